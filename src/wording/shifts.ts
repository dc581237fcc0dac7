// A shift is two phrases of one ladder about one thing, on different rungs.

import type { OffLadder, Rung, SameRung, Segment, Shift } from './comparison.ts';
import type { BookLadder, LadderBook } from './ladder-book.ts';
import { type Finding, findRungs } from './ladders.ts';
import { type Operatives, offLadderOf } from './off-ladder.ts';
import { pairFindings, textsOf } from './pair-findings.ts';
import type { Unit } from './words.ts';

export interface Stance {
  readonly shifts: readonly Shift[];
  /** Phrases that changed in form or place and stayed on their rung. */
  readonly sameRung: readonly SameRung[];
  /** The words that carry the stance, where a ladder has only one side of them. */
  readonly offLadder: readonly OffLadder[];
}

/**
 * Reads the stance of both texts off the ladders and says what moved.
 *
 * @param words the words of both texts with typography folded, where they are known
 */
export function findShifts(
  segments: readonly Segment[],
  book: LadderBook,
  operatives: Operatives = {},
  words: readonly Unit[][] = [],
): Stance {
  const texts = textsOf(segments);
  const [old, fresh] = [findRungs(texts.before, book, words[0]), findRungs(texts.after, book, words[1])];
  const pairs = pairFindings(old, fresh, texts);
  const shifts: Shift[] = [];
  const sameRung: SameRung[] = [];
  for (const { from, to } of pairs) {
    const ladder = book.ladders.find(({ id }) => id === from.ladder)!;
    if (from.level !== to.level) shifts.push(shiftBetween(from, to, ladder));
    else if (from.text.toLowerCase() !== to.text.toLowerCase())
      sameRung.push({ ladder: ladder.id, rung: from.rung, from: from.text, to: to.text });
  }
  return {
    shifts: distinct(shifts),
    sameRung: onePerWords(sameRung),
    offLadder: offLadderOf(old, fresh, texts, operatives),
  };
}

function shiftBetween(from: Finding, to: Finding, ladder: BookLadder): Shift {
  const steps = to.level - from.level;
  const { id, neutral } = ladder;
  const side = (level: number) => (neutral === undefined ? 0 : Math.sign(level - neutral));
  return {
    ladder: id,
    from: rungOf(from),
    to: rungOf(to),
    steps,
    polarityReversed: side(from.level) * side(to.level) < 0,
    direction: directionOf(ladder, steps, side(from.level), side(to.level)),
  };
}

// A step towards the neutral rung, or onto it, is not yet a step to the other side.
function directionOf(
  { up, down, backUp, backDown }: BookLadder,
  steps: number,
  from: number,
  to: number,
): string {
  if (steps > 0) return from < 0 && to <= 0 ? backUp : up;
  return from > 0 && to >= 0 ? backDown : down;
}

function rungOf({ rung, text }: Finding): Rung {
  return { rung, text };
}

// "takes no position" is a rung of two ladders; a memo needs the line once.
function onePerWords(items: readonly SameRung[]): SameRung[] {
  return [...new Map(items.map((item) => [`${item.from}\n${item.to}`, item])).values()];
}

function distinct<T extends object>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
