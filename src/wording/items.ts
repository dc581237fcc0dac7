// List items that changed places inside one clause: "the Taiwan Relations Act, the three Joint
// Communiques, and the Six Assurances" in another order says the same. A word differ finds an item
// dropped here and one added there, and tears "the" from both.

import { type Item, itemsOf, refine } from './cut-items.ts';
import { contentCount, coreKey, isJoint } from './joints.ts';
import { contentOf, likeness } from './likeness.ts';
import { heaviestChain, type Pair } from './patience.ts';
import { ARTICLES, isGrammar } from './vocabulary.ts';
import type { Unit } from './words.ts';

/** From and to (exclusive) of an item in the old units and in the new ones. */
export interface ItemPair {
  readonly before: Pair;
  readonly after: Pair;
}

export interface ItemOrder {
  readonly moved: readonly ItemPair[];
  /** The items that both have in one order; told only where others moved. */
  readonly stays: readonly ItemPair[];
}

const IN_ORDER: ItemOrder = { moved: [], stays: [] };

// A phrase this long is known again wherever it stands; a shorter one only in a list that was reordered.
const LONG_ITEM = 3;
// In a clause that was mostly rewritten "the PRC" in another place is no item that moved.
const ONE_LIST = 0.5;
// Every two of them are looked at: a longer list is compared word by word.
const MOST_ITEMS = 300;
const LONGEST_SWAP = 4;
const ENDS = new Set(['.', '!', '?']);

/** The items that moved between two lists of units that answer each other, and those that did not. */
export function orderItems(before: readonly Unit[], after: readonly Unit[]): ItemOrder {
  if (!before.some(isJoint) || !after.some(isJoint) || !mayHaveMoved(before, after)) return IN_ORDER;
  if (!mayHaveCrossed(before, after)) return IN_ORDER;
  if (likeness(contentOf(before), contentOf(after)) < ONE_LIST) return IN_ORDER;
  const plain = orderWithin(before, after, swappedPairs(before, after));
  if (plain.moved.length > 0) return plain;
  const ends = openEnds(before, after);
  return ends === undefined ? IN_ORDER : orderWithin(before, after, ends);
}

interface Cuts {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

function orderWithin(before: readonly Unit[], after: readonly Unit[], swapped: Cuts): ItemOrder {
  const old = itemsOf(before, swapped.before);
  const fresh = itemsOf(after, swapped.after);
  const items = [refine(old, fresh), refine(fresh, old)] as const;
  const pairs = uniquePairs(...items);
  if (pairs.length < 2 || pairs.length > MOST_ITEMS) return IN_ORDER;
  const weightOf = ([i]: Pair) => items[0][i]!.weight * 100 + items[0][i]!.key.length;
  const chain = heaviestChain(pairs, weightOf);
  if (chain.length === pairs.length) return IN_ORDER;
  const stays = new Set(chain.map(([i]) => i));
  const shared = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))] as const;
  const sentences = [sentencesOf(items[0], before), sentencesOf(items[1], after)] as const;
  const moved = pairs
    .filter(([i]) => !stays.has(i))
    .filter((pair) => chain.some((other) => crossesInSentence(pair, other, sentences)))
    .filter(
      (pair) =>
        items[0][pair[0]]!.weight >= LONG_ITEM || chain.some((other) => isReordered(pair, other, shared)),
    );
  if (moved.length === 0) return IN_ORDER;
  const rangesOf = ([i, j]: Pair) => ({ before: items[0][i]!.range, after: items[1][j]!.range });
  return { moved: moved.map(rangesOf), stays: chain.map(rangesOf) };
}

// "Ruritania thanked" leads in the first item and "for their help" follows on the last, whichever these are: where
// both begin, or end, with the same words, the items are what lies between.
function openEnds(before: readonly Unit[], after: readonly Unit[]): Cuts | undefined {
  const shorter = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < shorter && before[head]!.key === after[head]!.key) head += 1;
  while (tail < shorter - head && before.at(-1 - tail)!.key === after.at(-1 - tail)!.key) tail += 1;
  while (head > 0 && ARTICLES.has(before[head - 1]!.key)) head -= 1;
  if (head + tail === 0) return undefined;
  return { before: new Set([head, before.length - tail]), after: new Set([head, after.length - tail]) };
}

// What moved stands on both sides of what it crossed: between the words that both have at their two ends.
function mayHaveMoved(before: readonly Unit[], after: readonly Unit[]): boolean {
  const shorter = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < shorter && before[head]!.key === after[head]!.key) head += 1;
  while (tail < shorter - head && before.at(-1 - tail)!.key === after.at(-1 - tail)!.key) tail += 1;
  const gone = new Set(before.slice(head, before.length - tail).map(({ key }) => key));
  const isShared = ({ key, kind }: Unit) => kind !== 'mark' && gone.has(key) && !isGrammar(key);
  return after.slice(head, after.length - tail).some(isShared);
}

