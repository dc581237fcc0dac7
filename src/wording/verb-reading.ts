// "supports" is a stance in "we support talks" and none in "our support for talks", "to support talks" or
// "Should we support talks?". What a word is, is told from its neighbours. Where they leave it open the word
// does not count: a rung missed is said to be off the ladder, a rung invented would be false.

import { ARTICLES, AUXILIARIES, PREPOSITIONS, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

const DETERMINERS = set(`this these those any some every each no all both such other another further more
  my our your his her its their whose what`);
const SUBJECTS = set('i we you he she it they both all');
const RELATIVES = set('who which');
const FORMING_NOUN = set('for of from to is are was were has have had');
const GOVERNORS = set('continue want wish like');
const MONTH_BEFORE = set('in on of since by until from between late early mid last next');
const CONJUNCTIONS = set('and or but also , ; :');
const NEGATORS = set('not never cannot nor neither');
// Before "will" they make it a noun: political will, a strong will.
const WILLS = set('free good ill political own strong national common collective popular firm iron');
const BE = set('is are was were be been being');
const OTHERS_DUTY = set('must should could may might ought');
const BELIEFS = set('believe think mean imply suggest say');
const NAMINGS = set('calling declaring describing labelling labeling terming branding');
const CLAUSE_ENDS = set('. ; ! ?');
const ADVERBS = set(
  'yet now ever so longer also still always again further hereby therefore thus both per se',
);

/** True when the word at `at` is a verb with the speaker for its subject, as far as its neighbours tell. */
export function isStanceVerb(units: readonly Unit[], at: number, end: number, isDenied: boolean): boolean {
  const word = units[at]!.key;
  if (word === 'may' || word === 'will') return isModal(units, at);
  if (AUXILIARIES.has(word)) return !(word === 'must' && key(units, at - 1) === 'a');
  const before = skipAdverbsBack(units, at - 1);
  const previous = key(units, before);
  const next = key(units, end);
  if (previous === 'to') return isTransparent(units, before);
  if (isNounMark(previous) && !(previous === 'all' || previous === 'both')) return isDenied;
  if (word.endsWith('ing')) return isDenied || !(PREPOSITIONS.has(previous) || isEnd(units[end]));
  if (PREPOSITIONS.has(previous) || RELATIVES.has(previous)) return false;
  if (isPast(word)) return next !== 'by' && !isPassive(units, before);
  if (end === at + 1 && FORMING_NOUN.has(next)) return isDenied;
  if (OTHERS_DUTY.has(previous)) return hasFirstPerson(units, before);
  if (isDenied || SUBJECTS.has(previous) || AUXILIARIES.has(previous) || NEGATORS.has(previous)) return true;
  if (word.endsWith('s') && !word.endsWith('ss')) return !looksLikeAdjective(units[before]);
  if (before < 0 || CONJUNCTIONS.has(previous) || units[before]!.kind === 'mark')
    return !isEnd(units[end]) && !isInfinitiveContinued(units, before);
  return isPluralNoun(units[before]!);
}

/** How far back the words reach that belong to the verb: auxiliaries, negators, "continues to". */
export function openingOf(units: readonly Unit[], at: number): { start: number; isDenied: boolean } {
  let start = at;
  let isDenied = false;
  for (let back = at - 1; back >= 0 && at - back < 10; ) {
    const word = key(units, back);
    if (word === 'longer' && key(units, back - 1) === 'no') {
      isDenied = true;
      start = back -= 1;
      back -= 1;
    } else if (NEGATORS.has(word) || word.endsWith("n't")) {
      isDenied = word !== 'not' || key(units, back + 1) !== 'only';
      start = back;
      back -= 1;
    } else if (AUXILIARIES.has(word) || (isVerbLike(word) && key(units, back + 1) === 'to')) {
      start = back;
      back -= 1;
    } else if (word === 'to' && isTransparent(units, back)) back -= 1;
    else if (isAdverb(word) || (word === 'se' && key(units, back - 1) === 'per')) back -= 1;
    else if (SUBJECTS.has(word) && deniedBeforeSubject(units, back)) {
      isDenied = true;
      start = back - 2;
      break;
    } else if ((word === ',' || word === 'and') && isDoubleDenial(units, back, start)) back -= 1;
    else if ((word === 'or' || word === 'nor') && deniesBoth(units, back)) {
      isDenied = true;
      break;
    } else break;
  }
  if (!isDenied && start === at && deniedSubject(units, at)) isDenied = true;
  return { start, isDenied };
}

/** "We do not believe that there should be …": what follows is denied as a whole. */
export function isDisbelieved(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back > 0 && at - back < 12 && !CLAUSE_ENDS.has(key(units, back)); back -= 1) {
    const isBelief = BELIEFS.has(key(units, back));
    const before = skipAdverbsBack(units, back - 1);
    if (isBelief && (NEGATORS.has(key(units, before)) || key(units, before).endsWith("n't"))) return true;
  }
  return false;
}

/** "Calling the settlements inconsistent with the law has not advanced peace": words that are spoken of, not said. */
export function isSpokenOf(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 20; back -= 1) {
    const opens = back === 0 || CLAUSE_ENDS.has(key(units, back - 1));
    if (opens) return NAMINGS.has(key(units, back));
  }
  return false;
}

