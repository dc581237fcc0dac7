// Where a phrase may stand in a text: exactly where one of its rare pairs does and all its other words around
// it, nearly where several of its pairs stand at about the right distance from one another.

import type { Words } from './read-words.ts';
import { spread } from './read-words.ts';
import { type PairTable, pairHash, type ScanIndex } from './scan-index.ts';

/** A phrase, and the word of the text that would be its first. */
export interface Candidate {
  readonly phrase: number;
  readonly at: number;
  readonly isExact: boolean;
}

// A phrase of fewer words than this is found only as it is: with one of four changed it would be another.
const FEWEST_WORDS = 5;

interface Votes {
  /** Per phrase: the word of the text where its last pair stood, where the phrase would begin, how many pairs agreed. */
  readonly last: Int32Array;
  readonly begin: Int32Array;
  readonly count: Int32Array;
  /** Added to places, so that what is left from the text before counts for nothing. */
  base: number;
}

const votesOf = new WeakMap<ScanIndex, Votes>();

/** Where phrases stand in a text, or may stand in other words unless only exact ones are wanted. */
export function findCandidates(text: Words, index: ScanIndex, exactOnly: boolean): Candidate[] {
  const found: Candidate[] = [];
  // Bound here: across two files of the bundle each call would first look the function up.
  const [hashOf, mix] = [pairHash, spread];
  const { ids, count } = text;
  const table = exactOnly ? index.anchors : index.pairs;
  const votes = votesFor(index, count);
  const singles = index.hasSingles;
  for (let at = 0; at < count; at += 1) {
    const first = ids[at]!;
    if (first === 0) continue;
    if (singles) look(hashOf(first, 0, 0), at);
    const second = ids[at + 1]!;
    if (second !== 0 && at + 1 < count) look(hashOf(first, second, 1), at);
    if (exactOnly || at + 2 >= count) continue;
    const third = ids[at + 2]!;
    if (third !== 0) look(hashOf(first, third, 2), at);
  }
  votes.base += count + LONGEST;
  return found;

  function look(hash: number, at: number): void {
    const mixed = mix(hash);
    const bit = mixed & (table.filter.length * 32 - 1);
    if ((table.filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return;
    for (let next = listOf(table, hash, mixed); next >= 0 && table.postings[next]! >= 0; next += 2) {
      const phrase = table.postings[next]!;
      const begin = at - table.postings[next + 1]!;
      if (begin >= 0 && standsAt(text, index, phrase, begin)) {
        if (votes.begin[phrase] !== -1 - (begin + votes.base))
          found.push({ phrase, at: begin, isExact: true });
        votes.begin[phrase] = -1 - (begin + votes.base);
      } else if (!exactOnly) vote(phrase, at, begin);
    }
  }

  function vote(phrase: number, at: number, begin: number): void {
    const length = index.starts[phrase + 1]! - index.starts[phrase]!;
    if (length < FEWEST_WORDS) return;
    const slack = slackOf(length);
    const place = begin + votes.base;
    const isNew =
      at + votes.base - votes.last[phrase]! > length || Math.abs(place - votes.begin[phrase]!) > slack;
    votes.last[phrase] = at + votes.base;
    votes.count[phrase] = isNew ? 1 : votes.count[phrase]! + 1;
    if (isNew) votes.begin[phrase] = place;
    if (votes.count[phrase] === 2) found.push({ phrase, at: begin, isExact: false });
  }
}

/** How many words a passage may have more or fewer than its phrase before a place in it. */
export function slackOf(length: number): number {
  return Math.min(40, Math.max(5, length >> 1));
}

const LONGEST = 100_000;

function votesFor(index: ScanIndex, count: number): Votes {
  let votes = votesOf.get(index);
  if (votes === undefined || votes.base + count > 1e9) {
    const size = index.phrases.length;
    votes = {
      last: new Int32Array(size),
      begin: new Int32Array(size),
      count: new Int32Array(size),
      base: LONGEST,
    };
    votesOf.set(index, votes);
  }
  return votes;
}

function listOf({ keys, lists }: PairTable, hash: number, mixed: number): number {
  const mask = keys.length - 1;
  for (let slot = mixed & mask; keys[slot] !== 0; slot = (slot + 1) & mask)
    if (keys[slot] === hash) return lists[slot]!;
  return -1;
}

function standsAt({ ids, count }: Words, index: ScanIndex, phrase: number, begin: number): boolean {
  const start = index.starts[phrase]!;
  const length = index.starts[phrase + 1]! - start;
  if (begin + length > count) return false;
  for (let at = 0; at < length; at += 1) if (ids[begin + at] !== index.words[start + at]) return false;
  return true;
}
