// What a negation denies: the verb with what stands before it and leads on from it, the predicate, or the noun. It ends
// before the object, so that "does not support" is one unit whatever is not supported.

import { AUXILIARIES, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

export const LIGHT_VERBS =
  set(`take takes took taken taking have has had having make makes made making see sees saw seen
  hold holds held express expresses expressed give gives gave given show shows showed shown find finds found harbor
  harbors seek seeks bear bears is are was were be`);
export const DETERMINERS =
  set(`the a an any this that these those its their our all each both some his her your
  my what which who it us them me him`);
const INNER_ADVERBS = set(`yet now ever so longer currently still also always either again further per se
  at all however therefore in any way under circumstances`);
// They end like an adverb, and are what is denied: "does not apply" ends before "to".
const VERBS_IN_LY = set('apply reply rely supply imply comply multiply ally rally tally fly');
const PHRASES = [
  'per se',
  'in any way',
  'in any case',
  'in any circumstances',
  'under any circumstances',
  'at all',
  'at this time',
  'in principle',
  'in the future',
];
// A verb that leads on to another is one with it; a predicate is not: "is not prepared" against "is prepared" to discuss.
const CATENATIVES = set(`agree agreed agrees seek sought seeks seeking intend intends intended plan plans
  planned want wants wanted wish wishes wished expect expects expected propose proposes proposed attempt
  attempts need needs aim aims try tries hesitate have going able decide decided decides undertake undertook
  undertaken promise promised promises offer offered offers refuse refused refuses`);
// "has not ruled out": the particle is part of the verb.
const PARTICLES = set('out up down off back away aside');
const POSITION_NOUNS = set('position positions stand stance side sides view views');

/** From behind the negator to the end of what it denies: adverbs, be/have, the verb, "to" and its verb. */
export function endOfDenied(units: readonly Unit[], from: number): number {
  let at = skipAdverbs(units, from);
  while (AUXILIARIES.has(keyAt(units, at)) && keyAt(units, at) !== 'need' && !isOwned(units, at))
    at = skipAdverbs(units, at + 1);
  if (keyAt(units, at) === 'to') at = skipAdverbs(units, at + 1);
  if (isOwned(units, at)) return at + 1;
  if (!isHead(units[at])) return at === from ? from : trimAdverbs(units, from, at);
  const head = keyAt(units, at);
  at += 1;
  if (PARTICLES.has(keyAt(units, at)) && !isNumber(units[at + 1])) at += 1;
  if ((CATENATIVES.has(head) || keyAt(units, at - 2) === 'to') && keyAt(units, at) === 'to') {
    const verb = skipAdverbs(units, at + 1);
    if (isHead(units[verb])) at = verb + 1;
  }
  if (
    LIGHT_VERBS.has(head) &&
    ['a', 'any'].includes(keyAt(units, at)) &&
    POSITION_NOUNS.has(keyAt(units, at + 1))
  )
    at += 2;
  else if (LIGHT_VERBS.has(head) && POSITION_NOUNS.has(keyAt(units, at))) at += 1;
  return at;
}

// "will not have nuclear weapons": what follows "have" is what one has, where it is a noun in the plural two words on.
function isOwned(units: readonly Unit[], at: number): boolean {
  const isAdjective = /(?:ar|al|ic|ive|ous)$/.test(keyAt(units, at + 1));
  return /^ha(?:ve|s|d)$/.test(keyAt(units, at)) && isAdjective && /[^s]s$/.test(keyAt(units, at + 2));
}

// A group does not end in a comma, a preposition or an adverb that leads on to something else.
function trimAdverbs(units: readonly Unit[], from: number, end: number): number {
  let at = end;
  while (at > from && (units[at - 1]!.kind === 'mark' || isAdverb(keyAt(units, at - 1)))) at -= 1;
  return at;
}

export function skipAdverbs(units: readonly Unit[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const phrase = PHRASES.find((candidate) => startsWith(units, at, candidate));
    if (phrase !== undefined) at += phrase.split(' ').length;
    else if (isAdverb(keyAt(units, at)) && isHead(units[at])) at += 1;
    else if (keyAt(units, at) === ',') {
      const end = parenthesisEnd(units, at);
      if (end === undefined) break;
      at = end;
    } else break;
  }
  return at;
}

// "is not, in itself, inconsistent": up to four words between two commas.
function parenthesisEnd(units: readonly Unit[], at: number): number | undefined {
  const words = units.slice(at + 1, at + 6);
  const close = words.findIndex((unit) => unit.key === ',');
  const isAside = close > 0 && (isAdverb(words[0]!.key) || words[0]!.key === 'in' || words[0]!.key === 'as');
  return isAside && isHead(units[at + close + 2]) ? at + close + 2 : undefined;
}

/** Behind the noun that a "no" denies, with its adjective. */
export function deniedNoun(units: readonly Unit[], at: number): number | undefined {
  if (!isWord(units[at])) return undefined;
  const isAdjective = /(?:al|ial|ic|ive|ous|ent|ant|ary|less|ful)$/.test(keyAt(units, at));
  return isAdjective && isHead(units[at + 1]) ? at + 2 : at + 1;
}

export function isAdverb(word: string): boolean {
  if (INNER_ADVERBS.has(word)) return true;
  return word.length > 3 && word.endsWith('ly') && word !== 'only' && !VERBS_IN_LY.has(word);
}

/** What a negation may deny: a word of content, not an article or a preposition that opens the next phrase. */
export function isHead(unit: Unit | undefined): boolean {
  return isWord(unit) && !unit!.isFunction && !DETERMINERS.has(unit!.key);
}

function isNumber(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  return unit.key.charCodeAt(0) < 0x80 ? /^\d/.test(unit.key) : /^\p{N}/u.test(unit.key);
}

function isWord(unit: Unit | undefined): boolean {
  return unit?.kind === 'word';
}

function startsWith(units: readonly Unit[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, offset) => keyAt(units, at + offset) === word);
}

export function keyAt(units: readonly Unit[], at: number): string {
  return units[at]?.key ?? '';
}
