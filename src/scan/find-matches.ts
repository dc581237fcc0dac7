// Which passages of a text are a catalogued wording, to the word or nearly. Nearly means: most of its words,
// in their order, close together; the same subject in other words is no match.

import { splitUnits } from '../wording/clauses.ts';
import { alignWords } from './align.ts';
import { type Candidate, findCandidates, slackOf } from './candidates.ts';
import { chooseMatches } from './choose-matches.ts';
import { joinParts } from './join-parts.ts';
import type { Phrase } from './phrases.ts';
import { readWords, WordBuffer, type Words } from './read-words.ts';
import { isCutBetween, type ScanIndex } from './scan-index.ts';

/** A passage that is a phrase of the catalogue. Offsets are in UTF-16 units of the text, from 0. */
export interface Match {
  readonly phrase: Phrase;
  /** `exact`: every word of the phrase and no other; typography and punctuation may differ. */
  readonly kind: 'exact' | 'near';
  readonly start: number;
  /** Behind the last sign of the passage. */
  readonly end: number;
  /** Share of the phrase's words found in the passage, in order: 0 none, 1 all. */
  readonly coverage: number;
  /** Of a near match: the passage is a part of the phrase to the word. */
  readonly isVerbatim: boolean;
  /** How many words the phrase has. */
  readonly words: number;
  /** Words of the phrase that are there less those that are missing and those between; more is closer. */
  readonly score: number;
  /** Other phrases of the same position that this passage is near or equal to. */
  readonly also: readonly Match[];
}

export interface MatchOptions {
  /** Only passages that are a phrase to the word. */
  readonly exactOnly?: boolean;
  /** Least coverage of a near match. Unless said 0.6, or a whole sentence of a longer wording. */
  readonly minCoverage?: number;
  /** Leaves out phrases for which it is false. */
  readonly keeps?: (phrase: Phrase) => boolean;
}

/** The passages of a text that are phrases of the index, in the order of the text. */
export function findMatches(text: string, index: ScanIndex, options: MatchOptions = {}): Match[] {
  const words = readWords(text, index.vocabulary, buffer);
  const candidates = findCandidates(words, index, options.exactOnly === true).filter(
    ({ phrase }) => options.keeps === undefined || options.keeps(index.phrases.at(phrase)!),
  );
  const passage: Passage = { text, words, index, minCoverage: options.minCoverage ?? 0.6 };
  const seen = new Set<string>();
  const matches: Match[] = [];
  for (const candidate of candidates) {
    const match = candidate.isExact ? exactMatch(candidate, passage) : nearMatch(candidate, passage);
    if (match === undefined) continue;
    const key = `${candidate.phrase} ${match.start}`;
    if (!seen.has(key)) matches.push(match);
    seen.add(key);
  }
  const joined = joinParts(matches);
  return chooseMatches(joined.filter((match) => isWanted(match, options)));
}

// Of a wording of several sentences one alone is told; not where a share of the whole is asked for.
function isWanted({ kind, coverage }: Match, { exactOnly, minCoverage = 0 }: MatchOptions): boolean {
  return kind === 'exact' || (!exactOnly && coverage >= minCoverage);
}

// One for all texts: it is as large as the largest of them.
const buffer = new WordBuffer();

interface Passage {
  readonly text: string;
  readonly words: Words;
  readonly index: ScanIndex;
  readonly minCoverage: number;
}

function exactMatch({ phrase: number, at }: Candidate, passage: Passage): Match {
  const { text, words, index } = passage;
  const phrase = index.phrases.at(number)!;
  const length = index.starts[number + 1]! - index.starts[number]!;
  const last = at + length - 1;
  const opening = denialBefore(at, last, phrase.language, passage);
  const start = widenStart(text, words.starts[opening]!, phrase);
  return {
    phrase,
    kind: opening === at ? 'exact' : 'near',
    start,
    end: widenEnd(text, words.ends[last]!, phrase),
    coverage: 1,
    isVerbatim: false,
    words: length,
    score: length - (at - opening) * 2,
    also: [],
  };
}

// "we do not oppose" has every word of "oppose" and says the opposite: where the passage begins inside a
// negation it begins with it, and is not exact.
function denialBefore(first: number, last: number, language: string, { text, words }: Passage): number {
  let from = first;
  while (from > 0 && first - from < 8 && !isCutBetween(text, words.ends[from - 1]!, words.starts[from]!))
    from -= 1;
  const end = words.ends[Math.min(last, first + 8)]!;
  let place = words.starts[from]!;
  for (const unit of splitUnits(text.slice(place, end), language, {})) {
    const next = place + unit.text.length + unit.space.length;
    if (next > words.starts[first]!) {
      if (unit.kind !== 'group' || place >= words.starts[first]!) return first;
      return firstWordFrom(words, place, from);
    }
    place = next;
  }
  return first;
}

