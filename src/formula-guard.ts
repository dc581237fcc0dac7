// A spreadsheet computes what begins like a formula instead of showing it, and looks past white space to find it. An
// apostrophe before it stops that. A text with apostrophes of its own there gets one more, so that taking one away
// always gives back what was written.
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/;

/** The text of a cell as no spreadsheet computes it. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
