// What was released is a promise: whoever cites a wording by its id and version finds it again. A released
// text changes only with a correction beside it, and a released id never vanishes.

import { hashText } from './canonical-text.ts';
import { dateIdOf, formulationId, positionOf } from './date-id.ts';
import type { Formulation } from './model.ts';
import type { Problem } from './problem.ts';
import type { FilePlaces, Folder } from './read-folder.ts';
import { damagedIds, hashFormulations, type Release, snapshotAfter } from './releases.ts';
import { snapshotOf } from './snapshot.ts';
import { compareVersions } from './versions.ts';

export interface ReleaseRuleOptions {
  /** How problems name the folder. */
  readonly directory: string;
  /** A release is being prepared, which sets the versions of what is new. */
  readonly isReleasing?: boolean;
}

/** Checks a folder against its releases, oldest first. */
export function checkReleases(
  folder: Folder,
  releases: readonly Release[],
  { directory, isReleasing = false }: ReleaseRuleOptions,
): Problem[] {
  const latest = releases.at(-1);
  if (latest === undefined) return [];
  const all = folder.positions.flatMap(({ formulations }) => formulations);
  const byId = new Map(all.map((formulation) => [formulation.id, formulation]));
  const current = hashFormulations(snapshotOf(folder));
  const firstVersions = new Map(
    releases
      .toReversed()
      .flatMap(({ formulations, version }) =>
        Object.keys(formulations).map((id) => [movedId(id, folder.moved), version] as const),
      ),
  );
  return [
    ...releases.flatMap((release, at) => checkManifest(release, releases.slice(0, at + 1), directory)),
    ...Object.entries(latest.formulations).flatMap(([id, hash]) => {
      const now = movedId(id, folder.moved);
      const formulation = byId.get(now);
      if (formulation === undefined)
        return [vanished(id, latest.version, fileOf(positionOf(now), folder, directory))];
      return current[now] === hash || isCorrected(formulation, hash, latest.version)
        ? []
        : [changed(formulation, latest.version, folder)];
    }),
    ...all
      .filter(({ id }) => !isReleasing || firstVersions.has(id))
      .flatMap((formulation) =>
        checkAdded(formulation, firstVersions.get(formulation.id), latest.version, folder),
      ),
  ];
}

/** The id that a formulation has now, after its position was renamed. */
export function movedId(id: string, moved: Readonly<Record<string, string>>): string {
  const target = moved[positionOf(id)];
  return target === undefined ? id : formulationId(target, dateIdOf({ id }));
}

// The correction must be newer than the release and hold the released text, or it speaks of another change.
function isCorrected({ corrections }: Formulation, hash: string, released: string): boolean {
  return corrections.some(
    ({ version, was }) => compareVersions(version, released) > 0 && hashText(was) === hash,
  );
}

function checkManifest(release: Release, upToIt: readonly Release[], directory: string): Problem[] {
  const damaged = damagedIds(release, snapshotAfter(upToIt));
  const isChained = release.previous === (upToIt.at(-2)?.version ?? null);
  if (damaged.length === 0 && isChained) return [];
  const message = isChained
    ? `${release.version} does not hold what it says it held: ${damaged.slice(0, 3).join(', ')}${damaged.length > 3 ? ' and others' : ''}`
    : `${release.version} follows ${release.previous ?? 'nothing'}, which is not the release before it`;
  return [
    {
      file: `${directory}/releases/${release.version}.json`,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'release-intact',
      message,
      fix: 'a release file is never edited: restore it from its history',
    },
  ];
}

// A position that is gone as a whole has no file: it is called what it was.
function fileOf(position: string, { places }: Folder, directory: string): string {
  return places.get(position)?.file ?? `${directory}/${position}.yaml`;
}

function vanished(id: string, version: string, file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'released-text',
    message: `"${id}" was released in ${version} and is gone`,
    fix: 'restore it; set "status: withdrawn" with "replaced_by" to retract it, or leave "moved_to" in a renamed file',
  };
}

function changed(formulation: Formulation, version: string, folder: Folder): Problem {
  const field = formulation.status === 'omitted' ? 'instead' : 'text';
  return {
    ...placeIn(folder, formulation, field),
    severity: 'error',
    rule: 'released-text',
    message: `"${formulation.id}" differs from its text in ${version}`,
    fix: 'restore the text, or add under "corrections" an entry with the next version, "was" (the released text), "why" and "source"',
  };
}

function checkAdded(
  formulation: Formulation,
  first: string | undefined,
  latest: string,
  folder: Folder,
): Problem[] {
  const { id, added } = formulation;
  if (first === undefined ? compareVersions(added, latest) > 0 : added === first) return [];
  const [message, fix] =
    first === undefined
      ? [
          `"${id}" is not in ${latest}, which is released`,
          'name a later version; "catalogue release" sets the right one',
        ]
      : [`"${id}" came in with ${first}`, `set added: '${first}'`];
  return [
    { ...placeIn(folder, formulation, 'added'), severity: 'error', rule: 'added-version', message, fix },
  ];
}

function placeIn(folder: Folder, { id, position }: Formulation, field: string) {
  const { file, placeOf } = folder.places.get(position) as FilePlaces;
  const index = folder.positions
    .find((found) => found.id === position)!
    .formulations.findIndex((formulation) => formulation.id === id);
  return { file, ...placeOf(['formulations', index, field]) };
}
