// Where one phrase of a text ends and the next begins, told by who wrote them first. A word belongs to the oldest
// wording that shares a phrase with it. Cut wherever that changes, a text would fall into "of the" and "、", so runs
// are cut where few words fall to a later wording than their own and each run is a phrase: what either costs is
// added up, and the cheapest of all cuts is taken. (Bellman's way of breaking a row into parts, "Dynamic
// Programming", 1957.) A run is looked up as a whole, so what it says of its words is true however it was cut.

import type { Formulation } from '../catalogue/model.ts';
import type { FirstUse } from './first-use.ts';
import {
  costOfCut,
  type Ends,
  endsOfClauses,
  endsOfSentences,
  isClosedOff,
  markOpeners,
} from './phrase-ends.ts';
import { FEWEST, FEWEST_ALONE, weigh } from './phrase-weight.ts';
import type { Unit } from './words.ts';

/** Units from a place to another (exclusive). */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** What its origin has of it: all but, at its ends, an article or the like. */
  readonly core: readonly [start: number, end: number];
  /** Absent where no earlier wording has the phrase. */
  readonly origin?: Formulation;
  /** Too few words for a phrase: whole ones come first. */
  readonly isShort?: true;
}

// All costs are in words of content that are said to be new and are not.
const RUN = 1.5;
// A word that is said to be of a later wording than its own.
const LATER = 0.75;
// A run that goes on beyond the end of a clause and stops short of the next.
const RAGGED = 3;
// A run of fewer words than a phrase has.
const SHORT = 0.5;
// An article or the like that the origin of a run does not have.
const LOOSE = 0.2;

// A text longer than this is cut sentence by sentence: each end is tried with each beginning.
const LONGEST = 300;

type CountLate = (phrase: Phrase) => number;

interface Text {
  readonly units: readonly Unit[];
  readonly uses: FirstUse;
  readonly sums: readonly number[];
  readonly opens: readonly boolean[];
  readonly sentences: Ends;
  readonly clauses: Ends;
  /** By unit, the oldest wording that shares a phrase it is part of. */
  readonly oldest: readonly (Formulation | undefined)[];
}

/** Cuts a text into phrases that each have one origin; they join to its units. */
export function splitPhrases(units: readonly Unit[], uses: FirstUse): Phrase[] {
  const opens = markOpeners(units);
  const [sentences, clauses] = [endsOfSentences(units, opens), endsOfClauses(units, opens)];
  const parts = { units, uses, sums: weigh(units), opens, sentences, clauses };
  const text: Text = { ...parts, oldest: oldestOf(parts) };
  const lateIn = countLate(text);
  const phrases: Phrase[] = [];
  for (let start = 0; start < units.length; ) {
    let end = Math.min(start + LONGEST, units.length);
    while (!sentences.isEnd(end)) end += 1;
    phrases.push(...cheapestCut(text, lateIn, start, end));
    start = end;
  }
  return joinNeighbours(phrases, text);
}

function cheapestCut(text: Text, lateIn: CountLate, from: number, to: number): Phrase[] {
  const costs = new Map<number, number>([[from, 0]]);
  const last = new Map<number, Phrase>();
  for (let end = from + 1; end <= to; end += 1) {
    const cut = RUN + costOfCut(text.units, text.opens, end);
    for (let start = end - 1; start >= from && cut < Infinity; start -= 1) {
      const before = costs.get(start);
      if (before === undefined) continue;
      for (const phrase of readingsOf(text, [start, end], start === from && end === to)) {
        const cost = before + cut + costOf(phrase, text) + lateIn(phrase);
        if (cost >= (costs.get(end) ?? Infinity)) continue;
        costs.set(end, cost);
        last.set(end, phrase);
      }
    }
  }
  const phrases: Phrase[] = [];
  for (let end = to; end > from; end = phrases[0]!.start) phrases.unshift(last.get(end)!);
  return phrases;
}

// What it costs that words of a phrase fall to another wording than the oldest that shares a phrase with them.
function countLate({ sums, oldest }: Text): CountLate {
  const late = new Map<Formulation | undefined, number[]>();
  for (const origin of new Set([...oldest, undefined])) {
    const sum = [0];
    for (const [at, own] of oldest.entries())
      sum.push(sum[at]! + (own === origin || own === undefined ? 0 : sums[at + 1]! - sums[at]!));
    late.set(origin, sum);
  }
  return ({ start, end, origin }) => {
    const sum = late.get(origin) ?? late.get(undefined)!;
    return (origin === undefined ? 1 : LATER) * (sum[end]! - sum[start]!);
  };
}

