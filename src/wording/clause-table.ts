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
const SAME_OPENING = 0.5;
// So many clauses of the old text against so many of the new.
const UP = [1, 1, 2, 2, 1, 3];
const LEFT = [1, 2, 1, 2, 3, 1];

/** Pairs the clauses of a gap. The table has a cell for every two: its size is for the caller to bound. */
export function alignByTable(old: readonly Counted[], fresh: readonly Counted[], gap: Gap): Range[] {
  const rows = gap.iEnd - gap.i;
  const columns = gap.jEnd - gap.j;
  if (rows === 0 || columns === 0) return rows + columns === 0 ? [] : replaced(gap);
  const gains = new Gains(old.slice(gap.i, gap.iEnd), fresh.slice(gap.j, gap.jEnd));
  if (rows === 1 && columns === 1)
    return gains.ofPair(0, 0) > 0 ? [{ before: [gap.i, gap.iEnd], after: [gap.j, gap.jEnd] }] : replaced(gap);
  const score = new Float64Array((rows + 1) * (columns + 1));
  const step = new Uint8Array((rows + 1) * (columns + 1));
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const at = row * (columns + 1) + column;
      let best = row > 0 ? score[at - columns - 1]! : 0;
      let taken = 0;
      if (column > 0 && (row === 0 || score[at - 1]! >= best)) {
        best = score[at - 1]!;
        taken = 1;
      }
      gains.look(row, column);
      for (let shape = 0; shape < UP.length; shape += 1) {
        const up = UP[shape]!;
        const left = LEFT[shape]!;
        if (up > row || left > column) continue;
        const before = score[at - up * (columns + 1) - left]!;
        if (before + gains.mostOf(up, left) <= best) continue;
        const gain = gains.of(up, left);
        if (gain > 0 && before + gain > best) {
          best = before + gain;
          taken = shape + 2;
        }
      }
      score[at] = best;
      step[at] = taken;
    }
  }
  return retrace(step, gap);
}

// What pairing clauses explains: so many up and left of a cell of the table. Most such beads are ruled out by how
// many words every two clauses share, before the words of several are put together.
class Gains {
  readonly #old: readonly Counted[];
  readonly #fresh: readonly Counted[];
  readonly #shared: Uint16Array;
  #row = 0;
  #column = 0;

  constructor(old: readonly Counted[], fresh: readonly Counted[]) {
    this.#old = old;
    this.#fresh = fresh;
    this.#shared = sharedByPair(old, fresh);
  }

  /** The cell that beads end at from now on. */
  look(row: number, column: number): void {
    this.#row = row;
    this.#column = column;
  }

  /** What a bead can explain at most: soon told, and of two clauses just what it explains. */
  mostOf(up: number, left: number): number {
    if (up + left === 2) return this.ofPair(this.#row - 1, this.#column - 1);
    const shared = this.#likelyShared(up, left);
    return shared === 0 ? 0 : gainOf(shared, this.#totalOf(up, left), up + left - 2);
  }

  /** What a bead explains: the content words its sides share, less a cost for every clause beyond the first pair. */
  of(up: number, left: number): number {
    const [row, column] = [this.#row, this.#column];
    if (up + left === 2) return this.ofPair(row - 1, column - 1);
    const before = this.#old.slice(row - up, row).map(({ content }) => content);
    const after = this.#fresh.slice(column - left, column).map(({ content }) => content);
    const [joinedBefore, joinedAfter] = [joinContents(before), joinContents(after)];
    const stands = (side: readonly Content[], other: Content) =>
      side.every((content) => sharedContent(content, other) >= UNLIKE * content.total);
    if (!stands(before, joinedAfter) || !stands(after, joinedBefore)) return 0;
    return gainOf(sharedContent(joinedBefore, joinedAfter), this.#totalOf(up, left), up + left - 2);
  }

  /** What two clauses explain that answer each other. */
  ofPair(row: number, column: number): number {
    const old = this.#old[row]!;
    const fresh = this.#fresh[column]!;
    const total = old.content.total + fresh.content.total;
    if (total === 0) return old.key === fresh.key ? 0.1 : 0;
    const shared = this.#shared[row * this.#fresh.length + column]!;
    const gain = gainOf(shared, total, 0);
    return gain === 0 && shared > 0 && old.opensAs(fresh) ? SAME_OPENING : gain;
  }

  // How many words the sides share at most: 0 where one of several clauses is not itself like the other side, by a
  // word at least. It has no more words in common with several clauses together than with each of them.
  #likelyShared(up: number, left: number): number {
    const width = this.#fresh.length;
    const top = this.#row - up;
    const start = this.#column - left;
    let sum = 0;
    for (let i = top; i < this.#row; i += 1) {
      let own = 0;
      for (let j = start; j < this.#column; j += 1) own += this.#shared[i * width + j]!;
      if (own < leastShared(this.#old[i]!)) return 0;
      sum += own;
    }
    for (let j = start; j < this.#column; j += 1) {
      let own = 0;
      for (let i = top; i < this.#row; i += 1) own += this.#shared[i * width + j]!;
      if (own < leastShared(this.#fresh[j]!)) return 0;
    }
    return sum;
  }

  #totalOf(up: number, left: number): number {
    let total = 0;
    for (let i = this.#row - up; i < this.#row; i += 1) total += this.#old[i]!.content.total;
    for (let j = this.#column - left; j < this.#column; j += 1) total += this.#fresh[j]!.content.total;
    return total;
  }
}

function leastShared({ content }: Counted): number {
  return Math.max(1, UNLIKE * content.total);
}

// How many content words every two clauses share, row by row, through an index of the words of the new ones.
function sharedByPair(old: readonly Counted[], fresh: readonly Counted[]): Uint16Array {
  const columns = fresh.length;
  const shared = new Uint16Array(old.length * columns);
  // By stem: a column, how often it has the stem, the next column, and so on.
  const places = new Map<string, number[]>();
  for (let column = 0; column < columns; column += 1) {
    fresh[column]!.content.counts.forEach((count, stem) => {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [column, count]);
      else known.push(column, count);
    });
  }
  for (let row = 0; row < old.length; row += 1) {
    old[row]!.content.counts.forEach((count, stem) => {
      const known = places.get(stem);
      if (known === undefined) return;
      for (let at = 0; at < known.length; at += 2)
        shared[row * columns + known[at]!]! += Math.min(count, known[at + 1]!);
    });
  }
  return shared;
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
    const [up, left] = taken === 0 ? [1, 0] : taken === 1 ? [0, 1] : [UP[taken - 2]!, LEFT[taken - 2]!];
    const [i, j] = [gap.i + row, gap.j + column];
    beads.push({ before: [i - up, i], after: [j - left, j] });
    [row, column] = [row - up, column - left];
  }
  return beads.reverse();
}

// The share breaks ties: of two clauses with the same words in common the closer one answers.
function gainOf(shared: number, total: number, merged: number): number {
  return (2 * shared) / total < UNLIKE ? 0 : shared + shared / total - MERGE_COST * merged;
}
