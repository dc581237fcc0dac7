// What happened at each step of a position: the first words, words repeated, reworded, dropped and
// restored. Each step is held against the one before it in the same language.

import type { Formulation } from '../catalogue/model.ts';
import { compareTexts } from './compare.ts';
import { type Comparison, hasWordingChange } from './comparison.ts';

export type Event = 'stated' | 'reworded' | 'unchanged' | 'dropped' | 'restored';

export interface Entry {
  readonly formulation: Formulation;
  readonly event: Event;
  /** Against the step before; absent for the first and where the language changed. */
  readonly comparison?: Comparison;
}

/** The events of a record, oldest first. An edition is held against the one before it in its series. */
export function historyOf(
  record: readonly Formulation[],
  termsOf: (language: string) => readonly string[] = () => [],
): Entry[] {
  return record.map((formulation, at) => {
    const earlier = record.slice(0, at);
    const { series } = formulation.document;
    const previous =
      (series && earlier.findLast((other) => other.document.series === series)) || earlier.at(-1);
    if (previous === undefined)
      return { formulation, event: formulation.status === 'omitted' ? 'dropped' : 'stated' };
    if (previous.language !== formulation.language)
      return { formulation, event: eventOf(previous, formulation, undefined) };
    const comparison = compareTexts(wordingOf(previous), wordingOf(formulation), {
      language: formulation.language,
      terms: termsOf(formulation.language),
    });
    return { formulation, event: eventOf(previous, formulation, comparison), comparison };
  });
}

function eventOf(previous: Formulation, formulation: Formulation, comparison: Comparison | undefined): Event {
  if (formulation.status === 'omitted') return previous.status === 'omitted' ? 'unchanged' : 'dropped';
  if (previous.status === 'omitted') return 'restored';
  if (comparison === undefined) return 'stated';
  return hasWordingChange(comparison) ? 'reworded' : 'unchanged';
}

function wordingOf({ status, text, instead }: Formulation): string {
  return status === 'omitted' ? (instead ?? '') : text;
}
