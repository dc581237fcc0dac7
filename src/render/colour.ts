// Blue and orange stay apart for every kind of colour blindness, and underline and strike-through say
// the same without colour.

import { Chalk } from 'chalk';
import type { Style, Theme } from './theme.ts';

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
