// The next release of a catalogue folder: its manifest, and the versions that its YAML files name.

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UserError } from '../errors.ts';
import { dateIdOf, formulationId, positionOf } from './date-id.ts';
import { lockFolder } from './lock-folder.ts';
import { describeProblem } from './problem.ts';
import { type Folder, readFolder } from './read-folder.ts';
import { readReleases } from './read-releases.ts';
import { checkReleases } from './release-rules.ts';
import { hashFormulations, type Release, snapshotAfter, writeRelease } from './releases.ts';
import { changesBetween, snapshotOf } from './snapshot.ts';
import { compareVersions, isVersion, nextVersion } from './versions.ts';
import { finishWriting, pendingTexts, writeTogether } from './write-together.ts';
import { type Splice, spliceScalars } from './write-yaml.ts';

export interface ReleaseOptions {
  /** The catalogue folder. */
  readonly directory: string;
  readonly relativeTo: string;
  /** The next one by the calendar without it. */
  readonly version?: string;
  readonly today: Date;
  /** Say what would be written and write nothing. */
  readonly dryRun: boolean;
}

/**
 * Prepares a release: names its version in catalogue.yaml and in what is new, and writes its manifest, all of it
 * or nothing.
 *
 * @throws UserError when the catalogue has problems, nothing has changed, or the version is not a newer one
 */
export async function prepareRelease(options: ReleaseOptions): Promise<Release> {
  if (options.dryRun) return planRelease(options).release;
  const { directory, relativeTo } = options;
  return lockFolder(directory, relative(relativeTo, directory), () => {
    finishWriting(directory);
    const { release, files } = planRelease(options);
    writeTogether(directory, files);
    return release;
  });
}

interface Plan {
  readonly release: Release;
  /** The files as they will be, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
}

function planRelease(options: ReleaseOptions): Plan {
  const { directory, relativeTo, today, dryRun } = options;
  const releases = readReleases(directory);
  const latest = releases.at(-1)?.version;
  const before = read(options);
  if (before.version === undefined)
    throw new UserError(`there is no catalogue.yaml in "${directory}"`, ['it names the version']);
  const version = options.version ?? nextVersion(latest, before.version, today);
  refuseVersion(version, latest);
  const held = snapshotAfter(releases);
  const edits = editsFor(before, version, {
    directory,
    latest,
    released: new Set(Object.keys(held.formulations)),
  });
  refuseProblems(before, releases, relative(relativeTo, directory));
  if (!dryRun && Object.keys(changesBetween(held, snapshotOf(before))).length === 0)
    throw new UserError(`nothing has changed since ${latest}`, ['there is nothing to release']);
  const pending = pendingTexts(directory);
  const files = new Map(
    [...edits].map(([path, splices]) => [
      path,
      spliceScalars(pending.get(path) ?? readFileSync(path, 'utf8'), splices),
    ]),
  );
  const snapshot = snapshotOf(dryRun ? before : read(options, files));
  const release: Release = {
    format: 1,
    version,
    date: today.toISOString().slice(0, 10),
    previous: latest ?? null,
    formulations: hashFormulations(snapshot),
    changes: changesBetween(held, snapshot),
  };
  return { release, files: files.set(join(directory, 'releases', `${version}.json`), writeRelease(release)) };
}

function read({ directory, relativeTo }: ReleaseOptions, drafts?: ReadonlyMap<string, string>): Folder {
  return readFolder(directory, { local: false, relativeTo, ...(drafts && { drafts }) });
}

function refuseVersion(version: string, latest: string | undefined): void {
  if (!isVersion(version))
    throw new UserError(`"${version}" is no catalogue version`, ['write year, month and number: 2026.12.0']);
  if (latest !== undefined && compareVersions(version, latest) <= 0)
    throw new UserError(`${version} is not newer than ${latest}`, [
      'leave the version out to have the next one',
    ]);
}

function refuseProblems(folder: Folder, releases: readonly Release[], directory: string): void {
  const problems = [
    ...folder.problems,
    ...checkReleases(folder, releases, { directory, isReleasing: true }),
  ].filter(({ severity }) => severity === 'error');
  if (problems.length > 0)
    throw new UserError('the catalogue cannot be released', problems.map(describeProblem));
}

/** Per file, the values that have to name the new version. */
function editsFor(
  folder: Folder,
  version: string,
  {
    directory,
    latest,
    released,
  }: { directory: string; latest: string | undefined; released: ReadonlySet<string> },
): Map<string, Splice[]> {
  const edits = new Map<string, Splice[]>();
  const add = (path: string, splice: Splice) => edits.set(path, [...(edits.get(path) ?? []), splice]);
  if (folder.version !== version)
    add(join(directory, 'catalogue.yaml'), { path: ['version'], value: version });
  for (const position of folder.positions) {
    const { path } = folder.places.get(position.id)!;
    for (const [index, { id, added, corrections }] of position.formulations.entries()) {
      const at = ['formulations', index];
      if (!released.has(id) && added !== version && !isOldId(id, folder, released))
        add(path, { path: [...at, 'added'], value: version });
      for (const [entry, correction] of corrections.entries())
        if (compareVersions(correction.version, latest ?? '0.0.0') > 0 && correction.version !== version)
          add(path, { path: [...at, 'corrections', entry, 'version'], value: version });
    }
  }
  return edits;
}

// A position that was renamed brings its formulations along: they are not new.
function isOldId(id: string, { moved }: Folder, released: ReadonlySet<string>): boolean {
  const [position, dateId] = [positionOf(id), dateIdOf({ id })];
  return Object.entries(moved).some(
    ([old, now]) => now === position && released.has(formulationId(old, dateId)),
  );
}
