// Clauses that moved and were edited. They were left without an answer in their place; each is the likest
// of the other among all that were, and there are paired clauses that the two crossed. Without the
// crossing they stand in one gap, where they were found to be unlike.

import type { Counted } from './counted.ts';
import type { Pair } from './patience.ts';
import { likenessesOf } from './word-index.ts';

// Such a clause must be long enough, and like enough, to be known again.
const SHORTEST_EDITED = 4;
const MOVED_LIKE = 0.6;

/** Pairs of clauses that moved and were edited, among those that nothing answers in `beads`. */
export function crossedPairs(
  beads: readonly { readonly before: readonly number[]; readonly after: readonly number[] }[],
  old: readonly Counted[],
  fresh: readonly Counted[],
): Pair[] {
  const lonely: { i: number[]; j: number[] } = { i: [], j: [] };
  const paired: Pair[] = [];
  for (const { before, after } of beads) {
    if (after.length === 0) for (const i of before) lonely.i.push(i);
    else if (before.length === 0) for (const j of after) lonely.j.push(j);
    else paired.push([before[0]!, after[0]!]);
  }
  const [candidates, answers] = [
    knowable(lonely.i, old, lonely.j, fresh),
    knowable(lonely.j, fresh, lonely.i, old),
  ];
  const likest = likenessesOf(old, fresh, candidates, answers).filter(({ weight }) => weight >= MOVED_LIKE);
  likest.sort((a, b) => b.weight - a.weight || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const taken = { i: new Set<number>(), j: new Set<number>() };
  const found: Pair[] = [];
  for (const { pair } of likest) {
    const [i, j] = pair;
    if (taken.i.has(i) || taken.j.has(j) || !crosses(paired, pair)) continue;
    taken.i.add(i);
    taken.j.add(j);
    found.push(pair);
  }
  return found;
}

// Long enough, or said again word for word: a sentence that stands twice is no anchor, and may move all the same.
function knowable(
  own: readonly number[],
  clauses: readonly Counted[],
  others: readonly number[],
  opposite: readonly Counted[],
): number[] {
  const keys = new Set(others.map((number) => opposite[number]!.key));
  return own.filter((number) => {
    const clause = clauses[number]!;
    return clause.content.total >= SHORTEST_EDITED || (clause.isStatement && keys.has(clause.key));
  });
}

// The paired clauses rise on both sides, so a search finds where the pair would have to stand.
function crosses(paired: readonly Pair[], [i, j]: Pair): boolean {
  const firstAfter = (side: 0 | 1, value: number) => {
    let [low, high] = [0, paired.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paired[middle]![side] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return firstAfter(0, i) !== firstAfter(1, j);
}
