import { escapeControls } from './escape.ts';

/** RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe. */
export function csvCell(text: string): string {
  const safe = escapeControls(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
