// Occurrences counted: per wording, or by who said the words and when.

import type { Witness } from '../catalogue/model.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import type { Occurrence } from './occurrence.ts';

export type CountBy = 'formulation' | 'administration' | 'year';

export interface Count {
  readonly by: CountBy;
  /** `us/taiwan-independence@2022-05-28`, `us/biden`, `2022`. */
  readonly key: string;
  readonly exact: number;
  readonly near: number;
  /** Of a wording. */
  readonly witness?: Witness;
  readonly local?: boolean;
}

/** What an occurrence is counted under. An administration has all it said, whoever said it first. */
export function keysOf(occurrence: Occurrence, by: CountBy): string[] {
  switch (by) {
    case 'formulation':
      return [occurrence.formulation];
    case 'administration':
      return occurrence.uses.map(({ actor, period }) => `${actor}/${period}`);
    case 'year':
      return [occurrence.date.slice(0, 4)];
    default:
      return by satisfies never;
  }
}

/** Adds counts of one key up; sorted by key. */
export function sumCounts(counts: Iterable<Count>): Count[] {
  const sums = new Map<string, Count>();
  for (const { exact, near, ...of } of counts) {
    const { by, key } = of;
    const sum = sums.get(`${by} ${key}`);
    sums.set(`${by} ${key}`, {
      ...of,
      exact: (sum?.exact ?? 0) + exact,
      near: (sum?.near ?? 0) + near,
    });
  }
  return [...sums.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** One occurrence as counts of one. */
export function countsOf(occurrence: Occurrence, by: CountBy): Count[] {
  const isExact = occurrence.match === 'exact';
  return keysOf(occurrence, by).map((key) => ({
    by,
    key,
    exact: isExact ? 1 : 0,
    near: isExact ? 0 : 1,
    ...(by === 'formulation' && provisoOf(occurrence)),
  }));
}
