// A word keeps the white space after it. Spaces as words of their own would match everywhere and cut
// one rewritten clause into five; dropping them would lose the wording we promise to quote.

import { foldMark, foldWord } from './fold.ts';
import { splitIdeographs } from './ideographs.ts';
import { toSimplified } from './script-folding.ts';
import { foldSpelling } from './spelling.ts';
import { isFunctionWord } from './vocabulary.ts';

/** The smallest thing that is kept, removed or added: a word, a punctuation mark, or an operative group. */
export interface Unit {
  /** As written, without the space after it. */
  readonly text: string;
  /** The white space after it, as written. */
  readonly space: string;
  /** What is compared: the text with typography folded. */
  readonly key: string;
  readonly kind: 'word' | 'mark' | 'group';
  /** An article, a preposition, a conjunction or a pronoun. */
  readonly isFunction: boolean;
}

export interface SplitOptions {
  /** Compare the text as written, typography included. */
  readonly exact?: boolean;
  /** Terms that are one word although no space shows it. */
  readonly terms?: readonly string[];
  /** What else is no difference: British and American spelling, simplified and traditional characters. */
  readonly fold?: readonly Fold[];
}

export type Fold = 'spelling' | 'script';

// The signs of which words are made: all scripts', or for text in ASCII with typographic marks its own,
// because compiling the tables of all scripts takes longer than a diff of plain English.
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
const PLAIN_TEXT = /^[\u0000-\u007f\u00a0\u2010-\u2027\u202f]*$/;

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

/** Only ASCII and typographic marks: a word of it in lower case is its key. */
export function isPlain(text: string): boolean {
  return PLAIN_TEXT.test(text);
}

const patterns = new Map<Signs, RegExp>();

function patternFor(text: string): RegExp {
  const signs = isPlain(text) ? PLAIN : ALL;
  const pattern = patterns.get(signs) ?? patternOf(signs);
  patterns.set(signs, pattern);
  return pattern;
}

/** Cuts a text into words and marks. Their texts and spaces join to the text without its outer white space. */
export function splitWords(text: string, options: SplitOptions = {}): Unit[] {
  const units: Unit[] = [];
  const trimmed = text.trim();
  const open = (raw: string, kind: 'word' | 'mark', end: number) => {
    const space = spaceAt(trimmed, end);
    units.push(makeUnit(raw, space, kind, options));
  };
  for (const found of trimmed.matchAll(patternFor(trimmed))) {
    const end = found.index + found[0].length;
    const [, word, han] = found;
    if (han !== undefined) {
      let at = found.index;
      for (const word of splitRun(found[0], options)) {
        at += word.length;
        open(trimmed.slice(at - word.length, at), 'word', at);
      }
    } else open(found[0], word === undefined ? 'mark' : 'word', end);
  }
  return units;
}

// Both scripts must be cut alike, and the segmenter does not know that they are: it is shown simplified ones.
function splitRun(run: string, { terms, fold }: SplitOptions): string[] {
  if (!fold?.includes('script')) return splitIdeographs(run, terms);
  return splitIdeographs(toSimplified(run), terms?.map(toSimplified));
}

function makeUnit(text: string, space: string, kind: 'word' | 'mark', options: SplitOptions): Unit {
  const folded = kind === 'word' ? foldWord(text) : foldMark(text);
  const key = options.exact ? text + space : options.fold ? foldFurther(folded, options.fold) : folded;
  return { text, space, key, kind, isFunction: kind === 'mark' || isFunctionWord(folded) };
}

function foldFurther(key: string, fold: readonly Fold[]): string {
  const spelt = fold.includes('spelling') ? foldSpelling(key) : key;
  return fold.includes('script') ? toSimplified(spelt) : spelt;
}

function spaceAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return text.slice(from, end);
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
