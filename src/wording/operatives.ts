// A negation is one unit with what it denies. Cut apart, "does not support" against "supports" reads
// as a verb that lost an ending; whole, it reads as what it is. A modal or an intensifier outside a
// negation stands alone: "must refrain" against "should refrain" differs in one word.

import { groupNegationIn } from './negation-tongues.ts';
import { AUXILIARIES, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

const LIGHT_VERBS =
  set(`take takes took taken taking have has had having make makes made making see sees saw seen
  hold holds held express expresses expressed give gives gave given show shows showed shown find finds found harbor
  harbors seek seeks bear bears is are was were be`);
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
  attempts need needs aim aims try tries hesitate have going able`);
// "has not ruled out": the particle is part of the verb.
const PARTICLES = set('out up down off back away aside');
const POSITION_NOUNS = set('position positions stand stance side sides view views');
// "is not in a position": a denied predicate that is no single word.
const POSSIBILITY = ['in', 'a', 'position'];
const DETERMINERS = set(`the a an any this that these those its their our all each both some his her your
  my what which who it us them me him`);

/** Joins each negation with its auxiliaries, adverbs and verb (or denied noun) into one unit of kind `group`. */
export function groupOperatives(units: readonly Unit[], language: string): Unit[] {
  const grouped: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const span = mayDeny(units[at]!.key, language)
      ? (negationAt(units, at) ?? groupNegationIn(language, units, at))
      : undefined;
    if (span === undefined) {
      grouped.push(units[at]!);
      at += 1;
      continue;
    }
    // A language that denies behind the verb reaches back over what was already passed.
    const reach = grouped.splice(grouped.length - span.back, span.back);
    grouped.push(join([...reach, ...units.slice(at, span.end)]));
    at = span.end;
  }
  return grouped;
}

// Every group begins with one of these words, or with one of another tongue: few words are looked at more closely.
const OPENERS = new Set([...AUXILIARIES, ...LIGHT_VERBS, ...set('not never cannot no neither nor')]);

function mayDeny(key: string, language: string): boolean {
  return OPENERS.has(key) || language !== 'en' || key.charCodeAt(0) > 0x7f || key.endsWith("n't");
}

/** Where a group ends (exclusive), and how many units before its first it takes in. */
export interface Span {
  readonly end: number;
  readonly back: number;
}

function negationAt(units: readonly Unit[], at: number): Span | undefined {
  const end =
    verbalNegation(units, at) ??
    pendingVerb(units, at) ??
    lightVerbNegation(units, at) ??
    pairedNegation(units, at) ??
    bareNo(units, at);
  return end === undefined || end - at < 2 ? undefined : { end, back: 0 };
}

// "does not support", "do not, and will not, recognize", "cannot accept", "no longer regards", "not to".
function verbalNegation(units: readonly Unit[], start: number): number | undefined {
  let at = start;
  let hasAuxiliary = false;
  while (AUXILIARIES.has(key(units, at)) || (hasAuxiliary && isAdverb(key(units, at)))) {
    hasAuxiliary = true;
    at += 1;
  }
  const end = afterNegator(units, at);
  if (end === undefined) return undefined;
  if (key(units, at) === 'not' && key(units, at + 1) === 'only') return hasAuxiliary ? undefined : at + 2;
  if (POSSIBILITY.every((word, offset) => key(units, end + offset) === word)) return end + POSSIBILITY.length;
  const last = denied(units, coordinated(units, end));
  return hasAuxiliary && last > end ? withAlternative(units, last) : last;
}

// "does not accept or recognize": what is denied has no object yet, so "or" joins another verb to it.
function withAlternative(units: readonly Unit[], end: number): number {
  if (key(units, end) !== 'or' || !isHead(units[end - 1])) return end;
  const verb = skipAdverbs(units, key(units, end + 1) === 'otherwise' ? end + 2 : end + 1);
  return isHead(units[verb]) && !AUXILIARIES.has(key(units, verb)) ? verb + 1 : end;
}

// "has yet to ratify" denies without a word of denial.
function pendingVerb(units: readonly Unit[], start: number): number | undefined {
  let at = start;
  while (AUXILIARIES.has(key(units, at))) at += 1;
  if (at === start || key(units, at) !== 'yet' || key(units, at + 1) !== 'to') return undefined;
  const verb = skipAdverbs(units, key(units, at + 2) === 'be' ? at + 3 : at + 2);
  return isHead(units[verb]) ? verb + 1 : undefined;
}

function afterNegator(units: readonly Unit[], at: number): number | undefined {
  const word = key(units, at);
  if (word === 'not' || word === 'never' || word === 'cannot' || word.endsWith("n't")) return at + 1;
  return word === 'no' && key(units, at + 1) === 'longer' ? at + 2 : undefined;
}

// ", and will not," between the first negator and the verb that both deny.
function coordinated(units: readonly Unit[], at: number): number {
  let next = skipAdverbs(units, at);
  if (key(units, next) === ',') next += 1;
  if (!['and', 'or', 'nor'].includes(key(units, next))) return at;
  next += 1;
  if (!AUXILIARIES.has(key(units, next)) && !key(units, next).endsWith("n't")) return at;
  while (AUXILIARIES.has(key(units, next))) next += 1;
  const end = afterNegator(units, next);
  if (end === undefined) return at;
  return key(units, end) === ',' ? end + 1 : end;
}

// From behind the negator to the end of what it denies: adverbs, be/have, the verb, "to" and its verb.
function denied(units: readonly Unit[], from: number): number {
  let at = skipAdverbs(units, from);
  while (AUXILIARIES.has(key(units, at)) && key(units, at) !== 'need' && !isOwned(units, at))
    at = skipAdverbs(units, at + 1);
  if (key(units, at) === 'to') at = skipAdverbs(units, at + 1);
  if (isOwned(units, at)) return at + 1;
  if (!isHead(units[at])) return at === from ? from : trimAdverbs(units, from, at);
  const head = key(units, at);
  at += 1;
  if (PARTICLES.has(key(units, at)) && !isNumber(units[at + 1])) at += 1;
  if ((CATENATIVES.has(head) || key(units, at - 2) === 'to') && key(units, at) === 'to') {
    const verb = skipAdverbs(units, at + 1);
    if (isHead(units[verb])) at = verb + 1;
  }
  if (
    LIGHT_VERBS.has(head) &&
    ['a', 'any'].includes(key(units, at)) &&
    POSITION_NOUNS.has(key(units, at + 1))
  )
    at += 2;
  else if (LIGHT_VERBS.has(head) && POSITION_NOUNS.has(key(units, at))) at += 1;
  return at;
}

// "will not have nuclear weapons": what follows "have" is what one has, where it is a noun in the plural two words on.
function isOwned(units: readonly Unit[], at: number): boolean {
  const isAdjective = /(?:ar|al|ic|ive|ous)$/.test(key(units, at + 1));
  return /^ha(?:ve|s|d)$/.test(key(units, at)) && isAdjective && /[^s]s$/.test(key(units, at + 2));
}

// A group does not end in a comma, a preposition or an adverb that leads on to something else.
function trimAdverbs(units: readonly Unit[], from: number, end: number): number {
  let at = end;
  while (at > from && (units[at - 1]!.kind === 'mark' || isAdverb(key(units, at - 1)))) at -= 1;
  return at;
}

function skipAdverbs(units: readonly Unit[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const phrase = PHRASES.find((candidate) => startsWith(units, at, candidate));
    if (phrase !== undefined) at += phrase.split(' ').length;
    else if (isAdverb(key(units, at)) && isHead(units[at])) at += 1;
    else if (key(units, at) === ',') {
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

// "takes no position", "have no territorial ambitions", "there is no change".
function lightVerbNegation(units: readonly Unit[], start: number): number | undefined {
  let at = start;
  if (!LIGHT_VERBS.has(key(units, at)) && !AUXILIARIES.has(key(units, at))) return undefined;
  while (LIGHT_VERBS.has(key(units, at)) || AUXILIARIES.has(key(units, at))) at += 1;
  if (isAdverb(key(units, at))) at += 1;
  return key(units, at) === 'no' ? deniedNoun(units, at + 1) : undefined;
}

// "neither confirms nor denies", "nor do we support".
function pairedNegation(units: readonly Unit[], at: number): number | undefined {
  if (key(units, at) === 'neither' && isHead(units[at + 1]) && key(units, at + 1) !== 'of') {
    return key(units, at + 2) === 'nor' && isHead(units[at + 3]) ? at + 4 : at + 2;
  }
  if (key(units, at) !== 'nor') return undefined;
  if (!AUXILIARIES.has(key(units, at + 1))) return isHead(units[at + 1]) ? at + 2 : undefined;
  for (let end = at + 2; end < at + 5; end += 1) {
    if (isHead(units[end]) && !AUXILIARIES.has(key(units, end)) && !DETERMINERS.has(key(units, end)))
      return end + 1;
  }
  return undefined;
}

function bareNo(units: readonly Unit[], at: number): number | undefined {
  return key(units, at) === 'no' ? deniedNoun(units, at + 1) : undefined;
}

function deniedNoun(units: readonly Unit[], at: number): number | undefined {
  if (!isWord(units[at])) return undefined;
  const isAdjective = /(?:al|ial|ic|ive|ous|ent|ant|ary|less|ful)$/.test(key(units, at));
  return isAdjective && isHead(units[at + 1]) ? at + 2 : at + 1;
}

function isAdverb(word: string): boolean {
  if (INNER_ADVERBS.has(word)) return true;
  return word.length > 3 && word.endsWith('ly') && word !== 'only' && !VERBS_IN_LY.has(word);
}

// What a negation may deny: a word of content, not an article or a preposition that opens the next phrase.
function isHead(unit: Unit | undefined): boolean {
  return isWord(unit) && !unit!.isFunction && !DETERMINERS.has(unit!.key);
}

function isNumber(unit: Unit | undefined): boolean {
  return unit !== undefined && /^\p{N}/u.test(unit.key);
}

function isWord(unit: Unit | undefined): boolean {
  return unit?.kind === 'word';
}

function startsWith(units: readonly Unit[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, offset) => key(units, at + offset) === word);
}

function key(units: readonly Unit[], at: number): string {
  return units[at]?.key ?? '';
}

function join(units: readonly Unit[]): Unit {
  const last = units.at(-1)!;
  const text = units.map((unit) => unit.text + unit.space).join('');
  return {
    text: text.slice(0, text.length - last.space.length),
    space: last.space,
    key: units.map((unit) => unit.key).join(' '),
    kind: 'group',
    isFunction: false,
  };
}
