import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { damagedIds, type Release, snapshotAfter } from './releases.ts';
import type { Snapshot } from './snapshot.ts';
import { compareVersions, isVersion } from './versions.ts';
import { pendingTexts } from './write-together.ts';

/** The releases of a catalogue folder, oldest first; none before the first is cut. */
export function readReleases(directory: string): Release[] {
  const pending = pendingTexts(directory);
  return versionsIn(directory, pending).map((version) => {
    const path = join(directory, 'releases', `${version}.json`);
    return readRelease(path, pending.get(path));
  });
}

/** The names of the releases of a catalogue folder, oldest first. */
export function releasedVersions(directory: string): string[] {
  return versionsIn(directory, pendingTexts(directory));
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

// A release that is on its way into its place counts from the moment that the folder's journal names it.
function versionsIn(directory: string, pending: ReadonlyMap<string, string>): string[] {
  const folder = join(directory, 'releases');
  const found = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return [...new Set([...found, ...pending.keys()])]
    .filter((path) => dirname(path) === folder && path.endsWith('.json'))
    .map((path) => basename(path, '.json'))
    .filter(isVersion)
    .toSorted(compareVersions);
}

function readRelease(path: string, pending: string | undefined): Release {
  try {
    return JSON.parse(pending ?? readFileSync(path, 'utf8')) as Release;
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
