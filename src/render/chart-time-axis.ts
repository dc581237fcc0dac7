// The foot of a chart of signs: the years, and below them whose time it was.

import { cellsOf } from './cells.ts';
import { type Chart, yearTicks } from './chart.ts';
import { escapeControls } from './escape.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export interface TimeAxis {
  readonly lines: readonly string[];
  /** Who the letters stand for; empty where the names themselves have room. */
  readonly key: string;
}

/** The axis in `columns` cells. Every period is named: below its first day, or where they crowd by a letter. */
export function timeAxis(
  { periods }: Chart,
  span: { first: string; last: string },
  columns: number,
  columnOf: (day: string) => number,
): TimeAxis {
  const line = new Array<string>(columns).fill('─');
  const years = new Array<string>(columns).fill(' ');
  for (const year of yearTicks(span, Math.floor(columns / 8))) {
    const day = `${year}-01-01`;
    const column = day < span.first ? 0 : columnOf(day);
    if (column + 4 > columns) continue;
    line[column] = '┬';
    for (const [at, digit] of [...String(year)].entries()) years[column + at] = digit;
  }
  const starts = periods
    .filter(({ from, to }) => from <= span.last && (to ?? span.last) >= span.first)
    .map(({ name, from }) => ({
      name: escapeControls(name),
      column: from < span.first ? 0 : columnOf(from),
    }));
  const { rows, key } = nameStarts(starts, columns);
  return { lines: [`└─${line.join('')}`, ...[years.join(''), ...rows].map((row) => `  ${row}`)], key };
}

interface Start {
  readonly name: string;
  readonly column: number;
}

function nameStarts(starts: readonly Start[], columns: number): { rows: string[]; key: string } {
  if (starts.length === 0) return { rows: [], key: '' };
  const hasRoom = starts.every(({ name, column }, at) => {
    const room = (starts[at + 1]?.column ?? columns) - column - 1;
    return cellsOf(name) === name.length && name.length < room;
  });
  if (hasRoom)
    return {
      rows: placeBelow(
        starts.map(({ name, column }) => ({ text: `╵${name}`, column })),
        columns,
      ),
      key: '',
    };
  const lettered = starts.map(({ name, column }, at) => ({ text: letterOf(at), name, column }));
  return {
    rows: placeBelow(lettered, columns),
    key: lettered.map(({ text, name }) => `${text} ${name}`).join(' · '),
  };
}

// Periods that begin in one column stand below each other.
function placeBelow(
  marks: readonly { readonly text: string; readonly column: number }[],
  columns: number,
): string[] {
  const rows: string[][] = [];
  for (const { text, column } of marks) {
    const isFree = (row: readonly string[]) =>
      [...text].every((_, at) => row[column + at] === undefined || row[column + at] === ' ');
    let row = rows.find(isFree);
    if (row === undefined) {
      row = new Array<string>(columns).fill(' ');
      rows.push(row);
    }
    for (const [at, sign] of [...text].entries()) row[column + at] = sign;
  }
  return rows.map((row) => row.join(''));
}

function letterOf(number: number): string {
  const letter = LETTERS[number % LETTERS.length]!;
  return number < LETTERS.length ? letter : `${letter}${Math.floor(number / LETTERS.length)}`;
}
