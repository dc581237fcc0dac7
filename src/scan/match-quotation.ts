// One quotation against everything catalogued. A quotation may be a piece of a wording, so the question is the
// reverse of a scan's: whether all of its words stand in some wording, not whether all of a wording's stand in it.

import { alignWords } from './align.ts';
import { findCandidates } from './candidates.ts';
import type { Phrase } from './phrases.ts';
import { readWords } from './read-words.ts';
import type { ScanIndex } from './scan-index.ts';

export interface QuotedFrom {
  readonly phrase: Phrase;
  /** Share of the quotation's words, and of those with content, that stand in the phrase, in order: the lesser; 1 when it is a piece of it to the word. */
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

export interface QuotationOptions {
  /** Leaves out phrases for which it is false. */
  readonly keeps?: (phrase: Phrase) => boolean;
  /** Of two wordings that are as close, which one is meant: the share counts this much. */
  readonly weigh?: (phrase: Phrase) => number;
}

/** Looks a quotation up. Letters and words in brackets are read as part of it: “[t]he”. */
export function matchQuotation(
  text: string,
  index: ScanIndex,
  options: QuotationOptions = {},
): QuotationMatch {
  const plain = text.replace(/\[(\p{L}+)\]/gu, '$1');
  const pieces = plain.split(/\[?\s*(?:\.{3,}|…+)\s*\]?/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const parts = pieces.map((piece) => {
    const { ids, count } = readWords(piece, index.vocabulary);
    return ids.slice(0, count);
  });
  const all = concat(parts);
  const { keeps = () => true } = options;
  const content =
    all.reduce((sum, id) => sum + (index.content[id] ?? 1), 0) + all.filter((id) => id === 0).length;
  const verbatim = (all.length === 0 || all.includes(0) ? [] : standsIn(parts, index)).filter(({ phrase }) =>
    keeps(phrase),
  );
  return {
    verbatim,
    ...(verbatim.length === 0 && { near: closest(all, index, options) }),
    words: all.length,
    content,
    isOnSubject: verbatim.length > 0 || isNearSomething(all, index),
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
    const phrase = index.phrases.at(number)!;
    // Where the quotation leaves something out, it may go on behind a cut of the wording's own.
    const behind = parts.length > 1 ? phrase.parts - phrase.part : 1;
    const end = followFrom(parts, at, starts[number + behind]!, words);
    if (end < 0) continue;
    const [first, last] = [at - starts[number]!, Math.min(end, starts[number + 1]!) - 1 - starts[number]!];
    found.set(number, { phrase, share: 1, first, last });
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

function isNearSomething(ids: Int32Array, index: ScanIndex): boolean {
  const text = { ids, count: ids.length, starts: ids, ends: ids };
  return findCandidates(text, index, false).length > 0;
}

// Less of the quotation than this in one wording is another saying.
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 3;

// A quotation may be so short that no pair of its words is rare: every phrase is asked how many of them it has.
function closest(
  ids: Int32Array,
  index: ScanIndex,
  { keeps = () => true, weigh = () => 1 }: QuotationOptions,
): QuotedFrom | undefined {
  if (ids.length < LEAST_WORDS) return undefined;
  let best: { readonly from: QuotedFrom; readonly weight: number } | undefined;
  for (const number of phrasesWith(ids, index)) {
    const phrase = index.phrases.at(number)!;
    if (!keeps(phrase)) continue;
    const found = layAgainst(number, ids, index);
    if (found === undefined || found.share < LEAST_SHARE) continue;
    const weight = found.share * weigh(phrase);
    if (weight > (best?.weight ?? 0)) best = { from: { phrase, ...found }, weight };
  }
  return best?.from;
}

function* phrasesWith(ids: Int32Array, { words, starts, content }: ScanIndex): Iterable<number> {
  const distinct = new Set(ids);
  const least = distinct.size * LEAST_SHARE;
  // By word: 0 not in the quotation, else the last phrase in which it was seen, from 2.
  const seen = new Int32Array(content.length);
  for (const id of distinct) if (id !== 0) seen[id] = 1;
  for (let number = 0; number + 1 < starts.length; number += 1) {
    let count = 0;
    for (let at = starts[number]!; at < starts[number + 1]!; at += 1) {
      const id = words[at]!;
      if (seen[id] === 0 || seen[id] === number + 2) continue;
      seen[id] = number + 2;
      count += 1;
    }
    if (count >= least) yield number;
  }
}

function layAgainst(
  number: number,
  ids: Int32Array,
  index: ScanIndex,
): Omit<QuotedFrom, 'phrase'> | undefined {
  const own = index.words.subarray(index.starts[number]!, index.starts[number + 1]!);
  const places = alignWords(ids, own, index.content);
  const there = places.filter((place) => place >= 0);
  if (there.length === 0) return undefined;
  const weigh = (counts: (at: number) => boolean) =>
    ids.reduce((sum, id, at) => sum + (counts(at) && (id === 0 || index.content[id] === 1) ? 1 : 0), 0);
  const contents =
    weigh((at) => places[at]! >= 0) /
    Math.max(
      1,
      weigh(() => true),
    );
  const share = there.length / Math.max(ids.length, there.at(-1)! - there[0]! + 1);
  // What the quotation has in the place of the first and last words belongs to the stretch.
  const [head, tail] = [places.findIndex((place) => place >= 0), places.findLastIndex((place) => place >= 0)];
  return {
    share: Math.min(share, contents),
    first: Math.max(0, there[0]! - head),
    last: Math.min(own.length - 1, there.at(-1)! + ids.length - 1 - tail),
  };
}
