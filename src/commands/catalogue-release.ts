import { join, relative, resolve } from 'node:path';
import { prepareRelease } from '../catalogue/prepare-release.ts';
import type { Terminal } from '../terminal.ts';
import { jsonAnswer } from './deliver.ts';

export interface ReleaseCommandOptions {
  /** The catalogue folder; the shipped one without it. */
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Prepares the next release of the catalogue: versions in the YAML files, and the manifest. */
export async function releaseCatalogue(
  version: string | undefined,
  options: ReleaseCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const shipped = options.to === undefined;
  const directory = shipped ? join(terminal.home, 'phrases') : resolve(terminal.cwd, options.to!);
  const relativeTo = shipped ? terminal.home : terminal.cwd;
  const release = await prepareRelease({
    directory,
    relativeTo,
    version,
    today: new Date(),
    dryRun: options.dryRun ?? false,
  });
  const formulations = Object.keys(release.formulations).length;
  const { version: prepared, previous, changes } = release;
  const changed = Object.keys(changes.formulations ?? {}).length;
  const file = join(relative(relativeTo, directory), 'releases', `${prepared}.json`);
  if (options.json) {
    terminal.out(jsonAnswer({ version: prepared, previous, formulations, changed, file }));
    return 0;
  }
  terminal.out(
    `${options.dryRun ? 'would prepare' : 'prepared'} ${prepared}: ${formulations} formulations, ${changed} new or changed since ${previous ?? 'the beginning'}\n`,
  );
  if (!options.dryRun) {
    terminal.err(`wrote ${file}\n`);
    if (shipped) terminal.err('next: build, then commit phrases/ and tag the commit with the version\n');
  }
  return 0;
}
