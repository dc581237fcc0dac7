// Comma-separated values as RFC 4180 has them, and as spreadsheets save them: semicolons or tabs instead of commas,
// a byte order mark in front.

import { UserError } from '../errors.ts';

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text, the header first; empty lines are left out.
 *
 * @throws UserError with the line where a quotation mark opens and never closes, or text follows a closed one
 */
export function parseCsv(name: string, given: string): CsvRow[] {
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let isOpen = true;
    while (isOpen) {
      const cell = readCell(text, at, separator);
      if (cell === undefined)
        throw new UserError(`"${name}" is no CSV from line ${line} on: a quotation mark is out of place`, [
          'close it, or write it twice inside a cell',
        ]);
      cells.push(cell.value);
      line += text.slice(at, cell.end).match(/\n/g)?.length ?? 0;
      isOpen = text[cell.end] === separator;
      at = cell.end + 1;
      if (!isOpen && text.startsWith('\r\n', cell.end)) at += 1;
    }
    line += 1;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
  }
  return rows;
}

function readCell(text: string, from: number, separator: string): { value: string; end: number } | undefined {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    const value = text.slice(from, end);
    return value.includes('"') ? undefined : { value, end };
  }
  let [value, at] = ['', from + 1];
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const next = text[close + 1];
      const isEnd = next === undefined || next === separator || next === '\n' || next === '\r';
      return isEnd ? { value, end: close + 1 } : undefined;
    }
    value += '"';
    at = close + 2;
  }
}

function separatorOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)![0];
  const counts = [',', ';', '\t'].map((sign) => [sign, header.split(sign).length] as const);
  return counts.toSorted(([, a], [, b]) => b - a)[0]![0];
}
