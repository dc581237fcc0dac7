import { type MemoBlock, type MemoText, plainText } from './memo.ts';

export interface Cell {
  readonly text: MemoText;
  readonly isTracked: boolean;
}

/**
 * The cells of a table where changes are tracked. A new wording is set as the redline, so that accepting all gives the
 * new words and rejecting all the old; the old wording beside it stays as it is: tracked too, it would lose words.
 */
export function trackedCells({ rows, redline }: MemoBlock & { kind: 'table' }): Cell[][] {
  const [[before] = []] = rows;
  if (redline === undefined || before === undefined)
    return rows.map((cells) => cells.map((text) => ({ text, isTracked: false })));
  const old = plainText(before.map(({ text }) => text).join(''));
  return [
    [
      { text: old, isTracked: false },
      { text: redline, isTracked: true },
    ],
  ];
}
