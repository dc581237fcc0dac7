// The best pairing of two runs of clauses, in order, from a table of their likenesses. Up to three clauses
// may answer one: a semicolon that became a full stop cuts differently.
// Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993, for the beads.

import type { Counted } from './counted.ts';
import { type Content, joinContents, sharedContent } from './likeness.ts';
import type { Pair } from './patience.ts';

/** Clauses from and to (exclusive) on either side. */
export interface Gap {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
}

/** Clauses that answer each other, from and to (exclusive); one side may be empty. */
export interface Range {
  readonly before: Pair;
  readonly after: Pair;
}

// Below this share of common content words two clauses are unlike: shown as replaced whole.
const UNLIKE = 0.3;
const MERGE_COST = 0.6;
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
] as const;

/** Pairs the clauses of a gap. The table has a cell for every two: its size is for the caller to bound. */
export function alignByTable(old: readonly Counted[], fresh: readonly Counted[], gap: Gap): Range[] {
  const rows = gap.iEnd - gap.i;
  const columns = gap.jEnd - gap.j;
  if (rows === 0 || columns === 0) return rows + columns === 0 ? [] : replaced(gap);
  const shared = sharedByPair(old, fresh, gap);
  const score = new Float64Array((rows + 1) * (columns + 1));
  const step = new Uint8Array((rows + 1) * (columns + 1));
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const at = row * (columns + 1) + column;
      let [best, taken] = row > 0 ? [score[at - columns - 1]!, 0] : [0, 0];
      if (column > 0 && (row === 0 || score[at - 1]! >= best)) [best, taken] = [score[at - 1]!, 1];
      for (let number = 0; number < SHAPES.length; number += 1) {
        const [up, left] = SHAPES[number]!;
        if (up > row || left > column) continue;
        const bead = { gap, row: row - up, rowEnd: row, column: column - left, columnEnd: column };
        if (!mayGain(old, fresh, shared, bead)) continue;
        const gain = beadGain(old, fresh, shared, bead);
        const total = score[at - up * (columns + 1) - left]! + gain;
        if (gain > 0 && total > best) [best, taken] = [total, number + 2];
      }
      score[at] = best;
      step[at] = taken;
    }
  }
  return retrace(step, gap);
}

// How many content words every two clauses of the gap share, row by row.
function sharedByPair(old: readonly Counted[], fresh: readonly Counted[], gap: Gap): Uint16Array {
  const columns = gap.jEnd - gap.j;
  const shared = new Uint16Array((gap.iEnd - gap.i) * columns);
  for (let at = 0; at < shared.length; at += 1) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    shared[at] = sharedContent(old[gap.i + row]!.content, fresh[gap.j + column]!.content);
  }
  return shared;
}

/** Clauses of a gap that may answer each other, by their rows and columns in its table. */
interface Place {
  readonly gap: Gap;
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
}

// A clause has no more words in common with several clauses than with each of them together. Where that is not
// enough for it nothing is gained: most beads are ruled out by this, before their words are put together.
function mayGain(
  old: readonly Counted[],
  fresh: readonly Counted[],
  shared: Uint16Array,
  { gap, row, rowEnd, column, columnEnd }: Place,
): boolean {
  const columns = gap.jEnd - gap.j;
  for (let i = row; i < rowEnd; i += 1) {
    let sum = 0;
    for (let j = column; j < columnEnd; j += 1) sum += shared[i * columns + j]!;
    if (sum < leastShared(old[gap.i + i]!, rowEnd - row + columnEnd - column)) return false;
  }
  for (let j = column; j < columnEnd; j += 1) {
    let sum = 0;
    for (let i = row; i < rowEnd; i += 1) sum += shared[i * columns + j]!;
    if (sum < leastShared(fresh[gap.j + j]!, rowEnd - row + columnEnd - column)) return false;
  }
  return true;
}

// Of two clauses only the sum counts; among several each must itself be like the other side, by a word at least.
function leastShared({ content }: Counted, clauses: number): number {
  return clauses === 2 ? 0 : Math.max(1, UNLIKE * content.total);
}

/** Nothing answers anything: all went, and all came. */
export function replaced({ i, iEnd, j, jEnd }: Gap): Range[] {
  return [
    { before: [i, iEnd], after: [j, j] },
    { before: [iEnd, iEnd], after: [j, jEnd] },
  ];
}

function retrace(step: Uint8Array, gap: Gap): Range[] {
  const columns = gap.jEnd - gap.j;
  const beads: Range[] = [];
  let [row, column] = [gap.iEnd - gap.i, columns];
  while (row > 0 || column > 0) {
    const taken = step[row * (columns + 1) + column]!;
    const [up, left] = taken === 0 ? [1, 0] : taken === 1 ? [0, 1] : SHAPES[taken - 2]!;
    const [i, j] = [gap.i + row, gap.j + column];
    beads.push({ before: [i - up, i], after: [j - left, j] });
    [row, column] = [row - up, column - left];
  }
  return beads.reverse();
}

// What pairing these clauses explains: the content words they share, less a cost for every clause
// beyond the first pair. Each clause of the bead must itself be like the other side.
function beadGain(
  old: readonly Counted[],
  fresh: readonly Counted[],
  shared: Uint16Array,
  { gap, row, rowEnd, column, columnEnd }: Place,
): number {
  const [i, j] = [gap.i + row, gap.j + column];
  const merged = rowEnd - row + columnEnd - column - 2;
  if (merged === 0) {
    const total = old[i]!.content.total + fresh[j]!.content.total;
    if (total === 0) return old[i]!.key === fresh[j]!.key ? 0.1 : 0;
    return gainOf(shared[row * (gap.jEnd - gap.j) + column]!, total, 0);
  }
  const before = old.slice(i, gap.i + rowEnd).map((clause) => clause.content);
  const after = fresh.slice(j, gap.j + columnEnd).map((clause) => clause.content);
  const [joinedBefore, joinedAfter] = [joinContents(before), joinContents(after)];
  const stands = (side: readonly Content[], other: Content) =>
    side.every((content) => sharedContent(content, other) >= UNLIKE * content.total);
  if (!stands(before, joinedAfter) || !stands(after, joinedBefore)) return 0;
  const total = joinedBefore.total + joinedAfter.total;
  return gainOf(sharedContent(joinedBefore, joinedAfter), total, merged);
}

// The share breaks ties: of two clauses with the same words in common the closer one answers.
function gainOf(shared: number, total: number, merged: number): number {
  return (2 * shared) / total < UNLIKE ? 0 : shared + shared / total - MERGE_COST * merged;
}
