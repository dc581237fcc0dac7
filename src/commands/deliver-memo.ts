// A memo in its format, to where it goes. Author and date are those of the tracked changes.

import { UserError } from '../errors.ts';
import type { MemoFormat } from '../render/formats.ts';
import type { Memo } from '../render/memo.ts';
import { type MemoOptions, PROGRAM_AUTHOR } from '../render/memo-options.ts';
import { writeMemo } from '../render/write-memo.ts';
import type { Terminal } from '../terminal.ts';
import { deliver } from './deliver.ts';
import type { SharedOptions } from './options.ts';

/** Writes a memo in the format asked for. */
export async function deliverMemo(
  memo: Memo,
  format: MemoFormat,
  options: SharedOptions,
  terminal: Terminal,
): Promise<void> {
  const written = await writeMemo(memo, format, memoOptionsOf(memo, options, terminal));
  if (typeof written !== 'string' && options.output === undefined && terminal.isTTY)
    throw new UserError(`a ${format} file is not for a terminal to show`, [
      `name a file: -o memo.${format}; or send it on with | or >`,
    ]);
  deliver(written, options.output, terminal);
}

function memoOptionsOf(
  { day }: Memo,
  { author = PROGRAM_AUTHOR, date, fragment = false, footnotes = false }: SharedOptions,
  { env }: Terminal,
): MemoOptions {
  const time = date === undefined ? (epochOf(env.SOURCE_DATE_EPOCH) ?? midnight(day)) : timeOf(date);
  return {
    author,
    isFragment: fragment,
    hasFootnotes: footnotes,
    ...(time === undefined ? {} : { date: time }),
  };
}

function midnight(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T00:00:00Z`;
}

// https://reproducible-builds.org/specs/source-date-epoch/
function epochOf(seconds: string | undefined): string | undefined {
  if (seconds === undefined || seconds === '') return undefined;
  if (/^\d{1,11}$/.test(seconds)) return toSeconds(new Date(Number(seconds) * 1000));
  throw new UserError(`SOURCE_DATE_EPOCH cannot be "${seconds}"`, ['give seconds since 1970, or unset it']);
}

function timeOf(date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/.test(date)
    ? new Date(date)
    : undefined;
  if (time !== undefined && !Number.isNaN(time.getTime()) && isCalendarDay(date.slice(0, 10)))
    return toSeconds(time);
  throw new UserError(`--date cannot be "${date}"`, ['write YYYY-MM-DD, or YYYY-MM-DDThh:mm:ssZ']);
}

function isCalendarDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function toSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
