// What must hold over the whole, beyond the shape of each field. One rule, one name, one function.

import { dateIdOf, numberOf } from './date-id.ts';
import { type Finding, type FormulationRule, toProblem } from './finding.ts';
import type { Actor, Formulation, Position } from './model.ts';
import type { PlaceOf } from './parse.ts';
import type { Problem } from './problem.ts';
import { WORDING_RULES } from './wording-rules.ts';

const RULES: readonly FormulationRule[] = [
  duplicateId,
  dateOrder,
  textPresent,
  operativeInText,
  unknownPeriod,
  periodDates,
  soughtNeedsAsker,
  readoutNeedsTeller,
  representativeOnRecord,
  oneRepresentative,
  ...WORDING_RULES,
];

export interface PositionContext {
  readonly actor: Actor | undefined;
  readonly file: string;
  readonly placeOf: PlaceOf;
  /** Whether a formulation of this id is known from elsewhere: what a private folder lies on. */
  readonly isKnown?: (id: string) => boolean;
}

/** Checks each formulation of a position against every rule. */
export function checkPosition(position: Position, context: PositionContext): Problem[] {
  const { actor, file, placeOf, isKnown = () => false } = context;
  return position.formulations.flatMap((formulation, index) =>
    [...RULES, knownReplacement(isKnown)].flatMap((rule) => {
      const finding = rule(formulation, position, actor);
      return finding === undefined
        ? []
        : [toProblem(finding, file, placeOf(['formulations', index, ...[finding.field].flat()]))];
    }),
  );
}

/** Checks that the other actors a position names exist. */
export function checkReferences(
  position: Position,
  actors: readonly Actor[],
  file: string,
  placeOf: PlaceOf,
): Problem[] {
  const ids = new Set(actors.map(({ id }) => id));
  const problems: Problem[] = [];
  for (const [index, { accordingTo, askedBy }] of position.formulations.entries()) {
    for (const [field, id] of [
      ['according_to', accordingTo],
      ['asked_by', askedBy],
    ] as const) {
      if (id === undefined || ids.has(id)) continue;
      const finding = {
        rule: 'unknown-actor',
        message: `there is no actor "${id}"`,
        fix: `add phrases/${id}/actor.yaml or correct the id`,
        field,
      };
      problems.push(toProblem(finding, file, placeOf(['formulations', index, field])));
    }
  }
  return problems;
}

/** Checks an actor's periods: unique, in order, with an end after the start. */
export function checkActor(actor: Actor, file: string, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, period] of actor.periods.entries()) {
    const say = (message: string, fix: string) =>
      problems.push(
        toProblem({ rule: 'periods', message, fix, field: '' }, file, placeOf(['periods', index])),
      );
    if (seen.has(period.id)) say(`the period "${period.id}" is listed twice`, 'give each its own id');
    seen.add(period.id);
    if (period.to !== undefined && period.to < period.from)
      say(`"${period.id}" ends before it begins`, 'correct its dates');
    if (period.from < (actor.periods[index - 1]?.from ?? ''))
      say(`"${period.id}" begins before the one above`, 'list periods oldest first');
  }
  return problems;
}

function duplicateId(formulation: Formulation, position: Position): Finding | undefined {
  if (position.formulations.find(({ id }) => id === formulation.id) === formulation) return undefined;
  return {
    rule: 'duplicate-id',
    message: `${dateIdOf(formulation)} is taken`,
    fix: 'give this one a number: 2, 3, …',
    field: 'date',
  };
}

function dateOrder(formulation: Formulation, position: Position): Finding | undefined {
  const previous = position.formulations[position.formulations.indexOf(formulation) - 1];
  if (previous === undefined || previous.date < formulation.date) return undefined;
  if (previous.date === formulation.date && numberOf(previous) <= numberOf(formulation)) return undefined;
  return {
    rule: 'date-order',
    message: `${dateIdOf(formulation)} comes after ${dateIdOf(previous)}`,
    fix: 'move this formulation up: oldest first, those of one day by number',
    field: 'date',
  };
}

