import { cellsOf } from './cells.ts';
import type { MemoText } from './memo.ts';

/** How much of a table's width each column gets; they sum to 1. No column is to break its longest word. */
export function columnShares(header: readonly string[], rows: readonly (readonly MemoText[])[]): number[] {
  const weights = header.map((name, at) => {
    const cells = rows.map((row) => (row[at] ?? []).map(({ text }) => text).join(''));
    const longestWord = Math.max(...[name, ...cells].map(longestWordOf));
    const longestCell = Math.max(...cells.map(cellsOf), 0);
    // A column of sentences takes more room than one of words, but not in proportion, and less where there are many.
    return 4 + longestWord * 1.15 + (Math.sqrt(longestCell) * 10) / header.length;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function longestWordOf(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => Math.min(cellsOf(word), 24)));
}
