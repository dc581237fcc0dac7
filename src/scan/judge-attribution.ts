// Whom a text says words are from, and when, against who said them.

import type { Formulation, Witness } from '../catalogue/model.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import { extraOf } from '../catalogue/record.ts';
import type { Claim } from './attributions.ts';
import { type KnownSpeakers, whoIs } from './known-speakers.ts';

export interface AttributionProblem {
  readonly kind: 'wrong-speaker' | 'wrong-date';
  readonly claimed: string;
  /** Who said the words, and when. */
  readonly known: readonly {
    readonly formulation: string;
    readonly speaker: string;
    readonly date: string;
    readonly witness: Witness;
    readonly local: boolean;
  }[];
}

/** What a text claims of words and none of the formulations that have them bears out. */
export function problemsOf(
  known: readonly Formulation[],
  { date, speaker }: Claim,
  speakers: KnownSpeakers,
): AttributionProblem[] {
  const facts = known.slice(0, 5).map(({ id, speaker: { name }, date: day, ...one }) => ({
    formulation: id,
    speaker: name,
    date: day,
    ...provisoOf(one),
  }));
  const problems: AttributionProblem[] = [];
  if (speaker !== undefined && whoIs(speaker, speakers) !== undefined) {
    if (!known.some((formulation) => isBy(formulation, speaker, speakers)))
      problems.push({ kind: 'wrong-speaker', claimed: speaker, known: facts });
  }
  if (date !== undefined && !known.some((formulation) => isOnDay(formulation.date, date)))
    problems.push({ kind: 'wrong-date', claimed: date, known: facts });
  return problems;
}

/** How well a formulation fits what a text claims; more is better. The latest on the record stands for the others, but before it the one that the text names. */
export function fitOf(formulation: Formulation, claim: Claim, speakers: KnownSpeakers): number {
  const day = claim.date ?? claim.namedDate;
  const isClaimedDay = day !== undefined && formulation.date.startsWith(day);
  const isClaimedSpeaker = claim.speaker !== undefined && isBy(formulation, claim.speaker, speakers);
  const onRecord = extraOf(formulation) === undefined;
  return (
    (isClaimedDay ? 4e8 : 0) +
    (isClaimedSpeaker ? 2e8 : 0) +
    (onRecord ? 1e8 : 0) +
    Number(formulation.date.replaceAll('-', ''))
  );
}

function isBy(
  { position, period, speaker, status }: Formulation,
  name: string,
  speakers: KnownSpeakers,
): boolean {
  const last = name.split(/\s+/).at(-1)!.toLowerCase();
  if (speaker.name.toLowerCase().includes(last)) return true;
  // What was only asked of it, or never left its drawer, nobody said.
  if (status === 'sought' || status === 'draft') return false;
  return whoIs(name, speakers)?.has(`${position.split('/')[0]}/${period}`) === true;
}

// A day may be another where it was heard.
function isOnDay(day: string, claimed: string): boolean {
  if (day.startsWith(claimed)) return true;
  if (claimed.length < 10) return false;
  return Math.abs(Date.parse(day) - Date.parse(claimed)) <= 86_400_000;
}
