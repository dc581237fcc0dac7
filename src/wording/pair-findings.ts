// Which phrase of the new text answers which of the old. That is told by the words that both texts kept (the verb
// stands in the same place), else by what the two are about. What cannot be paired has no answer: a clause that
// was dropped has gone, it has not become weaker.

import type { Segment } from './comparison.ts';
import { isIdeographic } from './ideographs.ts';
import type { Finding } from './ladders.ts';
import { commonShare, dice, SAME_OBJECT, stemsOf } from './same-object.ts';
import { pairsOf } from './solid-script.ts';
import { isPlain } from './word-pattern.ts';

const MOST_PAIRS = 40_000;
const MOST_AT_A_PLACE = 40;
// Two words are no longer than this.
const WIDEST_GAP = 80;
const WIDEST_SOLID = 20;

/** A phrase of the old text and the one of the new text that answers it. */
export interface FindingPair {
  readonly from: Finding;
  readonly to: Finding;
}

/** Two texts and what both have. */
export interface Texts {
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

/** Which phrase answers which, in the order of the old text. */
export function pairFindings(
  old: readonly Finding[],
  fresh: readonly Finding[],
  texts: Texts,
): FindingPair[] {
  const pairs: FindingPair[] = [];
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

/** The two texts of a comparison. */
export function textsOf(segments: readonly Segment[]): Texts {
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
  if (from.about.isDenied !== to.about.isDenied) return 0;
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
  const isSolid = gaps.some((gap) => isIdeographic(gap));
  const isWide = (gap: string) => (isSolid ? gap.length > WIDEST_SOLID : gap.trim().split(/\s+/).length > 2);
  if (gaps.some((gap) => isWide(gap) || /[.;。；]/.test(gap))) return false;
  // "Taiwan independence" against "cross-Strait dialogue", and then the words that both have: two objects.
  const [old, fresh] = gaps.map((gap) => (isSolid ? pairsOf(gap) : stemsOf(wordsIn(gap))));
  return old!.size === 0 || fresh!.size === 0 || dice(old!, fresh!) > 0;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().split(isPlain(text) ? /[^a-z0-9'’-]+/ : /[^\p{L}\p{N}'’-]+/u);
}

// Share of words in common: of what follows both phrases, or of the whole clause where nothing does.
function sameThing(from: Finding, to: Finding): number {
  const whole = dice(union(from.before, from.about.words), union(to.before, to.about.words));
  const share = commonShare(from.about, to.about);
  if (share === undefined) return whole;
  return share === 0 ? 0 : share + whole / 10;
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a, ...b]);
}
