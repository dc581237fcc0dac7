// Which clauses share rare words, found through an index and not by holding each against each.

import type { Counted } from './counted.ts';
import { likeness } from './likeness.ts';
import type { Pair } from './patience.ts';

// Words that stand in more clauses than this tell nothing of where a clause went.
const MOST_PLACES = 12;

/** The likeness of every two of these clauses, by number, that share two rare words or more. */
export function likenessesOf(
  old: readonly Counted[],
  fresh: readonly Counted[],
  inOld: readonly number[],
  inFresh: readonly number[],
): { pair: Pair; weight: number }[] {
  if (inOld.length === 0 || inFresh.length === 0) return [];
  const index = new Map<string, number[]>();
  for (const j of inFresh) {
    for (const stem of fresh[j]!.content.counts.keys()) {
      const places = index.get(stem);
      if (places === undefined) index.set(stem, [j]);
      else if (places.length <= MOST_PLACES) places.push(j);
    }
  }
  const likenesses: { pair: Pair; weight: number }[] = [];
  for (const i of inOld) {
    const votes = new Map<number, number>();
    for (const stem of old[i]!.content.counts.keys()) {
      const places = index.get(stem);
      if (places === undefined || places.length > MOST_PLACES) continue;
      for (const j of places) votes.set(j, (votes.get(j) ?? 0) + 1);
    }
    for (const [j, shared] of votes) {
      if (shared > 1) likenesses.push({ pair: [i, j], weight: likeness(old[i]!.content, fresh[j]!.content) });
    }
  }
  return likenesses;
}
