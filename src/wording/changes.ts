// The lines a memo would carry: what was dropped, added, reworded, reversed or moved.

import type { Change, Segment } from './comparison.ts';
import { coreOf } from './joints.ts';
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
  return placesOf(runs).flatMap((place) => {
    if (place.isJoint) return [];
    if (place.move === undefined) return changeOf(place);
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
function placesOf(runs: readonly Run[]): ChangedRun[] {
  const places: ChangedRun[][] = [];
  let previous: Run | undefined;
  for (const run of runs) {
    if (run.kind === 'changed') {
      const isJoined = previous?.kind === 'changed' && !standsAlone(previous) && !standsAlone(run);
      if (isJoined) places.at(-1)!.push(run);
      else places.push([run]);
    }
    previous = run;
  }
  return places.map(asOnePlace);
}

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
    words.splice(
      0,
      words.findIndex(({ key }) => !JOINTS.has(key)),
    );
    while (words.length > 1 && (JOINTS.has(words.at(-1)!.key) || LINKS.has(words.at(-1)!.key))) words.pop();
  }
  return words
    .map((unit) => unit.text + unit.space)
    .join('')
    .trim();
}

const JOINTS = new Set([',', ';', '.', ':', '-']);
const LINKS = new Set(['and', 'but', 'or']);

// "does not support" against "supports": one side denies the verb that the other affirms. In a place where
// more than a phrase was rewritten nobody can tell which verb answers which.
const LONGEST_REVERSAL = 12;

function isReversal(before: readonly Unit[], after: readonly Unit[]): boolean {
  const [old, fresh] = [before, after].map((units) => units.filter(({ kind }) => kind !== 'mark'));
  if (Math.max(old!.length, fresh!.length) > LONGEST_REVERSAL) return false;
  return denies(old!, fresh!) || denies(fresh!, old!);
}

const NEGATORS = new Set(['not', 'never', 'no', 'cannot', 'nor', 'neither']);

function denies(one: readonly Unit[], other: readonly Unit[]): boolean {
  if (other.some(({ kind, key }) => kind === 'group' || NEGATORS.has(key))) return false;
  return one.some(
    (group) =>
      group.kind === 'group' && deniedBy(group).some((verb) => other.some((unit) => isFormOf(unit, verb))),
  );
}

// The last word of a negation, and the one before its "or"; "is not" by itself denies its "is".
function deniedBy({ key }: Unit): string[] {
  const words = key.split(' ').filter((word) => !NEGATORS.has(word));
  return words.filter((_, at) => at === words.length - 1 || words[at + 1] === 'or');
}

function isFormOf({ kind, key }: Unit, verb: string): boolean {
  if (kind !== 'word') return false;
  if (verb.length < 4) return key === verb || (key.length > 1 && verb.endsWith(key));
  return (
    key.startsWith(verb.slice(0, Math.max(4, verb.length - 3))) || (key.length > 1 && verb.endsWith(key))
  );
}
