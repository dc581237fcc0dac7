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
      if (row > 0) [score[at], step[at]] = [score[at - columns - 1]!, 0];
      if (column > 0 && (row === 0 || score[at - 1]! >= score[at]!))
        [score[at], step[at]] = [score[at - 1]!, 1];
      for (const [number, [up, left]] of SHAPES.entries()) {
        if (up > row || left > column) continue;
        if (number > 0 && !mayGain(shared, columns, [row - up, row], [column - left, column])) continue;
        const gain = beadGain(
          old,
          fresh,
          [gap.i + row - up, gap.i + row],
          [gap.j + column - left, gap.j + column],
        );
        if (gain <= 0) continue;
        const total = score[at - up * (columns + 1) - left]! + gain;
        if (total > score[at]!) [score[at], step[at]] = [total, number + 2];
      }
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

// A clause that shares nothing with any clause opposite has no place among several: most beads of more than
// two clauses are ruled out by this, before their words are put together.
function mayGain(
  shared: Uint16Array,
  columns: number,
  [row, rowEnd]: Pair,
  [column, columnEnd]: Pair,
): boolean {
  for (let i = row; i < rowEnd; i += 1) {
    let found = false;
    for (let j = column; j < columnEnd && !found; j += 1) found = shared[i * columns + j]! > 0;
    if (!found) return false;
  }
  for (let j = column; j < columnEnd; j += 1) {
    let found = false;
    for (let i = row; i < rowEnd && !found; i += 1) found = shared[i * columns + j]! > 0;
    if (!found) return false;
  }
  return true;
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
  [i, iEnd]: Pair,
  [j, jEnd]: Pair,
): number {
  const before = old.slice(i, iEnd).map((clause) => clause.content);
  const after = fresh.slice(j, jEnd).map((clause) => clause.content);
  const [joinedBefore, joinedAfter] = [joinContents(before), joinContents(after)];
  const shared = sharedContent(joinedBefore, joinedAfter);
  const total = joinedBefore.total + joinedAfter.total;
  if (total === 0) return old[i]!.key === fresh[j]!.key ? 0.1 : 0;
  if ((2 * shared) / total < UNLIKE) return 0;
  const merged = before.length + after.length - 2;
  if (merged > 0) {
    const stands = (side: readonly Content[], other: Content) =>
      side.every((content) => sharedContent(content, other) >= UNLIKE * content.total);
    if (!stands(before, joinedAfter) || !stands(after, joinedBefore)) return 0;
  }
  // The share breaks ties: of two clauses with the same words in common the closer one answers.
  return shared + shared / total - MERGE_COST * merged;
}
