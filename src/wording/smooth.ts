// What the differ finds is minimal, not legible. Runs are joined and moved until they read as a
// person would have marked them up.

import { closeGaps, joinSwapped } from './neighbours.ts';
import { type ChangedRun, changed, type KeptRun, kept, type Run } from './runs.ts';
import { opensPhrase } from './vocabulary.ts';
import type { Unit } from './words.ts';

const SENTENCE_ENDS = new Set(['.', '!', '?']);
const ENDS = new Set([...SENTENCE_ENDS, ';']);
const LONE_SIGN = /^\p{Script=Han}$/u;
const SLIDE = 60;

/** Joins neighbouring runs of a kind, drowns islands, and moves insertions to their natural edge. */
export function smooth(runs: readonly Run[]): Run[] {
  const joined = joinSwapped(joinRuns(foldDashes(joinRuns(runs))));
  const closed = joinRuns(closeGaps(joinRuns(drownIslands(joined))));
  return slideEdges(joinRuns(peelMarks(closed)));
}

/** Joins neighbouring runs of one kind; unlike and moved ones stay apart. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let open: Run[] = [];
  const close = () => {
    if (open.length > 0) joined.push(joinAlike(open));
    open = [];
  };
  for (const run of runs) {
    if (run.before.length === 0 && run.after.length === 0) continue;
    if (run.kind === 'changed' && (run.unlike || run.move !== undefined)) {
      close();
      joined.push(run);
    } else {
      if (open[0]?.kind !== run.kind) close();
      open.push(run);
    }
  }
  close();
  return joined;
}

function joinAlike(runs: readonly Run[]): Run {
  const [{ kind, before, after }] = runs as [Run];
  if (runs.length === 1) return { kind, before, after };
  return { kind, before: runs.flatMap((run) => run.before), after: runs.flatMap((run) => run.after) };
}

// A dash between two words may be a hyphen elsewhere ("ten–twelve", "ten-twelve"), so that one text has three
// units where the other has one: each side is taken as one word, and only typography differs.
function foldDashes(runs: readonly Run[]): Run[] {
  return runs.map((run) => {
    if (run.kind === 'kept' || run.move !== undefined || run.before.length + run.after.length > 8) return run;
    const [before, after] = [dashKey(run.before), dashKey(run.after)];
    if (before !== after || !before.includes('-')) return run;
    return kept([asOneWord(run.before, before)], [asOneWord(run.after, after)]);
  });
}

function dashKey(units: readonly Unit[]): string {
  const text = units.map(({ key, space }, at) => (space === '' || at === units.length - 1 ? key : `${key} `));
  return text.join('').replace(/ ?-+ ?/g, '-');
}

function asOneWord(units: readonly Unit[], key: string): Unit {
  const { space } = units.at(-1)!;
  const text = units.map((unit) => unit.text + unit.space).join('');
  return { text: text.slice(0, text.length - space.length), space, key, kind: 'word', isFunction: false };
}

// "peaceful and diplomatic" became "lawful and political": the "and" between them is no common ground.
// Between two insertions, though, kept words stay kept: joining them would strike out what nobody touched.
function drownIslands(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const next = runs[at + 1];
    const previous = result.at(-1);
    if (run.kind === 'kept' && isIsland(run) && isChange(previous) && isChange(next) && !isAside(previous!)) {
      const removes = previous!.before.length + next!.before.length > 0;
      const adds = previous!.after.length + next!.after.length > 0;
      if (removes && adds) {
        result.push(changed(run.before, run.after));
        continue;
      }
    }
    result.push(run);
  }
  return result;
}

// Of Chinese a lone sign is no more than a part of a word, or a word that serves others.
function isIsland(run: KeptRun): boolean {
  return run.after.every((unit) => (unit.isFunction && !ENDS.has(unit.key)) || LONE_SIGN.test(unit.key));
}

// "-- and I underscore it --" was left out as a whole: what stands behind it has nothing to do with that.
function isAside({ before, after }: Run): boolean {
  const units = before.length === 0 ? after : before;
  return (before.length === 0 || after.length === 0) && isMark(units[0]!) && isMark(units.at(-1)!);
}

function isChange(run: Run | undefined): boolean {
  return run?.kind === 'changed' && !run.unlike && run.move === undefined;
}

// `port[-.-]{+, and calls for talks.+}`: where one side of a changed place is nothing but marks and the other
// opens or ends with the same ones, those stay: the sentence ends as it did, with more before its full stop.
function peelMarks(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (let at = 0; at < runs.length; ) {
    let end = at;
    while (isUnmoved(runs[end])) end += 1;
    if (end === at) {
      result.push(runs[at]!);
      at += 1;
    } else {
      const stretch = runs.slice(at, end) as ChangedRun[];
      for (const run of peelFullStop(peelStretch(stretch), runs[at - 1])) result.push(run);
      at = end;
    }
  }
  return result;
}

function isUnmoved(run: Run | undefined): boolean {
  return run?.kind === 'changed' && run.move === undefined;
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

function isMark(unit: Unit): boolean {
  return unit.kind === 'mark';
}

// Where an insertion could sit in two places it goes where a phrase opens: before the comma or the
// conjunction that leads it in, not behind.
function slideEdges(runs: Run[]): Run[] {
  for (let at = 1; at + 1 < runs.length; at += 1) {
    const [left, run, right] = [runs[at - 1]!, runs[at]!, runs[at + 1]!];
    if (left.kind !== 'kept' || right.kind !== 'kept' || run.kind !== 'changed') continue;
    if (run.move !== undefined) continue;
    if (run.before.length === 0) [runs[at - 1], runs[at], runs[at + 1]] = slide(left, run, right, 'after');
    else if (run.after.length === 0)
      [runs[at - 1], runs[at], runs[at + 1]] = slide(left, run, right, 'before');
  }
  return joinRuns(runs);
}

type Side = 'before' | 'after';

function slide(left: KeptRun, run: ChangedRun, right: KeptRun, side: Side): [Run, Run, Run] {
  const units = run[side];
  const line = [...left[side], ...units, ...right[side]];
  const start = left[side].length;
  const length = units.length;
  let [lowest, highest] = [start, start];
  while (lowest > 0 && start - lowest < SLIDE && line[lowest - 1]!.key === line[lowest + length - 1]!.key)
    lowest -= 1;
  while (
    highest + length < line.length &&
    highest - start < SLIDE &&
    line[highest]!.key === line[highest + length]!.key
  )
    highest += 1;
  let best = start;
  for (let at = lowest; at <= highest; at += 1) {
    const gain = edgeScore(line, at, length) - edgeScore(line, best, length);
    if (gain > 0 || (gain === 0 && at < best)) best = at;
  }
  if (best === start) return [left, run, right];
  const moved = line.slice(best, best + length);
  const [before, after] = side === 'before' ? [moved, []] : [[], moved];
  const [head, tail] = shifted(left, line, right, best, length, side);
  return [head, { ...run, before, after }, tail];
}

// How natural it is for an insertion to span these units.
function edgeScore(line: readonly Unit[], at: number, length: number): number {
  const [first, last] = [line[at]!, line[at + length - 1]!];
  const [before, after] = [line[at - 1], line[at + length]];
  let score = 0;
  if (before === undefined || ENDS.has(before.key)) score += SENTENCE_ENDS.has(last.key) ? 6 : 1;
  if (first.kind === 'mark' && !SENTENCE_ENDS.has(first.key)) score += 4;
  else if (opensPhrase(first.key)) score += 3;
  if (after === undefined || after.kind === 'mark') score += 1;
  if (last.kind === 'mark' && !SENTENCE_ENDS.has(last.key)) score -= 2;
  else if (last.isFunction) score -= 2;
  return score;
}

// Moving the insertion turns kept units into inserted ones and back; the other text keeps its own spelling.
function shifted(
  left: KeptRun,
  line: readonly Unit[],
  right: KeptRun,
  at: number,
  length: number,
  side: Side,
): [KeptRun, KeptRun] {
  const other = side === 'before' ? 'after' : 'before';
  const opposite = [...left[other], ...right[other]];
  const keptRun = (own: readonly Unit[], counterpart: readonly Unit[]) =>
    side === 'before' ? kept(own, counterpart) : kept(counterpart, own);
  return [
    keptRun(line.slice(0, at), opposite.slice(0, at)),
    keptRun(line.slice(at + length), opposite.slice(at)),
  ];
}
