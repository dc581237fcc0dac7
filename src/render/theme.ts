// How things look. Blue and orange stay apart for every kind of colour blindness, and underline and
// strike-through say the same without colour; a theme without colour writes marks instead.

import { Chalk } from 'chalk';
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

/** A theme in colour, or in bold, underline and strike-through alone where the terminal has no colours. */
export function colourTheme(): Theme {
  const chalk = new Chalk({ level: 2 });
  const painters: Record<Style, (text: string) => string> = {
    kept: (text) => text,
    removed: chalk.hex('#d98200').strikethrough,
    added: chalk.hex('#4aa3ff').underline,
    punctuation: chalk.dim,
    title: chalk.bold,
    label: chalk.bold,
    dim: chalk.dim,
    warn: chalk.hex('#d98200'),
  };
  return { paint: ({ text, style }) => (text === '' ? '' : painters[style](text)), hasMarks: false };
}

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
