// What stays where a stretch of changes begins or ends alike on both sides: a full stop, or the words that a clause
// has in common with the one that was put before it.

import { type ChangedRun, changed, kept, type Run } from './runs.ts';
import type { Unit } from './words.ts';

export const SENTENCE_ENDS = new Set(['.', '!', '?']);

type Side = 'before' | 'after';

// `port[-.-]{+, and calls for talks.+}`: where one side of a changed place is nothing but marks and the other
// opens or ends with the same ones, those stay: the sentence ends as it did, with more before its full stop.
export function peelMarks(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (let at = 0; at < runs.length; ) {
    let end = at;
    while (isUnmoved(runs[end])) end += 1;
    if (end === at) {
      result.push(runs[at]!);
      at += 1;
    } else {
      const [head, stretch, tail] = peelShared(runs.slice(at, end) as ChangedRun[]);
      result.push(...head, ...peelFullStop(peelStretch(stretch), head[0] ?? runs[at - 1]), ...tail);
      at = end;
    }
  }
  return result;
}

function isUnmoved(run: Run | undefined): boolean {
  return run?.kind === 'changed' && run.move === undefined;
}

// A clause came before or behind one that was reworded: what both sides then begin or end with did not change.
// `Ruritania [-opposes the tariff, and it -]supports talks`: of two sentences the first goes as a whole.
function peelShared(stretch: readonly ChangedRun[]): [Run[], readonly ChangedRun[], Run[]] {
  const before = stretch.flatMap((run) => run.before);
  const after = stretch.flatMap((run) => run.after);
  const isMixed = stretch.some(({ unlike }) => unlike) && stretch.some(({ unlike }) => !unlike);
  if (!isMixed) return [[], stretch, []];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]!.key === after[head]!.key) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)!.key === after.at(-1 - tail)!.key) tail += 1;
  const [i, j] = [before.length - tail, after.length - tail];
  const differing = [...before.slice(head, i), ...after.slice(head, j)];
  if (head + tail === 0 || differing.some(({ key }) => SENTENCE_ENDS.has(key))) return [[], stretch, []];
  const rest = partOf(partOf(stretch, 'before', head, i), 'after', head, j);
  const keptRuns = (from: number, to: number, otherFrom: number, otherTo: number) =>
    from === to ? [] : [kept(before.slice(from, to), after.slice(otherFrom, otherTo))];
  return [keptRuns(0, head, 0, head), rest, keptRuns(i, before.length, j, after.length)];
}

// The runs with what lies between two places of one side, counted through all of them.
function partOf(runs: readonly ChangedRun[], side: Side, from: number, to: number): ChangedRun[] {
  let start = 0;
  return runs.map((run) => {
    const own = run[side].slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run[side].length;
    return { ...run, [side]: own };
  });
}

function peelStretch(stretch: readonly ChangedRun[]): readonly Run[] {
  const before = stretch.flatMap((run) => run.before);
  const after = stretch.flatMap((run) => run.after);
  const [few, many] = before.length < after.length ? [before, after] : [after, before];
  if (few.length === 0 || !few.every(isMark) || many.every(isMark)) return stretch;
  let tail = 0;
  while (tail < few.length && few.at(-1 - tail)!.key === many.at(-1 - tail)!.key) tail += 1;
  let head = 0;
  while (head < few.length - tail && few[head]!.key === many[head]!.key) head += 1;
  if (head + tail === 0) return stretch;
  const rest = changed(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const isUnlike = stretch.some((run) => run.unlike);
  return [
    kept(before.slice(0, head), after.slice(0, head)),
    isUnlike ? { ...rest, unlike: true } : rest,
    kept(before.slice(before.length - tail), after.slice(after.length - tail)),
  ];
}

// Where a clause in the midst of a sentence gave way to another, the sentence still ends in its full stop.
function peelFullStop(stretch: readonly Run[], previous: Run | undefined): readonly Run[] {
  if (previous?.kind !== 'kept' || SENTENCE_ENDS.has(previous.after.at(-1)!.key)) return stretch;
  const ends = [lastOf(stretch, 'before'), lastOf(stretch, 'after')] as const;
  const [before, after] = [stretch[ends[0]]?.before.at(-1), stretch[ends[1]]?.after.at(-1)];
  if (before === undefined || before.key !== after?.key || !SENTENCE_ENDS.has(before.key)) return stretch;
  return [
    ...stretch.map((run, at) => ({
      ...run,
      before: at === ends[0] ? run.before.slice(0, -1) : run.before,
      after: at === ends[1] ? run.after.slice(0, -1) : run.after,
    })),
    kept([before], [after]),
  ];
}

// The last run with anything on that side.
function lastOf(runs: readonly Run[], side: Side): number {
  return runs.findLastIndex((run) => run[side].length > 0);
}

export function isMark(unit: Unit): boolean {
  return unit.kind === 'mark';
}
