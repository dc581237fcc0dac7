// Values of options that are more than words, checked where they come in.

import { UserError } from '../errors.ts';

/** A day of the calendar. @throws UserError when it is none */
export function readDay(flag: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  )
    return text;
  throw new UserError(`${flag} cannot be "${text}"`, ['give a day as YYYY-MM-DD']);
}

/** A share from 0 to 1, or in percent. @throws UserError when it is none */
export function readShare(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+(?:\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new UserError(`${flag} cannot be "${text}"`, ['give a share such as 0.8, or 80%']);
}