// Two items that changed places have a word of content each that changed places with the other's: where all that both
// sides have stand in one order none did. A word said twice may have.
function mayHaveCrossed(before: readonly Unit[], after: readonly Unit[]): boolean {
  const ends = new Map<string, { first: number; last: number }>();
  for (let at = 0; at < before.length; at += 1) {
    const { kind, key } = before[at]!;
    if (kind === 'mark') continue;
    const known = ends.get(key);
    if (known === undefined) ends.set(key, { first: at, last: at });
    else known.last = at;
  }
  let farthest = -1;
  for (const { kind, key } of after) {
    const end = kind === 'mark' ? undefined : ends.get(key);
    if (end === undefined || isGrammar(key)) continue;
    if (end.first < farthest) return true;
    farthest = Math.max(farthest, end.last);
  }
  return false;
}

// "peace and stability" that became "stability and peace", in the midst of a clause: up to four words on
// either side of a joint, found through a table of all such phrases of the old units.
function swappedPairs(
  before: readonly Unit[],
  after: readonly Unit[],
): { before: Set<number>; after: Set<number> } {
  const cuts = { before: new Set<number>(), after: new Set<number>() };
  const [old, fresh] = [pairsOf(before), pairsOf(after)];
  for (const [key, range] of fresh) {
    const [left, right] = key.split('\n');
    const other = left === right ? undefined : old.get(`${right}\n${left}`);
    for (const cut of other ?? []) cuts.before.add(cut);
    if (other !== undefined) for (const cut of range) cuts.after.add(cut);
  }
  return cuts;
}

// Of two phrases that differ in an article alone the longer is written last, and stays.
function pairsOf(units: readonly Unit[]): Map<string, Pair> {
  const phrases = new Map<string, Pair>();
  eachPair(units, (left, right, range) => phrases.set(`${left}\n${right}`, range));
  return phrases;
}

function eachPair(units: readonly Unit[], visit: (left: string, right: string, range: Pair) => void): void {
  for (let joint = 1; joint + 1 < units.length; joint += 1) {
    if (!isJoint(units[joint]!) || units[joint]!.kind === 'mark') continue;
    for (let left = 1; left <= LONGEST_SWAP; left += 1) {
      const first = units[joint - left];
      if (first === undefined || isJoint(first)) break;
      const leftKey = coreKey(units.slice(joint - left, joint));
      for (let right = 1; right <= LONGEST_SWAP; right += 1) {
        const last = units[joint + right];
        if (last === undefined || isJoint(last)) break;
        const rightUnits = units.slice(joint + 1, joint + right + 1);
        if (contentCount(rightUnits) > 0)
          visit(leftKey, coreKey(rightUnits), [joint - left, joint + right + 1]);
      }
    }
  }
}

function uniquePairs(old: readonly Item[], fresh: readonly Item[]): Pair[] {
  const places = new Map<string, number>();
  for (const [at, { key, weight }] of fresh.entries()) {
    if (weight > 0) places.set(key, places.has(key) ? -1 : at);
  }
  const seen = new Map<string, number>();
  for (const [at, { key }] of old.entries()) seen.set(key, seen.has(key) ? -1 : at);
  const pairs: Pair[] = [];
  for (const [key, i] of seen) {
    const j = places.get(key);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return pairs;
}

// Two items changed places, and on both sides nothing stands between them but items that both have.
function isReordered(
  [i, j]: Pair,
  [otherI, otherJ]: Pair,
  [old, fresh]: readonly [Set<number>, Set<number>],
): boolean {
  if (i < otherI === j < otherJ) return false;
  return isFilled(old, i, otherI) && isFilled(fresh, j, otherJ);
}

// What went to another sentence is said of something else there: "peace and stability" did not move.
function crossesInSentence(
  [i, j]: Pair,
  [otherI, otherJ]: Pair,
  [old, fresh]: readonly [readonly number[], readonly number[]],
): boolean {
  return i < otherI !== j < otherJ && old[i] === old[otherI] && fresh[j] === fresh[otherJ];
}

// The number of the sentence that each item stands in.
function sentencesOf(items: readonly Item[], units: readonly Unit[]): number[] {
  let [at, sentence] = [0, 0];
  return items.map(({ range: [from] }) => {
    for (; at < from; at += 1) if (units[at]!.kind === 'mark' && ENDS.has(units[at]!.key)) sentence += 1;
    return sentence;
  });
}

function isFilled(shared: ReadonlySet<number>, one: number, other: number): boolean {
  for (let at = Math.min(one, other); at <= Math.max(one, other); at += 1) if (!shared.has(at)) return false;
  return true;
}
