import { join, relative, resolve } from 'node:path';
import { chooseFrom } from '../catalogue/choose-from.ts';
import { knownIn } from '../catalogue/known-in.ts';
import { openCatalogue } from '../catalogue/load.ts';
import { describeProblem, type Problem, sortProblems } from '../catalogue/problem.ts';
import { type Folder, readFolder } from '../catalogue/read-folder.ts';
import { readReleases } from '../catalogue/read-releases.ts';
import { checkReleases } from '../catalogue/release-rules.ts';
import { UserError } from '../errors.ts';
import { escapeControls } from '../render/escape.ts';
import { githubLine } from '../render/github.ts';
import { renderSarif } from '../render/sarif.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { catalogueOptionsFor } from './options.ts';

export interface ValidateOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
}

const VALIDATE_FORMATS = ['human', 'json', 'github', 'sarif'] as const;

/** Every problem of the shipped catalogue, or of the folders named. Returns 1 when there is an error; warnings do not fail. */
export async function validateCatalogue(
  folders: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const name = options.json ? 'json' : (options.format ?? 'human');
  const format = VALIDATE_FORMATS.find((known) => known === name);
  if (format === undefined)
    throw new UserError(`there is no format "${name}" here`, chooseFrom(name, VALIDATE_FORMATS));
  const read = await readAsked(folders, terminal);
  const problems = sortProblems(read.flatMap(({ problems: found }) => found));
  deliver(render(problems, format), options.output, terminal);
  if (format === 'human') {
    const { length } = read.flatMap(({ positions }) =>
      positions.flatMap((position) => position.formulations),
    );
    terminal.err(`${summarize(problems)} in ${length} ${length === 1 ? 'formulation' : 'formulations'}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function readAsked(folders: readonly string[], terminal: Terminal): Promise<Folder[]> {
  if (folders.length === 0) return [readWithReleases(join(terminal.home, 'phrases'), terminal.home)];
  const asked = folders.map((path) => resolve(terminal.cwd, path));
  // Nothing is known of a folder from itself, and what is wrong with it is an answer here.
  const options = catalogueOptionsFor({}, terminal);
  const layers = options.layers.filter((layer) => !asked.includes(resolve(terminal.cwd, layer)));
  const known = knownIn(await openCatalogue({ ...options, layers }));
  return asked.map((path) => readWithReleases(path, terminal.cwd, known));
}

function readWithReleases(
  path: string,
  relativeTo: string,
  known: Partial<ReturnType<typeof knownIn>> = {},
): Folder {
  const folder = readFolder(path, { local: false, relativeTo, ...known });
  const directory = relative(relativeTo, path);
  return {
    ...folder,
    problems: [...folder.problems, ...checkReleases(folder, readReleases(path), { directory })],
  };
}

function render(problems: readonly Problem[], format: (typeof VALIDATE_FORMATS)[number]): string {
  switch (format) {
    case 'json':
      return jsonAnswer({ problems });
    case 'sarif':
      return renderSarif(problems);
    case 'github':
      return problems.map((problem) => `${githubLine(problem)}\n`).join('');
    case 'human':
      return problems.map((problem) => `${escapeControls(describeProblem(problem))}\n`).join('');
    default:
      return format satisfies never;
  }
}

function summarize(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no problems';
  const count = (severity: Problem['severity'], noun: string) => {
    const { length } = problems.filter((problem) => problem.severity === severity);
    return length === 0 ? [] : [`${length} ${noun}${length === 1 ? '' : 's'}`];
  };
  return [...count('error', 'problem'), ...count('warning', 'warning')].join(' and ');
}
