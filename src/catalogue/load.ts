// Opens the shipped catalogue, and private layers on top of it. Nothing is read before it is asked for;
// YAML and its schema are loaded only when there are layers.

import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import {
  type Index,
  readIndex,
  readLadderBook,
  readLadders,
  readMeetingIds,
  readPositionIds,
  readScanIndex,
  readShard,
  type Shard,
} from './artefact.ts';
import type { Catalogue } from './catalogue.ts';
import { knownIn } from './known-in.ts';
import { layOver } from './layer.ts';
import { describeProblem } from './problem.ts';
import type { Folder } from './read-folder.ts';

export interface CatalogueOptions {
  /** The folder of the installed package. */
  readonly home: string;
  /** Private catalogue folders, the last on top. */
  readonly layers: readonly string[];
  readonly cwd: string;
  /** Answer as this release of the shipped catalogue did; as it is now without one. */
  readonly version?: string;
  /** Whose position a bare topic is. */
  readonly defaultActor?: string;
  /** Told once of each wording that a layer replaces. */
  readonly note?: (message: string) => void;
}

/**
 * Opens the catalogue.
 *
 * @throws UserError when a layer cannot be read or has problems; all of them are in the message
 */
export async function openCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  const { home, version, defaultActor } = options;
  const shipped =
    version === undefined ? openShipped(join(home, 'dist', 'catalogue')) : await openRelease(home, version);
  const catalogue = options.layers.length === 0 ? shipped : await layAll(shipped, options);
  return defaultActor === undefined ? catalogue : withDefaultActor(catalogue, defaultActor);
}

async function layAll(shipped: Catalogue, { layers, cwd, note }: CatalogueOptions): Promise<Catalogue> {
  const { readFolder } = await import('./read-folder.ts');
  const { layLadders } = await import('./layer-ladders.ts');
  return layers.reduce((below, layer) => {
    const directory = resolve(cwd, layer);
    const folder = readFolder(directory, { local: true, relativeTo: cwd, ...knownIn(below) });
    refuseProblems(layer, folder);
    return Object.assign(layOver(below, folder, layer, note), layLadders(below, folder.ladders));
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
    positionIds: (beginning) => readPositionIds(directory, beginning),
    meetingIds: () => readMeetingIds(directory),
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
    readScanIndex: () => readScanIndex(directory),
    ...laddersIn(directory),
  };
}

function laddersIn(directory: string): Pick<Catalogue, 'ladderBook' | 'listLadders'> {
  return {
    ladderBook: (language) => readLadderBook(directory, language),
    listLadders: () => readLadders(directory),
  };
}

function refuseProblems(layer: string, { problems }: Folder): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
  throw new UserError(`the catalogue folder "${layer}" has ${count}`, errors.map(describeProblem));
}

function withDefaultActor(catalogue: Catalogue, defaultActor: string): Catalogue {
  return Object.assign(Object.create(catalogue) as Catalogue, { defaultActor });
}
