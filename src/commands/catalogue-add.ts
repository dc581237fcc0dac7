import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { flawsOfHead } from '../catalogue/check-entry.ts';
import { unflattenEntry } from '../catalogue/entry-paths.ts';
import {
  type Addition,
  type Plan,
  type PlannedAddition,
  planAdditions,
} from '../catalogue/plan-additions.ts';
import { readReleases } from '../catalogue/read-releases.ts';
import { inOrder } from '../catalogue/to-entry.ts';
import { nextVersion } from '../catalogue/versions.ts';
import { writeAdditions } from '../catalogue/write-additions.ts';
import { write } from '../catalogue/write-yaml.ts';
import { readText } from '../documents/text.ts';
import { UserError } from '../errors.ts';
import { escapeControls } from '../render/escape.ts';
import type { Terminal } from '../terminal.ts';
import { ADD_FIELDS } from './add-fields.ts';
import { askFields, confirm } from './ask-fields.ts';
import { jsonAnswer } from './deliver.ts';
import { pathName } from './path-name.ts';
import { openBeside, type TargetOptions, targetFolder } from './target-folder.ts';

export interface AddOptions extends TargetOptions {
  readonly title?: string;
  readonly question?: string;
  /** `path=value` for what has no option of its own. */
  readonly set?: readonly string[];
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly [field: string]: unknown;
}

/** Adds one formulation. On a terminal what the options leave open is asked for; in a script it is missing, and said so. */
export async function addFormulation(
  position: string,
  options: AddOptions,
  terminal: Terminal,
): Promise<number> {
  refuseFlaws({ flaws: flawsOfHead({ position }) }, position);
  const directory = targetFolder(options, terminal);
  const catalogue = await openBeside(directory, options, terminal);
  const given = await givenFields(options, terminal);
  const asks = terminal.ask !== undefined && options.yes !== true;
  const known = asks
    ? await askFields(position, given, catalogue, terminal)
    : { ...presets(given, catalogue, position), ...given };
  const { title, question, ...fields } = known;
  const added = fields.added ?? versionFor(directory, catalogue);
  const addition: Addition = {
    position,
    title,
    question,
    entry: inOrder(entryOf({ ...fields, added })),
  };
  const target = { directory, catalogue, relativeTo: terminal.cwd };
  const file = pathName(join(directory, `${position}.yaml`), terminal.cwd);
  if (asks) refuseFlaws(only(planAdditions([addition], target)), position);
  if (asks) {
    terminal.err(`\n${escapeControls(write(addition.entry))}\n`);
    if (!(await confirm(`Write this to ${file}? [Y/n] `, terminal)))
      throw new UserError('nothing was written');
  }
  const plan = options.dryRun
    ? planAdditions([addition], target)
    : await writeAdditions([addition], target, pathName(directory, terminal.cwd));
  const { id } = only(plan);
  refuseFlaws(only(plan), position);
  if (options.json) terminal.out(jsonAnswer({ id, file, written: options.dryRun !== true }));
  else {
    terminal.out(`${id}\n`);
    terminal.err(options.dryRun ? `can be added to ${file}; nothing was written\n` : `added to ${file}\n`);
  }
  return 0;
}

function only({ additions }: Plan): PlannedAddition {
  return additions[0]!;
}

function refuseFlaws({ flaws }: Pick<PlannedAddition, 'flaws'>, position: string): void {
  if (flaws.length === 0) return;
  throw new UserError(
    `this cannot be added to "${position}"`,
    flaws.map(({ rule, message, fix }) => `${rule}: ${message}; ${fix}`),
  );
}

async function givenFields(options: AddOptions, terminal: Terminal): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const { path, flag } of ADD_FIELDS) {
    const value = options[flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (typeof value === 'string') given[path] = value;
  }
  if (options.title !== undefined) given.title = options.title;
  if (options.question !== undefined) given.question = options.question;
  for (const pair of options.set ?? []) {
    const at = pair.indexOf('=');
    if (at < 1)
      throw new UserError(`"${pair}" sets nothing`, ['write --set path=value: --set sources.2.kind=mirror']);
    given[pair.slice(0, at)] = pair.slice(at + 1);
  }
  if (given.text === '-') given.text = (await readText('-', terminal)).trim();
  return given;
}

function presets(
  given: Readonly<Record<string, string>>,
  catalogue: Catalogue,
  position: string,
): Record<string, string> {
  const actor = catalogue.readActor(position.split('/')[0]!);
  const known: Record<string, string> = {};
  for (const { path, preset } of ADD_FIELDS) {
    const value = preset?.({ ...known, ...given }, actor);
    if (value !== undefined && path !== 'sources.1.kind') known[path] = value;
  }
  return known;
}

// What joins the shipped catalogue comes in with its next release.
function versionFor(directory: string, catalogue: Catalogue): string {
  if (!existsSync(join(directory, 'catalogue.yaml'))) return catalogue.version;
  return nextVersion(readReleases(directory).at(-1)?.version, catalogue.version, new Date());
}

function entryOf(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  try {
    return unflattenEntry(fields);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(cause.message, ['the paths are those of phrases/README.md'], { cause });
  }
}
