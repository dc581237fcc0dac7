// The options that several commands share, and how the terminal decides what they leave open.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { openCatalogue } from '../catalogue/load.ts';
import { EXTRAS, type Extra } from '../catalogue/record.ts';
import { UserError } from '../errors.ts';
import type { TerminalLayout } from '../render/terminal.ts';
import { PLAIN } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';

export interface SharedOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly color?: string;
  readonly width?: string;
  readonly catalogue?: readonly string[];
  readonly catalogueVersion?: string;
  readonly with?: string;
  readonly output?: string;
}

/** Opens the shipped catalogue with the layers of the flags and the environment on top. */
export function openFor(options: SharedOptions, terminal: Terminal): Promise<Catalogue> {
  const fromEnv = (terminal.env.DIPLODIFF_CATALOGUE ?? '').split(':').filter((path) => path !== '');
  return openCatalogue({
    home: terminal.home,
    layers: [...fromEnv, ...(options.catalogue ?? [])],
    cwd: terminal.cwd,
    version: options.catalogueVersion,
  });
}

/** The kinds of formulation named after `--with`. */
export function extrasOf({ with: names = '' }: SharedOptions): Extra[] {
  return names
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const extra = EXTRAS.find((candidate) => candidate === name);
      if (extra !== undefined) return extra;
      throw new UserError(`"${name}" is nothing that --with can add`, [`choose from ${EXTRAS.join(', ')}`]);
    });
}

/** The format asked for, by name, by `--json`, by the file's extension, or by where the output goes. */
export function formatOf<F extends string>(
  options: SharedOptions,
  terminal: Terminal,
  formats: readonly F[],
): F | 'ansi' | 'plain' {
  const extension =
    options.output === undefined ? undefined : EXTENSIONS[/\.(\w+)$/.exec(options.output)?.[1] ?? ''];
  const name = options.json ? 'json' : (options.format ?? extension);
  if (name === undefined)
    return options.output === undefined && usesColour(options, terminal) ? 'ansi' : 'plain';
  const known = formats.find((format) => format === name);
  if (known !== undefined) return known;
  throw new UserError(`there is no format "${name}" here`, [`choose from ${formats.join(', ')}`]);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  md: 'markdown',
  json: 'json',
  txt: 'plain',
  ansi: 'ansi',
};

/** How text is laid out: colours and width. In a pipe lines are not wrapped. */
export async function layoutFor(
  options: SharedOptions,
  terminal: Terminal,
  format: string,
): Promise<TerminalLayout> {
  const isColoured = format === 'ansi' || (format === 'side-by-side' && usesColour(options, terminal));
  const width = widthOf(options, terminal);
  return {
    theme: isColoured ? (await import('../render/colour.ts')).colourTheme() : PLAIN,
    width: format === 'plain' && !terminal.isTTY && options.width === undefined ? undefined : (width ?? 80),
    sideBySide: format === 'side-by-side',
  };
}

function usesColour({ color = 'auto' }: SharedOptions, { env, isTTY }: Terminal): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  if (color !== 'auto') throw new UserError(`--color cannot be "${color}"`, ['choose auto, always or never']);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

function widthOf({ width }: SharedOptions, { env, columns }: Terminal): number | undefined {
  if (width !== undefined) {
    if (/^[1-9]\d{0,4}$/.test(width)) return Number(width);
    throw new UserError(`--width cannot be "${width}"`, ['give a number of cells, 1 or more']);
  }
  return /^[1-9]\d{0,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : columns;
}
