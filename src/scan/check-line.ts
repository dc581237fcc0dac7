// The line: which wordings are in force for a draft, and which were once. A speech does not repeal a fact sheet:
// in force on a day are the last wording, the others of its day, the considered one of its period, and the last
// edition of every document that comes out in editions.

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Actor, Formulation, Position } from '../catalogue/model.ts';
import { nearMisses } from '../catalogue/near-misses.ts';
import { type Extra, extraOf, formulationOn, recordOf, representativeOf } from '../catalogue/record.ts';
import { lastDayOf } from '../catalogue/revision-words.ts';
import { resolveRevision } from '../catalogue/revisions.ts';
import { UserError } from '../errors.ts';

/** One position of a line. */
export interface LinePosition {
  readonly position: Position;
  readonly actor: Actor;
  /** The one to name: the last on or before the day. */
  readonly current: Formulation;
  /** All that are in force, `current` first. */
  readonly inForce: readonly Formulation[];
  /** Earlier wordings of the record, oldest first. */
  readonly earlier: readonly Formulation[];
  /** What others ask for, or say was said. */
  readonly claimed: readonly Formulation[];
}

/**
 * The positions that some names stand for: `us@2025-03-01`, `us@biden`, `us`, `us/taiwan-independence@biden`.
 *
 * @throws UserError with candidates when a name is unknown, or nothing was in force
 */
export function resolveLine(
  catalogue: Catalogue,
  names: readonly string[],
  extras: readonly Extra[] = [],
): LinePosition[] {
  const found = names.flatMap((name) =>
    isActor(catalogue, name) ? ofActor(catalogue, name, extras) : [ofPosition(catalogue, name, extras)],
  );
  return [...new Map(found.map((one) => [one.position.id, one])).values()];
}

function isActor(catalogue: Catalogue, name: string): boolean {
  const [id = ''] = name.split('@');
  if (id.includes('/')) return false;
  if (catalogue.readActor(id) !== undefined) return true;
  if (catalogue.listPositions().some((position) => position.id.endsWith(`/${id}`))) return false;
  const near = nearMisses(
    id,
    catalogue.listActors().map((actor) => actor.id),
  );
  throw new UserError(`no actor and no position is called "${id}"`, [
    ...(near.length > 0 ? [`did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`] : []),
    'name a line such as us@2025-03-01 or us/taiwan-independence@biden',
  ]);
}

function ofActor(catalogue: Catalogue, name: string, extras: readonly Extra[]): LinePosition[] {
  const [id = '', revision] = name.split('@');
  const actor = catalogue.readActor(id)!;
  const when = whenOf(actor, revision);
  const lines = catalogue
    .listPositions()
    .filter((summary) => summary.actor === id)
    .flatMap((summary) => {
      const position = catalogue.readPosition(summary.id)!;
      const record = recordOf(position, extras);
      const ofPeriod = when.period === undefined ? undefined : representativeOf(record, when.period);
      const current = ofPeriod ?? formulationOn(record, when.day);
      return current === undefined ? [] : [toLine(position, actor, current, extras, when.day)];
    });
  if (lines.length > 0) return lines;
  throw new UserError(`"${name}" has no wording in force`, [
    `"diplodiff list '${id}/*'" shows what there is, with its first days`,
  ]);
}

interface When {
  readonly day: string;
  readonly period?: string;
}

// `us@biden`: what stood for it in each question, and where it was silent what was in force at its end.
function whenOf(actor: Actor, revision: string | undefined): When {
  if (revision === undefined || revision === 'latest') return { day: '9999-12-31' };
  const day = lastDayOf(revision);
  if (day !== undefined) return { day };
  const named = actor.periods.filter(
    ({ id, aliases }) => id === revision.toLowerCase() || aliases.includes(revision.toLowerCase()),
  );
  if (named.length === 1) return { day: named[0]!.to ?? '9999-12-31', period: named[0]!.id };
  const candidates = (named.length > 1 ? named : actor.periods).map(({ id }) => `"${id}"`);
  throw new UserError(
    named.length > 1
      ? `"${revision}" may be ${candidates.join(' or ')}`
      : `"${revision}" is no ${actor.periodName} of "${actor.id}" and no day`,
    [
      named.length > 1
        ? 'name one of them'
        : `choose from ${candidates.join(', ')}, or a day such as 2025-03-01`,
    ],
  );
}

function ofPosition(catalogue: Catalogue, name: string, extras: readonly Extra[]): LinePosition {
  const { position, actor, formulation } = resolveRevision(catalogue, name, { extras });
  return toLine(position, actor, formulation, extras, formulation.date);
}

function toLine(
  position: Position,
  actor: Actor,
  current: Formulation,
  extras: readonly Extra[],
  day: string,
): LinePosition {
  const record = recordOf(position, extras);
  const past = record.filter(({ date }) => date <= day);
  const sameDay = past.filter(({ date }) => date === current.date);
  const considered = representativeOf(past, current.period);
  const inForce = [
    ...new Set([current, ...sameDay, ...(considered ? [considered] : []), ...editions(past, current)]),
  ];
  const claimed = position.formulations.filter((one) => {
    const extra = extraOf(one);
    return (extra === 'sought' || extra === 'counterpart') && !record.includes(one);
  });
  return {
    position,
    actor,
    current,
    inForce,
    earlier: past.filter((one) => !inForce.includes(one)),
    claimed,
  };
}

// The last edition of every series that is still coming out: it has editions of this period, or more than one.
function editions(past: readonly Formulation[], current: Formulation): Formulation[] {
  const bySeries = new Map<string, Formulation[]>();
  for (const one of past) {
    const { series } = one.document;
    if (series !== undefined) bySeries.set(series, [...(bySeries.get(series) ?? []), one]);
  }
  return [...bySeries.values()]
    .filter((own) => own.length > 1 || own.at(-1)!.period === current.period)
    .map((own) => own.at(-1)!);
}