function oldestOf(text: Omit<Text, 'oldest'>): (Formulation | undefined)[] {
  const { units, uses, sentences } = text;
  const oldest: { formulation?: Formulation; order: number }[] = units.map(() => ({ order: Infinity }));
  for (const start of units.keys()) {
    for (const { formulation, order, end: reach } of uses.sharedFrom(start)) {
      let end = reach;
      while (sentences.hasBetween(start, end)) end -= 1;
      if (!isPhrase(text, start, end)) continue;
      for (let at = start; at < end; at += 1)
        if (order < oldest[at]!.order) oldest[at] = { formulation, order };
    }
  }
  return oldest.map(({ formulation }) => formulation);
}

function isPhrase(
  { units, sums, opens, sentences, clauses }: Omit<Text, 'oldest'>,
  start: number,
  end: number,
): boolean {
  const weight = sums[end]! - sums[start]!;
  if (weight >= FEWEST) return true;
  if (weight >= FEWEST_ALONE) return isClosedOff(units, opens, clauses, [start, end]);
  return weight > 0 && sentences.isEnd(start) && isClosedOff(units, opens, sentences, [start, end]);
}

// As whose words these may be told. One word is not looked up for its own sake: it is told as of the wording that its
// phrase is from, if that was also the first to have it, or else goes with its neighbours. Two are a last resort.
function readingsOf(text: Text, [start, end]: readonly [number, number], isAll: boolean): Phrase[] {
  const { units, uses, sums } = text;
  const whole: Phrase = { start, end, core: [start, end] };
  const [from, to] = coreOf(units, start, end);
  const weight = sums[to]! - sums[from]!;
  if (weight === 0) return isAll ? [whole] : [];
  if (uses.firstOf(from, to) === undefined) return [{ ...whole, core: [from, to] }];
  const readings: Phrase[] = [];
  const cores: Phrase['core'][] = [whole.core, [from, end], [start, to], [from, to]];
  for (const core of cores) {
    const origin = uses.firstOf(...core);
    if (origin === undefined || readings.some((known) => known.origin === origin)) continue;
    const reading = { start, end, core, origin };
    const isShort = !isPhrase(text, ...core);
    const mayBeShort = core === whole.core && (isAll || isOwn(text, reading) || weight >= FEWEST_ALONE);
    if (!isShort || mayBeShort) readings.push(isShort && !isAll ? { ...reading, isShort } : reading);
  }
  return readings.length === 0 && isAll ? [whole] : readings;
}

function isOwn({ sums, oldest }: Text, { start, end, origin }: Phrase): boolean {
  for (let at = start; at < end; at += 1)
    if (sums[at + 1]! > sums[at]! && oldest[at] !== origin) return false;
  return true;
}

function coreOf(units: readonly Unit[], start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && units[from]!.isFunction) from += 1;
  while (to > from && units[to - 1]!.isFunction) to -= 1;
  return [from, to];
}

function costOf({ start, end, core, origin, isShort }: Phrase, text: Text): number {
  const { units, sums, sentences, clauses } = text;
  const loose = [...units.slice(start, core[0]), ...units.slice(core[1], end)];
  const cost = LOOSE * loose.filter(({ kind }) => kind !== 'mark').length;
  if (origin !== undefined) {
    const rags = [sentences, clauses].filter((ends) => isRagged(ends, start, end));
    return cost + RAGGED * rags.length + (isShort ? SHORT : 0);
  }
  // New words may go on in the next clause, as that claims nothing of anybody; but not with one word.
  const last = clauses.lastBefore(end);
  const isStub = last > start && last < end && sums[end]! - sums[last]! < FEWEST_ALONE;
  const isTorn = sentences.hasBetween(start, end) && !sentences.isEnd(end);
  return cost + (isStub || isTorn ? RAGGED : 0);
}

function isRagged({ isEnd, hasBetween }: Ends, start: number, end: number): boolean {
  return hasBetween(start, end) && !(isEnd(start) && isEnd(end));
}

// Neighbours of one origin are one run where they stand together in it, but for half a sentence behind a whole one.
function joinNeighbours(phrases: readonly Phrase[], { uses, sentences }: Text): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const core = [before?.core[0] ?? 0, phrase.core[1]] as const;
    const isOne =
      before?.origin === phrase.origin && before !== undefined && uses.firstOf(...core) === phrase.origin;
    if (isOne && !isRagged(sentences, before.start, phrase.end)) {
      // Two short ones are no longer short.
      const { isShort: _, ...whole } = { ...phrase, start: before.start, core };
      joined[joined.length - 1] = whole;
    } else joined.push(phrase);
  }
  return joined;
}
