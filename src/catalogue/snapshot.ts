// Everything that answers depend on, as flat records: two of them differ key by key. A release stores only what
// differs from the release before it, and putting the releases on top of one another gives each one whole.

import type { Actor, Formulation, Ladder, Position } from './model.ts';
import type { Folder } from './read-folder.ts';

export type StoredFormulation = Omit<Formulation, 'id' | 'position' | 'local'>;
export type StoredPosition = Omit<Position, 'id' | 'actor' | 'topic' | 'formulations' | 'local'>;
export type StoredActor = Omit<Actor, 'id'>;
export type StoredLadder = Omit<Ladder, 'id'>;

export interface Snapshot {
  readonly formulations: Readonly<Record<string, StoredFormulation>>;
  readonly positions: Readonly<Record<string, StoredPosition>>;
  readonly actors: Readonly<Record<string, StoredActor>>;
  /** Old ids of positions and the ids that replaced them. */
  readonly moved: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly ladders: Readonly<Record<string, StoredLadder>>;
}

const SECTIONS = ['formulations', 'positions', 'actors', 'moved', 'terms', 'ladders'] as const;

/** What changes a snapshot into the next: a new value for a key, or null where it is gone. */
export type Changes = {
  readonly [S in keyof Snapshot]?: Readonly<Record<string, Snapshot[S][string] | null>>;
};

export const EMPTY: Snapshot = {
  formulations: {},
  positions: {},
  actors: {},
  moved: {},
  terms: {},
  ladders: {},
};

/** The snapshot of a catalogue folder, or of the compiled catalogue. */
export function snapshotOf({
  positions,
  actors,
  moved,
  terms,
  ladders,
}: Pick<Folder, 'positions' | 'actors' | 'moved' | 'terms' | 'ladders'>): Snapshot {
  return {
    formulations: keyed(
      positions.flatMap((position) => position.formulations),
      ({ id, position: _, local: __, ...stored }) => [id, stored],
    ),
    positions: keyed(positions, ({ id, actor: _, topic: __, formulations: ___, local: ____, ...stored }) => [
      id,
      stored,
    ]),
    actors: keyed(actors, ({ id, ...stored }) => [id, stored]),
    moved,
    terms,
    ladders: keyed(ladders, ({ id, ...stored }) => [id, stored]),
  };
}

/** What `after` has that `before` has not, and null for what is gone. */
export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const changes: Record<string, Record<string, unknown>> = {};
  for (const section of SECTIONS) {
    const [old, fresh]: Record<string, unknown>[] = [before[section], after[section]];
    const keys = new Set([...Object.keys(old!), ...Object.keys(fresh!)]);
    const changed = [...keys].filter((key) => JSON.stringify(old![key]) !== JSON.stringify(fresh![key]));
    if (changed.length > 0)
      changes[section] = Object.fromEntries(changed.toSorted().map((key) => [key, fresh![key] ?? null]));
  }
  return changes as Changes;
}

/** The snapshot that results from changes to another. */
export function applyChanges(before: Snapshot, changes: Changes): Snapshot {
  const sections = SECTIONS.map((section) => {
    const merged: Record<string, unknown> = { ...before[section], ...changes[section] };
    return [section, Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))];
  });
  return Object.fromEntries(sections) as Snapshot;
}

function keyed<T, V>(items: readonly T[], entryOf: (item: T) => [string, V]): Record<string, V> {
  return Object.fromEntries(items.map(entryOf));
}
