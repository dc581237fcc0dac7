// A folder of YAML becomes a catalogue in memory: ids made whole, defaults filled in, witnesses
// weighed. What is wrong with it comes back as problems, all of them in one run.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { checkMeetings, checkMoved } from './folder-rules.ts';
import { toFormulation } from './formulation.ts';
import { checkLadder } from './ladder-rules.ts';
import { ladderFile } from './ladder-schema.ts';
import type { Actor, Ladder, Position } from './model.ts';
import { type PlaceOf, parseFile } from './parse.ts';
import { type Problem, sortProblems } from './problem.ts';
import { checkActor, checkPosition, checkReferences } from './rules.ts';
import { actorFile, catalogueFile, FORMAT, movedFile, positionFile } from './schema.ts';
import { pendingTexts, stateOf } from './write-together.ts';

export interface Folder {
  readonly version: string | undefined;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly actors: readonly Actor[];
  readonly positions: readonly Position[];
  readonly ladders: readonly Ladder[];
  /** Old ids and the ids that replaced them. */
  readonly moved: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** Per position, the file it is in and where its fields stand. */
  readonly places: ReadonlyMap<string, FilePlaces>;
}

export interface FilePlaces {
  /** As problems name it. */
  readonly file: string;
  readonly path: string;
  readonly placeOf: PlaceOf;
}

export interface FolderOptions {
  /** Its formulations are private: marked as such in every output. */
  readonly local: boolean;
  /** Paths in problems are given relative to this folder. */
  readonly relativeTo: string;
  /** Actors known from elsewhere: a layer may add to them without repeating their periods. */
  readonly known?: readonly Actor[];
  /** Whether a formulation of this id is known from elsewhere. */
  readonly isKnown?: (id: string) => boolean;
  /** Files to take as they would be, by absolute path: what is about to be written, checked before it is. */
  readonly drafts?: ReadonlyMap<string, string>;
}

const NOT_ACTORS = new Set(['ladders', 'releases']);

/**
 * Reads a catalogue folder.
 *
 * @throws UserError when the folder cannot be read
 */
export function readFolder(directory: string, options: FolderOptions): Folder {
  // A folder that was written to meanwhile is read again, so that nobody sees some files old and some new.
  for (let tries = 0; ; tries += 1) {
    const state = stateOf(directory);
    const folder = readOnce(directory, options);
    if (tries === MOST_TRIES || stateOf(directory) === state) return folder;
  }
}

const MOST_TRIES = 20;

