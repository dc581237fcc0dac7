// One quotation against everything catalogued. A quotation may be a piece of a wording, so the question is the
// reverse of a scan's: whether all of its words stand in some wording, not whether all of a wording's stand in it.

import { alignWords } from './align.ts';
import { findCandidates } from './candidates.ts';
import type { Phrase } from './phrases.ts';
import { readWords } from './read-words.ts';
import type { ScanIndex } from './scan-index.ts';

export interface QuotedFrom {
  readonly phrase: Phrase;
  /** Share of the quotation's words that stand in the phrase, in order; 1 when it is a piece of it to the word. */
  readonly share: number;
  /** The first and last word of the phrase that the quotation has. */
  readonly first: number;
  readonly last: number;
}

export interface QuotationMatch {
  /** The phrases that have the quotation to the word. */
  readonly verbatim: readonly QuotedFrom[];
  /** The closest of the others. */
  readonly near?: QuotedFrom;
  /** How many words it has, and how many of them carry content. */
  readonly words: number;
  readonly content: number;
  /** It speaks of something the catalogue has: several of its pairs of words stand in one position. */
  readonly isOnSubject: boolean;
}

/** Looks a quotation up. Letters and words in brackets are read as part of it: “[t]he”. */
export function matchQuotation(text: string, index: ScanIndex): QuotationMatch {
  const plain = text.replace(/\[(\p{L}+)\]/gu, '$1');
  const pieces = plain.split(/\[?\s*(?:\.{3,}|…+)\s*\]?/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const parts = pieces.map((piece) => {
    const { ids, count } = readWords(piece, index.vocabulary);
    return ids.slice(0, count);
  });
  const all = concat(parts);
  const content =
    all.reduce((sum, id) => sum + (index.content[id] ?? 1), 0) + all.filter((id) => id === 0).length;
  const verbatim = all.length === 0 || all.includes(0) ? [] : standsIn(parts, index);
  const shared = verbatim.length > 0 ? [] : candidatesFor(all, index);
  return {
    verbatim,
    ...(verbatim.length === 0 && { near: closest(all, shared, index) }),
    words: all.length,
    content,
    isOnSubject: verbatim.length > 0 || shared.length > 0,
  };
}

function concat(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// Every phrase in which the pieces stand, one behind the other. Reading all words of the catalogue once takes
// less than a tenth of a millisecond for each thousand wordings.
function standsIn(parts: readonly Int32Array[], index: ScanIndex): QuotedFrom[] {
  const found = new Map<number, QuotedFrom>();
  const { words, starts } = index;
  const opening = parts[0]![0]!;
  for (let at = words.indexOf(opening); at >= 0; at = words.indexOf(opening, at + 1)) {
    const number = phraseOf(starts, at);
    if (found.has(number)) continue;
    const end = followFrom(parts, at, starts[number + 1]!, words);
    if (end < 0) continue;
    const first = at - starts[number]!;
    found.set(number, {
      phrase: index.phrases.at(number)!,
      share: 1,
      first,
      last: end - 1 - starts[number]!,
    });
  }
  return [...found.values()];
}

function phraseOf(starts: Int32Array, word: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

function followFrom(parts: readonly Int32Array[], from: number, to: number, words: Int32Array): number {
  let at = from;
  for (const [number, part] of parts.entries()) {
    let start = number === 0 ? at : words.indexOf(part[0]!, at);
    while (start >= 0 && start + part.length <= to && !part.every((id, step) => words[start + step] === id))
      start = number === 0 ? -1 : words.indexOf(part[0]!, start + 1);
    if (start < 0 || start + part.length > to) return -1;
    at = start + part.length;
  }
  return at;
}

function candidatesFor(ids: Int32Array, index: ScanIndex): number[] {
  const text = { ids, count: ids.length, starts: ids, ends: ids };
  return [...new Set(findCandidates(text, index, false).map(({ phrase }) => phrase))];
}

const LEAST_SHARE = 0.7;

function closest(ids: Int32Array, candidates: readonly number[], index: ScanIndex): QuotedFrom | undefined {
  let best: QuotedFrom | undefined;
  for (const number of candidates) {
    const own = index.words.subarray(index.starts[number]!, index.starts[number + 1]!);
    const places = alignWords(ids, own, index.content);
    const there = places.filter((place) => place >= 0);
    if (there.length === 0) continue;
    const share = there.length / Math.max(ids.length, there.at(-1)! - there[0]! + 1);
    if (share < LEAST_SHARE || share <= (best?.share ?? 0)) continue;
    // What the quotation has in the place of the first and last words belongs to the stretch.
    const [head, tail] = [
      places.findIndex((place) => place >= 0),
      places.findLastIndex((place) => place >= 0),
    ];
    const first = Math.max(0, there[0]! - head);
    const last = Math.min(own.length - 1, there.at(-1)! + ids.length - 1 - tail);
    best = { phrase: index.phrases.at(number)!, share, first, last };
  }
  return best;
}
