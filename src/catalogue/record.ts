// What counts as an actor's record: what it stated on the record, and what it left out. A counterpart's
// claim, a private word, a draft or a demand joins only when asked for.

import type { Actor, Day, Formulation, Position } from './model.ts';

/** Kinds of formulation that are not part of the record unless asked for. */
export const EXTRAS = ['counterpart', 'reported', 'draft', 'sought', 'withdrawn'] as const;
export type Extra = (typeof EXTRAS)[number];

/** The formulations of a position's record, oldest first. An equally authentic text in another language is no step of its own. */
export function recordOf(position: Position, extras: readonly Extra[] = []): Formulation[] {
  return position.formulations.filter((formulation) => {
    const extra = extraOf(formulation);
    return formulation.siblingOf === undefined && (extra === undefined || extras.includes(extra));
  });
}

/** Why a formulation is not on the record; undefined when it is. */
export function extraOf({ status, attribution }: Formulation): Extra | undefined {
  if (status === 'draft' || status === 'sought' || status === 'withdrawn') return status;
  if (attribution === 'counterpart-readout') return 'counterpart';
  return attribution === 'on-record' ? undefined : 'reported';
}

/** The formulation in force on a day: the last one on or before it, of that day the representative one. */
export function formulationOn(record: readonly Formulation[], day: Day): Formulation | undefined {
  const last = record.findLast(({ date }) => date <= day);
  if (last === undefined) return undefined;
  return record.find(({ date, representative }) => date === last.date && representative) ?? last;
}

/** The formulation that stands for a period: the one marked so, else the period's last. */
export function representativeOf(record: readonly Formulation[], period: string): Formulation | undefined {
  const own = record.filter((formulation) => formulation.period === period);
  return own.find(({ representative }) => representative) ?? own.at(-1);
}

/** The periods of an actor that have a formulation in the record, oldest first. */
export function periodsWithRecord(actor: Actor, record: readonly Formulation[]): string[] {
  return actor.periods.map(({ id }) => id).filter((id) => record.some(({ period }) => period === id));
}
