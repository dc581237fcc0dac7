// The lines a memo would carry: what was dropped, added, reworded, reversed or moved.

import type { Change } from './comparison.ts';
import { type ChangedRun, isPunctuation, type Run } from './runs.ts';
import type { Unit } from './words.ts';

/** One change for every changed place, in the order of the text. Typography is no change. */
export function changesOf(runs: readonly Run[]): Change[] {
  return placesOf(runs).flatMap(changeOf);
}

// Runs that touch are one place: the comma that went with a clause is no change of its own. A stance
// word that gave way to another is one by itself.
function placesOf(runs: readonly Run[]): ChangedRun[] {
  const places: ChangedRun[] = [];
  let previous: Run | undefined;
  for (const run of runs) {
    const isJoined =
      previous?.kind === 'changed' && run.kind === 'changed' && !previous.isStance && !run.isStance;
    const last = places.at(-1);
    if (isJoined && last !== undefined) {
      const unlike = last.unlike || (run.kind === 'changed' && run.unlike);
      places[places.length - 1] = {
        kind: 'changed',
        before: [...last.before, ...run.before],
        after: [...last.after, ...run.after],
        ...(unlike ? { unlike: true as const } : {}),
      };
    } else if (run.kind === 'changed') places.push(run);
    previous = run;
  }
  return places;
}

function changeOf(run: ChangedRun): Change[] {
  const [before, after] = [wordingOf(run.before), wordingOf(run.after)];
  if (isPunctuation(run))
    return [{ type: 'punctuation', ...(before && { before }), ...(after && { after }) }];
  if (isMarks(run.after)) return [{ type: 'dropped', before }];
  if (isMarks(run.before)) return [{ type: 'added', after }];
  if (run.unlike)
    return [
      { type: 'dropped', before },
      { type: 'added', after },
    ];
  return [{ type: isReversal(run.before, run.after) ? 'polarity-reversed' : 'reworded', before, after }];
}

function isMarks(units: readonly Unit[]): boolean {
  return units.every((unit) => unit.kind === 'mark');
}

// A phrase is quoted without the comma or the "and" that joined it to its sentence.
function wordingOf(units: readonly Unit[]): string {
  const words = [...units];
  if (words.some((unit) => unit.kind !== 'mark')) {
    while (JOINTS.has(words[0]!.key)) words.shift();
    while (words.length > 1 && (JOINTS.has(words.at(-1)!.key) || LINKS.has(words.at(-1)!.key))) words.pop();
  }
  return words
    .map((unit) => unit.text + unit.space)
    .join('')
    .trim();
}

const JOINTS = new Set([',', ';', '.', ':', '-']);
const LINKS = new Set(['and', 'but', 'or']);

// "does not support" against "supports": one side denies the verb that the other affirms.
function isReversal(before: readonly Unit[], after: readonly Unit[]): boolean {
  return denies(before, after) || denies(after, before);
}

function denies(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.some((group) => {
    if (group.kind !== 'group' || other.some((unit) => unit.kind === 'group')) return false;
    const verb = group.key.split(' ').at(-1)!;
    const stem = verb.slice(0, Math.max(4, verb.length - 3));
    return other.some(
      (unit) =>
        unit.kind === 'word' &&
        (unit.key.startsWith(stem) || (group.key.endsWith(unit.key) && unit.key.length > 1)),
    );
  });
}
