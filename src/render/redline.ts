// What every format of a diff shows: who said what when, the wording, what changed, the sources. The
// formats differ in how they write it down, not in what they know.

import { dateIdOf } from '../catalogue/date-id.ts';
import type { Formulation, Source } from '../catalogue/model.ts';
import type { Change, Comparison, Segment } from '../wording/comparison.ts';
import { marksOf } from './marks.ts';
import { describeStance } from './stance-lines.ts';

/** One side of a diff. */
export interface Side {
  /** `2022-05-28`, or the name of a file. */
  readonly name: string;
  /** The administration and its kind of speaker: empty for a file. */
  readonly facts: readonly string[];
  /** What must be said of it: omitted, sought, second-hand, on one press source, local. */
  readonly marks: readonly string[];
  readonly sources: readonly Source[];
}

export interface Redline {
  readonly title: string;
  readonly subtitle: string;
  /** What was compared, where it is not the whole of both wordings. */
  readonly remark?: string;
  readonly from: Side;
  readonly to: Side;
  readonly comparison: Comparison;
  /** BCP 47 tag of the wording; English unless said. */
  readonly language?: string;
  /** The day of the newer wording. */
  readonly day?: string;
}

/** The side of a diff that a formulation is. `periodName` is how its actor's period is called in full. */
export function sideOf(formulation: Formulation, periodName: string): Side {
  const { speaker, document, sources } = formulation;
  return {
    name: dateIdOf(formulation),
    facts: [
      periodName,
      speaker.role === undefined ? speaker.name : `${speaker.name}, ${speaker.role}`,
      document.title,
    ],
    marks: marksOf(formulation),
    sources,
  };
}

/** The changes as sentences of a memo, one a line. */
export function describeChanges(comparison: Comparison): string[] {
  const { changes, typography } = comparison;
  const lines = [...changes.map(describeChange), ...describeStance(comparison)];
  const folded = [
    ...countPlaces('typography', typography.count),
    ...countPlaces('British and American spelling', comparison.folded?.spelling ?? 0),
    ...countPlaces('simplified and traditional characters', comparison.folded?.script ?? 0),
  ];
  if (lines.length > 0) return [...lines, ...folded.map((line) => line.replace(' (', ' besides ('))];
  return folded.length === 0 ? ['no change of wording'] : folded.map((line) => line.replace(' (', ' only ('));
}

function countPlaces(what: string, count: number): string[] {
  return count === 0 ? [] : [`${what} (${count} ${count === 1 ? 'place' : 'places'})`];
}

function describeChange({ type, before, after, segments }: Change): string {
  switch (type) {
    case 'dropped':
      return `dropped: “${before}”`;
    case 'added':
    case 'restored':
      return `${type}: “${after}”`;
    case 'moved':
      return segments === undefined
        ? `moved, no wording change: “${after}”`
        : `moved and reworded: “${markEdits(segments)}”`;
    case 'punctuation':
      return `punctuation only: ${before === undefined ? 'nothing' : `“${before}”`} → ${after === undefined ? 'nothing' : `“${after}”`}`;
    case 'polarity-reversed':
    case 'reworded':
      return `${type === 'reworded' ? 'reworded' : 'polarity reversed'}: “${before}” → “${after}”`;
    default:
      return type satisfies never;
  }
}

// A memo's line has no room for two wordings of a sentence: the edits stand in it as marks.
function markEdits(segments: readonly Segment[]): string {
  return segments
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
    .trim();
}
