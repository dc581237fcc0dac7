import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { openCatalogue } from '../catalogue/load.ts';
import { foldersInEnv } from '../config/read-env.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { catalogueOptionsFor, type SharedOptions } from './options.ts';

export interface TargetOptions extends SharedOptions {
  /** The folder to write to, where it is not the private catalogue that lies uppermost. */
  readonly to?: string;
}

/**
 * The catalogue folder that a command writes to: `--to`, else the private catalogue that lies uppermost.
 *
 * @throws UserError when none is named: the installed catalogue is not for writing
 */
export function targetFolder(options: TargetOptions, terminal: Terminal): string {
  const folder =
    options.to ??
    options.catalogue?.at(-1) ??
    foldersInEnv(terminal).at(-1) ??
    options.settings?.catalogue.at(-1);
  if (folder !== undefined) return resolve(terminal.cwd, folder);
  throw new UserError('there is no private catalogue to write to', [
    'name a folder with --to, or a private catalogue with --catalogue, DIPLODIFF_CATALOGUE or the configuration',
  ]);
}

/** Opens the catalogue for writing to `directory`, which need not exist yet. */
export function openBeside(
  directory: string,
  options: TargetOptions,
  terminal: Terminal,
): Promise<Catalogue> {
  const wanted = catalogueOptionsFor(options, terminal);
  const layers = wanted.layers.map((layer) => resolve(terminal.cwd, layer));
  if (!existsSync(directory))
    return openCatalogue({ ...wanted, layers: layers.filter((layer) => layer !== directory) });
  // Its actors and positions are known, as if it lay uppermost; a whole catalogue, with its own file, is no layer.
  const isLayer = !existsSync(join(directory, 'catalogue.yaml')) && !layers.includes(directory);
  return openCatalogue({ ...wanted, layers: isLayer ? [...layers, directory] : layers });
}
