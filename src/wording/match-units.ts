// Words inside a pair of clauses that answer each other. The differ behind the door is jsdiff's
// `diffArrays` (Myers, "An O(ND) Difference Algorithm", 1986): right for a clause, but its work grows with
// the square of what differs, so long clauses are first pinned at words that occur once on both sides.

import { diffArrays } from 'diff';
import { heaviestChain, type Pair } from './patience.ts';
import { changed, kept, type Run } from './runs.ts';
import type { Unit } from './words.ts';

const LONGEST = 400;
const MOST_EDITS = 600;
// The differ may follow as many diagonals as it makes edits, each through all units.
const MOST_STEPS = 30_000_000;

/** The runs that turn one list of units into the other. A unit matches only an equal unit. */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Run[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head]!.key === after[head]!.key) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)!.key === after.at(-1 - tail)!.key) tail += 1;
  const middle = matchMiddle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  return [
    ...keptRuns(before.slice(0, head), after.slice(0, head)),
    ...middle,
    ...keptRuns(before.slice(before.length - tail), after.slice(after.length - tail)),
  ];
}

function keptRuns(before: readonly Unit[], after: readonly Unit[]): Run[] {
  return before.length === 0 ? [] : [kept(before, after)];
}

function matchMiddle(before: readonly Unit[], after: readonly Unit[]): Run[] {
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0 || after.length === 0) return [changed(before, after)];
  if (before.length + after.length > LONGEST) return matchBetweenPins(before, after);
  return differ(before, after);
}

function differ(before: readonly Unit[], after: readonly Unit[]): Run[] {
  const maxEditLength = Math.min(MOST_EDITS, Math.ceil(MOST_STEPS / (before.length + after.length)));
  const parts = diffArrays(
    before.map((unit) => unit.key),
    after.map((unit) => unit.key),
    { maxEditLength },
  );
  if (parts === undefined) return [changed(before, after)];
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  for (const { value, removed, added } of parts) {
    const endI = added ? i : i + value.length;
    const endJ = removed ? j : j + value.length;
    runs.push({
      kind: removed || added ? 'changed' : 'kept',
      before: before.slice(i, endI),
      after: after.slice(j, endJ),
    });
    i = endI;
    j = endJ;
  }
  return runs;
}

function matchBetweenPins(before: readonly Unit[], after: readonly Unit[]): Run[] {
  const pins = pinsOf(before, after);
  if (pins.length === 0) return differ(before, after);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (let at = 0; at < pins.length; at += 1) {
    const [nextI, nextJ] = pins[at]!;
    for (const run of matchMiddle(before.slice(i, nextI), after.slice(j, nextJ))) runs.push(run);
    let length = 1;
    while (pins[at + 1]?.[0] === nextI + length && pins[at + 1]![1] === nextJ + length)
      [at, length] = [at + 1, length + 1];
    [i, j] = [nextI + length, nextJ + length];
    runs.push(kept(before.slice(nextI, i), after.slice(nextJ, j)));
  }
  for (const run of matchMiddle(before.slice(i), after.slice(j))) runs.push(run);
  return runs;
}

function pinsOf(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const old = placesOf(before);
  const pairs: Pair[] = [];
  for (const [key, j] of placesOf(after)) {
    const i = old.get(key);
    if (i !== undefined && i >= 0 && j >= 0) pairs.push([i, j]);
  }
  return heaviestChain(pairs, () => 1);
}

function placesOf(units: readonly Unit[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, unit] of units.entries()) {
    if (unit.kind !== 'mark') places.set(unit.key, places.has(unit.key) ? -1 : at);
  }
  return places;
}
