// From two texts to what a diplomat would say changed. Clauses are paired first, then words inside
// each pair, then the result is smoothed: a plain word diff over whole texts finds fewer differences
// and explains none of them.

import { alignClauses } from './align.ts';
import { changesOf, type Edits } from './changes.ts';
import { cutClauses } from './clauses.ts';
import type { Comparison, Segment } from './comparison.ts';
import { type ItemPair, orderItems } from './items.ts';
import type { LadderBook } from './ladder-book.ts';
import { type NumberedBead, stayingUnits } from './leftovers.ts';
import { matchUnits } from './match-units.ts';
import { isUnedited, type Move, markClauseMoves, markItemMove, type Side } from './moves.ts';
import { closeBrackets } from './neighbours.ts';
import type { Operatives } from './off-ladder.ts';
import { groupOperatives } from './operatives.ts';
import { changed, kept, type Run } from './runs.ts';
import { toSegments } from './segments.ts';
import { areLong, compareSentences } from './sentences.ts';
import { findShifts } from './shifts.ts';
import { joinRuns, smooth } from './smooth.ts';
import { splitAtStance } from './stance.ts';
import { countFolded, countTypography } from './typography.ts';
import { weaveMoves } from './weave.ts';
import { type Fold, noUnits, splitWords, type Unit } from './words.ts';

export interface CompareOptions {
  /** Compare as written: quotes, dashes, spaces and case count as changes. */
  readonly exact?: boolean;
  /** BCP 47 tag of both texts; English by default. Chinese and Japanese are known by their script. */
  readonly language?: string;
  /** Terms that are one word although no space shows it. */
  readonly terms?: readonly string[];
  /** What is no difference either, and noted apart: `spelling` (British, American), `script` (Chinese). */
  readonly fold?: readonly Fold[];
  /** The ladders in that language; without them no shifts are told. */
  readonly ladders?: LadderBook;
  /** The words that carry the stance of each text. */
  readonly operatives?: Operatives;
}

/** Compares two wordings, word by word within clause by clause. White space around the texts is left out. */
export function compareTexts(before: string, after: string, options: CompareOptions = {}): Comparison {
  if (areLong(before, after)) return compareLong(before, after, options);
  const language = options.language ?? 'en';
  const known = noUnits();
  const split = [splitWords(before, options, known), splitWords(after, options, known)] as const;
  const words = options.exact ? [withEndOf(...split), withEndOf(split[1], split[0])] : split;
  const [old, fresh] = words.map((units) => groupOperatives(units, language)) as [Unit[], Unit[]];
  const { runs, moves } = isSame(old, fresh)
    ? { runs: [kept(old, fresh)], moves: [] as readonly Move[] }
    : compareClauses(sideOf(old), sideOf(fresh), options.ladders);
  const segments = runs.every((run) => run.after.length + run.before.length === 0) ? [] : toSegments(runs);
  return {
    segments,
    changes: changesOf(runs, editsOf(moves)),
    ...(options.ladders
      ? findShifts(segments, options.ladders, options.operatives, isFoldedPlainly(options) ? words : [])
      : { shifts: [] }),
    typography: countTypography(runs),
    ...(options.fold && { folded: countFolded(runs) }),
  };
}

// Sentence by sentence, and without a word on stance: which sentence answers which is not looked for.
function compareLong(before: string, after: string, options: CompareOptions): Comparison {
  const runs = joinRuns(compareSentences(before, after, options.exact));
  const isEqual = runs.length === 0;
  return {
    segments: isEqual ? [] : toSegments(runs),
    changes: changesOf(runs),
    shifts: [],
    typography: countTypography(runs),
    bySentence: true,
  };
}

// The ladders' phrases are written in words as they are folded by default.
function isFoldedPlainly({ exact, fold }: CompareOptions): boolean {
  return !exact && fold === undefined;
}

