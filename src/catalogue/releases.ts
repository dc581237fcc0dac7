// The catalogue's own releases, `phrases/releases/<version>.json`. Each names every formulation it held with the
// hash of its canonical text, and stores whole what is new or different since the release before. A release file is
// never changed again, and a version is answered from these files alone, whatever has become of the YAML since.

import { canonicalText, hashText } from './canonical-text.ts';
import { applyChanges, type Changes, EMPTY, type Snapshot } from './snapshot.ts';

export interface Release {
  readonly format: 1;
  readonly version: string;
  /** The day it was prepared. */
  readonly date: string;
  /** The release before; null for the first. */
  readonly previous: string | null;
  /** Formulation id -> SHA-256 of its canonical text, in hex. */
  readonly formulations: Readonly<Record<string, string>>;
  readonly changes: Changes;
}

/** The hash of each formulation's canonical text, by id. */
export function hashFormulations({ formulations }: Pick<Snapshot, 'formulations'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formulations)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, stored]) => [id, hashText(canonicalText(stored))]),
  );
}

/** What the catalogue held after the last of these releases, which come oldest first. */
export function snapshotAfter(releases: readonly Release[]): Snapshot {
  return releases.reduce((snapshot, { changes }) => applyChanges(snapshot, changes), EMPTY);
}

/** The ids whose stored wording is not what the release says it held. */
export function damagedIds({ formulations }: Release, snapshot: Snapshot): string[] {
  const found = hashFormulations(snapshot);
  const ids = new Set([...Object.keys(formulations), ...Object.keys(found)]);
  return [...ids].filter((id) => formulations[id] !== found[id]);
}

/** A release as its file is written: one line a formulation, so that changes of it can be read. */
export function writeRelease({ formulations, changes, ...head }: Release): string {
  const record = (entries: Readonly<Record<string, unknown>>, indent: string) => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `${indent}  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  };
  const sections = Object.entries(changes).map(
    ([section, entries]) => `    ${JSON.stringify(section)}: ${record(entries, '    ')}`,
  );
  const body = [
    ...Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    `  "formulations": ${record(formulations, '  ')}`,
    `  "changes": {\n${sections.join(',\n')}\n  }`,
  ];
  return `{\n${body.join(',\n')}\n}\n`;
}
