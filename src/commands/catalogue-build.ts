import { join } from 'node:path';
import { writeArtefact } from '../catalogue/artefact.ts';
import { compileLadders, languagesOf } from '../catalogue/compile-ladders.ts';
import { describeProblem } from '../catalogue/problem.ts';
import { readFolder } from '../catalogue/read-folder.ts';
import { summarizePosition } from '../catalogue/summary.ts';
import { UserError } from '../errors.ts';
import { indexOf } from '../scan/open-index.ts';
import { packIndex } from '../scan/pack-index.ts';
import type { Terminal } from '../terminal.ts';
import { jsonAnswer } from './deliver.ts';

/** Compiles the shipped catalogue to what the program opens at run time. */
export async function buildCatalogue(
  options: { readonly quiet?: boolean; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const folder = readFolder(join(terminal.home, 'phrases'), { local: false, relativeTo: terminal.home });
  const errors = folder.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UserError('the catalogue cannot be built', errors.map(describeProblem));
  if (folder.version === undefined)
    throw new UserError('phrases/catalogue.yaml is missing', ['it names the version']);
  const positions = folder.positions.map(summarizePosition).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { version, actors, moved, terms } = folder;
  writeArtefact(join(terminal.home, 'dist', 'catalogue'), {
    index: { version, positions, actors, moved, terms },
    positions: folder.positions,
    ladders: {
      authored: folder.ladders,
      books: languagesOf(folder.ladders).map((language) => compileLadders(folder.ladders, language)),
    },
    scanIndex: packIndex(indexOf(folder.positions)),
  });
  if (options.json) {
    const formulations = positions.reduce((sum, one) => sum + one.formulations, 0);
    terminal.out(jsonAnswer({ version, positions: positions.length, formulations }));
  } else if (!options.quiet) terminal.err(`built version ${version}: ${positions.length} positions\n`);
  return 0;
}
