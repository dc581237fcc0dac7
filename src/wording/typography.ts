// What was folded away is counted and reported apart, so that "typography only" can be said.

import type { Folded, Typography } from './comparison.ts';
import { foldMark, foldWord } from './fold.ts';
import type { KeptRun, Run } from './runs.ts';
import type { Unit } from './words.ts';

/** Counts the kept words whose spelling, or the white space behind them, differs by typography. */
export function countTypography(runs: readonly Run[]): Typography {
  let count = 0;
  let others = 0;
  for (const run of runs) {
    if (run.kind === 'changed') continue;
    for (let at = 0; at < run.after.length; at += 1) {
      const old = run.before[at]!;
      const unit = run.after[at]!;
      if (old === unit) continue;
      const isLast = at === run.after.length - 1;
      if (isFolded(old, unit)) others += 1;
      else if (old.text !== unit.text || (!isLast && old.space !== unit.space)) count += 1;
    }
  }
  return { count, onlyDifference: count > 0 && others === 0 && runs.every((run) => run.kind === 'kept') };
}

/** Counts the kept words that differ by spelling or script, not by typography. */
export function countFolded(runs: readonly Run[]): Folded {
  let [spelling, script] = [0, 0];
  for (const run of runs.filter((one): one is KeptRun => one.kind === 'kept')) {
    for (const [at, unit] of run.after.entries()) {
      if (!isFolded(run.before[at]!, unit)) continue;
      if (HAN.test(unit.text)) script += 1;
      else spelling += 1;
    }
  }
  const onlyDifference = spelling + script > 0 && runs.every((run) => run.kind === 'kept');
  return { spelling, script, onlyDifference };
}

const HAN = /\p{Script=Han}/u;

// Two texts of one key that typography alone would not have made equal.
function isFolded(old: Unit, unit: Unit): boolean {
  if (old.text === unit.text) return false;
  return plainKey(old) !== plainKey(unit);
}

function plainKey({ text, kind }: Unit): string {
  return kind === 'mark' ? foldMark(text) : foldWord(text).replace(/\s+/g, ' ');
}
