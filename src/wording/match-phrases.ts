// Where the phrases of the ladders stand among the words of a text: the longest first, denied or not as the
// phrase says, and as a verb where it is one. What a phrase found then says is told in ladders.ts.

import { GAP, type LadderBook, type Phrase, type Token } from './ladder-book.ts';
import { type Forms, formsOf, isWord, phrasesFrom } from './phrase-forms.ts';
import { isAdverb, isDisbelieved, isSpokenOf, isStanceVerb, openingOf } from './verb-reading.ts';
import { set } from './vocabulary.ts';
import type { Unit } from './words.ts';

const WIDEST_GAP = 12;
const CLAUSE_MARKS = set('. ! ? ; :');
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
  const forms = formsOf(book);
  const matches: Match[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const { kind, key } = units[at]!;
    if (kind !== 'word' || questions[at] === 1) continue;
    const phrases = phrasesFrom(key, forms);
    if (phrases !== undefined) addMatches(matches, { units, at, phrases, forms });
  }
  return longestMatches(matches, book);
}

/** True when a phrase of the ladders may begin with this word. */
export function mayOpenPhrase(key: string, book: LadderBook): boolean {
  return phrasesFrom(key, formsOf(book)) !== undefined;
}

/** The longest matches of each ladder that do not overlap, in the order of the text. */
export function longestMatches(matches: readonly Match[], book: LadderBook): Match[] {
  const kept = book.ladders.flatMap((_, ladder) => {
    const own = matches.filter(({ phrase }) => phrase.ladder === ladder);
    const taken = new Set<number>();
    return own
      .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
      .filter(({ at, end }) => {
        for (let place = at; place < end; place += 1) if (taken.has(place)) return false;
        for (let place = at; place < end; place += 1) taken.add(place);
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

interface Place {
  readonly units: readonly Unit[];
  readonly at: number;
  /** Those that may begin here. */
  readonly phrases: readonly Phrase[];
  readonly forms: Forms;
}

function addMatches(matches: Match[], { units, at, phrases, forms }: Place): void {
  // Few words that may open a phrase do: what stands before them is read last.
  const found: Found[] = [];
  const next = units[at + 1];
  const hasAdverb = next !== undefined && (next.key === 'and' || isAdverb(next.key));
  for (let number = 0; number < phrases.length; number += 1) {
    const phrase = phrases[number]!;
    const { tokens } = phrase;
    // "is" opens thirty phrases, and the word behind it rules out most of them.
    const mayGoOn = hasAdverb || tokens.length === 1 || tokens[1] === GAP || isWord(next, tokens[1]!, forms);
    if (!mayGoOn) continue;
    const one = matchPhrase(units, at, phrase, forms);
    if (one !== undefined) found.push(one);
  }
  if (found.length === 0 || isDisbelieved(units, at) || isSpokenOf(units, at)) return;
  const opening = openingOf(units, at);
  for (const { phrase, end, words, verb } of found) {
    const isDenied = opening.isDenied && !phrase.tokens.some((token) => NEGATIONS.test(String(token)));
    if (phrase.isDenied && !isDenied) continue;
    const isRefused = isDenied && !phrase.isDenied;
    if (isRefused && phrase.tokens.length === 1) continue;
    const isRead = verb === undefined || isStanceVerb(units, verb, end, isDenied);
    if (!isRead && phrase.rung >= 0) continue;
    matches.push({
      phrase,
      at,
      end,
      start: opening.start,
      weight: words + (phrase.isDenied ? 0.5 : 0),
      counts: phrase.rung >= 0 && !isRefused,
    });
  }
}

interface Found {
  readonly phrase: Phrase;
  readonly end: number;
  readonly words: number;
  /** Place of the first word that has to be a verb. */
  readonly verb?: number;
}

// Word for word, but an adverb may stand between two words of a phrase ("is now opposed to").
function matchPhrase(units: readonly Unit[], from: number, phrase: Phrase, forms: Forms): Found | undefined {
  let verb: number | undefined;
  let at = from;
  let words = 0;
  const { tokens } = phrase;
  for (let number = 0; number < tokens.length; number += 1) {
    const token = tokens[number]!;
    if (token === GAP) continue;
    const place = number === 0 ? at : nextPlace(units, at, tokens[number - 1] === GAP, token, forms);
    if (!isWord(units[place], token, forms)) return undefined;
    if (verb === undefined && typeof token === 'number' && forms.classes[token]!.isVerb) verb = place;
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
  token: Token,
  forms: Forms,
): number {
  let at = from;
  const last = from + (hasGap ? WIDEST_GAP : 3);
  while (at < last && at < units.length && !isWord(units[at], token, forms)) {
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
