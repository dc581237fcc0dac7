import { guardFormula } from '../formula-guard.ts';
import { escapeControls } from './escape.ts';

/** Rows as CSV after RFC 4180; without `columns` those there are, as they first appear. Ends with a line break. */
export function renderCsv(
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[] = [...new Set(rows.flatMap((row) => Object.keys(row)))],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')));
  return [columns.map(cell), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = guardFormula(escapeControls(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
