// How much of a phrase has to be there.

import type { Passage } from './passage.ts';

// A clause of fewer words than this, or with less content, is said by everybody.
export const CLAUSE_WORDS = 8;
export const CLAUSE_CONTENT = 4;
export const CLAUSE_COVERAGE = 0.8;
export const CONTENT_COVERAGE = 0.6;
const DENSITY = 0.6;

/** The words of a phrase that a passage has. */
export interface Stretch {
  /** First and last word of the phrase that are in the passage. */
  readonly first: number;
  readonly last: number;
  readonly matched: number;
}

/** The whole phrase, where enough of it is there; undefined where not. */
export function acceptWhole(own: Int32Array, places: Int32Array, passage: Passage): Stretch | undefined {
  const { content } = passage.index;
  const stretch = stretchIn(places, 0, own.length);
  if (stretch === undefined) return undefined;
  const weight = (counts: (at: number) => boolean) =>
    own.reduce((sum, id, at) => sum + (counts(at) ? content[id]! : 0), 0);
  const [there, all] = [weight((at) => places[at]! >= 0), weight(() => true)];
  const span = places[stretch.last]! - places[stretch.first]! + 1;
  const isNear =
    stretch.matched / own.length >= leastOf(own.length, passage) &&
    there / Math.max(1, all) >= CONTENT_COVERAGE &&
    stretch.matched / span >= DENSITY;
  return isNear ? stretch : undefined;
}

// Of a short phrase more has to be there: half of "We do not support independence" is said by everybody.
/** Which share of a phrase's words has to be there, by how many it has. */
export function leastOf(words: number, { minCoverage }: Passage): number {
  return Math.max(minCoverage, words <= 6 ? 0.8 : words <= 12 ? 0.7 : 0);
}

// Of a wording of several sentences a document may quote one: neighbouring clauses that are each there.
/** Its sentences that are there; undefined where none is. */
export function acceptClauses(
  number: number,
  own: Int32Array,
  places: Int32Array,
  { index }: Passage,
): Stretch | undefined {
  const opens = index.opens.subarray(index.starts[number]!, index.starts[number + 1]!);
  let best: Stretch | undefined;
  for (let from = 0; from < own.length; ) {
    let to = from + 1;
    while (to < own.length && opens[to] === 0) to += 1;
    const stretch = stretchIn(places, from, to);
    const weight = own.subarray(from, to).reduce((sum, id) => sum + index.content[id]!, 0);
    if (
      stretch !== undefined &&
      to - from >= CLAUSE_WORDS &&
      weight >= CLAUSE_CONTENT &&
      stretch.matched / (to - from) >= CLAUSE_COVERAGE &&
      stretch.matched / (places[stretch.last]! - places[stretch.first]! + 1) >= CLAUSE_COVERAGE
    )
      best = best === undefined ? stretch : joinStretches(best, stretch);
    from = to;
  }
  return best;
}

function joinStretches(a: Stretch, b: Stretch): Stretch {
  return { first: a.first, last: b.last, matched: a.matched + b.matched };
}

function stretchIn(places: Int32Array, from: number, to: number): Stretch | undefined {
  let [first, last, matched] = [-1, -1, 0];
  for (let at = from; at < to; at += 1) {
    if (places[at]! < 0) continue;
    if (first < 0) first = at;
    last = at;
    matched += 1;
  }
  return first < 0 ? undefined : { first, last, matched };
}
