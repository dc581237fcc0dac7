// The layout of a diff on a terminal, in a pipe without colour, and side by side.

import { escapeControls } from './escape.ts';
import { nameSource, numberSources } from './numbered-sources.ts';
import { toOneLine } from './one-line.ts';
import { describeChanges, type Redline, type Side } from './redline.ts';
import { renderColumns } from './side-by-side.ts';
import { type Span, segmentSpans, type Theme } from './theme.ts';
import { wrapSpans } from './wrap.ts';

export interface TerminalLayout {
  readonly theme: Theme;
  /** Cells a line may take; undefined leaves lines as long as they are, for a pipe. */
  readonly width: number | undefined;
  readonly sideBySide: boolean;
}

/** A diff as text: heading, wording, changes in words, numbered sources. Ends with a line break. */
export function renderRedline(redline: Redline, layout: TerminalLayout): string {
  const { from, to, comparison } = redline;
  const sources = numberSources([from.sources, to.sources]);
  const write = (spans: readonly Span[], indent = '') => writeSpans(spans, layout, indent);
  const heading = (side: Side, sign: string) => {
    const spans: Span[] = [
      { text: `${sign} ${side.name}`, style: 'label' },
      { text: ` ${side.facts.join(' · ')} ${sources.refer(side.sources)}`.trimEnd(), style: 'kept' },
      ...side.marks.map((mark): Span => ({ text: ` (${mark})`, style: 'warn' })),
    ];
    return write(spans, '  ');
  };
  const wording = layout.sideBySide
    ? renderColumns(comparison.segments, layout.theme, layout.width ?? 80)
    : write(segmentSpans(comparison.segments, layout.theme), '  ');
  return [
    write([
      { text: redline.title, style: 'title' },
      { text: redline.subtitle === '' ? '' : `  ${redline.subtitle}`, style: 'dim' },
    ]),
    heading(from, '-'),
    heading(to, '+'),
    ...(redline.remark === undefined ? [] : [write([{ text: redline.remark, style: 'dim' }], '  ')]),
    '',
    wording,
    '',
    write([{ text: 'Changes', style: 'title' }]),
    ...describeChanges(comparison).map((line) => write([{ text: line, style: 'kept' }], '  ')),
    ...(sources.list.length === 0 ? [] : ['', write([{ text: 'Sources', style: 'title' }])]),
    ...sources.list.map((source, at) =>
      write(
        [
          { text: `[${at + 1}] ${nameSource(source)} `, style: 'kept' },
          { text: source.url, style: 'dim' },
        ],
        '  ',
      ),
    ),
    '',
  ].join('\n');
}

/** Spans as lines of text, wrapped and indented, with nothing in them that the terminal would obey. */
export function writeSpans(spans: readonly Span[], { theme, width }: TerminalLayout, indent = ''): string {
  const safe = spans.map((span) => ({ ...span, text: escapeControls(span.text) }));
  if (width === undefined)
    return indent + safe.map((span) => theme.paint({ ...span, text: toOneLine(span.text) })).join('');
  const room = Math.max(1, width - indent.length);
  const margin = width > indent.length + 10 ? indent : '';
  return wrapSpans(safe, margin === '' ? Math.max(1, width) : room)
    .map((line) => margin + line.map(theme.paint).join(''))
    .join('\n');
}
