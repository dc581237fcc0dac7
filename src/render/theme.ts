// How things look, without saying in which colours: colour.ts does, and is loaded only for a terminal.

import type { Segment } from '../wording/comparison.ts';

export type Style = 'kept' | 'removed' | 'added' | 'punctuation' | 'title' | 'label' | 'dim' | 'warn';

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

export interface Theme {
  readonly paint: (span: Span) => string;
  /** Changes are written as `[-…-]{+…+}` because nothing else shows them. */
  readonly hasMarks: boolean;
}

export const PLAIN: Theme = { paint: ({ text }) => text, hasMarks: true };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The spans of a redline. Both ends of a moved passage carry its number. */
export function segmentSpans(segments: readonly Segment[], theme: Theme): Span[] {
  return segments.map(({ kind, text, move, punctuation }) => {
    if (kind === 'kept') return { text, style: kind };
    const number =
      move === undefined ? '' : [...String(move)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
    const style = punctuation && !theme.hasMarks ? 'punctuation' : kind;
    if (!theme.hasMarks) return { text: text + number, style };
    return { text: (kind === 'removed' ? `[-${text}-]` : `{+${text}+}`) + number, style };
  });
}
