// The lines a memo would carry: what was dropped, added, reworded, reversed or moved.

import type { Change } from './comparison.ts';
import { type ChangedRun, isPunctuation, type Run } from './runs.ts';
import type { Unit } from './words.ts';

/** One change for every changed run, in the order of the text. Typography is no change. */
export function changesOf(runs: readonly Run[]): Change[] {
  return runs.flatMap((run) => (run.kind === 'changed' ? changeOf(run) : []));
}

function changeOf(run: ChangedRun): Change[] {
  const [before, after] = [wordingOf(run.before), wordingOf(run.after)];
  if (isPunctuation(run)) return [{ type: 'punctuation', ...(before && { before }), ...(after && { after }) }];
  if (after === '') return [{ type: 'dropped', before }];
  if (before === '') return [{ type: 'added', after }];
  if (run.unlike) return [{ type: 'dropped', before }, { type: 'added', after }];
  return [{ type: isReversal(run.before, run.after) ? 'polarity-reversed' : 'reworded', before, after }];
}

// A phrase is quoted without the comma that joined it to its sentence.
function wordingOf(units: readonly Unit[]): string {
  const words = [...units];
  if (words.some((unit) => unit.kind !== 'mark')) {
    while (JOINTS.has(words[0]!.key)) words.shift();
    while (JOINTS.has(words.at(-1)!.key)) words.pop();
  }
  return words
    .map((unit) => unit.text + unit.space)
    .join('')
    .trim();
}

const JOINTS = new Set([',', ';', '.', ':']);

// "does not support" against "supports": one side denies the verb that the other affirms.
function isReversal(before: readonly Unit[], after: readonly Unit[]): boolean {
  return denies(before, after) || denies(after, before);
}

function denies(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.some((group) => {
    if (group.kind !== 'group' || other.some((unit) => unit.kind === 'group')) return false;
    const verb = group.key.split(' ').at(-1)!;
    const stem = verb.slice(0, Math.max(4, verb.length - 3));
    return other.some((unit) => unit.kind === 'word' && (unit.key.startsWith(stem) || (group.key.endsWith(unit.key) && unit.key.length > 1)));
  });
}