function firstWordFrom({ starts }: Words, offset: number, from: number): number {
  let at = from;
  while (starts[at]! < offset) at += 1;
  return at;
}

// A clause of fewer words than this, or with less content, is said by everybody.
const CLAUSE_WORDS = 8;
const CLAUSE_CONTENT = 4;
const CLAUSE_COVERAGE = 0.8;
const CONTENT_COVERAGE = 0.6;
const DENSITY = 0.6;

function nearMatch({ phrase: number, at }: Candidate, passage: Passage): Match | undefined {
  const { words, index } = passage;
  const own = index.words.subarray(index.starts[number]!, index.starts[number + 1]!);
  const slack = slackOf(own.length);
  const from = Math.max(0, at - slack);
  const others = words.ids.subarray(from, Math.min(words.count, at + own.length + slack));
  if (!isWorthAligning(own, others, passage)) return undefined;
  const places = alignWords(own, others, index.content);
  const stretch = acceptWhole(own, places, passage) ?? acceptClauses(number, own, places, passage);
  if (stretch === undefined) return undefined;
  const { first, last, matched } = stretch;
  const phrase = index.phrases.at(number)!;
  const [left, right] = [from + places[first]!, from + places[last]!];
  const isClause = opensAt(index, number, first) && opensAt(index, number, last + 1);
  const isVerbatim = isClause && matched === right - left + 1 && matched === last - first + 1;
  const begin = isVerbatim ? left : widenOver(passage, left, first, -1);
  const finish = isVerbatim ? right : widenOver(passage, right, own.length - 1 - last, 1);
  const opening = denialBefore(begin, right, phrase.language, passage);
  const isWhole = matched === own.length && opening === left && isFurniture(passage, own, places, from);
  const inserted = right - left + 1 - matched;
  return {
    phrase,
    kind: isWhole ? 'exact' : 'near',
    start: widenStart(passage.text, words.starts[opening]!, phrase),
    end: widenEnd(passage.text, words.ends[finish]!, phrase),
    coverage: matched / own.length,
    isVerbatim: isVerbatim && opening === left,
    words: own.length,
    score: isWhole ? own.length : matched - (own.length - matched) * 0.5 - inserted - (begin - opening) * 2,
    also: [],
  };
}

function opensAt({ starts, opens }: ScanIndex, number: number, at: number): boolean {
  const place = starts[number]! + at;
  return place >= starts[number + 1]! || opens[place] === 1;
}

// Most candidates share two stock phrases and nothing else. Counting what words they share, in any order, costs
// a hundredth of aligning them.
function isWorthAligning(own: Int32Array, others: Int32Array, { index, minCoverage }: Passage): boolean {
  const { content } = index;
  stamps = stamps.length >= content.length ? stamps : new Int32Array(content.length);
  stamp += 1;
  let [total, shared, weight] = [0, 0, 0];
  for (let at = 0; at < own.length; at += 1) {
    if (stamps[own[at]!] !== stamp) total += content[own[at]!]!;
    stamps[own[at]!] = stamp;
  }
  for (let at = 0; at < others.length; at += 1) {
    const id = others[at]!;
    if (id === 0 || stamps[id] !== stamp) continue;
    stamps[id] = -stamp;
    shared += 1;
    weight += content[id]!;
  }
  return (
    shared >= Math.min(own.length * minCoverage * DISTINCT, CLAUSE_WORDS * CLAUSE_COVERAGE * DISTINCT) &&
    weight >= Math.min(total * CONTENT_COVERAGE, CLAUSE_CONTENT * CLAUSE_COVERAGE * DISTINCT)
  );
}

// Of the words of a phrase, some stand in it twice.
const DISTINCT = 0.75;
let stamps = new Int32Array(0);
let stamp = 0;

interface Stretch {
  /** First and last word of the phrase that are in the passage. */
  readonly first: number;
  readonly last: number;
  readonly matched: number;
}

