// Two languages in two columns, a row for each pair of clauses; below them the operative words, and
// where the same words were rendered otherwise.

import type { ParallelRow, ParallelText } from '../wording/parallel.ts';
import type { Elsewhere, Rendering } from '../wording/renderings.ts';
import { escapeControls } from './escape.ts';
import { briefMarks } from './marks.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import type { Span } from './theme.ts';
import { spansWidth, wrapSpans } from './wrap.ts';

export interface ParallelView {
  readonly heading: {
    readonly title: string;
    readonly subtitle: string;
    readonly marks: readonly string[];
  };
  readonly left: ParallelText;
  readonly right: ParallelText;
  readonly rows: readonly ParallelRow[];
  readonly elsewhere: readonly Elsewhere[];
}

const NARROWEST = 50;
const GUTTER = ' │ ';

/** The view as text; ends with a line break. */
export function renderParallel(view: ParallelView, layout: TerminalLayout): string {
  const { heading, left, right, rows, elsewhere } = view;
  const width = layout.width ?? 100;
  const title: Span[] = [
    { text: heading.title, style: 'title' },
    { text: `  ${heading.subtitle}`, style: 'dim' },
    ...heading.marks.map((mark): Span => ({ text: ` (${mark})`, style: 'warn' })),
  ];
  const words = elsewhere.flatMap((own) => describeRendering(own, view));
  return [
    writeSpans(title, layout),
    '',
    writeRow({ left: left.language, right: right.language }, [], [], { ...layout, width }, 'dim'),
    ...rows.map((row) =>
      writeRow(
        row,
        elsewhere.map(({ rendering }) => rendering.left),
        elsewhere.map(({ rendering }) => rendering.right),
        { ...layout, width },
        'kept',
      ),
    ),
    ...(words.length === 0 ? [] : ['', writeSpans([{ text: 'Operative words', style: 'title' }], layout)]),
    ...words.map((line) => writeSpans([{ text: line, style: 'kept' }], layout, '  ')),
    '',
  ].join('\n');
}

function describeRendering({ rendering, otherRight, otherLeft }: Elsewhere, view: ParallelView): string[] {
  const here = `“${rendering.left}” (${view.left.language}) stands against “${rendering.right}” (${view.right.language})`;
  const places = (others: readonly Rendering[], side: 'left' | 'right') =>
    [...new Map(others.map((other) => [other[side], other.formulation + briefMarks(other)]))]
      .map(([words, id]) => `“${words}” in ${id}`)
      .slice(0, 4)
      .join(', ');
  return [
    here,
    ...(otherRight.length === 0 ? [] : [`  elsewhere “${rendering.left}” is ${places(otherRight, 'right')}`]),
    ...(otherLeft.length === 0
      ? []
      : [`  elsewhere “${rendering.right}” answers ${places(otherLeft, 'left')}`]),
  ];
}

function writeRow(
  row: ParallelRow,
  leftWords: readonly string[],
  rightWords: readonly string[],
  { theme, width = 100 }: TerminalLayout,
  style: Span['style'],
): string {
  const [left, right] = [markWords(row.left, leftWords, style), markWords(row.right, rightWords, style)];
  const paint = (line: readonly Span[]) => line.map(theme.paint).join('');
  if (width < NARROWEST)
    return [...wrapSpans(left, Math.max(1, width)), ...wrapSpans(right, Math.max(1, width))]
      .map(paint)
      .join('\n');
  const room = Math.floor((width - 2 - GUTTER.length) / 2);
  const [leftLines, rightLines] = [wrapSpans(left, room), wrapSpans(right, room)];
  return Array.from({ length: Math.max(leftLines.length, rightLines.length) }, (_, at) => {
    const line = leftLines[at] ?? [];
    const gap = ' '.repeat(Math.max(0, room - spansWidth(line)));
    return `  ${paint(line)}${gap}${GUTTER}${paint(rightLines[at] ?? [])}`.trimEnd();
  }).join('\n');
}

// The operative words of a row, in bold, wherever they stand in it.
function markWords(text: string, words: readonly string[], style: Span['style']): Span[] {
  const safe = escapeControls(text);
  const found = words.find((word) => safe.includes(word));
  if (found === undefined || found === '') return [{ text: safe, style }];
  const at = safe.indexOf(found);
  return [
    { text: safe.slice(0, at), style },
    { text: found, style: 'label' },
    ...markWords(safe.slice(at + found.length), words, style),
  ];
}
