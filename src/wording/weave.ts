// Writes moved passages back into the runs of what stayed, and gives each the joints that went with it.

import { isJoint, isJointWord } from './joints.ts';
import type { Side } from './moves.ts';
import { type ChangedRun, changed, type Run } from './runs.ts';

/** The runs of whole texts, from the runs of what did not move and the two sides with their moves marked. */
export function weaveMoves(runs: readonly Run[], old: Side, fresh: Side): Run[] {
  const line = new Loom(old, fresh);
  line.flush();
  for (const run of runs) line.add(run);
  return settleJoints(line.runs);
}

// Walks both texts. A passage that moved is written as soon as what stood before it on its own side has been.
class Loom {
  readonly runs: Run[] = [];
  readonly #old: Side;
  readonly #fresh: Side;
  #i = 0;
  #j = 0;

  constructor(old: Side, fresh: Side) {
    this.#old = old;
    this.#fresh = fresh;
  }

  flush(): boolean {
    const [i, j] = [this.#i, this.#j];
    this.#i = this.#writeMoved(this.#old, this.#i, 'before');
    this.#j = this.#writeMoved(this.#fresh, this.#j, 'after');
    return i !== this.#i || j !== this.#j;
  }

  add(run: Run): void {
    let [oldStart, freshStart] = [0, 0];
    const part = (oldEnd: number, freshEnd: number) => {
      const before = run.before.slice(oldStart, oldEnd);
      const after = run.after.slice(freshStart, freshEnd);
      if (before.length + after.length > 0) this.runs.push({ ...run, before, after });
      [oldStart, freshStart] = [oldEnd, freshEnd];
    };
    if (run.kind === 'kept') {
      for (let at = 0; at < run.before.length; at += 1) {
        this.#i += 1;
        this.#j += 1;
        if (!this.#isAtMove()) continue;
        part(at + 1, at + 1);
        this.flush();
      }
      part(run.before.length, run.after.length);
      return;
    }
    for (let at = 0; at < run.before.length; at += 1) {
      this.#i += 1;
      if (this.#old.moves[this.#i]! > 0) {
        part(at + 1, freshStart);
        this.flush();
      }
    }
    for (let at = 0; at < run.after.length; at += 1) {
      this.#j += 1;
      if (this.#fresh.moves[this.#j]! > 0) {
        part(run.before.length, at + 1);
        this.flush();
      }
    }
    part(run.before.length, run.after.length);
  }

  #isAtMove(): boolean {
    return this.#old.moves[this.#i]! > 0 || this.#fresh.moves[this.#j]! > 0;
  }

  #writeMoved({ units, moves }: Side, from: number, side: 'before' | 'after'): number {
    let at = from;
    while (moves[at]! > 0) {
      const move = moves[at]!;
      let end = at + 1;
      while (moves[end] === move) end += 1;
      const own = units.slice(at, end);
      this.runs.push({ ...(side === 'before' ? changed(own, []) : changed([], own)), move });
      at = end;
    }
    return at;
  }
}

// The comma and the "and" beside an item that moved are part of how it moved, and so are those that the
// list took on where it closed up: no change of wording, as long as no "and" was lost or won by it all.
function settleJoints(runs: readonly Run[]): Run[] {
  const settled = [...runs];
  for (const places of jointsByMove(runs)) {
    const joints = [...places].map((at) => runs[at] as ChangedRun);
    if (!isBalanced(joints)) continue;
    for (const at of places) settled[at] = { ...(runs[at] as ChangedRun), isJoint: true };
  }
  return takeIn(settled);
}

// Runs between the two ends of an item that moved in its list; farther apart it left the list.
const FARTHEST = 24;

// The places of the joints that changed about each move; moves that share one are taken together.
function jointsByMove(runs: readonly Run[]): ReadonlySet<ReadonlySet<number>> {
  const ends = new Map<number, [number, number]>();
  for (const [at, run] of runs.entries()) {
    if (!isMoved(run)) continue;
    const end = ends.get(run.move!);
    if (end === undefined) ends.set(run.move!, [at, at]);
    else end[1] = at;
  }
  const owners = new Map<number, Set<number>>();
  for (const [from, to] of ends.values()) {
    const group = new Set<number>();
    const add = (at: number) => {
      const run = runs[at];
      if (run?.kind === 'changed' && isJoints(run))
        for (const other of owners.get(at) ?? [at]) group.add(other);
    };
    if (to - from <= FARTHEST) for (let at = from - 1; at <= to + 1; at += 1) add(at);
    else for (const end of [from, to]) for (const at of [end - 1, end + 1]) add(at);
    for (const at of group) owners.set(at, group);
  }
  return new Set(owners.values());
}

// Joints that touch an end of the move, on its own side, are written as part of it.
function takeIn(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const previous = result.at(-1);
    const next = runs[at + 1];
    const side = sideOf(run);
    const isTaken = run.kind === 'changed' && (run.isJoint || (isJoints(run) && !hasJointWord(run)));
    if (isMoved(run) && isMoved(previous) && previous.move === run.move && sideOf(previous) === side)
      result[result.length - 1] = merge(previous, run);
    else if (!isTaken || side === undefined) result.push(run);
    else if (isMoved(previous) && sideOf(previous) === side) result[result.length - 1] = merge(previous, run);
    else if (isMoved(next) && sideOf(next) === side)
      result.push({ ...changed(run.before, run.after), move: next.move! });
    else result.push(run);
  }
  return result;
}

function isMoved(run: Run | undefined): run is ChangedRun {
  return run?.kind === 'changed' && run.move !== undefined;
}

function sideOf({ before, after }: Run): 'before' | 'after' | undefined {
  if (before.length > 0 && after.length > 0) return undefined;
  return before.length > 0 ? 'before' : 'after';
}

function merge(one: ChangedRun, other: ChangedRun): ChangedRun {
  return { ...one, before: [...one.before, ...other.before], after: [...one.after, ...other.after] };
}

function isJoints(run: ChangedRun): boolean {
  return run.move === undefined && [...run.before, ...run.after].every(isJoint);
}

function hasJointWord({ before, after }: ChangedRun): boolean {
  return before.some(isJointWord) || after.some(isJointWord);
}

function isBalanced(joints: readonly ChangedRun[]): boolean {
  const words = (side: 'before' | 'after') =>
    joints.flatMap((run) => run[side].filter(isJointWord).map(({ key }) => key)).sort();
  return words('before').join() === words('after').join();
}