// Of a short phrase more has to be there: half of "We do not support independence" is said by everybody.
function acceptWhole(own: Int32Array, places: Int32Array, passage: Passage): Stretch | undefined {
  const { content } = passage.index;
  const stretch = stretchIn(places, 0, own.length);
  if (stretch === undefined) return undefined;
  const weight = (counts: (at: number) => boolean) =>
    own.reduce((sum, id, at) => sum + (counts(at) ? content[id]! : 0), 0);
  const [there, all] = [weight((at) => places[at]! >= 0), weight(() => true)];
  const span = places[stretch.last]! - places[stretch.first]! + 1;
  const least = Math.max(passage.minCoverage, own.length <= 6 ? 0.8 : own.length <= 9 ? 0.7 : 0);
  const isNear =
    stretch.matched / own.length >= least &&
    there / Math.max(1, all) >= CONTENT_COVERAGE &&
    stretch.matched / span >= DENSITY;
  return isNear ? stretch : undefined;
}

// Of a wording of several sentences a document may quote one: neighbouring clauses that are each there.
function acceptClauses(
  number: number,
  own: Int32Array,
  places: Int32Array,
  { index }: Passage,
): Stretch | undefined {
  const opens = index.opens.subarray(index.starts[number]!, index.starts[number + 1]!);
  let best: Stretch | undefined;
  for (let from = 0; from < own.length; ) {
    let to = from + 1;
    while (to < own.length && opens[to] === 0) to += 1;
    const stretch = stretchIn(places, from, to);
    const weight = own.subarray(from, to).reduce((sum, id) => sum + index.content[id]!, 0);
    if (
      stretch !== undefined &&
      to - from >= CLAUSE_WORDS &&
      weight >= CLAUSE_CONTENT &&
      stretch.matched / (to - from) >= CLAUSE_COVERAGE &&
      stretch.matched / (places[stretch.last]! - places[stretch.first]! + 1) >= CLAUSE_COVERAGE
    )
      best = best === undefined ? stretch : joinStretches(best, stretch);
    from = to;
  }
  return best;
}

function joinStretches(a: Stretch, b: Stretch): Stretch {
  return { first: a.first, last: b.last, matched: a.matched + b.matched };
}

function stretchIn(places: Int32Array, from: number, to: number): Stretch | undefined {
  let [first, last, matched] = [-1, -1, 0];
  for (let at = from; at < to; at += 1) {
    if (places[at]! < 0) continue;
    if (first < 0) first = at;
    last = at;
    matched += 1;
  }
  return first < 0 ? undefined : { first, last, matched };
}

// Where the phrase's first words are others in the text, those others belong to the passage: as many, and
// not past a mark.
function widenOver({ text, words }: Passage, from: number, missing: number, step: 1 | -1): number {
  let at = from;
  for (let taken = 0; taken < Math.min(missing, 3); taken += 1) {
    const next = at + step;
    if (next < 0 || next >= words.count) break;
    const [left, right] = step > 0 ? [at, next] : [next, at];
    if (!/^[\s'’‑-]*$/.test(text.slice(words.ends[left]!, words.starts[right]!))) break;
    at = next;
  }
  return at;
}

const PAGE_LINE = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;

// The number of a page that stands between two halves of a sentence is not a word of it.
function isFurniture({ text, words }: Passage, own: Int32Array, places: Int32Array, from: number): boolean {
  for (let at = 1; at < own.length; at += 1) {
    if (places[at] === places[at - 1]! + 1) continue;
    const between = text.slice(words.ends[from + places[at - 1]!]!, words.starts[from + places[at]!]!);
    const lines = between.split(/[\n\f]/);
    if (lines.length < 3 || !lines.slice(1, -1).every((line) => line.trim() === '' || PAGE_LINE.test(line)))
      return false;
    if (/[\p{L}\p{N}]/u.test(lines[0]! + lines.at(-1)!)) return false;
  }
  return true;
}

const OPENING = /^["'“‘«„「『([]/;
const CLOSING = /[.!?。！？"'”’»」』)\]]+$/;
const CLASSES = [/[.。]/, /[!！]/, /[?？]/, /["'”’»」』]/, /\)/, /\]/];

// The marks around a phrase belong to the passage where the phrase has them too.
function widenStart(text: string, start: number, { text: own }: Phrase): number {
  return OPENING.test(own) && OPENING.test(text.slice(start - 1, start)) ? start - 1 : start;
}

function widenEnd(text: string, end: number, { text: own }: Phrase): number {
  let at = end;
  for (const mark of CLOSING.exec(own)?.[0] ?? '') {
    const isSame = CLASSES.some((marks) => marks.test(mark) && marks.test(text.slice(at, at + 1)));
    if (isSame) at += 1;
  }
  return at;
}
