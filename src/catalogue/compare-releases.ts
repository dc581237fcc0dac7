// What one version of the catalogue has that another had not, in the words of its readers.

import { canonicalText } from './canonical-text.ts';
import type { Correction } from './model.ts';
import { movedId } from './release-rules.ts';
import type { Snapshot, StoredFormulation } from './snapshot.ts';

export interface CorrectedText {
  readonly id: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
  /** Why, and on whose word. */
  readonly corrections: readonly Correction[];
}

export interface VersionChanges {
  readonly added: readonly string[];
  readonly corrected: readonly CorrectedText[];
  readonly withdrawn: readonly string[];
  /** The wording is the same; these fields beside it are not. */
  readonly amended: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Which of all these rest on one press source. */
  readonly singlePress: readonly string[];
}

/** The changes from one snapshot to a later one; ids are those of the later one. */
export function compareSnapshots(before: Snapshot, after: Snapshot): VersionChanges {
  const old = Object.fromEntries(
    Object.entries(before.formulations).map(([id, stored]) => [movedId(id, after.moved), stored]),
  );
  const ids = Object.keys(after.formulations).toSorted();
  const both = ids
    .filter((id) => old[id] !== undefined)
    .map((id) => ({ id, was: old[id]!, now: after.formulations[id]! }));
  const isGone = ({ status }: StoredFormulation) => status === 'withdrawn';
  const changes = {
    added: ids.filter((id) => old[id] === undefined),
    corrected: both
      .filter(({ was, now }) => canonicalText(was) !== canonicalText(now))
      .map(({ id, was, now }) => ({
        id,
        language: now.language,
        before: canonicalText(was),
        after: canonicalText(now),
        corrections: now.corrections.slice(was.corrections.length),
      })),
    withdrawn: [
      ...both.filter(({ was, now }) => !isGone(was) && isGone(now)).map(({ id }) => id),
      ...Object.keys(old).filter((id) => after.formulations[id] === undefined),
    ].toSorted(),
    amended: both
      .map(({ id, was, now }) => ({ id, fields: changedFields(was, now) }))
      .filter(({ fields }) => fields.length > 0),
    renamed: Object.entries(after.moved)
      .filter(([from]) => before.moved[from] === undefined && before.positions[from] !== undefined)
      .map(([from, to]) => ({ from, to })),
  };
  const named = [
    ...changes.added,
    ...changes.withdrawn,
    ...[...changes.corrected, ...changes.amended].map(({ id }) => id),
  ];
  const isOnOnePress = (id: string) => (after.formulations[id] ?? old[id])?.witness === 'single-press';
  return { ...changes, singlePress: [...new Set(named)].filter(isOnOnePress).toSorted() };
}

function changedFields(was: StoredFormulation, now: StoredFormulation): string[] {
  const wording = new Set(['text', 'instead', 'corrections']);
  const [old, fresh]: Record<string, unknown>[] = [{ ...was }, { ...now }];
  return [...new Set([...Object.keys(old!), ...Object.keys(fresh!)])].filter(
    (field) => !wording.has(field) && JSON.stringify(old![field]) !== JSON.stringify(fresh![field]),
  );
}
