// Where on a ladder the words of a text stand. Phrases are data (phrases/ladders/); here is only how a
// phrase is found: the longest first, denied or not as the phrase says, and as a verb where it is one.

import { GAP, isWrittenSolid, type LadderBook, type Phrase } from './ladder-book.ts';
import { findInSigns } from './solid-script.ts';
import { isAdverb, isDisbelieved, isStanceVerb, openingOf } from './verb-reading.ts';
import { isGrammar, set } from './vocabulary.ts';
import { splitWords, type Unit } from './words.ts';

/** Words of a text that stand on a rung. Offsets count UTF-16 units from 0, in the text without its outer white space. */
export interface Finding {
  readonly ladder: string;
  readonly rung: string;
  /** Number of the rung on its ladder, from 0. */
  readonly level: number;
  /** The words, with the auxiliaries and the negation that belong to them. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the phrase itself begins, behind its auxiliaries. */
  readonly head: number;
  /** What the stance is about: stems of the content words that follow in the clause, and of those before. */
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

const WIDEST_GAP = 12;
// What a stance is about is read this far: a text may have no full stop at all.
const LONGEST_OBJECT = 40;
const CLAUSE_MARKS = set('. ! ? ; :');
const PRONOUNS = set('i we you he she it they that there who');
const NEGATIONS = /^(?:no|not|never|neither|without|cannot|non-.+)$/;

/** The rungs that the words of a text stand on, in the order of the text; `words` are the text's, where they are known. */
export function findRungs(text: string, book: LadderBook, words?: readonly Unit[]): Finding[] {
  const trimmed = text.trim();
  if (isWrittenSolid(book.language)) return findInSigns(trimmed, book);
  return findInWords(words ?? splitWords(trimmed), trimmed, book);
}

/** True when a phrase of the ladders may begin with this word. */
export function mayOpenPhrase(key: string, book: LadderBook): boolean {
  return indexOf(book).has(key) || indexOf(book).has(contractionOf(key));
}

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

function findInWords(units: readonly Unit[], text: string, book: LadderBook): Finding[] {
  const questions = questionsIn(units);
  const matches: Match[] = [];
  for (const [at, { kind }] of units.entries()) {
    if (kind === 'word' && !questions.has(at))
      for (const match of matchesAt(units, at, book)) matches.push(match);
  }
  return describe(longestMatches(matches, book), units, text, book);
}

function matchesAt(units: readonly Unit[], at: number, book: LadderBook): Match[] {
  const { key } = units[at]!;
  const phrases = indexOf(book).get(key) ?? indexOf(book).get(contractionOf(key));
  if (phrases === undefined || isDisbelieved(units, at)) return [];
  const opening = openingOf(units, at);
  return phrases.flatMap((phrase) => {
    const found = matchPhrase(units, at, phrase, book);
    if (found === undefined) return [];
    const isDenied = opening.isDenied && !phrase.tokens.some((token) => NEGATIONS.test(String(token)));
    if (phrase.isDenied && !isDenied) return [];
    const isRefused = isDenied && !phrase.isDenied;
    if (isRefused && phrase.tokens.length === 1) return [];
    const isRead = found.verb === undefined || isStanceVerb(units, found.verb, found.end, isDenied);
    if (!isRead && phrase.rung >= 0) return [];
    return {
      phrase,
      at,
      end: found.end,
      start: opening.start,
      weight: found.words + (phrase.isDenied ? 0.5 : 0),
      counts: phrase.rung >= 0 && !isRefused,
    };
  });
}

interface Found {
  readonly end: number;
  readonly words: number;
  /** Place of the first word that has to be a verb. */
  readonly verb?: number;
}

// Word for word, but an adverb may stand between two words of a phrase ("is now opposed to").
function matchPhrase(
  units: readonly Unit[],
  from: number,
  { tokens }: Phrase,
  book: LadderBook,
): Found | undefined {
  let verb: number | undefined;
  let at = from;
  let words = 0;
  for (const [number, token] of tokens.entries()) {
    if (token === GAP) continue;
    const place = number === 0 ? at : nextPlace(units, at, tokens[number - 1] === GAP, token, book);
    if (!isWord(units[place], token, book)) return undefined;
    if (verb === undefined && typeof token === 'number' && book.classes[token]!.isVerb) verb = place;
    // "is deeply concerned about" is nearer to "{be} {deeply} concerned" than to "{be} concerned about".
    words += place === at || tokens[number - 1] === GAP ? 1 : 0.75;
    at = place + 1;
  }
  return { end: at, words, verb };
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
  return words.has(unit.key) || words.has(contractionOf(unit.key));
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

// The units of sentences that end in a question mark: a question takes no position.
function questionsIn(units: readonly Unit[]): ReadonlySet<number> {
  const questions = new Set<number>();
  let isQuestion = false;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    if (/^[.!?]$/.test(units[at]!.key) && units[at]!.kind === 'mark') isQuestion = units[at]!.key === '?';
    if (isQuestion) questions.add(at);
  }
  return questions;
}

function describe(
  matches: readonly Match[],
  units: readonly Unit[],
  text: string,
  book: LadderBook,
): Finding[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const unit of units) {
    offsets.push(offset);
    offset += unit.text.length + unit.space.length;
  }
  const offsetOfEnd = (end: number) => offsets[end - 1]! + units[end - 1]!.text.length;
  return matches.map((match, number) => {
    const { id, rungs } = book.ladders[match.phrase.ladder]!;
    const [start, end] = [offsets[match.start]!, offsetOfEnd(match.end)];
    const inClause = (at: number) => at >= 0 && at < units.length && !CLAUSE_MARKS.has(units[at]!.key);
    const after: Unit[] = [];
    const next = Math.min(startBehind(matches, number) ?? units.length, match.end + LONGEST_OBJECT);
    for (let at = match.end; at < next && inClause(at); at += 1) after.push(units[at]!);
    const before: Unit[] = [];
    const first = match.start - LONGEST_OBJECT;
    for (let at = match.start - 1; at >= first && inClause(at); at -= 1) before.push(units[at]!);
    return {
      ladder: id,
      rung: rungs[match.phrase.rung]!,
      level: match.phrase.rung,
      text: text.slice(start, end),
      start,
      end,
      head: offsets[match.at]!,
      after: stemsOf(after.map(({ key }) => key)),
      before: stemsOf(before.map(({ key }) => key)),
    };
  });
}

/** Where the next of these matches begins that does not overlap the one with this number. */
export function startBehind(matches: readonly Match[], number: number): number | undefined {
  let next = number + 1;
  while (next < matches.length && matches[next]!.start < matches[number]!.end) next += 1;
  return matches[next]?.start;
}

/** Stems of the content words, enough to see that two clauses are about one thing. */
export function stemsOf(words: readonly string[]): ReadonlySet<string> {
  const content = words.filter((word) => /^[\p{L}\p{N}]/u.test(word) && !isGrammar(word));
  return new Set(
    content.map((word) =>
      word.length < 5
        ? word
        : word.replace(/'s$/, '').replace(/(?:ence|ent|ational|ations?|ing|ed|es|s|ly|e)$/, ''),
    ),
  );
}
