// One phrase a row: when and under whom it was first written on the left, its words on the right; below,
// the wordings that the dates stand for.

import type { Formulation } from '../catalogue/model.ts';
import type { BlameRun } from '../wording/blame.ts';
import { padCells } from './cells.ts';
import { escapeControls } from './escape.ts';
import { sideOf } from './redline.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import type { Span } from './theme.ts';
import { wrapSpans } from './wrap.ts';

/** What a blame needs besides its runs. */
export interface BlameHeading {
  readonly title: string;
  readonly subtitle: string;
  /** The full name of a period. */
  readonly nameOf: (period: string) => string;
}

const NARROWEST = 40;

/** A blame as text; ends with a line break. */
export function renderBlame(
  runs: readonly BlameRun[],
  heading: BlameHeading,
  layout: TerminalLayout,
): string {
  const rows = runs.map((run) => ({ label: labelOf(run), text: run.text.trim() }));
  const column = Math.max(...rows.map(({ label }) => label.length)) + 2;
  const title: Span[] = [
    { text: heading.title, style: 'title' },
    { text: `  ${heading.subtitle}`, style: 'dim' },
  ];
  return [
    writeSpans(title, layout),
    '',
    ...rows.map((row) => writeRow(row, column, layout)),
    '',
    writeSpans([{ text: 'Wordings', style: 'title' }], layout),
    ...originsOf(runs).map((origin) => {
      const { name, facts, marks } = sideOf(origin, heading.nameOf(origin.period));
      return writeSpans(
        [
          { text: name, style: 'label' },
          { text: `  ${facts.join(' · ')}`, style: 'kept' },
          ...marks.map((mark): Span => ({ text: ` (${mark})`, style: 'warn' })),
        ],
        layout,
        '  ',
      );
    }),
    '',
  ].join('\n');
}

/** The wordings that a blame's dates stand for, oldest first. */
export function originsOf(runs: readonly BlameRun[]): Formulation[] {
  const all = runs.flatMap(({ origin, restored }) => [origin, ...(restored ? [restored] : [])]);
  return [...new Set(all)].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function labelOf({ origin, restored }: BlameRun): string {
  const since = origin.id.slice(origin.id.indexOf('@') + 1);
  return restored === undefined
    ? `${since} ${origin.period}`
    : `${since} ${origin.period}, back ${restored.date}`;
}

function writeRow(
  { label, text }: { readonly label: string; readonly text: string },
  column: number,
  layout: TerminalLayout,
): string {
  const { theme, width } = layout;
  const words: Span[] = [{ text: escapeControls(text).replace(/\s*\n\s*/g, ' '), style: 'kept' }];
  const paintLabel = (own: string) => theme.paint({ text: own, style: 'label' });
  if (width === undefined) return `  ${paintLabel(padCells(label, column))}${words[0]!.text}`;
  const room = width - column - 2;
  if (room < NARROWEST)
    return [
      paintLabel(label),
      ...wrapSpans(words, Math.max(1, width)).map((line) => line.map(theme.paint).join('')),
    ].join('\n');
  return wrapSpans(words, room)
    .map(
      (line, at) =>
        `  ${paintLabel(padCells(at === 0 ? label : '', column))}${line.map(theme.paint).join('')}`,
    )
    .join('\n');
}