// "nor do we support"
function deniedBeforeSubject(units: readonly Unit[], at: number): boolean {
  return AUXILIARIES.has(key(units, at - 1)) && key(units, at - 2) === 'nor';
}

// "do not, and will not, recognize": a comma or an "and" between two negators.
function isDoubleDenial(units: readonly Unit[], at: number, start: number): boolean {
  const word = key(units, at);
  const follower = key(units, at + 1);
  if (word === ',' && key(units, at - 1) === 'not') return true;
  return (
    word === 'and' &&
    (AUXILIARIES.has(follower) || units[start]?.key === follower) &&
    (key(units, at - 1) === 'not' || (key(units, at - 1) === ',' && key(units, at - 2) === 'not'))
  );
}

// "does not support or encourage": one negation before both verbs.
function deniesBoth(units: readonly Unit[], at: number): boolean {
  let verb = at - 1;
  if (key(units, verb) === ',') verb -= 1;
  const before = skipAdverbsBack(units, verb - 1);
  const word = key(units, before);
  return word === 'not' || word === 'never' || word === 'neither' || word.endsWith("n't");
}

// "Neither side supports it", "no country recognizes it".
function deniedSubject(units: readonly Unit[], at: number): boolean {
  const before = skipAdverbsBack(units, at - 1);
  return ['neither', 'no'].includes(key(units, before - 1)) && units[before]!.kind === 'word';
}

// "NATO should welcome Georgia" asks it of NATO; "we must oppose" is the speaker's own.
function hasFirstPerson(units: readonly Unit[], at: number): boolean {
  return units.slice(Math.max(0, at - 3), at).some(({ key: word }) => word === 'we' || word === 'i');
}

// "the decision to move its embassy and recognise Jerusalem": the verb goes on from an infinitive before it.
function isInfinitiveContinued(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 80) && !CLAUSE_ENDS.has(key(units, back)); back -= 1) {
    if (SUBJECTS.has(key(units, back))) return false;
    if (key(units, back) === 'to' && isInfinitive(units, back)) return true;
  }
  return false;
}

// "to move its embassy" is one; "resorting to threat or use of force" and "a commitment to peace" are none.
function isInfinitive(units: readonly Unit[], at: number): boolean {
  const [next, after] = [units[at + 1]!, key(units, at + 2)];
  const isVerb = !next.isFunction && /^[a-z]+$/.test(next.text);
  const isNoun = CONJUNCTIONS.has(after) || after === 'of' || key(units, at - 1).endsWith('ing');
  return isVerb && !isNoun && !isTransparent(units, at);
}

// "may 2022", "in May": a month; "the will of the people", "political will": a noun.
function isModal(units: readonly Unit[], at: number): boolean {
  const [previous, next] = [key(units, at - 1), key(units, at + 1)];
  if (units[at]!.key === 'may') {
    const isMonth = units[at]!.text === 'May' && (at > 0 || /^\d/.test(next));
    return !isMonth && !(units[at]!.text === 'May' && MONTH_BEFORE.has(previous));
  }
  if (next === 'of' || next === 'to' || WILLS.has(previous)) return false;
  return !isNounMark(previous) || previous === 'this' || previous === 'all' || previous === 'both';
}

// "continue to support" is support; "calls upon all to support" asks others for theirs.
function isTransparent(units: readonly Unit[], at: number): boolean {
  return isVerbLike(key(units, skipAdverbsBack(units, at - 1)));
}

function isVerbLike(word: string): boolean {
  return GOVERNORS.has(word.replace(/(?:(?<=e)d|ed|s)$/, '')) || GOVERNORS.has(word);
}

function isPassive(units: readonly Unit[], before: number): boolean {
  return BE.has(key(units, before)) || /^(?:it|he|she|that|they|we|you)'(?:s|re)$/.test(key(units, before));
}

function isNounMark(word: string): boolean {
  return (
    ARTICLES.has(word) ||
    DETERMINERS.has(word) ||
    (/'s?$/.test(word) && !/^(?:it|he|she|that|who)'s$/.test(word))
  );
}

function isPast(word: string): boolean {
  return /(?:ed|took|made|gave|saw|sought|held)$/.test(word) && !word.endsWith('eed');
}

function looksLikeAdjective(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[a-z-]+(?:al|ive|ous|ic|ary|ed|ful)$/.test(unit.text);
}

// "Leaders condemn", "the United States support": a subject in the plural, or a name.
function isPluralNoun(unit: Unit): boolean {
  return unit.kind === 'word' && !unit.isFunction && /[^su']s$/.test(unit.key);
}

function isEnd(unit: Unit | undefined): boolean {
  return unit === undefined || (unit.kind === 'mark' && /[.,;:!?]/.test(unit.key));
}

function skipAdverbsBack(units: readonly Unit[], from: number): number {
  let at = from;
  while (at >= 0 && isAdverb(key(units, at))) at -= 1;
  return at;
}

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly'));
}

function key(units: readonly Unit[], at: number): string {
  return units[at]?.key ?? '';
}
