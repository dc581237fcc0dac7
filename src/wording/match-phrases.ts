// Where the phrases of the ladders stand among the words of a text: the longest first, denied or not as the
// phrase says, and as a verb where it is one. What a phrase found then says is told in ladders.ts.

import { GAP, type LadderBook, type Phrase } from './ladder-book.ts';
import { isAdverb, isDisbelieved, isSpokenOf, isStanceVerb, openingOf } from './verb-reading.ts';
import { set } from './vocabulary.ts';
import type { Unit } from './words.ts';

const WIDEST_GAP = 12;
const CLAUSE_MARKS = set('. ! ? ; :');
const PRONOUNS = set('i we you he she it they that there who');
const NEGATIONS = /^(?:no|not|never|neither|without|cannot|non-.+)$/;

/** A phrase found in a text, from a place to another (exclusive). */
export interface Match {
  readonly phrase: Phrase;
  readonly at: number;
  readonly end: number;
  /** Where the auxiliaries before it begin. */
  readonly start: number;
  readonly weight: number;
  /** It stands on a rung; otherwise it only keeps shorter phrases from being found inside it. */
  readonly counts: boolean;
}

/** The phrases found among the units, in the order of the text; a question takes no position. */
export function matchPhrases(units: readonly Unit[], book: LadderBook): Match[] {
  const questions = questionsIn(units);
  const matches: Match[] = [];
  for (let at = 0; at < units.length; at += 1) {
    if (units[at]!.kind === 'word' && questions[at] === 0)
      for (const match of matchesAt(units, at, book)) matches.push(match);
  }
  return longestMatches(matches, book);
}

/** True when a phrase of the ladders may begin with this word. */
export function mayOpenPhrase(key: string, book: LadderBook): boolean {
  return indexOf(book).has(key) || indexOf(book).has(contractionOf(key));
}

/** The longest matches of each ladder that do not overlap, in the order of the text. */
export function longestMatches(matches: readonly Match[], book: LadderBook): Match[] {
  const kept = book.ladders.flatMap((_, ladder) => {
    const own = matches.filter(({ phrase }) => phrase.ladder === ladder);
    const taken = new Set<number>();
    return own
      .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
      .filter(({ at, end }) => {
        const places = Array.from({ length: end - at }, (_, offset) => at + offset);
        if (places.some((place) => taken.has(place))) return false;
        for (const place of places) taken.add(place);
        return true;
      });
  });
  return kept
    .filter(({ counts }) => counts)
    .toSorted((a, b) => a.at - b.at || a.phrase.ladder - b.phrase.ladder);
}

/** Where the next of these matches begins that does not overlap the one with this number. */
export function startBehind(matches: readonly Match[], number: number): number | undefined {
  let next = number + 1;
  while (next < matches.length && matches[next]!.start < matches[number]!.end) next += 1;
  return matches[next]?.start;
}

// 1 for the units of sentences that end in a question mark: a question takes no position.
function questionsIn(units: readonly Unit[]): Uint8Array {
  const questions = new Uint8Array(units.length);
  let isQuestion = false;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const { kind, key } = units[at]!;
    if (kind === 'mark' && (key === '.' || key === '!' || key === '?')) isQuestion = key === '?';
    if (isQuestion) questions[at] = 1;
  }
  return questions;
}

const NO_MATCHES: readonly Match[] = [];

function matchesAt(units: readonly Unit[], at: number, book: LadderBook): readonly Match[] {
  const { key } = units[at]!;
  const phrases = indexOf(book).get(key) ?? indexOf(book).get(contractionOf(key));
  if (phrases === undefined) return NO_MATCHES;
  // Few words that may open a phrase do: what stands before them is read last.
  const found = phrases.flatMap((phrase) => matchPhrase(units, at, phrase, book) ?? []);
  if (found.length === 0 || isDisbelieved(units, at) || isSpokenOf(units, at)) return NO_MATCHES;
  const opening = openingOf(units, at);
  return found.flatMap(({ phrase, end, words, verb }) => {
    const isDenied = opening.isDenied && !phrase.tokens.some((token) => NEGATIONS.test(String(token)));
    if (phrase.isDenied && !isDenied) return [];
    const isRefused = isDenied && !phrase.isDenied;
    if (isRefused && phrase.tokens.length === 1) return [];
    const isRead = verb === undefined || isStanceVerb(units, verb, end, isDenied);
    if (!isRead && phrase.rung >= 0) return [];
    return {
      phrase,
      at,
      end,
      start: opening.start,
      weight: words + (phrase.isDenied ? 0.5 : 0),
      counts: phrase.rung >= 0 && !isRefused,
    };
  });
}

