import type { Terminal } from '../terminal.ts';
import { cellsOf } from './cells.ts';

// Colours, and links: what a terminal obeys and does not show.
const UNSEEN = /\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g;

/** Whether a text takes more lines than the screen has, the line of the next prompt counted. */
export function isLongerThanScreen(
  text: string,
  { rows = 24, columns = 80 }: Pick<Terminal, 'rows' | 'columns'>,
): boolean {
  const lines = text.replace(UNSEEN, '').split('\n');
  let used = 0;
  for (const line of lines) {
    used += Math.max(1, Math.ceil(cellsOf(line) / columns));
    if (used > rows) return true;
  }
  return false;
}
