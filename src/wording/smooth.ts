// What the differ finds is minimal, not legible. Runs are joined and moved until they read as a
// person would have marked them up.

import { closeGaps, joinSwapped } from './neighbours.ts';
import { isMark, peelMarks, SENTENCE_ENDS } from './peel.ts';
import { type ChangedRun, changed, type KeptRun, kept, type Run } from './runs.ts';
import { opensPhrase } from './vocabulary.ts';
import type { Unit } from './words.ts';

const ENDS = new Set([...SENTENCE_ENDS, ';']);
const LONE_SIGN = /^\p{Script=Han}$/u;
const FIRST_HAN = 0x2e80;
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
    const mayDrown = run.kind === 'kept' && isIsland(run) && isChange(previous) && isChange(next);
    if (mayDrown && !isAside(previous!) && !isMarks(next!)) {
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
  return run.after.every((unit) => (unit.isFunction && !ENDS.has(unit.key)) || isLoneSign(unit.key));
}

// The table of the script takes long to set up: what is no such sign is told without it.
function isLoneSign(key: string): boolean {
  return key.charCodeAt(0) >= FIRST_HAN && LONE_SIGN.test(key);
}

// "-- and I underscore it --" was left out as a whole: what stands behind it has nothing to do with that.
function isAside({ before, after }: Run): boolean {
  const units = before.length === 0 ? after : before;
  return (before.length === 0 || after.length === 0) && isMark(units[0]!) && isMark(units.at(-1)!);
}

// A comma that came or went says nothing of the words before it.
function isMarks({ before, after }: Run): boolean {
  return before.every(isMark) && after.every(isMark);
}

function isChange(run: Run | undefined): boolean {
  return run?.kind === 'changed' && !run.unlike && run.move === undefined;
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
  if (!isBalanced(line.slice(at, at + length))) score -= 6;
  if (last.kind === 'mark' && !SENTENCE_ENDS.has(last.key)) score -= 2;
  else if (last.isFunction) score -= 2;
  return score;
}

// A bracket stays with the one that closes it: `12 (1921){+ and 15 (1923)+}`.
function isBalanced(units: readonly Unit[]): boolean {
  let open = 0;
  for (const { key } of units) {
    if (key === '(' || key === '[') open += 1;
    else if (key === ')' || key === ']') open -= 1;
    if (open < 0) return false;
  }
  return open === 0 && units.filter(({ key }) => key === '"').length % 2 === 0;
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