// As written a word is compared with the space behind it; at the end of a text there is none to compare.
function withEndOf(units: Unit[], others: readonly Unit[]): Unit[] {
  const last = units.at(-1);
  if (last === undefined || others.at(-1)?.text === last.text) return units;
  const answer = others.findLast(({ text }) => text === last.text);
  return answer === undefined ? units : [...units.slice(0, -1), { ...last, key: answer.key }];
}

function isSame(before: readonly Unit[], after: readonly Unit[]): boolean {
  if (before.length !== after.length) return false;
  for (let at = 0; at < before.length; at += 1) if (before[at]!.key !== after[at]!.key) return false;
  return true;
}

function sideOf(units: readonly Unit[]): Side {
  return { units, moves: new Int32Array(units.length + 1) };
}

function compareClauses(
  old: Side,
  fresh: Side,
  ladders?: LadderBook,
): { runs: Run[]; moves: readonly Move[] } {
  const clauses = [cutClauses(old.units), cutClauses(fresh.units)] as const;
  const { beads, moved } = alignClauses(...clauses);
  const moves = markClauseMoves(clauses, [old, fresh], beads, moved);
  const runs = stayingUnits(beads, clauses, [old, fresh]).flatMap((bead) => {
    const before = unitsAt(old, bead.before);
    const after = unitsAt(fresh, bead.after);
    if (isSame(before, after)) return before.length === 0 ? [] : [kept(before, after)];
    const items = orderItems(before, after);
    if (items.moved.length === 0) return compareBead(before, after);
    for (const item of items.moved) moves.push(markItemMove(item, bead, [old, fresh], moves.length + 1));
    return piecesOf(bead, items.stays).flatMap((piece) =>
      compareBead(unitsAt(old, piece.before), unitsAt(fresh, piece.after)),
    );
  });
  const smoothed = closeBrackets(splitAtStance(smooth(runs), ladders));
  return { runs: moves.length === 0 ? smoothed : weaveMoves(smoothed, old, fresh), moves };
}

// Where items changed places those that stayed are held against each other, and what stands between them
// apart: a word differ would as soon keep the "and" of "peace and freedom" as one of its two words.
function piecesOf(bead: NumberedBead, stays: readonly ItemPair[]): NumberedBead[] {
  const pieces: NumberedBead[] = [];
  let [i, j] = [0, 0];
  for (const { before, after } of stays) {
    pieces.push({ before: bead.before.slice(i, before[0]), after: bead.after.slice(j, after[0]) });
    pieces.push({ before: bead.before.slice(...before), after: bead.after.slice(...after) });
    [i, j] = [before[1], after[1]];
  }
  pieces.push({ before: bead.before.slice(i), after: bead.after.slice(j) });
  return pieces;
}

// The units with these numbers that did not move.
function unitsAt({ units, moves }: Side, numbers: readonly number[]): Unit[] {
  const staying: Unit[] = [];
  for (let place = 0; place < numbers.length; place += 1) {
    const at = numbers[place]!;
    if (moves[at] === 0) staying.push(units[at]!);
  }
  return staying;
}

function compareBead(old: readonly Unit[], fresh: readonly Unit[]): Run[] {
  if (old.length === 0 && fresh.length === 0) return [];
  if (old.length === 0 || fresh.length === 0) return [{ ...changed(old, fresh), unlike: true }];
  return matchUnits(old, fresh);
}

// What changed inside each passage that moved, compared as two texts of their own.
function editsOf(moves: readonly Move[]): Edits {
  const edits = new Map<number, readonly Segment[]>();
  for (const [at, move] of moves.entries()) {
    if (isUnedited(move)) continue;
    const runs = matchUnits(withoutLastSpace(move.before), withoutLastSpace(move.after));
    edits.set(at + 1, toSegments(smooth(runs)));
  }
  return edits;
}

function withoutLastSpace(units: readonly Unit[]): Unit[] {
  return [...units.slice(0, -1), { ...units.at(-1)!, space: '' }];
}
