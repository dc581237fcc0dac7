// The stock parts of a recitation, where they stand in a text.

import type { Element } from '../catalogue/model.ts';
import { foldMark, foldWord } from '../wording/fold.ts';

export interface FoundElement {
  readonly id: string;
  /** The words found. */
  readonly text: string;
  /** Offsets in UTF-16 units from 0, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The first place of each element that a text has, in the order of the text. */
export function findElements(text: string, elements: readonly Element[]): FoundElement[] {
  const { folded, offsets } = foldWithOffsets(text);
  return elements
    .flatMap(({ id, match }) => {
      const places = match.flatMap((words) => {
        const pattern = foldWithOffsets(words).folded;
        const at = indexOfWords(folded, pattern);
        return at < 0 ? [] : [{ at, length: pattern.length }];
      });
      const first = places.toSorted((a, b) => a.at - b.at || b.length - a.length)[0];
      if (first === undefined) return [];
      const start = offsets[first.at]!;
      const end = (offsets[first.at + first.length - 1] ?? text.length - 1) + 1;
      return [{ id, text: text.slice(start, end), start, end }];
    })
    .toSorted((a, b) => a.start - b.start);
}

// Whole words only: "TRA" is not in "trade".
function indexOfWords(text: string, words: string): number {
  const isLetter = (sign: string | undefined) =>
    sign !== undefined && /[\p{L}\p{N}]/u.test(sign) && !/\p{Script=Han}/u.test(sign);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (
      !(isLetter(text[at - 1]) && isLetter(words[0])) &&
      !(isLetter(text[at + words.length]) && isLetter(words.at(-1)))
    )
      return at;
  }
  return -1;
}

interface Folded {
  readonly folded: string;
  /** By sign of `folded`, where it stands in the text. */
  readonly offsets: readonly number[];
}

// A document is asked for the elements of one position after the other, and is folded once.
let last: { readonly text: string; readonly of: Folded } | undefined;

function foldWithOffsets(text: string): Folded {
  if (last?.text === text) return last.of;
  let folded = '';
  const offsets: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/\s+|./gsu)) {
    const key = keyOf(sign);
    folded += key;
    for (let count = 0; count < key.length; count += 1) offsets.push(index);
  }
  const of = { folded, offsets };
  if (text.length > LONG) last = { text, of };
  return of;
}

// Shorter texts, the elements' own words among them, are folded again, so that they do not take the document's place.
const LONG = 2_000;
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

function keyOf(sign: string): string {
  if (/^\s/.test(sign)) return ' ';
  const known = keys.get(sign);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = foldMark(foldWord(sign));
  keys.set(sign, key);
  return key;
}
