// Opens the shipped catalogue, and private layers on top of it. Nothing is read before it is asked for;
// YAML and its schema are loaded only when there are layers.

import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { type Index, readIndex, readShard, type Shard } from './artefact.ts';
import type { Catalogue } from './catalogue.ts';
import type { Actor, Formulation, Position } from './model.ts';
import { describeProblem } from './problem.ts';
import type { Folder } from './read-folder.ts';
import { summarizePosition } from './summary.ts';

export interface CatalogueOptions {
  /** The folder of the installed package. */
  readonly home: string;
  /** Private catalogue folders, the last on top. */
  readonly layers: readonly string[];
  readonly cwd: string;
  /** Answer as this release of the shipped catalogue did; as it is now without one. */
  readonly version?: string;
}

/**
 * Opens the catalogue.
 *
 * @throws UserError when a layer cannot be read or has problems; all of them are in the message
 */
export async function openCatalogue({ home, layers, cwd, version }: CatalogueOptions): Promise<Catalogue> {
  const shipped =
    version === undefined ? openShipped(join(home, 'dist', 'catalogue')) : await openRelease(home, version);
  if (layers.length === 0) return shipped;
  const { readFolder } = await import('./read-folder.ts');
  return layers.reduce((below, layer) => {
    const directory = resolve(cwd, layer);
    const folder = readFolder(directory, { local: true, relativeTo: cwd, known: below.listActors() });
    refuseProblems(layer, folder);
    return layOver(below, folder);
  }, shipped);
}

async function openRelease(home: string, version: string): Promise<Catalogue> {
  const [{ readVersion }, { openSnapshot }] = await Promise.all([
    import('./read-releases.ts'),
    import('./open-snapshot.ts'),
  ]);
  return openSnapshot(readVersion(join(home, 'phrases'), version), version);
}

function openShipped(directory: string): Catalogue {
  let index: Index | undefined;
  let shard: Shard | undefined;
  const readAll = () => (index ??= readIndex(directory));
  const readOne = (id: string) =>
    shard?.position.id === id ? shard : (shard = readShard(directory, id) ?? shard);
  return {
    get version() {
      return shard?.version ?? readAll().version;
    },
    listPositions: () => readAll().positions,
    listActors: () => readAll().actors,
    readPosition(id) {
      const found = readOne(id);
      if (found?.position.id === id) return found.position;
      const target = readAll().moved[id];
      return target === undefined ? undefined : readShard(directory, target)?.position;
    },
    readActor: (id) =>
      shard?.actor.id === id ? shard.actor : readAll().actors.find((actor) => actor.id === id),
    terms: () => shard?.terms ?? readAll().terms,
  };
}

function refuseProblems(layer: string, { problems }: Folder): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
  throw new UserError(`the catalogue folder "${layer}" has ${count}`, errors.map(describeProblem));
}

// What a layer holds lies on what is below: the same id replaces, a new one joins in.
function layOver(below: Catalogue, folder: Folder): Catalogue {
  const own = new Map(folder.positions.map((position) => [position.id, position]));
  const merged = (id: string) => {
    const position = own.get(id);
    const base = below.readPosition(id);
    return position !== undefined && base !== undefined ? mergePositions(base, position) : (position ?? base);
  };
  return {
    version: below.version,
    listPositions: () => {
      const others = below.listPositions().filter(({ id }) => !own.has(id));
      return [...others, ...[...own.keys()].map((id) => summarizePosition(merged(id)!))].toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
      );
    },
    listActors: () => {
      const ids = new Set([...below.listActors(), ...folder.actors].map(({ id }) => id));
      return [...ids].toSorted().map(
        (id) =>
          mergeActors(
            below.readActor(id),
            folder.actors.find((actor) => actor.id === id),
          )!,
      );
    },
    readPosition: (id) => merged(folder.moved[id] ?? id),
    readActor: (id) =>
      mergeActors(
        below.readActor(id),
        folder.actors.find((actor) => actor.id === id),
      ),
    terms: () => {
      const base = below.terms();
      const languages = new Set([...Object.keys(base), ...Object.keys(folder.terms)]);
      return Object.fromEntries(
        [...languages].map((key) => [key, [...(base[key] ?? []), ...(folder.terms[key] ?? [])]]),
      );
    },
  };
}

function mergePositions(below: Position, above: Position): Position {
  const replaced = new Set(above.formulations.map(({ id }) => id));
  const formulations = [...below.formulations.filter(({ id }) => !replaced.has(id)), ...above.formulations];
  return { ...below, formulations: formulations.toSorted(byDate) };
}

function byDate(a: Formulation, b: Formulation): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function mergeActors(below: Actor | undefined, above: Actor | undefined): Actor | undefined {
  if (below === undefined || above === undefined) return above ?? below;
  const added = above.periods.filter(({ id }) => !below.periods.some((period) => period.id === id));
  return { ...below, periods: [...below.periods, ...added].toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
}