function readOnce(directory: string, options: FolderOptions): Folder {
  const problems: Problem[] = [];
  const actors: Actor[] = [];
  const positions: Position[] = [];
  const places = new Map<string, FilePlaces>();
  const ladders: Ladder[] = [];
  const moved: Record<string, string> = {};
  let version: string | undefined;
  let terms: Folder['terms'] = {};

  // A folder that cannot be read is told first, whatever would be looked for in it.
  if (options.drafts === undefined) readEntries(directory);
  const drafts = new Map([...pendingTexts(directory), ...(options.drafts ?? [])]);
  const textOf = (path: string) => drafts.get(path) ?? readText(path);
  const read = <S extends Parameters<typeof parseFile>[2]>(path: string, schema: S) => {
    const file = relative(options.relativeTo, path);
    const parsed = parseFile(file, textOf(path), schema);
    if ('problems' in parsed) problems.push(...parsed.problems);
    return 'problems' in parsed ? undefined : { file, ...parsed };
  };

  for (const entry of listFolder(directory, drafts)) {
    const path = join(directory, entry.name);
    if (entry.name === 'catalogue.yaml') {
      refuseNewerFormat(path);
      const found = read(path, catalogueFile);
      if (found !== undefined) ({ version, terms } = found.data);
    }
    if (entry.name === 'ladders') {
      for (const { name } of listFolder(path, drafts).filter((file) => file.name.endsWith('.yaml'))) {
        const found = read(join(path, name), ladderFile);
        if (found === undefined) continue;
        const ladder: Ladder = { id: name.slice(0, -'.yaml'.length), ...found.data };
        problems.push(...checkLadder(ladder, found.file, found.placeOf));
        ladders.push(ladder);
      }
    }
    if (!entry.isFolder && entry.name.endsWith('.yaml') && entry.name !== 'catalogue.yaml')
      problems.push(misplaced(relative(options.relativeTo, path)));
    if (!entry.isFolder || NOT_ACTORS.has(entry.name) || entry.name.startsWith('.')) continue;
    for (const { name } of listFolder(path, drafts).filter((file) => file.name.endsWith('.yaml'))) {
      const id = `${entry.name}/${name.slice(0, -'.yaml'.length)}`;
      if (name === 'actor.yaml') {
        const found = read(join(path, name), actorFile);
        if (found === undefined) continue;
        const { period_name: periodName, ...rest } = found.data;
        const actor = { id: entry.name, periodName, ...rest };
        problems.push(...checkActor(actor, found.file, found.placeOf));
        actors.push(actor);
      } else if (/^moved_to:/m.test(textOf(join(path, name)))) {
        const found = read(join(path, name), movedFile);
        if (found !== undefined) moved[id] = found.data.moved_to;
      } else {
        const found = read(join(path, name), positionFile);
        if (found === undefined) continue;
        const { formulations, ...rest } = found.data;
        const position: Position = {
          id,
          actor: entry.name,
          topic: name.slice(0, -'.yaml'.length),
          ...rest,
          formulations: formulations.map((formulation) => toFormulation(id, formulation, options.local)),
          local: options.local,
        };
        positions.push(position);
        places.set(id, { file: found.file, path: join(path, name), placeOf: found.placeOf });
      }
    }
  }
  const allActors = [...actors, ...(options.known ?? [])];
  for (const position of positions) {
    const { file, placeOf } = places.get(position.id)!;
    const actor = allActors.find(({ id }) => id === position.actor);
    problems.push(...checkPosition(position, { actor, file, placeOf, isKnown: options.isKnown }));
    problems.push(...checkReferences(position, allActors, file, placeOf));
  }
  // A private folder may name what only the shipped catalogue has.
  if (version !== undefined) {
    const fileOf = (id: string) => relative(options.relativeTo, join(directory, `${id}.yaml`));
    problems.push(...checkMeetings(positions, places), ...checkMoved(moved, positions, fileOf));
  }
  return {
    version,
    terms,
    actors,
    positions,
    ladders,
    moved,
    problems: sortProblems(problems),
    places,
  };
}

function refuseNewerFormat(path: string): void {
  const format = Number(/^format:\s*(\d+)/m.exec(readText(path))?.[1] ?? FORMAT);
  if (format <= FORMAT) return;
  throw new UserError(`"${path}" is in catalogue format ${format}; this program reads format ${FORMAT}`, [
    'update diplodiff, or use an older version of the catalogue',
  ]);
}

interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

// A file that no rule looks at would be left out without a word.
function misplaced(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'misplaced-file',
    message: 'this file lies outside the folder of an actor, and is not read',
    fix: 'move it to <actor>/<topic>.yaml',
  };
}

function listFolder(directory: string, drafts: ReadonlyMap<string, string>): Listed[] {
  const prefix = directory + sep;
  const planned = [...drafts.keys()]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  const found = new Map<string, Listed>();
  for (const path of planned) {
    const [name = '', ...rest] = path.split(sep);
    found.set(name, { name, isFolder: rest.length > 0 });
  }
  if (planned.length === 0 || existsSync(directory))
    for (const entry of readEntries(directory))
      found.set(entry.name, { name: entry.name, isFolder: entry.isDirectory() });
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readEntries(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (cause) {
    throw new UserError(
      `cannot read the catalogue folder "${directory}"`,
      ['name an existing folder of YAML files'],
      { cause },
    );
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new UserError(`cannot read "${path}"`, ['check that the file exists and may be read'], { cause });
  }
}
