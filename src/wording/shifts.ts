// A shift is two phrases of one ladder about one thing, on different rungs. Which phrase answers which is
// told by the words that both texts kept (the verb stands in the same place), else by what the two are about.
// What cannot be paired is no shift: a clause that was dropped has gone, it has not become weaker.

import type { OffLadder, Rung, SameRung, Segment, Shift } from './comparison.ts';
import type { BookLadder, LadderBook } from './ladder-book.ts';
import { type Finding, findRungs } from './ladders.ts';
import type { Unit } from './words.ts';

export interface Stance {
  readonly shifts: readonly Shift[];
  /** Phrases that changed in form or place and stayed on their rung. */
  readonly sameRung: readonly SameRung[];
  /** The words that carry the stance, where a ladder has only one side of them. */
  readonly offLadder: readonly OffLadder[];
}

/** The words that carry the stance of each text, where the catalogue names them. */
export interface Operatives {
  readonly before?: string;
  readonly after?: string;
}

// Below this share of common words two phrases are not about one thing.
const SAME_OBJECT = 0.5;
// Below this share of the operative words a finding does not carry the stance: "will" in "will never tolerate".
const CARRIES = 0.4;
const MOST_PAIRS = 40_000;
const MOST_AT_A_PLACE = 40;
// Two words are no longer than this.
const WIDEST_GAP = 80;

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

interface Texts {
  readonly before: string;
  readonly after: string;
  /** What both have: where it begins in each, and how long it is in each. */
  readonly kept: readonly {
    readonly i: number;
    readonly j: number;
    readonly iEnd: number;
    readonly jEnd: number;
  }[];
}

function textsOf(segments: readonly Segment[]): Texts {
  let [before, after] = ['', ''];
  const kept: Texts['kept'][number][] = [];
  for (const segment of segments) {
    const [i, j] = [before.length, after.length];
    if (segment.kind !== 'added') before += segment.before ?? segment.text;
    if (segment.kind !== 'removed') after += segment.text;
    if (segment.kind === 'kept') kept.push({ i, j, iEnd: before.length, jEnd: after.length });
  }
  return { before, after, kept };
}

interface Pair {
  readonly from: Finding;
  readonly to: Finding;
}

function pairFindings(old: readonly Finding[], fresh: readonly Finding[], texts: Texts): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<Finding>();
  const pair = (from: Finding, to: Finding) => {
    if (taken.has(from) || taken.has(to)) return;
    taken.add(from).add(to);
    pairs.push({ from, to });
  };
  for (const from of old) {
    const place = placeAfter(from.head, texts);
    const to = place === undefined ? undefined : findingAt(fresh, place, from.ladder);
    if (to !== undefined && (to.level === from.level || weightOf(from, to, texts) >= SAME_OBJECT))
      pair(from, to);
  }
  const [restOld, restFresh] = [old, fresh].map((side) => side.filter((finding) => !taken.has(finding)));
  // In long documents only phrases before the same kept words are tried: all against all would take minutes.
  const isLong = restOld!.length * restFresh!.length > MOST_PAIRS;
  const places = new Map<number, Finding[]>();
  for (const to of restFresh!) {
    const place = isLong ? keptAfter(to.end, 'jEnd', texts) : 0;
    const others = places.get(place);
    if (others === undefined) places.set(place, [to]);
    else if (!isLong || others.length < MOST_AT_A_PLACE) others.push(to);
  }
  const likely = restOld!.flatMap((from) =>
    (places.get(isLong ? keptAfter(from.end, 'iEnd', texts) : 0) ?? [])
      .filter(({ ladder }) => ladder === from.ladder)
      .map((to) => ({ from, to, weight: weightOf(from, to, texts) })),
  );
  for (const { from, to, weight } of likely.toSorted((a, b) => b.weight - a.weight))
    if (weight >= SAME_OBJECT) pair(from, to);
  return pairs.toSorted((a, b) => a.from.start - b.from.start);
}

