import type { Day } from '../catalogue/model.ts';
import { nearMisses } from '../catalogue/near-misses.ts';
import type { FoundPosition } from '../catalogue/positions.ts';
import { lastDayOf } from '../catalogue/revision-words.ts';
import { UserError } from '../errors.ts';
import type { Entry } from '../wording/history.ts';

export interface SpanOptions {
  /** A day, a month, a year or an administration. */
  readonly since?: string;
  readonly until?: string;
}

/**
 * The entries of the time asked for, in the order given: what happened at each is still told of the whole history.
 *
 * @throws UserError when there are none, or a name is neither a day nor an administration
 */
export function entriesBetween(
  entries: readonly Entry[],
  { since, until }: SpanOptions,
  found: FoundPosition,
): Entry[] {
  const from = since && edgesOf(since, found)[0];
  const to = until && edgesOf(until, found)[1];
  const chosen = entries.filter(
    ({ formulation: { date } }) => (!from || date >= from) && (!to || date <= to),
  );
  if (chosen.length > 0) return chosen;
  const days = entries.map(({ formulation }) => formulation.date).toSorted();
  const asked = [...(since ? [`since ${since}`] : []), ...(until ? [`until ${until}`] : [])];
  throw new UserError(`"${found.position.id}" has no wording ${asked.join(' and ')}`, [
    `the first is of ${days[0]}, the last of ${days.at(-1)}`,
  ]);
}

function edgesOf(name: string, { actor }: FoundPosition): [Day, Day] {
  const last = lastDayOf(name);
  if (last !== undefined) return [name, last];
  const word = name.toLowerCase();
  const named = actor.periods.filter(({ id, aliases }) => id === word || aliases.includes(word));
  if (named.length === 1) return [named[0]!.from, named[0]!.to ?? '9999-12-31'];
  if (named.length > 1)
    throw new UserError(`"${name}" may be ${named.map(({ id }) => `"${id}"`).join(' or ')}`, [
      'name one of them',
    ]);
  const ids = actor.periods.map(({ id }) => id);
  const [near] = nearMisses(word, ids);
  throw new UserError(`"${name}" is no day and no ${actor.periodName} of "${actor.id}"`, [
    ...(near === undefined ? [] : [`did you mean "${near}"?`]),
    `write 2017, 2017-01 or 2017-01-20, or one of ${ids.join(', ')}`,
  ]);
}
