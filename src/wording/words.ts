// A word keeps the white space after it. Spaces as words of their own would match everywhere and cut
// one rewritten clause into five; dropping them would lose the wording we promise to quote.

import { foldMark, foldWord } from './fold.ts';
import { splitIdeographs } from './ideographs.ts';
import { toSimplified } from './script-folding.ts';
import { skipSpace } from './space.ts';
import { foldSpelling } from './spelling.ts';
import { isFunctionWord } from './vocabulary.ts';
import { patternsFor } from './word-pattern.ts';

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

/** Units that were made already: most words of a text come again. Texts that are compared share one. */
export interface KnownUnits {
  /** By the space behind them, then by their text. */
  readonly word: Map<string, Map<string, Unit>>;
  readonly mark: Map<string, Map<string, Unit>>;
}

/** Nothing known yet. What was made with other options is not to be known. */
export function noUnits(): KnownUnits {
  return { word: new Map(), mark: new Map() };
}

/** Cuts a text into words and marks. Their texts and spaces join to the text without its outer white space. */
export function splitWords(text: string, options: SplitOptions = {}, known = noUnits()): Unit[] {
  const units: Unit[] = [];
  const trimmed = text.trim();
  const patternAt = patternsFor(trimmed);
  for (let at = 0; at < trimmed.length; ) {
    let kind: 'word' | 'mark' = 'word';
    let end = endOfPlainWord(trimmed, at);
    if (end === at && isPlainMark(trimmed, at)) {
      kind = 'mark';
      end = at + 1;
    }
    if (end === at) {
      const pattern = patternAt(at);
      pattern.lastIndex = at;
      const found = pattern.exec(trimmed)!;
      const raw = found[0];
      const han = found[2];
      end = at + raw.length;
      if (found[1] === undefined && han === undefined) kind = 'mark';
      if (han !== undefined) {
        for (const piece of splitRun(raw, options).slice(0, -1)) {
          units.push(unitOf(known.word, trimmed.slice(at, at + piece.length), '', kind, options));
          at += piece.length;
        }
      }
    }
    const next = skipSpace(trimmed, end);
    const space = next === end + 1 && trimmed.charCodeAt(end) === SPACE ? ' ' : trimmed.slice(end, next);
    units.push(unitOf(known[kind], trimmed.slice(at, end), space, kind, options));
    at = next;
  }
  return trimmed.includes('[') ? joinCapitals(units, options) : units;
}

// `[D]oes`: whoever quotes from within a sentence puts the capital in brackets, and it is the same word.
function joinCapitals(units: readonly Unit[], options: SplitOptions): Unit[] {
  const joined: Unit[] = [];
  for (let at = 0; at < units.length; at += 1) {
    if (units[at]!.text !== '[') {
      joined.push(units[at]!);
      continue;
    }
    const own = units.slice(at, at + 4);
    const text = own.map((unit) => unit.text).join('');
    const isOne = own.slice(0, 3).every(({ space }) => space === '') && /^\[\p{L}\]\p{L}+$/u.test(text);
    if (isOne) {
      const { space } = own[3]!;
      const plain = makeUnit(text.replace(/[[\]]/g, ''), space, 'word', options);
      joined.push({ ...plain, text, key: options.exact ? text + space : plain.key });
      at += 3;
    } else joined.push(units[at]!);
  }
  return joined;
}

const SPACE = 32;
// No abbreviation with a full stop is longer, nor the "https" before a colon.
const LONGEST_ABBREVIATION = 6;

// Most words are nothing but letters, and what stands behind them cannot make them longer: they are found without
// the pattern. The place itself where that is not certain.
function endOfPlainWord(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const next = text[end];
  if (next === ' ' || next === ',' || next === '\n') return end;
  const isWhole = end - at > LONGEST_ABBREVIATION && (next === '.' || next === ';' || next === ':');
  return isWhole ? end : at;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

// No word begins with one of these; a full stop may be the first of several.
function isPlainMark(text: string, at: number): boolean {
  const mark = text[at]!;
  return ',;:()!?"'.includes(mark) || (mark === '.' && text[at + 1] !== '.');
}

// Both scripts must be cut alike, and the segmenter does not know that they are: it is shown simplified ones.
function splitRun(run: string, { terms, fold }: SplitOptions): string[] {
  if (!fold?.includes('script')) return splitIdeographs(run, terms);
  return splitIdeographs(toSimplified(run), terms?.map(toSimplified));
}

function unitOf(
  known: Map<string, Map<string, Unit>>,
  text: string,
  space: string,
  kind: 'word' | 'mark',
  options: SplitOptions,
): Unit {
  let spaced = known.get(space);
  if (spaced === undefined) known.set(space, (spaced = new Map()));
  let unit = spaced.get(text);
  if (unit === undefined) spaced.set(text, (unit = makeUnit(text, space, kind, options)));
  return unit;
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
