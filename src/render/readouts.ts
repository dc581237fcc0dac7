// Both accounts of a meeting, question by question: each side's words in its own column, and above them
// in words whether both say it, one says it, or they contradict each other.

import type { Formulation } from '../catalogue/model.ts';
import type { Point } from '../wording/accounts.ts';
import { escapeControls } from './escape.ts';
import { marksOf } from './marks.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import { type Span, segmentSpans, type Theme } from './theme.ts';
import { spansWidth, wrapSpans } from './wrap.ts';

export interface Sides {
  readonly left: { readonly id: string; readonly name: string };
  readonly right: { readonly id: string; readonly name: string };
}

/** What is told of a meeting. */
export interface Readouts {
  readonly meeting: string;
  readonly sides: Sides;
  readonly points: readonly Point[];
  readonly titleOf: (position: string) => string;
}

const NARROWEST = 60;

/** The accounts as text; ends with a line break. */
export function renderReadouts(
  { meeting, sides, points, titleOf }: Readouts,
  layout: TerminalLayout,
): string {
  const blocks = points.map((point) => {
    const heading: Span[] = [
      { text: titleOf(point.position), style: 'label' },
      { text: `  ${point.position}  `, style: 'dim' },
      { text: describeVerdict(point, sides), style: point.verdict === 'both' ? 'dim' : 'warn' },
    ];
    return [writeSpans(heading, layout), writeWordings(point, sides, layout)].join('\n');
  });
  return [
    writeSpans([{ text: `Readouts of ${meeting}`, style: 'title' }], layout),
    '',
    blocks.join('\n\n'),
    '',
  ].join('\n');
}

/** How the two accounts stand to each other, in words. */
export function describeVerdict({ verdict, left }: Point, sides: Sides): string {
  switch (verdict) {
    case 'both':
      return 'said by both';
    case 'contradictory':
      return 'the accounts contradict each other';
    case 'one':
      return `told by ${left === undefined ? sides.right.name : sides.left.name} only`;
    default:
      return verdict satisfies never;
  }
}

function writeWordings({ left, right, comparison }: Point, sides: Sides, layout: TerminalLayout): string {
  const { theme, width } = layout;
  const words = (side: 'left' | 'right', formulation: Formulation | undefined): Span[] => {
    if (formulation === undefined) return [{ text: '—', style: 'dim' }];
    const dropped = side === 'left' ? 'added' : 'removed';
    const own: Span[] =
      comparison === undefined
        ? [{ text: formulation.text, style: 'kept' }]
        : segmentSpans(
            comparison.segments.filter(({ kind }) => kind !== dropped),
            theme,
          );
    const marks = marksOf(formulation).map((mark): Span => ({ text: ` (${mark})`, style: 'warn' }));
    return [...own, ...marks].map((span) => ({ ...span, text: escapeControls(span.text) }));
  };
  const [one, other] = [words('left', left), words('right', right)];
  if (width === undefined || width < NARROWEST) {
    return [
      writeSpans([{ text: `${sides.left.name}: `, style: 'label' }, ...one], layout, '  '),
      writeSpans([{ text: `${sides.right.name}: `, style: 'label' }, ...other], layout, '  '),
    ].join('\n');
  }
  const name = ({ name: text }: Sides['left']): Span[] => [{ text: escapeControls(text), style: 'dim' }];
  return [
    writeBeside(name(sides.left), name(sides.right), width, theme),
    writeBeside(one, other, width, theme),
  ].join('\n');
}

function writeBeside(left: readonly Span[], right: readonly Span[], width: number, theme: Theme): string {
  const room = Math.floor((width - 5) / 2);
  const [leftLines, rightLines] = [left, right].map((spans) => wrapSpans(spans, room));
  const paint = (line: readonly Span[]) => line.map(theme.paint).join('');
  return Array.from({ length: Math.max(leftLines!.length, rightLines!.length) }, (_, row) => {
    const line = leftLines![row] ?? [];
    const gap = ' '.repeat(Math.max(0, room - spansWidth(line)));
    return `  ${paint(line)}${gap} │ ${paint(rightLines![row] ?? [])}`.trimEnd();
  }).join('\n');
}
