// When a phrase was away. Only editions of one document can drop a phrase and bring it back: what a spokesman did not
// say on one day he did not take back.

import type { Formulation } from '../catalogue/model.ts';
import { type Signs, signsOf } from './first-use.ts';
import type { Unit } from './words.ts';

export interface Away {
  /** The edition that brought the words back. */
  readonly restored: Formulation;
  /** The first and the last edition that left them out before that; one twice. */
  readonly away: readonly [Formulation, Formulation];
}

type Known = readonly (readonly [Formulation, Signs])[];

/**
 * The last time that editions of the text's document left words out which an edition before them had, or which were
 * to be expected there. An article or the like at their ends is no matter.
 *
 * @param origin the wording that first had the words
 */
export function lastAway(
  words: readonly Unit[],
  target: Formulation,
  earlier: Known,
  origin: Formulation,
): Away | undefined {
  const { series } = target.document;
  if (series === undefined) return undefined;
  const from = words.findIndex(({ isFunction }) => !isFunction);
  const to = words.findLastIndex(({ isFunction }) => !isFunction) + 1;
  const phrase = signsOf(words.slice(Math.max(0, from), to)).signs;
  const editions = editionsOf(earlier.filter(([{ document }]) => document.series === series));
  let isKnown = false;
  let found: Away | undefined;
  let away: [Formulation, Formulation] | undefined;
  for (const edition of editions) {
    const [formulation] = edition[0]!;
    if (formulation.date >= target.date) break;
    const isOmitted = edition.every(([{ status }]) => status === 'omitted') && formulation.date > origin.date;
    if (edition.some(([, signs]) => hasSigns(signs, phrase))) {
      isKnown = true;
      if (away) found = { restored: formulation, away };
      away = undefined;
    } else if (isKnown || isOmitted) away = [away?.[0] ?? formulation, formulation];
  }
  return away ? { restored: target, away } : found;
}

// The formulations of one day are passages of one edition.
function editionsOf(earlier: Known): Known[] {
  const editions = new Map<string, (readonly [Formulation, Signs])[]>();
  for (const one of earlier) editions.set(one[0].date, [...(editions.get(one[0].date) ?? []), one]);
  return [...editions.values()];
}

function hasSigns({ signs, isDenied }: Signs, phrase: readonly string[]): boolean {
  return signs.some((_, at) => !isDenied[at] && phrase.every((sign, offset) => signs[at + offset] === sign));
}
