// A word keeps the white space after it. Spaces as words of their own would match everywhere and cut
// one rewritten clause into five; dropping them would lose the wording we promise to quote.

import { foldMark, foldWord } from './fold.ts';
import { splitIdeographs } from './ideographs.ts';
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
}

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇';
const LETTER = `(?:(?![${HAN}])[\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060])`;
// An en dash joins two names (US–China) and two numbers; between other words it is a dash.
const JOINT = "(?:['’ʼ‑‐/&_-](?=[\\p{L}\\p{N}])|–(?=[\\p{Lu}\\p{N}]))";

// Tried in this order: an address; a public law with its number; initials such as U.S. with what is
// hyphenated to them; titles, and "No." or "Art." before a number; a number with its currency and
// percent sign; any other word.
const WORD = [
  'https?://[^\\s<>"”]+[^\\s<>"”.,;:!?)\\]]',
  'P\\.\\s?L\\.\\s\\d+[-‑–]\\d+',
  `(?:\\p{L}\\.){2,}(?:${JOINT}${LETTER}+)*`,
  '(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|Amb|St|vs|cf)\\.(?![\\p{L}\\p{N}])',
  '(?:Nos?|Art|para|paras|vol|Res)\\.(?=\\s*\\d)',
  `[$€£¥]?\\p{N}+(?:[.,]\\p{N}+)*(?:\\s?[%‰]|${JOINT}?${LETTER}+(?:${JOINT}${LETTER}+)*)?`,
  `${LETTER}+(?:${JOINT}${LETTER}+)*`,
].join('|');
const MARK = '\\[?(?:\\.{2,}|…+)\\]?|[-–—―]+|\\S';
const PATTERN = new RegExp(`(?<word>${WORD})|(?<han>[${HAN}]+)|${MARK}`, 'gu');

/** Cuts a text into words and marks. Their texts and spaces join to the text without its outer white space. */
export function splitWords(text: string, options: SplitOptions = {}): Unit[] {
  const units: Unit[] = [];
  const trimmed = text.trim();
  const open = (raw: string, kind: 'word' | 'mark', end: number) => {
    const space = spaceAt(trimmed, end);
    units.push(makeUnit(raw, space, kind, options.exact === true));
  };
  for (const found of trimmed.matchAll(PATTERN)) {
    const end = found.index + found[0].length;
    if (found.groups?.han !== undefined) {
      let at = found.index;
      for (const word of splitIdeographs(found[0], options.terms)) {
        at += word.length;
        open(word, 'word', at);
      }
    } else open(found[0], found.groups?.word === undefined ? 'mark' : 'word', end);
  }
  return units;
}

function makeUnit(text: string, space: string, kind: 'word' | 'mark', exact: boolean): Unit {
  const folded = kind === 'word' ? foldWord(text) : foldMark(text);
  const key = exact ? text + space : folded;
  return { text, space, key, kind, isFunction: kind === 'mark' || isFunctionWord(folded) };
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
