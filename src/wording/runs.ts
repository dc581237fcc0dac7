// Between the differ and the segments stands the run: units that both texts have, or what stands in
// one place of each. All smoothing (islands, edges) is done on runs; nothing here looks at spaces.

import type { Unit } from './words.ts';

/** Units that both texts have: the old and the new spelling of each. */
export interface KeptRun {
  readonly kind: 'kept';
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}

/** What the old text has in one place and what the new one has there; one of the two may be empty. */
export interface ChangedRun {
  readonly kind: 'changed';
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  /** The two are unlike: a clause dropped and another added, not one that was reworded. */
  readonly unlike?: true;
  /** One stance word gave way to another: shown as a change of its own. */
  readonly isStance?: true;
  /** One end of a passage that moved; both ends have the same number. */
  readonly move?: number;
  /** The joints of a list where an item left or came: part of the move, no change of their own. */
  readonly isJoint?: true;
}

export type Run = KeptRun | ChangedRun;

export function kept(before: readonly Unit[], after: readonly Unit[]): KeptRun {
  return { kind: 'kept', before, after };
}

export function changed(before: readonly Unit[], after: readonly Unit[]): ChangedRun {
  return { kind: 'changed', before, after };
}

/** True when the run holds nothing but punctuation. */
export function isPunctuation(run: Run): boolean {
  return [...run.before, ...run.after].every((unit) => unit.kind === 'mark');
}
