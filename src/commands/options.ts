// The options that several commands share, and how the terminal decides what they leave open.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { chooseFrom } from '../catalogue/choose-from.ts';
import { type CatalogueOptions, openCatalogue } from '../catalogue/load.ts';
import { EXTRAS, type Extra } from '../catalogue/record.ts';
import { foldersInEnv } from '../config/read-env.ts';
import { NO_SETTINGS, type Settings } from '../config/settings.ts';
import { UserError } from '../errors.ts';
import { extensionsOf, formatOfFile } from '../render/formats.ts';
import { showsLinks } from '../render/links.ts';
import type { TerminalLayout } from '../render/terminal.ts';
import { PLAIN } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';

export interface SharedOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly color?: string;
  readonly hyperlinks?: string;
  readonly width?: string;
  readonly catalogue?: readonly string[];
  readonly catalogueVersion?: string;
  readonly with?: string;
  readonly verbose?: boolean;
  readonly output?: string;
  /** Whose the tracked changes of a memo are. */
  readonly author?: string;
  /** When they were made. */
  readonly date?: string;
  /** HTML to paste into a page. */
  readonly fragment?: boolean;
  /** Also to the clipboard. */
  readonly copy?: boolean;
  /** Sources as notes in every format. */
  readonly footnotes?: boolean;
  /** What the configuration files say. */
  readonly settings?: Settings;
}

/** Opens the shipped catalogue with private layers on top: those of the configuration, the environment, the flags. */
export function openFor(options: SharedOptions, terminal: Terminal): Promise<Catalogue> {
  return openCatalogue(catalogueOptionsFor(options, terminal));
}

/** Which catalogue is meant: by the configuration, the environment and the flags. */
export function catalogueOptionsFor(options: SharedOptions, terminal: Terminal): CatalogueOptions {
  const { catalogue: configured, actor } = options.settings ?? NO_SETTINGS;
  const layers = [...configured, ...foldersInEnv(terminal), ...(options.catalogue ?? [])];
  return {
    home: terminal.home,
    layers: layers.filter((layer, at) => layers.lastIndexOf(layer) === at),
    cwd: terminal.cwd,
    version: options.catalogueVersion,
    defaultActor: actor,
    ...(options.verbose && { note: (message: string) => terminal.err(`note: ${message}\n`) }),
  };
}

/** The kinds of formulation named after `--with`. */
export function extrasOf({ with: names = '' }: SharedOptions): Extra[] {
  return names
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const extra = EXTRAS.find((candidate) => candidate === name);
      if (extra !== undefined) return extra;
      throw new UserError(`"${name}" is nothing that --with can add`, chooseFrom(name, EXTRAS));
    });
}

/** The format asked for, by name, by `--json`, by the file's extension, or by where the output goes. */
export function formatOf<F extends string>(
  options: SharedOptions,
  terminal: Terminal,
  formats: readonly F[],
): F | 'ansi' | 'plain' {
  const ending = /\.(\w+)$/.exec(options.output ?? '')?.[1];
  const name = options.json ? 'json' : (options.format ?? formatOfFile(options.output ?? ''));
  if (name === undefined && ending !== undefined)
    throw new UserError(`no format is written to a file that ends in ".${ending}"`, [
      `name the format with -f: ${formats.join(', ')}`,
      `or end the name in one of ${extensionsOf(formats).join(' ')}`,
    ]);
  if (name === undefined) {
    const configured = formats.find((format) => format === options.settings?.format && format !== 'ansi');
    if (configured !== undefined && options.output === undefined) return configured;
    return options.output === undefined && usesColour(options, terminal) ? 'ansi' : 'plain';
  }
  const known = formats.find((format) => format === name);
  // `-o x.txt --color always` is a file for `less -R`; a file name says nothing of colours, the option does.
  if (known === 'plain' && options.color === 'always' && options.format === undefined) return 'ansi';
  if (known !== undefined) return known;
  throw new UserError(`there is no format "${name}" here`, chooseFrom(name, formats));
}

/** How text is laid out: colours and width. In a pipe lines are not wrapped. */
export async function layoutFor(
  options: SharedOptions,
  terminal: Terminal,
  format: string,
): Promise<TerminalLayout> {
  const isColoured = format === 'ansi' || (format === 'side-by-side' && usesColour(options, terminal));
  const width = widthOf(options, terminal);
  return {
    theme: isColoured
      ? (await import('../render/colour.ts')).colourTheme({ hasLinks: hasLinks(options, terminal) })
      : PLAIN,
    width: isUnwrapped(options, terminal, format) ? undefined : (width ?? 80),
    sideBySide: format === 'side-by-side',
  };
}

function hasLinks({ hyperlinks, settings }: SharedOptions, terminal: Terminal): boolean {
  const when = hyperlinks ?? settings?.hyperlinks ?? 'auto';
  if (when === 'auto') return showsLinks(terminal);
  if (when === 'always' || when === 'never') return when === 'always';
  throw new UserError(`--hyperlinks cannot be "${when}"`, ['choose auto, always or never']);
}

function isUnwrapped({ width, settings }: SharedOptions, { isTTY }: Terminal, format: string): boolean {
  return format === 'plain' && !isTTY && width === undefined && settings?.width === undefined;
}

function usesColour({ color, settings }: SharedOptions, { env, isTTY }: Terminal): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  if (color !== undefined && color !== 'auto')
    throw new UserError(`--color cannot be "${color}"`, ['choose auto, always or never']);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (color === undefined && settings?.color !== undefined && settings.color !== 'auto')
    return settings.color === 'always';
  return isTTY && env.TERM !== 'dumb';
}

/**
 * Cells of a line, by the option, the environment, the configuration or the terminal.
 *
 * @throws UserError when the option is no number of cells
 */
export function widthOf({ width, settings }: SharedOptions, { env, columns }: Terminal): number | undefined {
  if (width !== undefined) {
    if (/^[1-9]\d{0,4}$/.test(width)) return Number(width);
    throw new UserError(`--width cannot be "${width}"`, ['give a number of cells, 1 to 99999']);
  }
  return /^[1-9]\d{0,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : (settings?.width ?? columns);
}
