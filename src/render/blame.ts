// One phrase a row: when and under whom it was first written on the left, its words on the right, and under them when
// they were away; below, the wordings that the dates stand for.

import { dateIdOf } from '../catalogue/date-id.ts';
import type { Formulation } from '../catalogue/model.ts';
import type { BlameRun } from '../wording/blame.ts';
import { padCells } from './cells.ts';
import { escapeControls } from './escape.ts';
import { toOneLine } from './one-line.ts';
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
  const rows = runs.map((run) => ({ label: labelOf(run), text: run.text.trim(), note: describeAway(run) }));
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

/**
 * When the words of a run were away and when they came back; undefined where they never were. They are absent from a
 * stated wording, and not left out of its document: a wording may quote less than that holds.
 */
export function describeAway({ restored, away }: BlameRun): string | undefined {
  if (restored === undefined || away === undefined) return undefined;
  const [first, last] = away;
  const isOmitted = away.every(({ status }) => status === 'omitted');
  const when = first === last ? first.date : `${first.date} to ${last.date}`;
  return `${isOmitted ? 'left out' : 'absent'} ${when}, back ${restored.date}`;
}

function labelOf({ origin }: BlameRun): string {
  return `${dateIdOf(origin)} ${origin.period}`;
}

interface Row {
  readonly label: string;
  readonly text: string;
  readonly note: string | undefined;
}

function writeRow({ label, text, note }: Row, column: number, layout: TerminalLayout): string {
  const { theme, width } = layout;
  const words: Span[] = [{ text: toOneLine(escapeControls(text)), style: 'kept' }];
  const notes: Span[] = note === undefined ? [] : [{ text: note, style: 'warn' }];
  const room = width === undefined ? undefined : width - column - 2;
  const isNarrow = width !== undefined && room! < NARROWEST;
  const lines = [words, notes].flatMap((spans) => {
    if (spans.length === 0) return [];
    return room === undefined ? [spans] : wrapSpans(spans, isNarrow ? Math.max(1, width!) : room);
  });
  const painted = lines.map((line) => line.map(theme.paint).join(''));
  const paintLabel = (own: string) => theme.paint({ text: own, style: 'label' });
  if (isNarrow) return [paintLabel(label), ...painted].join('\n');
  return painted
    .map((line, at) => `  ${paintLabel(padCells(at === 0 ? label : '', column))}${line}`)
    .join('\n');
}
