// What a comparison of two texts says: the vocabulary that the engine, the formats and the library share.

export type SegmentKind = 'kept' | 'removed' | 'added';

/**
 * A run of words. `kept` and `removed` texts join to the old text, `kept` and `added` ones to the
 * new. Where only typography differs a kept text is the new one, and `before` holds the old.
 */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  /** Of a kept segment: how the old text spelt it, where that differs by typography. */
  readonly before?: string;
  /** Of a removed or added segment: it is a moved passage; both its ends have the same number, from 1. */
  readonly move?: number;
  /** Of a removed or added segment: nothing but punctuation, or the joints of a list whose items moved. */
  readonly punctuation?: true;
}

export type ChangeType =
  | 'dropped'
  | 'restored'
  | 'added'
  | 'reworded'
  | 'moved'
  | 'polarity-reversed'
  | 'punctuation';

/** One line of a memo. `dropped` has only `before`, `added` and `restored` only `after`, the others both. */
export interface Change {
  readonly type: ChangeType;
  readonly before?: string;
  readonly after?: string;
  /** Of a passage that moved: what changed inside it. Absent when nothing did. */
  readonly segments?: readonly Segment[];
}

export interface Rung {
  readonly rung: string;
  /** The words found in the text. */
  readonly text: string;
}

/** A move between two rungs of one ladder: direction and steps, never motive. */
export interface Shift {
  readonly ladder: string;
  readonly from: Rung;
  readonly to: Rung;
  /** Rungs passed, positive towards the stronger end of the ladder. */
  readonly steps: number;
  /** From one side of the ladder's neutral rung to the other. */
  readonly polarityReversed: boolean;
  /** What a step in that direction is, as the ladder says it: `more negative`, `stronger`. */
  readonly direction: string;
}

/** Two wordings of one rung: another form, no other stance. */
export interface SameRung {
  readonly ladder: string;
  readonly rung: string;
  readonly from: string;
  readonly to: string;
}

/** Words that carry the stance, of which a ladder has only one side: how far apart they are is not said. */
export interface OffLadder {
  readonly ladder: string;
  readonly from: { readonly rung?: string; readonly text: string };
  readonly to: { readonly rung?: string; readonly text: string };
}

export interface Typography {
  /** Places where quotes, dashes, spaces, case or the like differ and the words do not. */
  readonly count: number;
  /** True when there are such places and nothing else differs. */
  readonly onlyDifference: boolean;
}

/** What was folded away because it was asked for. */
export interface Folded {
  /** Words spelt the British way in one text and the American way in the other. */
  readonly spelling: number;
  /** Words in simplified characters in one text and in traditional ones in the other. */
  readonly script: number;
  /** True when there are such words and nothing else differs but typography. */
  readonly onlyDifference: boolean;
}

export interface Comparison {
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
  readonly shifts: readonly Shift[];
  readonly sameRung?: readonly SameRung[];
  readonly offLadder?: readonly OffLadder[];
  readonly typography: Typography;
  /** The texts were too long to be compared word by word: each segment is whole sentences, and no shift is told. */
  readonly bySentence?: true;
  /** Only where spelling or script were to be folded. */
  readonly folded?: Folded;
}

/** True when words changed: moves without edits, punctuation and typography are not wording. */
export function hasWordingChange(comparison: Comparison): boolean {
  return comparison.changes.some((change) => change.type !== 'punctuation' && !isPlainMove(change));
}

function isPlainMove(change: Change): boolean {
  return change.type === 'moved' && change.segments === undefined;
}
