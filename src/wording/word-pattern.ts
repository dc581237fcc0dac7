// What a word is, as a regular expression. Compiling the tables of all scripts takes longer than a diff of plain
// English, so a stretch without white space is read with no more signs than it needs.

import { isSpace } from './space.ts';

/** The signs of which words are made, as the insides of character classes. */
interface Signs {
  readonly letter: string;
  readonly capital: string;
  readonly digit: string;
  readonly extra: string;
  readonly han: string;
}
const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇';
const ALL: Signs = { letter: '\\p{L}', capital: '\\p{Lu}', digit: '\\p{N}', extra: '\\p{M}', han: HAN };
const PLAIN: Signs = { letter: 'A-Za-z', capital: 'A-Z', digit: '0-9', extra: '', han: '' };
const WESTERN: Signs = { ...PLAIN, letter: 'A-Za-zÀ-ÖØ-öø-ÿ', capital: 'A-ZÀ-ÖØ-Þ' };
// ASCII with typographic marks; and the letters of Western Europe, without the raised digits and the fractions.
const PLAIN_TEXT = /^[\u0000-\u007f\u00a0\u2010-\u2027\u202f]*$/;
const WESTERN_TEXT =
  /^[\u0000-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf-\u00ff\u2010-\u2027\u202f]*$/;

/** Only ASCII and typographic marks: a word of it in lower case is its key. */
export function isPlain(text: string): boolean {
  return PLAIN_TEXT.test(text);
}

/** Says which pattern finds the word or mark that begins at a place of the text; to be asked in order. */
export function patternsFor(text: string): (at: number) => RegExp {
  if (isPlain(text)) return () => patternFor(PLAIN);
  let end = 0;
  let signs = PLAIN;
  return (at) => {
    if (at >= end) {
      end = at + 1;
      while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
      signs = signsOf(text.slice(at, end));
    }
    return patternFor(signs);
  };
}

function signsOf(stretch: string): Signs {
  if (isPlain(stretch)) return PLAIN;
  return WESTERN_TEXT.test(stretch) ? WESTERN : ALL;
}

const patterns = new Map<Signs, RegExp>();

function patternFor(signs: Signs): RegExp {
  const pattern = patterns.get(signs) ?? patternOf(signs);
  patterns.set(signs, pattern);
  return pattern;
}

// Tried in this order: an address; a public law with its number; initials such as U.S. with what is
// hyphenated to them; titles, "No.", "Art." or "Jan." before a number, "Ltd." in mid-sentence; a number with its currency and
// percent sign; any other word. An en dash joins two names (US–China) and two numbers; between other
// words it is a dash.
function patternOf({ letter, capital, digit, extra, han }: Signs): RegExp {
  const sign = `(?:${han && `(?![${han}])`}[${letter}${extra}${digit}\\u00AD\\u200B-\\u200D\\u2060])`;
  const joint = `(?:['’ʼ‑‐/&_-](?=[${letter}${digit}])|–(?=[${capital}${digit}]))`;
  const word = [
    // Most words are these, and nothing that follows can make them longer.
    '[A-Za-z]+(?=[ ,\\n])',
    'https?://[^\\s<>"”]+[^\\s<>"”.,;:!?)\\]]',
    'P\\.\\s?L\\.\\s\\d+[-‑–]\\d+',
    `(?:[${letter}]\\.){2,}(?:${joint}${sign}+)*`,
    `(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|Amb|St|vs|cf)\\.(?![${letter}${digit}])`,
    '(?:Nos?|Art|para|paras|vol|Res)\\.(?=\\s*\\d)',
    '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.(?=\\s*\\d)',
    '(?:Ltd|Inc|Corp|Co|Jr|Sr|approx|etc)\\.(?=,|\\s+[a-z])',
    `[$€£¥]?[${digit}]+(?:[.,][${digit}]+)*(?:\\s?[%‰]|(?:${joint}|–)?${sign}+(?:${joint}${sign}+)*)?`,
    `${sign}+(?:${joint}${sign}+)*`,
  ].join('|');
  const mark = '\\[?(?:\\.{2,}|…+)\\]?|[-–—―]+|\\S';
  return new RegExp(`(${word})${han && `|([${han}]+)`}|${mark}`, 'gu');
}
