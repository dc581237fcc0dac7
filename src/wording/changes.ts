// The lines a memo would carry: what was dropped, added, reworded, reversed or moved.

import type { Change, Segment } from './comparison.ts';
import { coreOf } from './joints.ts';
import { isReversal } from './reversals.ts';
import { type ChangedRun, isPunctuation, type Run } from './runs.ts';
import type { Unit } from './words.ts';

/** What changed inside a passage that moved, by the number of the move; without an entry nothing did. */
export type Edits = ReadonlyMap<number, readonly Segment[]>;

/**
 * One change for every changed place, in the order of the text; a passage that moved where it is first met.
 * Typography is no change, nor are the joints of a list that was put in another order.
 */
export function changesOf(runs: readonly Run[], edits: Edits = new Map()): Change[] {
  const moves = endsOf(runs);
  const told = new Set<number>();
  const texts = [unitsOf(runs, 'before'), unitsOf(runs, 'after')] as const;
  return placesOf(runs).flatMap(({ place, start }) => {
    if (place.isJoint) return [];
    if (place.move === undefined) return changeOf(place, texts, start);
    if (told.has(place.move)) return [];
    told.add(place.move);
    const { before, after } = moves.get(place.move)!;
    const segments = edits.get(place.move);
    return [
      {
        type: 'moved',
        before: wordingOf(before.slice(...coreOf(before))),
        after: wordingOf(after.slice(...coreOf(after))),
        ...(segments && { segments }),
      },
    ];
  });
}

function unitsOf(runs: readonly Run[], side: 'before' | 'after'): Unit[] {
  const units: Unit[] = [];
  for (const run of runs) for (let at = 0; at < run[side].length; at += 1) units.push(run[side][at]!);
  return units;
}

function endsOf(runs: readonly Run[]): Map<number, { before: Unit[]; after: Unit[] }> {
  const ends = new Map<number, { before: Unit[]; after: Unit[] }>();
  for (const run of runs) {
    if (run.kind !== 'changed' || run.move === undefined) continue;
    const end = ends.get(run.move) ?? { before: [], after: [] };
    ends.set(run.move, end);
    for (const unit of run.before) end.before.push(unit);
    for (const unit of run.after) end.after.push(unit);
  }
  return ends;
}

// Runs that touch are one place: the comma that went with a clause is no change of its own. A stance
// word that gave way to another is one by itself.
function placesOf(runs: readonly Run[]): { place: ChangedRun; start: Start }[] {
  const places: { runs: ChangedRun[]; start: Start }[] = [];
  let previous: Run | undefined;
  let [i, j] = [0, 0];
  for (const run of runs) {
    if (run.kind === 'changed') {
      const isJoined = previous?.kind === 'changed' && !standsAlone(previous) && !standsAlone(run);
      if (isJoined) places.at(-1)!.runs.push(run);
      else places.push({ runs: [run], start: [i, j] });
    }
    previous = run;
    i += run.before.length;
    j += run.after.length;
  }
  return places.map(({ runs: own, start }) => ({ place: asOnePlace(own), start }));
}

// Where a place begins among the units of the old text and of the new one.
type Start = readonly [number, number];

function asOnePlace(runs: readonly ChangedRun[]): ChangedRun {
  if (runs.length === 1) return runs[0]!;
  return {
    kind: 'changed',
    before: runs.flatMap(({ before }) => before),
    after: runs.flatMap(({ after }) => after),
    ...(runs.some(({ unlike }) => unlike) ? { unlike: true as const } : {}),
  };
}

function standsAlone({ isStance, isJoint, move }: ChangedRun): boolean {
  return isStance === true || isJoint === true || move !== undefined;
}

function changeOf(
  run: ChangedRun,
  texts: readonly [readonly Unit[], readonly Unit[]],
  start: Start,
): Change[] {
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
  const isReversed = isReversal(
    { units: texts[0], from: start[0], to: start[0] + run.before.length },
    { units: texts[1], from: start[1], to: start[1] + run.after.length },
  );
  return [{ type: isReversed ? 'polarity-reversed' : 'reworded', before, after }];
}

function isMarks(units: readonly Unit[]): boolean {
  return units.every((unit) => unit.kind === 'mark');
}

// A phrase is quoted without the comma or the "and" that joined it to its sentence.
function wordingOf(units: readonly Unit[]): string {
  let start = 0;
  let end = units.length;
  if (!isMarks(units)) {
    while (JOINTS.has(units[start]!.key)) start += 1;
    while (end - start > 1 && (JOINTS.has(units[end - 1]!.key) || LINKS.has(units[end - 1]!.key))) end -= 1;
  }
  let wording = '';
  for (; start < end; start += 1) wording += units[start]!.text + units[start]!.space;
  return wording.trim();
}

const JOINTS = new Set([',', ';', '.', ':', '-']);
const LINKS = new Set(['and', 'but', 'or']);
