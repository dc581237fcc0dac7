import { join, resolve } from 'node:path';
import { writeArtefact } from '../catalogue/artefact.ts';
import type { Formulation } from '../catalogue/model.ts';
import { describeProblem, type Problem } from '../catalogue/problem.ts';
import { readFolder } from '../catalogue/read-folder.ts';
import { summarizePosition } from '../catalogue/summary.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { jsonAnswer } from './deliver.ts';
import { openFor, type SharedOptions } from './options.ts';

/** Compiles the shipped catalogue to what the program opens at run time. */
export async function buildCatalogue(
  options: { readonly quiet?: boolean },
  terminal: Terminal,
): Promise<number> {
  const folder = readFolder(join(terminal.home, 'phrases'), { local: false, relativeTo: terminal.home });
  const errors = folder.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UserError('the catalogue cannot be built', errors.map(describeProblem));
  if (folder.version === undefined)
    throw new UserError('phrases/catalogue.yaml is missing', ['it names the version']);
  const positions = folder.positions.map(summarizePosition);
  const { version, actors, moved, terms } = folder;
  writeArtefact(
    join(terminal.home, 'dist', 'catalogue'),
    { version, positions, actors, moved, terms },
    folder.positions,
  );
  if (!options.quiet) terminal.err(`built version ${version}: ${positions.length} positions\n`);
  return 0;
}

/** Every problem of the shipped catalogue, or of the folders named. Returns 1 when there is an error. */
export async function validateCatalogue(
  folders: readonly string[],
  options: { readonly json?: boolean; readonly format?: string },
  terminal: Terminal,
): Promise<number> {
  const shipped = { path: join(terminal.home, 'phrases'), relativeTo: terminal.home };
  const asked =
    folders.length === 0
      ? [shipped]
      : folders.map((path) => ({ path: resolve(terminal.cwd, path), relativeTo: terminal.cwd }));
  const known = folders.length === 0 ? [] : [...(await openFor({}, terminal)).listActors()];
  const read = asked.map(({ path, relativeTo }) => readFolder(path, { local: false, relativeTo, known }));
  const problems = read.flatMap((folder) => folder.problems);
  const format = options.json ? 'json' : (options.format ?? 'human');
  if (format === 'json') terminal.out(jsonAnswer({ problems }));
  else if (format === 'github') for (const problem of problems) terminal.out(`${githubLine(problem)}\n`);
  else if (format === 'human') {
    for (const problem of problems) terminal.out(`${describeProblem(problem)}\n`);
    const formulations = read.flatMap(({ positions }) =>
      positions.flatMap((position) => position.formulations),
    );
    const count =
      problems.length === 0
        ? 'no problems'
        : problems.length === 1
          ? '1 problem'
          : `${problems.length} problems`;
    terminal.err(`${count} in ${formulations.length} formulations\n`);
  } else throw new UserError(`there is no format "${format}" here`, ['choose from human, json, github']);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function githubLine({ file, line, column, severity, rule, message, fix }: Problem): string {
  const text = `${rule}: ${message}; ${fix}`.replaceAll('%', '%25').replaceAll('\n', '%0A');
  return `::${severity} file=${file},line=${line},col=${column}::${text}`;
}

/** What the catalogue holds, counted. */
export async function showCatalogueInfo(options: SharedOptions, terminal: Terminal): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const summaries = catalogue.listPositions();
  const all = summaries.flatMap(({ id }) => catalogue.readPosition(id)?.formulations ?? []);
  const info = {
    version: catalogue.version,
    actors: new Set(summaries.map(({ actor }) => actor)).size,
    positions: summaries.length,
    formulations: all.length,
    byActor: countBy(all, ({ position }) => position.slice(0, position.indexOf('/'))),
    byStatus: countBy(all, ({ status }) => status),
    byLanguage: countBy(all, ({ language }) => language),
    byWitness: countBy(all, ({ witness }) => witness),
  };
  if (options.json) {
    terminal.out(jsonAnswer(info));
    return 0;
  }
  for (const [name, value] of Object.entries(info)) {
    const text =
      typeof value === 'object'
        ? Object.entries(value)
            .map(([key, count]) => `${key} ${count}`)
            .join(', ')
        : value;
    terminal.out(`${name.replace(/^by/, 'by ').toLowerCase().padEnd(13)} ${text}\n`);
  }
  return 0;
}

function countBy(
  all: readonly Formulation[],
  keyOf: (formulation: Formulation) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const formulation of all) counts[keyOf(formulation)] = (counts[keyOf(formulation)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