// The finding of a ladder that a place lies in. They are in the order of the text, so it is found by halving, and
// only the few before it can reach as far.
function findingAt(findings: readonly Finding[], place: number, ladder: string): Finding | undefined {
  let [low, high] = [0, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (findings[middle]!.start <= place) low = middle + 1;
    else high = middle;
  }
  const near = findings.slice(Math.max(0, low - MOST_AT_A_PLACE), low);
  return near.find((other) => other.ladder === ladder && place < other.end);
}

function weightOf(from: Finding, to: Finding, texts: Texts): number {
  return sameThing(from, to) + (standInOnePlace(from, to, texts) ? SAME_OBJECT : 0);
}

// Where in the new text a kept place of the old one is.
function placeAfter(place: number, texts: Texts): number | undefined {
  const run = texts.kept[keptAfter(place, 'iEnd', texts)];
  if (run === undefined || place < run.i) return undefined;
  return run.j + Math.min(place - run.i, run.jEnd - run.j - 1);
}

// The number of the first kept run that ends behind a place, by halving.
function keptAfter(place: number, end: 'iEnd' | 'jEnd', { kept }: Texts): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle]![end] > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

// The words behind both phrases are the same kept ones, a word or two after them.
function standInOnePlace(from: Finding, to: Finding, texts: Texts): boolean {
  const number = keptAfter(from.end, 'iEnd', texts);
  const run = texts.kept[number];
  if (run === undefined || number !== keptAfter(to.end, 'jEnd', texts)) return false;
  if (run.i - from.end > WIDEST_GAP || run.j - to.end > WIDEST_GAP) return false;
  const gaps = [
    texts.before.slice(from.end, Math.max(run.i, from.end)),
    texts.after.slice(to.end, Math.max(run.j, to.end)),
  ];
  return gaps.every((gap) => gap.trim().split(/\s+/).length <= 2 && !/[.;]/.test(gap));
}

// Share of words in common: of what follows both phrases, or of the whole clause where nothing does.
function sameThing(from: Finding, to: Finding): number {
  const whole = dice(union(from.before, from.after), union(to.before, to.after));
  if (from.after.size === 0 || to.after.size === 0) return whole;
  return dice(from.after, to.after) + whole / 10;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a, ...b]);
}

// Only the words that the catalogue marks as operative are said to be off a ladder: any other word might be.
function offLadderOf(
  oldFindings: readonly Finding[],
  freshFindings: readonly Finding[],
  texts: Texts,
  operatives: Operatives,
): OffLadder[] {
  if (operatives.before === undefined || operatives.after === undefined) return [];
  const from = rungsOfOperative(oldFindings, texts.before, operatives.before);
  const to = rungsOfOperative(freshFindings, texts.after, operatives.after);
  if (from.some(({ ladder }) => to.some((other) => other.ladder === ladder))) return [];
  const [before, after] = [operatives.before, operatives.after];
  const [old, fresh] = [widest(from, before), widest(to, after)];
  // The side that a ladder covers better is the one to speak of.
  if (old !== undefined && (fresh === undefined || old.share >= fresh.share))
    return [{ ladder: old.ladder, from: { rung: old.rung, text: before }, to: { text: after } }];
  if (fresh === undefined) return [];
  return [{ ladder: fresh.ladder, from: { text: before }, to: { rung: fresh.rung, text: after } }];
}

function widest(findings: readonly Finding[], operative: string) {
  const longest = findings.toSorted((a, b) => b.text.length - a.text.length)[0];
  const share = Math.min(1, (longest?.text.length ?? 0) / operative.length);
  return longest && share >= CARRIES ? { ...longest, share } : undefined;
}

/** The findings that lie in the words marked as operative, or make up at least half of them. */
export function rungsOfOperative(findings: readonly Finding[], text: string, operative: string): Finding[] {
  const start = text.indexOf(operative);
  const end = start + operative.length;
  return findings.filter((finding) => {
    const shared = Math.min(finding.end, end) - Math.max(finding.start, start);
    return start >= 0 && shared * 2 >= Math.min(operative.length, finding.end - finding.start);
  });
}

// "takes no position" is a rung of two ladders; a memo needs the line once.
function onePerWords(items: readonly SameRung[]): SameRung[] {
  return [...new Map(items.map((item) => [`${item.from}\n${item.to}`, item])).values()];
}

function distinct<T extends object>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
