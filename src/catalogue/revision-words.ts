// The words that a revision is written in: `POSITION@REV`, `A..B`, `biden~2`, `2022-05`.

import { UserError } from '../errors.ts';

/** Both sides of the first separator; without one, all of it. @throws UserError for an "@" with nothing behind it */
export function cut(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  if (separator === '@' && at >= 0 && at === text.length - 1)
    throw new UserError(`"${text}" names no revision after its "@"`, [
      `write "${text.slice(0, at)}" for the latest, or a revision such as first, a day or a name`,
    ]);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** `biden~2^` is three steps back from `biden`. */
export function parseSteps(revision: string): { base: string; back: number } {
  const { base = '', steps = '' } = /^(?<base>.*?)(?<steps>(?:\^|~\d*)*)$/.exec(revision)?.groups ?? {};
  let back = 0;
  for (const [step] of steps.matchAll(/\^|~\d*/g))
    back += step === '^' || step === '~' ? 1 : Number(step.slice(1));
  return { base: base || 'latest', back };
}

/**
 * The last day of `2022` or `2022-05`, or the day itself; undefined for any other word.
 *
 * @throws UserError for no day of the calendar, or one written in another way
 */
export function lastDayOf(text: string): string | undefined {
  const { year, month, day } =
    /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/.exec(text)?.groups ?? {};
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const padded = parts.map((part) => part.padStart(2, '0')).join('-');
  const date = new Date(`${padded}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(padded))
    throw new UserError(`"${text}" is no day of the calendar`, ['write YYYY-MM-DD, YYYY-MM or YYYY']);
  if (padded !== text) throw new UserError(`"${text}" lacks a 0`, [`write "${padded}"`]);
  return `${padded}${['', '-12-31', '-31'][parts.length] ?? ''}`;
}
