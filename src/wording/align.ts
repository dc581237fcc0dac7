// Which clause of the new text answers which of the old. Equal clauses that occur once on both sides
// are fixed first (patience): those in another order have moved. Between the fixed ones a table of
// likenesses finds the best pairing in order, or, where it would grow too large, an index of rare words
// fixes more of them first.

import { alignByTable, type Gap, type Range, replaced } from './clause-table.ts';
import type { Clause } from './clauses.ts';
import { Counted } from './counted.ts';
import { crossedPairs } from './crossed.ts';
import { heaviestChain, type Pair } from './patience.ts';
import { likenessesOf } from './word-index.ts';

/** Clauses of the old text, by number and in order, and those of the new that answer them. */
export interface Bead {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface Alignment {
  readonly beads: readonly Bead[];
  /** Clauses that stand in another order now: a number in the old text, one in the new. They are in no bead. */
  readonly moved: readonly Pair[];
}

// A table larger than this is not filled; the clauses between two anchors are thinned out first.
const LARGEST_TABLE = 8_000;

/** Pairs the clauses of two texts, in order. A clause that nothing answers has an empty side opposite. */
export function alignClauses(before: readonly Clause[], after: readonly Clause[]): Alignment {
  const old = before.map((clause, at) => new Counted(clause, at));
  const fresh = after.map((clause, at) => new Counted(clause, at));
  const { chain, moved } = anchorsOf(old, fresh);
  const inPlace = withoutMoved(old, fresh, chain, moved);
  const ranges = alignRanges(inPlace.old, inPlace.fresh, inPlace.anchors);
  const numbers = (clauses: readonly Counted[], range: Pair) => clauses.slice(...range).map(({ at }) => at);
  const beads = ranges.map((range) => ({
    before: numbers(inPlace.old, range.before),
    after: numbers(inPlace.fresh, range.after),
  }));
  const crossed = crossedPairs(beads, old, fresh);
  if (crossed.length === 0) return { beads, moved };
  const [gone, come] = [new Set(crossed.map(([i]) => i)), new Set(crossed.map(([, j]) => j))];
  return {
    beads: beads.map((bead) => ({
      before: bead.before.filter((i) => !gone.has(i)),
      after: bead.after.filter((j) => !come.has(j)),
    })),
    moved: [...moved, ...crossed].sort((a, b) => a[0] - b[0]),
  };
}

function alignRanges(old: readonly Counted[], fresh: readonly Counted[], anchors: readonly Pair[]): Range[] {
  const whole: Gap = { i: 0, iEnd: old.length, j: 0, jEnd: fresh.length };
  return alignBetween(anchors, whole, (gap) =>
    fits(gap)
      ? alignByTable(old, fresh, gap)
      : alignBetween(likelyPairs(old, fresh, gap), gap, (rest) =>
          fits(rest) ? alignByTable(old, fresh, rest) : replaced(rest),
        ),
  );
}

// Equal clauses in another order: the heaviest chain of them stays, so that of two that changed places
// the shorter one is said to have moved. What is too short to be a statement of its own is no move.
function anchorsOf(old: readonly Counted[], fresh: readonly Counted[]): { chain: Pair[]; moved: Pair[] } {
  const pairs = uniqueEquals(old, fresh);
  const chain = heaviestChain(pairs, ([i]) => old[i]!.key.length);
  if (chain.length === pairs.length) return { chain, moved: [] };
  const stays = new Set(chain.map(([i]) => i));
  const moved = pairs.filter(([i, j]) => !stays.has(i) && old[i]!.isStatement && fresh[j]!.isStatement);
  return { chain, moved: withEqualNeighbours(moved, [old, fresh], chain) };
}

// What is too short, or said too often, to be known again by itself is known by its place in a passage that
// moved: "Yes." before the sentence it answered to.
function withEqualNeighbours(
  moved: readonly Pair[],
  [old, fresh]: readonly [readonly Counted[], readonly Counted[]],
  chain: readonly Pair[],
): Pair[] {
  const taken = [0, 1].map((side) => new Set([...moved, ...chain].map((pair) => pair[side]!)));
  const grown = [...moved];
  for (const [i, j] of moved) {
    for (const step of [-1, 1]) {
      for (let at = step; ; at += step) {
        const key = old[i + at]?.key;
        if (key === undefined || key === '' || key !== fresh[j + at]?.key) break;
        if (taken[0]!.has(i + at) || taken[1]!.has(j + at)) break;
        taken[0]!.add(i + at);
        taken[1]!.add(j + at);
        grown.push([i + at, j + at]);
      }
    }
  }
  return grown.sort((a, b) => a[0] - b[0]);
}

// The clauses that stay, and the anchors among them by their new numbers.
function withoutMoved(
  old: readonly Counted[],
  fresh: readonly Counted[],
  chain: readonly Pair[],
  moved: readonly Pair[],
): { old: readonly Counted[]; fresh: readonly Counted[]; anchors: readonly Pair[] } {
  if (moved.length === 0) return { old, fresh, anchors: chain };
  const [gone, come] = [new Set(moved.map(([i]) => i)), new Set(moved.map(([, j]) => j))];
  const stayingOld = old.filter(({ at }) => !gone.has(at));
  const stayingFresh = fresh.filter(({ at }) => !come.has(at));
  const [oldPlaces, freshPlaces] = [stayingOld, stayingFresh].map(
    (clauses) => new Map(clauses.map(({ at }, place) => [at, place])),
  );
  return {
    old: stayingOld,
    fresh: stayingFresh,
    anchors: chain.map(([i, j]) => [oldPlaces!.get(i)!, freshPlaces!.get(j)!]),
  };
}

function fits({ i, iEnd, j, jEnd }: Gap): boolean {
  return (iEnd - i) * (jEnd - j) <= LARGEST_TABLE;
}

// Fixes the anchors and aligns what lies between them.
function alignBetween(anchors: readonly Pair[], gap: Gap, align: (gap: Gap) => Range[]): Range[] {
  const beads: Range[] = [];
  let { i, j } = gap;
  for (const [atI, atJ] of anchors) {
    for (const bead of align({ i, iEnd: atI, j, jEnd: atJ })) beads.push(bead);
    beads.push({ before: [atI, atI + 1], after: [atJ, atJ + 1] });
    [i, j] = [atI + 1, atJ + 1];
  }
  for (const bead of align({ i, iEnd: gap.iEnd, j, jEnd: gap.jEnd })) beads.push(bead);
  return beads;
}

function uniqueEquals(old: readonly Counted[], fresh: readonly Counted[]): Pair[] {
  const inOld = placesOf(old);
  const inFresh = placesOf(fresh);
  const pairs: Pair[] = [];
  inOld.forEach((i, key) => {
    const j = inFresh.get(key);
    if (key !== '' && i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  });
  return pairs;
}

// Where each clause stands, -1 when it stands in more places than one.
function placesOf(clauses: readonly Counted[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at < clauses.length; at += 1) {
    const { key } = clauses[at]!;
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

// In a gap too large for a table: pairs that share rare words.
function likelyPairs(old: readonly Counted[], fresh: readonly Counted[], gap: Gap): Pair[] {
  const likeliest = likenessesOf(old, fresh, numbersIn(gap.i, gap.iEnd), numbersIn(gap.j, gap.jEnd));
  const weights = new Map(
    likeliest.filter(({ weight }) => weight > 0.5).map(({ pair, weight }) => [pair, weight]),
  );
  return heaviestChain([...weights.keys()], (pair) => weights.get(pair)!);
}

function numbersIn(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
