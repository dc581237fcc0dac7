// From two texts to what a diplomat would say changed. Clauses are paired first, then words inside
// each pair, then the result is smoothed: a plain word diff over whole texts finds fewer differences
// and explains none of them.

import { alignClauses, type Bead } from './align.ts';
import { changesOf } from './changes.ts';
import { type Clause, cutClauses, splitUnits } from './clauses.ts';
import type { Comparison } from './comparison.ts';
import { matchUnits } from './match-units.ts';
import { changed, kept, type Run } from './runs.ts';
import { toSegments } from './segments.ts';
import { smooth } from './smooth.ts';
import { splitAtStance } from './stance.ts';
import { countTypography } from './typography.ts';
import type { Unit } from './words.ts';

export interface CompareOptions {
  /** Compare as written: quotes, dashes, spaces and case count as changes. */
  readonly exact?: boolean;
  /** BCP 47 tag of both texts; English by default. Chinese and Japanese are known by their script. */
  readonly language?: string;
  /** Terms that are one word although no space shows it. */
  readonly terms?: readonly string[];
}

/** Compares two wordings, word by word within clause by clause. White space around the texts is left out. */
export function compareTexts(before: string, after: string, options: CompareOptions = {}): Comparison {
  const language = options.language ?? 'en';
  const old = splitUnits(before, language, options);
  const fresh = splitUnits(after, language, options);
  const runs = isSame(old, fresh) ? [kept(old, fresh)] : compareClauses(cutClauses(old), cutClauses(fresh));
  return {
    segments: runs.every((run) => run.after.length + run.before.length === 0) ? [] : toSegments(runs),
    changes: changesOf(runs),
    shifts: [],
    typography: countTypography(runs),
  };
}

function isSame(before: readonly Unit[], after: readonly Unit[]): boolean {
  return before.length === after.length && before.every((unit, at) => unit.key === after[at]!.key);
}

function compareClauses(before: readonly Clause[], after: readonly Clause[]): Run[] {
  const beads = alignClauses(before, after);
  return splitAtStance(smooth(beads.flatMap((bead) => compareBead(bead, before, after))));
}

function compareBead(bead: Bead, before: readonly Clause[], after: readonly Clause[]): Run[] {
  const old = before.slice(...bead.before).flatMap((clause) => clause.units);
  const fresh = after.slice(...bead.after).flatMap((clause) => clause.units);
  if (old.length === 0 || fresh.length === 0) return [{ ...changed(old, fresh), unlike: true }];
  return matchUnits(old, fresh);
}
