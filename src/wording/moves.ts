// A passage that moved keeps its words and changes its place. Its units are marked on both sides and taken
// out of the comparison; what stays is compared as if it had never been there, and the passage is
// written back afterwards: removed at the old place, added at the new one.

import type { Bead } from './align.ts';
import type { Clause } from './clauses.ts';
import type { ItemPair } from './items.ts';
import { contentCount, coreOf, isJoint } from './joints.ts';
import type { Pair } from './patience.ts';
import type { Unit } from './words.ts';

/** Units of one text, and for each the number of the move it belongs to: 0 for none. */
export interface Side {
  readonly units: readonly Unit[];
  readonly moves: Int32Array;
}

/** Both ends of a moved passage, numbered from 1 by their place in a list. */
export interface Move {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}

interface Passage {
  i: number;
  iEnd: number;
  j: number;
  jEnd: number;
}

/** Marks the pairs of clauses that moved; neighbours that moved together are one passage. */
export function markClauseMoves(
  clauses: readonly [readonly Clause[], readonly Clause[]],
  [old, fresh]: readonly [Side, Side],
  beads: readonly Bead[],
  pairs: readonly Pair[],
): Move[] {
  if (pairs.length === 0) return [];
  const starts = clauses.map(startsOf);
  const free = freeClauses(beads);
  return joinPassages(pairs)
    .map((passage) => withNeighbours(passage, clauses, free))
    .map(({ i, iEnd, j, jEnd }, at) => {
      const whole = isWhole(clauses[0], i, iEnd) && isWhole(clauses[1], j, jEnd);
      const before = rangeOf(old.units, starts[0]![i]!, starts[0]![iEnd]!, whole);
      const after = rangeOf(fresh.units, starts[1]![j]!, starts[1]![jEnd]!, whole);
      old.moves.fill(at + 1, ...before);
      fresh.moves.fill(at + 1, ...after);
      return { before: old.units.slice(...before), after: fresh.units.slice(...after) };
    });
}

/** Marks an item that moved inside a bead; its ranges count the units of the bead that had not moved. */
export function markItemMove(
  item: ItemPair,
  bead: { readonly before: readonly number[]; readonly after: readonly number[] },
  [old, fresh]: readonly [Side, Side],
  number: number,
): Move {
  const before = bead.before.slice(...item.before);
  const after = bead.after.slice(...item.after);
  for (const at of before) old.moves[at] = number;
  for (const at of after) fresh.moves[at] = number;
  return { before: before.map((at) => old.units[at]!), after: after.map((at) => fresh.units[at]!) };
}

// The clauses that nothing answers and that have not moved either.
function freeClauses(beads: readonly Bead[]): readonly [Set<number>, Set<number>] {
  const lonely = (own: 'before' | 'after', other: 'before' | 'after') =>
    new Set(beads.filter((bead) => bead[other].length === 0).flatMap((bead) => bead[own]));
  return [lonely('before', 'after'), lonely('after', 'before')];
}

// Where each clause starts among the units, and where the last one ends.
function startsOf(clauses: readonly Clause[]): number[] {
  const starts = [0];
  for (const { units } of clauses) starts.push(starts.at(-1)! + units.length);
  return starts;
}

function joinPassages(pairs: readonly Pair[]): Passage[] {
  const passages: Passage[] = [];
  for (const [i, j] of pairs) {
    const last = passages.at(-1);
    if (last !== undefined && last.iEnd === i && last.jEnd === j) {
      last.iEnd += 1;
      last.jEnd += 1;
    } else passages.push({ i, iEnd: i + 1, j, jEnd: j + 1 });
  }
  return passages;
}

// A clause that was rewritten in a sentence that moved goes with it, unless more was rewritten than moved.
function withNeighbours(
  { i, iEnd, j, jEnd }: Passage,
  [before, after]: readonly [readonly Clause[], readonly Clause[]],
  [free, freeAfter]: readonly [Set<number>, Set<number>],
): Passage {
  const passage = { i, iEnd, j, jEnd };
  const [sentence, sentenceAfter] = [before[i]!.sentence, after[j]!.sentence];
  let room = sizeOf(before.slice(i, iEnd));
  const takes = (one: number, other: number) => {
    if (!free.has(one) || !freeAfter.has(other)) return false;
    if (before[one]!.sentence !== sentence || after[other]!.sentence !== sentenceAfter) return false;
    room -= Math.max(sizeOf([before[one]!]), sizeOf([after[other]!]));
    return room >= 0 && free.delete(one) && freeAfter.delete(other);
  };
  while (takes(passage.i - 1, passage.j - 1)) [passage.i, passage.j] = [passage.i - 1, passage.j - 1];
  while (takes(passage.iEnd, passage.jEnd))
    [passage.iEnd, passage.jEnd] = [passage.iEnd + 1, passage.jEnd + 1];
  return passage;
}

function sizeOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { units }) => sum + contentCount(units), 0);
}

function isWhole(clauses: readonly Clause[], from: number, to: number): boolean {
  const opens = clauses[from - 1]?.sentence !== clauses[from]!.sentence;
  return opens && clauses[to]?.sentence !== clauses[to - 1]!.sentence;
}

// A whole sentence moves with its full stop; a part of one leaves its joints to what stays.
function rangeOf(units: readonly Unit[], start: number, end: number, whole: boolean): Pair {
  if (whole) return [start, end];
  const [from, to] = coreOf(units.slice(start, end));
  return [start + from, start + to];
}

/** True when nothing between the two ends of a move differs but joints. */
export function isUnedited({ before, after }: Move): boolean {
  const words = (units: readonly Unit[]) => units.filter((unit) => !isJoint(unit) && unit.kind !== 'mark');
  const [old, fresh] = [words(before), words(after)];
  return old.length === fresh.length && old.every((unit, at) => unit.key === fresh[at]!.key);
}
