// Old wording on the left, new on the right, each wrapped to its half. The changes stand where they
// stand in their own text, so that each column can be read through.

import type { Segment } from '../wording/comparison.ts';
import { escapeControls } from './escape.ts';
import { type Span, segmentSpans, type Theme } from './theme.ts';
import { spansWidth, wrapSpans } from './wrap.ts';

const NARROWEST = 40;
const GUTTER = ' │ ';

/** Two columns in `width` cells; below 40 cells the old wording stands above the new. */
export function renderColumns(segments: readonly Segment[], theme: Theme, width: number): string {
  const old = segments
    .filter(({ kind }) => kind !== 'added')
    .map((segment) => ({ ...segment, text: segment.before ?? segment.text }));
  const fresh = segments.filter(({ kind }) => kind !== 'removed');
  const room = width < NARROWEST ? Math.max(1, width) : Math.floor((width - GUTTER.length) / 2);
  const [left, right] = [old, fresh].map((side) => wrapSpans(segmentSpans(side.map(escaped), theme), room));
  const paint = (line: readonly Span[]) => line.map(theme.paint).join('');
  if (width < NARROWEST) return [...left!.map(paint), '', ...right!.map(paint)].join('\n');
  const rows = Math.max(left!.length, right!.length);
  return Array.from({ length: rows }, (_, row) => {
    const line = left![row] ?? [];
    return `${paint(line)}${' '.repeat(Math.max(0, room - spansWidth(line)))}${GUTTER}${paint(right![row] ?? [])}`.trimEnd();
  }).join('\n');
}

function escaped(segment: Segment): Segment {
  return { ...segment, text: escapeControls(segment.text) };
}
