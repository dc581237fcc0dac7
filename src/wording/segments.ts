// From runs to segments: the only place that decides on which side of a change a space falls.
// `We [-firmly -]support` takes the space behind a word that leads in the next one; `by force{+ or
// coercion+}` takes the space before a phrase that follows on; a replaced word leaves both outside.

import type { Segment, SegmentKind } from './comparison.ts';
import type { ChangedRun, KeptRun, Run } from './runs.ts';
import { opensPhrase } from './vocabulary.ts';
import type { Unit } from './words.ts';

/** Segments whose kept and removed texts join to the old text, kept and added to the new. */
export function toSegments(runs: readonly Run[]): Segment[] {
  const line = new Line();
  let gap: Pair = { before: '', after: '' };
  for (let at = 0; at <= runs.length; at += 1) {
    const changes = changesFrom(runs, at);
    at += changes.length;
    const next = runs[at] as KeptRun | undefined;
    if (changes.length === 0) line.keep(gap);
    else writeChanges(line, changes, gap, next?.after[0]);
    if (next === undefined) break;
    gap = writeKept(line, next);
  }
  line.flush();
  return line.segments;
}

interface Pair {
  readonly before: string;
  readonly after: string;
}

function changesFrom(runs: readonly Run[], start: number): ChangedRun[] {
  const changes: ChangedRun[] = [];
  for (let at = start; runs[at]?.kind === 'changed'; at += 1) changes.push(runs[at] as ChangedRun);
  return changes;
}

// Writes the kept words and hands back the white space behind the last: who gets it depends on what follows.
function writeKept(line: Line, run: KeptRun): Pair {
  const last = run.after.length - 1;
  const before = run.before[last]!;
  const after = run.after[last]!;
  const wording = wordingOf(run.after, last);
  line.keep({
    before: (areSame(run, last) ? wording : wordingOf(run.before, last)) + before.text,
    after: wording + after.text,
  });
  return { before: before.space, after: after.space };
}

// Two texts share the units that they spell alike.
function areSame({ before, after }: KeptRun, count: number): boolean {
  for (let at = 0; at < count; at += 1) if (before[at] !== after[at]) return false;
  return true;
}

function wordingOf(units: readonly Unit[], count = units.length): string {
  let wording = '';
  for (let at = 0; at < count; at += 1) {
    const { text, space } = units[at]!;
    wording += text + space;
  }
  return wording;
}

function writeChanges(line: Line, changes: readonly ChangedRun[], gap: Pair, next: Unit | undefined): void {
  const before = changes.length === 1 ? changes[0]!.before : changes.flatMap((change) => change.before);
  const after = changes.length === 1 ? changes[0]!.after : changes.flatMap((change) => change.after);
  if (before.length > 0 && after.length > 0) {
    const ends = { before: before.at(-1)!.space, after: after.at(-1)!.space };
    const opening = alike(gap.before, gap.after);
    const closing = alike(ends.before, ends.after);
    if (opening) line.keep(gap);
    writeBlocks(line, changes, opening ? { before: '', after: '' } : gap, closing);
    if (closing) line.keep(ends);
    return;
  }
  const side = before.length > 0 ? 'before' : 'after';
  const units = side === 'before' ? before : after;
  // One gap of the other text answers two of this one: one of the two goes with the change.
  const answer = side === 'before' ? gap.after : gap.before;
  const pair = (own: string) =>
    side === 'before' ? { before: own, after: answer } : { before: answer, after: own };
  const [opening, closing] = [alike(answer, gap[side]), alike(answer, units.at(-1)!.space)];
  if (opening && !(closing && followsOn(units, next))) {
    line.keep(pair(gap[side]));
    writePieces(line, changes, side, '', false);
  } else {
    writePieces(line, changes, side, gap[side], closing);
    line.keep(pair(closing ? units.at(-1)!.space : ''));
  }
}

// Block by block, in each what went before what came: a stance word that gave way is a block of its own.
function writeBlocks(line: Line, changes: readonly ChangedRun[], lead: Pair, trim: boolean): void {
  const blocks: ChangedRun[][] = [];
  for (const [at, change] of changes.entries()) {
    if (at > 0 && !change.isStance && !changes[at - 1]!.isStance) blocks.at(-1)!.push(change);
    else blocks.push([change]);
  }
  const lastOf = (side: 'before' | 'after') =>
    blocks.findLastIndex((block) => block.some((change) => change[side].length > 0));
  const firstOf = (side: 'before' | 'after') =>
    blocks.findIndex((block) => block.some((change) => change[side].length > 0));
  for (const [at, block] of blocks.entries()) {
    for (const side of ['before', 'after'] as const) {
      line.closeBlock();
      writePieces(line, block, side, at === firstOf(side) ? lead[side] : '', trim && at === lastOf(side));
    }
  }
}

// A phrase that follows on what stands before it, rather than lead in what stands behind.
function followsOn(units: readonly Unit[], next: Unit | undefined): boolean {
  if (units[0]!.kind === 'mark' || next === undefined || next.kind === 'mark') return true;
  // A conjunction by itself opens what stands behind it: `Communiques, {+and +}the Six Assurances`.
  return units.length > 1 && opensPhrase(units[0]!.key);
}

/** White space in both or in neither: how much of it, and of what kind, is typography. */
function alike(a: string, b: string): boolean {
  return (a === '') === (b === '');
}

function writePieces(
  line: Line,
  changes: readonly ChangedRun[],
  side: 'before' | 'after',
  lead: string,
  trim: boolean,
): void {
  const own = changes.filter((change) => change[side].length > 0);
  for (const [at, change] of own.entries()) {
    const units = change[side];
    const text = wordingOf(units);
    const end = trim && at === own.length - 1 ? text.length - units.at(-1)!.space.length : text.length;
    line.change(side === 'before' ? 'removed' : 'added', {
      text: (at === 0 ? lead : '') + text.slice(0, end),
      isPunctuation: change.isJoint === true || units.every((unit) => unit.kind === 'mark'),
      move: change.move,
    });
  }
}

interface Piece {
  readonly text: string;
  readonly isPunctuation: boolean;
  readonly move: number | undefined;
}

// Collects segments, joining neighbours that are alike.
class Line {
  readonly segments: Segment[] = [];
  #kept: { before: string; after: string } = { before: '', after: '' };
  #isOpen = false;
  #isClosed = false;

  /** The next change does not join the one before it. */
  closeBlock(): void {
    this.#isClosed = true;
  }

  keep({ before, after }: Pair): void {
    if (before === '' && after === '') return;
    this.#isClosed = false;
    this.#isOpen = true;
    this.#kept.before += before;
    this.#kept.after += after;
  }

  /** Ends the kept run. Only here are the two spellings compared: once a run, not once a word. */
  flush(): void {
    if (!this.#isOpen) return;
    const { before, after: text } = this.#kept;
    this.segments.push(before === text ? { kind: 'kept', text } : { kind: 'kept', text, before });
    this.#kept = { before: '', after: '' };
    this.#isOpen = false;
  }

  change(kind: SegmentKind, { text, isPunctuation, move }: Piece): void {
    this.flush();
    const last = this.segments.at(-1);
    const isJoined = !this.#isClosed && last?.kind === kind && last.move === move;
    this.#isClosed = false;
    if (isJoined) this.segments.pop();
    this.segments.push({
      kind,
      text: isJoined ? last.text + text : text,
      ...(move === undefined ? {} : { move }),
      ...(isPunctuation && (!isJoined || last.punctuation) ? { punctuation: true as const } : {}),
    });
  }
}
