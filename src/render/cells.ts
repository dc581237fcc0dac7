import { eastAsianWidth } from 'get-east-asian-width';

const ZERO = /[\p{Mn}\p{Me}\u200B-\u200D\u2060\uFE00-\uFE0F]/u;

/** How many cells a text takes on a terminal: two for an East Asian wide sign, none for a combining mark. */
export function cellsOf(text: string): number {
  // Nearly all text is of one-cell signs; only what is not pays for the tables.
  if (/^[\x20-\x7e’‘“”–—…·]*$/.test(text)) return text.length;
  let cells = 0;
  for (const sign of text) if (!ZERO.test(sign)) cells += eastAsianWidth(sign.codePointAt(0)!);
  return cells;
}

/** The text with spaces behind it up to a width in cells. */
export function padCells(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellsOf(text)));
}
