/** Rows as CSV after RFC 4180, the columns in the order they first appear. Ends with a line break. */
export function renderCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')));
  return [columns.map(cell), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

// What begins like a formula gets an apostrophe before it: a spreadsheet would compute it instead of showing it.
function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