interface Found {
  readonly phrase: Phrase;
  readonly end: number;
  readonly words: number;
  /** Place of the first word that has to be a verb. */
  readonly verb?: number;
}

// Word for word, but an adverb may stand between two words of a phrase ("is now opposed to").
function matchPhrase(
  units: readonly Unit[],
  from: number,
  phrase: Phrase,
  book: LadderBook,
): Found | undefined {
  let verb: number | undefined;
  let at = from;
  let words = 0;
  const { tokens } = phrase;
  for (let number = 0; number < tokens.length; number += 1) {
    const token = tokens[number]!;
    if (token === GAP) continue;
    const place = number === 0 ? at : nextPlace(units, at, tokens[number - 1] === GAP, token, book);
    if (!isWord(units[place], token, book)) return undefined;
    if (verb === undefined && typeof token === 'number' && book.classes[token]!.isVerb) verb = place;
    // "is deeply concerned about" is nearer to "{be} {deeply} concerned" than to "{be} concerned about".
    words += place === at || tokens[number - 1] === GAP ? 1 : 0.75;
    at = place + 1;
  }
  return { phrase, end: at, words, verb };
}

function nextPlace(
  units: readonly Unit[],
  from: number,
  hasGap: boolean,
  token: Phrase['tokens'][number],
  book: LadderBook,
): number {
  let at = from;
  const last = from + (hasGap ? WIDEST_GAP : 3);
  while (at < last && at < units.length && !isWord(units[at], token, book)) {
    if (CLAUSE_MARKS.has(units[at]!.key)) break;
    if (
      !hasGap &&
      !isAdverb(units[at]!.key) &&
      !(units[at]!.key === 'and' && isAdverb(units[at + 1]?.key ?? ''))
    )
      break;
    at += 1;
  }
  return at;
}

function isWord(unit: Unit | undefined, token: Phrase['tokens'][number], book: LadderBook): boolean {
  if (unit === undefined) return false;
  if (typeof token === 'string') return unit.key === token;
  const words = setsOf(book)[token]!;
  if (words.has(unit.key)) return true;
  const contraction = contractionOf(unit.key);
  return contraction !== unit.key && words.has(contraction);
}

// "we're" ends in the "'re" of "are"; "China's" is no "is".
function contractionOf(key: string): string {
  const at = key.indexOf("'");
  return at > 0 && PRONOUNS.has(key.slice(0, at)) ? key.slice(at) : key;
}

const sets = new WeakMap<LadderBook, ReadonlySet<string>[]>();
const indexes = new WeakMap<LadderBook, Map<string, Phrase[]>>();

function setsOf(book: LadderBook): readonly ReadonlySet<string>[] {
  const known = sets.get(book) ?? book.classes.map(({ words }) => new Set(words));
  sets.set(book, known);
  return known;
}

// Phrases by the words they may begin with.
function indexOf(book: LadderBook): ReadonlyMap<string, readonly Phrase[]> {
  const known = indexes.get(book);
  if (known !== undefined) return known;
  const index = new Map<string, Phrase[]>();
  for (const phrase of book.phrases) {
    const first = phrase.tokens[0]!;
    for (const word of typeof first === 'string' ? [first] : book.classes[first]!.words) {
      const others = index.get(word);
      if (others === undefined) index.set(word, [phrase]);
      else others.push(phrase);
    }
  }
  indexes.set(book, index);
  return index;
}
