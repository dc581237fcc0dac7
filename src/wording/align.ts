// Which clause of the new text answers which of the old. Equal clauses that occur once on both sides
// are fixed first (patience); between them a table of likenesses finds the best pairing in order, in
// which up to three clauses may answer one (a semicolon that became a full stop cuts differently).
// Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993, for the beads.

import type { Clause } from './clauses.ts';
import { type Content, contentOf, joinContents, likeness, sharedContent } from './likeness.ts';
import { heaviestChain, type Pair } from './patience.ts';

/** Clauses of the old text, from and to (exclusive), and those of the new that answer them. */
export interface Bead {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

// Below this share of common content words two clauses are unlike: shown as replaced whole.
const UNLIKE = 0.3;
// A table larger than this is not filled; the clauses between two anchors are thinned out first.
const LARGEST_TABLE = 60_000;
const MERGE_COST = 0.6;
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
] as const;

/** Pairs the clauses of two texts, in order. A clause that nothing answers has an empty range opposite. */
export function alignClauses(before: readonly Clause[], after: readonly Clause[]): Bead[] {
  const old = before.map((clause) => new Lazy(clause));
  const fresh = after.map((clause) => new Lazy(clause));
  const whole: Gap = { i: 0, iEnd: old.length, j: 0, jEnd: fresh.length };
  return alignBetween(uniqueEquals(old, fresh), whole, (gap) =>
    fits(gap)
      ? alignByTable(old, fresh, gap)
      : alignBetween(likelyPairs(old, fresh, gap), gap, (rest) =>
          fits(rest) ? alignByTable(old, fresh, rest) : replaced(rest),
        ),
  );
}

interface Gap {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
}

function fits({ i, iEnd, j, jEnd }: Gap): boolean {
  return (iEnd - i) * (jEnd - j) <= LARGEST_TABLE;
}

// Fixes the anchors and aligns what lies between them.
function alignBetween(anchors: readonly Pair[], gap: Gap, align: (gap: Gap) => Bead[]): Bead[] {
  const beads: Bead[] = [];
  let { i, j } = gap;
  for (const [atI, atJ] of anchors) {
    for (const bead of align({ i, iEnd: atI, j, jEnd: atJ })) beads.push(bead);
    beads.push({ before: [atI, atI + 1], after: [atJ, atJ + 1] });
    [i, j] = [atI + 1, atJ + 1];
  }
  for (const bead of align({ i, iEnd: gap.iEnd, j, jEnd: gap.jEnd })) beads.push(bead);
  return beads;
}

// The content words of a clause are counted when first asked for: most clauses of two editions are equal.
class Lazy {
  readonly key: string;
  readonly #clause: Clause;
  #content: Content | undefined;

  constructor(clause: Clause) {
    this.#clause = clause;
    this.key = clause.units
      .filter((unit) => unit.kind !== 'mark')
      .map((unit) => unit.key)
      .join(' ');
  }

  get content(): Content {
    this.#content ??= contentOf(this.#clause.units);
    return this.#content;
  }
}

function uniqueEquals(old: readonly Lazy[], fresh: readonly Lazy[]): Pair[] {
  const inOld = placesOf(old);
  const inFresh = placesOf(fresh);
  const pairs: Pair[] = [];
  for (const [key, i] of inOld) {
    const j = inFresh.get(key);
    if (key !== '' && i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return heaviestChain(pairs, ([i]) => old[i]!.key.length);
}

// Where each clause stands, -1 when it stands in more places than one.
function placesOf(clauses: readonly Lazy[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, { key }] of clauses.entries()) places.set(key, places.has(key) ? -1 : at);
  return places;
}

// In a gap too large for a table: pairs that share rare words, found through an index of those words.
function likelyPairs(old: readonly Lazy[], fresh: readonly Lazy[], gap: Gap): Pair[] {
  const index = new Map<string, number[]>();
  for (let j = gap.j; j < gap.jEnd; j += 1) {
    for (const stem of fresh[j]!.content.counts.keys()) {
      const places = index.get(stem);
      if (places === undefined) index.set(stem, [j]);
      else places.push(j);
    }
  }
  const likeliest: { pair: Pair; weight: number }[] = [];
  for (let i = gap.i; i < gap.iEnd; i += 1) {
    const votes = new Map<number, number>();
    for (const stem of old[i]!.content.counts.keys()) {
      const places = index.get(stem);
      if (places === undefined || places.length > 12) continue;
      for (const j of places) votes.set(j, (votes.get(j) ?? 0) + 1);
    }
    for (const [j, shared] of votes) {
      const weight = shared > 1 ? likeness(old[i]!.content, fresh[j]!.content) : 0;
      if (weight > 0.5) likeliest.push({ pair: [i, j], weight });
    }
  }
  const weights = new Map(likeliest.map(({ pair, weight }) => [pair, weight]));
  return heaviestChain([...weights.keys()], (pair) => weights.get(pair)!);
}

function replaced({ i, iEnd, j, jEnd }: Gap): Bead[] {
  return [
    { before: [i, iEnd], after: [j, j] },
    { before: [iEnd, iEnd], after: [j, jEnd] },
  ];
}

function alignByTable(old: readonly Lazy[], fresh: readonly Lazy[], gap: Gap): Bead[] {
  const rows = gap.iEnd - gap.i;
  const columns = gap.jEnd - gap.j;
  if (rows === 0 || columns === 0) return rows + columns === 0 ? [] : replaced(gap);
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

function retrace(step: Uint8Array, gap: Gap): Bead[] {
  const columns = gap.jEnd - gap.j;
  const beads: Bead[] = [];
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
function beadGain(old: readonly Lazy[], fresh: readonly Lazy[], [i, iEnd]: Pair, [j, jEnd]: Pair): number {
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
