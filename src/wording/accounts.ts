// Two accounts of one meeting: what both say, what one says, and where they contradict each other. They
// contradict each other where both have words on one question and the stance in them is not the same.

import type { Formulation } from '../catalogue/model.ts';
import { splitUnits } from './clauses.ts';
import type { CompareOptions } from './compare.ts';
import { compareTexts } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { contentOf, likeness } from './likeness.ts';

export type Verdict = 'both' | 'one' | 'contradictory';

/** What one or both sides say on one question. */
export interface Point {
  readonly position: string;
  readonly verdict: Verdict;
  readonly left?: Formulation;
  readonly right?: Formulation;
  /** From left to right; absent where one side is silent or the two are in different languages. */
  readonly comparison?: Comparison;
}

/**
 * The points of two accounts, in the order of their positions.
 *
 * @param optionsOf how texts of a language are compared
 */
export function compareAccounts(
  left: readonly Formulation[],
  right: readonly Formulation[],
  optionsOf: (language: string) => CompareOptions,
): Point[] {
  const positions = [...new Set([...left, ...right].map(({ position }) => position))].toSorted();
  return positions.flatMap((position) =>
    pair(
      left.filter((formulation) => formulation.position === position),
      right.filter((formulation) => formulation.position === position),
    ).map(([one, other]) => toPoint(position, one, other, optionsOf)),
  );
}

function toPoint(
  position: string,
  left: Formulation | undefined,
  right: Formulation | undefined,
  optionsOf: (language: string) => CompareOptions,
): Point {
  if (left === undefined || right === undefined) return { position, verdict: 'one', left, right };
  if (left.language !== right.language) return { position, verdict: 'both', left, right };
  const comparison = compareTexts(left.text, right.text, optionsOf(left.language));
  const differs =
    comparison.shifts.length > 0 || comparison.changes.some(({ type }) => type === 'polarity-reversed');
  return { position, verdict: differs ? 'contradictory' : 'both', left, right, comparison };
}

// The likeliest pairs first; what is left over stands alone.
function pair(
  left: readonly Formulation[],
  right: readonly Formulation[],
): [Formulation | undefined, Formulation | undefined][] {
  const candidates = left
    .flatMap((one) => right.map((other) => ({ one, other, weight: alike(one, other) })))
    .toSorted((a, b) => b.weight - a.weight);
  const paired: [Formulation | undefined, Formulation | undefined][] = [];
  const used = new Set<Formulation>();
  for (const { one, other } of candidates) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    paired.push([one, other]);
  }
  for (const one of left) if (!used.has(one)) paired.push([one, undefined]);
  for (const other of right) if (!used.has(other)) paired.push([undefined, other]);
  return paired;
}

function alike(one: Formulation, other: Formulation): number {
  const [a, b] = [one, other].map(({ text, language }) => contentOf(splitUnits(text, language, {})));
  return likeness(a!, b!);
}
