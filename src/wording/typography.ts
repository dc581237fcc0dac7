// What was folded away is counted and reported apart, so that "typography only" can be said.

import type { Typography } from './comparison.ts';
import type { Run } from './runs.ts';

/** Counts the kept words whose spelling, or the white space behind them, differs. */
export function countTypography(runs: readonly Run[]): Typography {
  let count = 0;
  for (const run of runs) {
    if (run.kind === 'changed') continue;
    for (const [at, unit] of run.after.entries()) {
      const old = run.before[at]!;
      const isLast = at === run.after.length - 1;
      if (old.text !== unit.text || (!isLast && old.space !== unit.space)) count += 1;
    }
  }
  return { count, onlyDifference: count > 0 && runs.every((run) => run.kind === 'kept') };
}
