import { guardFormula } from '../formula-guard.ts';
import { escapeControls } from './escape.ts';

/** Rows as CSV after RFC 4180, the columns in the order they first appear. Ends with a line break. */
export function renderCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')));
  return [columns.map(cell), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = guardFormula(escapeControls(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
