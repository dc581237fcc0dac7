import { join } from 'node:path';
import { readAll } from '../catalogue/artefact.ts';
import { compareSnapshots, type VersionChanges } from '../catalogue/compare-releases.ts';
import { readReleases, readVersion } from '../catalogue/read-releases.ts';
import { applyChanges, EMPTY, type Snapshot, snapshotOf } from '../catalogue/snapshot.ts';
import type { Terminal } from '../terminal.ts';

export interface VersionEntry {
  /** `unreleased` for what is not in a release yet. */
  readonly version: string;
  readonly date?: string;
  readonly formulations: number;
  readonly changes: VersionChanges;
}

/** Every version with its changes, oldest first; what is not released yet comes last, where there is any. */
export function listVersions(terminal: Terminal): VersionEntry[] {
  const entries: VersionEntry[] = [];
  let before: Snapshot = EMPTY;
  for (const { version, date, formulations, changes } of readReleases(join(terminal.home, 'phrases'))) {
    const after = applyChanges(before, changes);
    entries.push({
      version,
      date,
      formulations: Object.keys(formulations).length,
      changes: compareSnapshots(before, after),
    });
    before = after;
  }
  const now = currentSnapshot(terminal);
  const changes = compareSnapshots(before, now);
  const isSame = Object.values(changes).every((list) => list.length === 0);
  if (!isSame)
    entries.push({ version: 'unreleased', formulations: Object.keys(now.formulations).length, changes });
  return entries;
}

/** What a version held; `undefined` is the catalogue as it is now. */
export function snapshotAt(version: string | undefined, terminal: Terminal): Snapshot {
  return version === undefined
    ? currentSnapshot(terminal)
    : readVersion(join(terminal.home, 'phrases'), version);
}

function currentSnapshot(terminal: Terminal): Snapshot {
  return snapshotOf(readAll(join(terminal.home, 'dist', 'catalogue')));
}