function textPresent({ status, text, instead }: Formulation): Finding | undefined {
  if (status === 'omitted') {
    if (text === '') return undefined;
    return {
      rule: 'omitted-text',
      message: 'an omitted wording has no text',
      fix: 'put what stands in its place under "instead"',
      field: 'text',
    };
  }
  if (instead !== undefined)
    return {
      rule: 'omitted-text',
      message: '"instead" belongs to an omitted wording',
      fix: 'set status: omitted or move the words to text',
      field: 'instead',
    };
  return text === ''
    ? {
        rule: 'omitted-text',
        message: 'this wording has no text',
        fix: 'quote it, or set status: omitted',
        field: 'date',
      }
    : undefined;
}

function operativeInText({ operative, text }: Formulation): Finding | undefined {
  if (operative === undefined || text.includes(operative)) return undefined;
  return {
    rule: 'operative-in-text',
    message: `"${operative}" does not occur in the text`,
    fix: 'copy the operative words from the text',
    field: 'operative',
  };
}

function unknownPeriod(
  { period }: Formulation,
  position: Position,
  actor: Actor | undefined,
): Finding | undefined {
  if (actor === undefined)
    return {
      rule: 'unknown-actor',
      message: `"${position.actor}" has no actor.yaml`,
      fix: `write ${position.actor}/actor.yaml, with the name and the periods of the actor: see phrases/README.md`,
      field: 'period',
    };
  if (actor.periods.some(({ id }) => id === period)) return undefined;
  return {
    rule: 'unknown-period',
    message: `${actor.id} has no period "${period}"`,
    fix: `use one of ${actor.periods.map(({ id }) => id).join(', ')}`,
    field: 'period',
  };
}

function periodDates(
  { period, date, note }: Formulation,
  _: Position,
  actor: Actor | undefined,
): Finding | undefined {
  const span = actor?.periods.find(({ id }) => id === period);
  if (span === undefined || (date >= span.from && date <= (span.to ?? '9999')) || /period/i.test(note ?? ''))
    return undefined;
  return {
    rule: 'period-dates',
    message: `${date} is outside ${period} (${span.from} to ${span.to ?? 'today'})`,
    fix: 'correct it, or explain the period in the note',
    field: 'date',
  };
}

function soughtNeedsAsker({ status, askedBy }: Formulation): Finding | undefined {
  if ((status === 'sought') === (askedBy !== undefined)) return undefined;
  return {
    rule: 'sought-asked-by',
    message: 'a sought wording, and only one, names who asks for it',
    fix: 'add or remove asked_by',
    field: 'status',
  };
}

function readoutNeedsTeller({ attribution, accordingTo }: Formulation): Finding | undefined {
  if (attribution !== 'counterpart-readout' || accordingTo !== undefined) return undefined;
  return {
    rule: 'counterpart-according-to',
    message: 'a counterpart’s readout names whose account it is',
    fix: 'add according_to',
    field: 'attribution',
  };
}

function representativeOnRecord({ representative, attribution, status }: Formulation): Finding | undefined {
  if (!representative || (attribution === 'on-record' && (status === 'stated' || status === 'omitted')))
    return undefined;
  return {
    rule: 'representative',
    message: 'only a stated or omitted wording on the record stands for its period',
    fix: 'mark another',
    field: 'representative',
  };
}

function oneRepresentative(formulation: Formulation, position: Position): Finding | undefined {
  const first = position.formulations.find(
    ({ representative, period }) => representative && period === formulation.period,
  );
  if (!formulation.representative || first === formulation) return undefined;
  return {
    rule: 'representative',
    message: `${dateIdOf(first!)} already stands for ${formulation.period}`,
    fix: 'mark one of the two',
    field: 'representative',
  };
}

function knownReplacement(isKnown: (id: string) => boolean): FormulationRule {
  return ({ replacedBy, siblingOf }, position) => {
    for (const [field, id] of [
      ['replaced_by', replacedBy],
      ['sibling_of', siblingOf],
    ] as const) {
      if (id === undefined || position.formulations.some((other) => other.id === id) || isKnown(id)) continue;
      return { rule: 'unknown-reference', message: `there is no ${id}`, fix: 'correct the date', field };
    }
    return undefined;
  };
}
