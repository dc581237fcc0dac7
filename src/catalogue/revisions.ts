// Which two wordings are meant: the grammar is git's (`A..B`, `^`, `~2`, `@`), the names are the field's
// (an administration, a day, `first`, `latest`, `sought`).

import { UserError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { dateIdOf } from './date-id.ts';
import { commonLanguage } from './languages.ts';
import type { Actor, Formulation, Position } from './model.ts';
import { nearMisses } from './near-misses.ts';
import { type FoundPosition, findPosition } from './positions.ts';
import {
  type Extra,
  extraOf,
  formulationOn,
  periodsWithRecord,
  recordOf,
  representativeOf,
} from './record.ts';
import { cut, lastDayOf, parseSteps } from './revision-words.ts';

export interface Revision {
  readonly position: Position;
  readonly actor: Actor;
  readonly formulation: Formulation;
}

export interface Range {
  readonly from: Revision;
  readonly to: Revision;
  readonly warnings: readonly string[];
}

export interface RevisionOptions {
  readonly defaultActor?: string;
  /** What counts besides the record. */
  readonly extras?: readonly Extra[];
}

/**
 * The two revisions that `diff` is asked for: `POSITION [A..B | A B]`, `POSITION@A..B`, or two positions.
 *
 * @throws UserError with candidates when a name is unknown or ambiguous
 */
export function resolveRange(
  catalogue: Catalogue,
  args: readonly string[],
  options: RevisionOptions = {},
): Range {
  const [first = '', second, third] = args;
  const [name, revision] = cut(first, '@');
  const found = findPosition(catalogue, name, options.defaultActor);
  refuseMore(args);
  if (third !== undefined) return resolveBoth(found, second!, third, options);
  if (second !== undefined && !second.includes('..') && isPositionName(catalogue, second)) {
    const [otherName, otherRevision] = cut(second, '@');
    const other = findPosition(catalogue, otherName, options.defaultActor);
    const from = resolve(found, revision ?? 'latest', options);
    return range(found, from, other, resolve(other, otherRevision ?? 'latest', options));
  }
  const asked = revision ?? second;
  if (asked === undefined) return lastTwoPeriods(found, options);
  if (revision !== undefined && second !== undefined) return resolveBoth(found, revision, second, options);
  const [from, to] = cut(asked, '..');
  if (to?.startsWith('.'))
    throw new UserError(`"${asked}" has a dot too many`, [`write "${from}..${to.replace(/^\.+/, '')}"`]);
  return resolveBoth(found, from || 'first', to || 'latest', options);
}

// Of more names than two one would be passed over in silence.
function refuseMore([first = '', second = '', ...others]: readonly string[]): void {
  const isPair = first.includes('@') || second.includes('..');
  const [more] = others.slice(isPair ? 0 : 1);
  if (more !== undefined)
    throw new UserError(`two wordings are compared, and "${more}" is one too many`, [
      'leave one of them out',
    ]);
}

// What is sought of an administration is set against that administration's own words, not a later demand.
function resolveBoth(found: FoundPosition, from: string, to: string, options: RevisionOptions): Range {
  const old = resolve(found, from, options);
  const sought = found.position.formulations.findLast(
    ({ status, period }) => status === 'sought' && period === old.period,
  );
  return range(
    found,
    old,
    found,
    to === 'sought' && sought !== undefined ? sought : resolve(found, to, options),
  );
}

/** The formulation that `POSITION[@REV]` names; without REV the latest. */
export function resolveRevision(catalogue: Catalogue, name: string, options: RevisionOptions = {}): Revision {
  const [id, revision] = cut(name, '@');
  const found = findPosition(catalogue, id, options.defaultActor);
  return { ...found, formulation: resolve(found, revision ?? 'latest', options) };
}

function range(left: FoundPosition, from: Formulation, right: FoundPosition, to: Formulation): Range {
  const warnings: string[] = [];
  if (from.id === to.id) warnings.push(`both are ${dateIdOf(from)}: it is compared with itself`);
  else if (left.position.id === right.position.id && from.date > to.date)
    warnings.push(`${dateIdOf(from)} is later than ${dateIdOf(to)}; compared as asked`);
  return { from: { ...left, formulation: from }, to: { ...right, formulation: to }, warnings };
}

function isPositionName(catalogue: Catalogue, name: string): boolean {
  const [id] = cut(name, '@');
  return (
    name.includes('@') ||
    id.includes('/') ||
    catalogue.listPositions().some((position) => position.id.endsWith(`/${id}`))
  );
}

// The last administration against the one before it, or against the nearest earlier one that can be
// compared: a wording in another language says nothing about a change.
function lastTwoPeriods(found: FoundPosition, options: RevisionOptions): Range {
  const record = recordOf(found.position, options.extras);
  const considered = periodsWithRecord(found.actor, record).map(
    (period) => representativeOf(record, period)!,
  );
  for (const line of [considered, record]) {
    const pair = lastComparable(found, line);
    if (pair !== undefined) return range(found, pair[0], found, pair[1]);
  }
  if (record.length >= 2) return range(found, record.at(-2)!, found, record.at(-1)!);
  throw new UserError(`"${found.position.id}" has only one wording on the record`, [
    `read it with "diplodiff show ${found.position.id}", or add --with counterpart,reported,draft,sought`,
  ]);
}

function lastComparable(
  { position }: FoundPosition,
  line: readonly Formulation[],
): [Formulation, Formulation] | undefined {
  for (let at = line.length - 1; at > 0; at -= 1) {
    const to = { position, formulation: line[at]! };
    const from = line
      .slice(0, at)
      .findLast((formulation) => commonLanguage({ position, formulation }, to) !== undefined);
    if (from !== undefined) return [from, to.formulation];
  }
  return undefined;
}

function resolve(found: FoundPosition, revision: string, options: RevisionOptions): Formulation {
  if (revision.includes('..'))
    throw new UserError(`one wording is wanted, and "${revision}" is a range of two`, [
      `name one of them; "diplodiff diff ${found.position.id} ${revision}" compares both`,
    ]);
  const { base, back } = parseSteps(revision);
  const record = recordOf(found.position, options.extras);
  const formulation = resolveBase(found, record, base);
  if (back === 0) return formulation;
  const line = record.includes(formulation)
    ? record
    : found.position.formulations.filter((other) => extraOf(other) === extraOf(formulation));
  const at = line.indexOf(formulation) - back;
  if (at >= 0) return line[at]!;
  const before = line.indexOf(formulation);
  throw new UserError(
    `"${revision}" goes back ${back} ${back === 1 ? 'wording' : 'wordings'}, but only ${before} ${before === 1 ? 'is' : 'are'} older than ${dateIdOf(formulation)}`,
    [`"${dateIdOf(line[0]!)}" is the first`],
  );
}

function resolveBase(
  { position, actor }: FoundPosition,
  record: readonly Formulation[],
  name: string,
): Formulation {
  if (name === 'sought') {
    const sought = position.formulations.findLast(({ status }) => status === 'sought');
    if (sought !== undefined) return sought;
    throw new UserError(`nobody is known to have asked for another wording of "${position.id}"`, [
      'leave "sought" out',
    ]);
  }
  const exact = position.formulations.find((formulation) => dateIdOf(formulation) === name);
  if (exact !== undefined && (name.includes('.') || extraOf(exact) !== undefined)) return exact;
  if (record.length === 0) throw nothingOnRecord(position);
  if (name === 'first') return record[0]!;
  if (name === 'latest') return formulationOn(record, record.at(-1)!.date)!;
  const day = lastDayOf(name);
  if (day !== undefined) {
    const found = formulationOn(record, day);
    if (found !== undefined) return found;
    throw new UserError(`"${position.id}" has no wording as early as ${name}`, [
      `the first is of ${dateIdOf(record[0]!)}`,
    ]);
  }
  return resolvePeriod(position, actor, record, name);
}

function resolvePeriod(
  position: Position,
  actor: Actor,
  record: readonly Formulation[],
  name: string,
): Formulation {
  const word = name.toLowerCase();
  const named = actor.periods.filter(({ id, aliases }) => id === word || aliases.includes(word));
  const present = named.filter(({ id }) => record.some(({ period }) => period === id));
  if (present.length === 1) return representativeOf(record, present[0]!.id)!;
  if (present.length > 1) {
    throw new UserError(`"${name}" may be ${present.map(({ id }) => `"${id}"`).join(' or ')}`, [
      'name one of them',
    ]);
  }
  const periods = periodsWithRecord(actor, record);
  if (named.length > 0) {
    const other = position.formulations.find(({ period }) => named.some(({ id }) => id === period));
    throw new UserError(`"${position.id}" has no wording on the record from "${name}"`, [
      ...(other === undefined ? [] : [`what it has is ${extraOf(other)}: add --with ${extraOf(other)}`]),
      `on the record: ${periods.join(', ')}`,
    ]);
  }
  const near = nearMisses(word, [...new Set(actor.periods.flatMap(({ id, aliases }) => [id, ...aliases]))]);
  throw new UserError(`"${name}" is no ${actor.periodName}, date or revision of "${position.id}"`, [
    ...(near.length > 0 ? [`did you mean ${near.map((id) => `"${id}"`).join(' or ')}?`] : []),
    `on the record: ${periods.join(', ')}; or a date such as ${record.at(-1)!.date}, first, latest, sought`,
  ]);
}

function nothingOnRecord(position: Position): UserError {
  return new UserError(`"${position.id}" has no wording on the record`, [
    'add --with counterpart,reported,draft,sought to see what it has',
  ]);
}
