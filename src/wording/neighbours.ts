// Two changes with a few kept words between them that read as one: the differ kept the one "Government" where it
// might as well have kept the other, or the words on either side only changed places.

import { type ChangedRun, changed, type KeptRun, kept, type Run } from './runs.ts';
import type { Unit } from './words.ts';

const LONGEST = 4;

/**
 * Lets a change that may as well stand beside its neighbour do so: of "the Canadian Government recognises the
 * Government" the second one is kept, and what went is one passage.
 */
export function closeGaps(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [previous, run, next] = [result.at(-1), runs[at]!, runs[at + 1]];
    if (run.kind === 'kept' && isPlain(previous) && isPlain(next) && run.after.length <= LONGEST) {
      const closed = closeBehind(previous, run, next) ?? closeBefore(previous, run, next);
      if (closed !== undefined) {
        result.splice(-1, 1, ...closed);
        at += 1;
        continue;
      }
    }
    result.push(run);
  }
  return result;
}

// [-a b-]{+c+} K [-x K-]: the K behind is the one that stays.
function closeBehind(previous: ChangedRun, run: KeptRun, next: ChangedRun): Run[] | undefined {
  const side = onlySide(next);
  if (side === undefined || previous.before.length * previous.after.length === 0) return undefined;
  const own = next[side];
  const { length } = run.after;
  if (own.length <= length || !isEqual(own.slice(-length), run.after)) return undefined;
  const gone = [...run[side], ...own.slice(0, -length)];
  const stays = own.slice(-length);
  return side === 'before'
    ? [...trim(changed([...previous.before, ...gone], previous.after)), kept(stays, run.after)]
    : [...trim(changed(previous.before, [...previous.after, ...gone])), kept(run.before, stays)];
}

// [-K x-] K [-a b-]{+c+}: the K before is the one that stays.
function closeBefore(previous: ChangedRun, run: KeptRun, next: ChangedRun): Run[] | undefined {
  const side = onlySide(previous);
  if (side === undefined || next.before.length * next.after.length === 0) return undefined;
  const own = previous[side];
  const { length } = run.after;
  if (own.length <= length || !isEqual(own.slice(0, length), run.after)) return undefined;
  const gone = [...own.slice(length), ...run[side]];
  const stays = own.slice(0, length);
  return side === 'before'
    ? [kept(stays, run.after), ...trim(changed([...gone, ...next.before], next.after))]
    : [kept(run.before, stays), ...trim(changed(next.before, [...gone, ...next.after]))];
}

// What both sides of the joined change now begin or end with did not change.
function trim({ before, after }: ChangedRun): Run[] {
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shorter && before.at(-1 - tail)!.key === after.at(-1 - tail)!.key) tail += 1;
  const [i, j] = [before.length - tail, after.length - tail];
  const rest = changed(before.slice(0, i), after.slice(0, j));
  return tail === 0 ? [rest] : [rest, kept(before.slice(i), after.slice(j))];
}

/** Words that changed places are one change: `[-necessary steps-]{+steps necessary+}`. */
export function joinSwapped(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [previous, run, next] = [result.at(-1), runs[at]!, runs[at + 1]];
    if (run.kind === 'kept' && isPlain(previous) && isPlain(next) && isSwap(previous, run, next)) {
      const joined = changed(
        [...previous.before, ...run.before, ...next.before],
        [...previous.after, ...run.after, ...next.after],
      );
      result.splice(-1, 1, joined);
      at += 1;
    } else result.push(run);
  }
  return result;
}

// "independence for Taiwan" and "Taiwan independence": the same words of content on either side of those that stay.
function isSwap(previous: ChangedRun, run: KeptRun, next: ChangedRun): boolean {
  const [from, to] = [onlySide(previous), onlySide(next)];
  if (from === undefined || to === undefined || from === to || run.after.length > LONGEST) return false;
  const content = (units: readonly Unit[]) =>
    units
      .filter(({ isFunction }) => !isFunction)
      .map(({ key }) => key)
      .join(' ');
  const moved = content(previous[from]);
  return moved !== '' && moved === content(next[to]) && run.after.every(({ kind }) => kind !== 'mark');
}

/** A bracket that was opened in a change is closed in it: `[-12 (1921)-]{+14 (1922)+}`. */
export function closeBrackets(runs: readonly Run[]): Run[] {
  const result = [...runs];
  for (let at = 0; at + 1 < result.length; at += 1) {
    const [run, next] = [result[at]!, result[at + 1]!];
    if (!isPlain(run) || next.kind !== 'kept' || next.after[0]?.key !== ')') continue;
    if (!isOpen(run.before) || !isOpen(run.after)) continue;
    result[at] = changed([...run.before, next.before[0]!], [...run.after, next.after[0]!]);
    result[at + 1] = kept(next.before.slice(1), next.after.slice(1));
  }
  return result.filter(({ before, after }) => before.length + after.length > 0);
}

function isOpen(units: readonly Unit[]): boolean {
  const count = (mark: string) => units.filter(({ key }) => key === mark).length;
  return count('(') > count(')');
}

function isPlain(run: Run | undefined): run is ChangedRun {
  return run?.kind === 'changed' && !run.unlike && run.move === undefined;
}

function onlySide({ before, after }: ChangedRun): 'before' | 'after' | undefined {
  if (before.length > 0 && after.length > 0) return undefined;
  return before.length > 0 ? 'before' : 'after';
}

function isEqual(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.every(({ key }, at) => key === other[at]!.key);
}
