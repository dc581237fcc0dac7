import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { damagedIds, type Release, snapshotAfter } from './releases.ts';
import type { Snapshot } from './snapshot.ts';
import { compareVersions, isVersion } from './versions.ts';

/** The releases of a catalogue folder, oldest first; none before the first is cut. */
export function readReleases(directory: string): Release[] {
  return releasedVersions(directory).map((version) =>
    readRelease(join(directory, 'releases', `${version}.json`)),
  );
}

/** The names of the releases of a catalogue folder, oldest first. */
export function releasedVersions(directory: string): string[] {
  const folder = join(directory, 'releases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter(isVersion)
    .toSorted(compareVersions);
}

/**
 * What the catalogue held in one of its releases.
 *
 * @throws UserError with the versions there are when this is none of them, or when its file was changed
 */
export function readVersion(directory: string, version: string): Snapshot {
  const releases = readReleases(directory);
  const at = releases.findIndex((release) => release.version === version);
  if (at < 0) {
    throw new UserError(`there is no catalogue version "${version}"`, [
      releases.length === 0
        ? 'nothing has been released yet: leave --catalogue-version out'
        : `released: ${releases
            .map((release) => release.version)
            .toReversed()
            .join(', ')}`,
    ]);
  }
  const snapshot = snapshotAfter(releases.slice(0, at + 1));
  const [damaged] = damagedIds(releases[at]!, snapshot);
  if (damaged === undefined) return snapshot;
  throw new UserError(
    `the files of catalogue version ${version} were changed: "${damaged}" is not what it held`,
    ['install diplodiff again, or restore phrases/releases/ from its history'],
  );
}

function readRelease(path: string): Release {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Release;
  } catch (cause) {
    throw new UserError(
      `cannot read the release "${path}"`,
      ['restore it from the history of phrases/releases/'],
      {
        cause,
      },
    );
  }
}
