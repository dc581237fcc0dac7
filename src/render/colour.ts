// Blue and orange stay apart for every kind of colour blindness, and underline and strike-through say
// the same without colour.

import { Chalk } from 'chalk';
import { linkAddresses } from './links.ts';
import type { Style, Theme } from './theme.ts';

/** A theme in colour, or in bold, underline and strike-through alone where the terminal has no colours. */
export function colourTheme({ hasLinks = false }: { readonly hasLinks?: boolean } = {}): Theme {
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
  const link = (text: string) => (hasLinks ? linkAddresses(text) : text);
  return { paint: ({ text, style }) => (text === '' ? '' : painters[style](link(text))), hasMarks: false };
}
