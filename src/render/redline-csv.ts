// A diff for a spreadsheet: one stretch of text a row, the old words in one column and the new in the other.
// Reading a column downwards gives that wording whole.

import type { Segment } from '../wording/comparison.ts';
import { renderCsv } from './csv.ts';
import type { Redline } from './redline.ts';

/** A diff as CSV; ends with a line break. */
export function renderRedlineCsv({ from, to, comparison }: Redline): string {
  return renderCsv(
    rowsOf(comparison.segments).map((row) => ({
      kind: row.kind,
      old: row.old,
      new: row.new,
      move: row.move,
      from: from.name,
      to: to.name,
      'from marks': from.marks.join('; '),
      'to marks': to.marks.join('; '),
    })),
  );
}

interface Row {
  readonly kind: 'kept' | 'removed' | 'added' | 'replaced' | 'moved';
  readonly old: string;
  readonly new: string;
  readonly move: string;
}

function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const { kind, text, before = text, move } of segments) {
    const last = rows.at(-1);
    if (move !== undefined)
      rows.push({
        kind: 'moved',
        old: kind === 'removed' ? text : '',
        new: kind === 'added' ? text : '',
        move: `${move}`,
      });
    else if (kind === 'added' && last?.kind === 'removed')
      rows[rows.length - 1] = { ...last, kind: 'replaced', new: text };
    else
      rows.push({ kind, old: kind === 'added' ? '' : before, new: kind === 'removed' ? '' : text, move: '' });
  }
  return rows;
}
