// A negation is one unit with what it denies. Cut apart, "does not support" against "supports" reads
// as a verb that lost an ending; whole, it reads as what it is. A modal or an intensifier outside a
// negation stands alone: "must refrain" against "should refrain" differs in one word.

import {
  DETERMINERS,
  deniedNoun,
  endOfDenied,
  isAdverb,
  isHead,
  keyAt,
  LIGHT_VERBS,
  skipAdverbs,
} from './denied.ts';
import { groupNegationIn } from './negation-tongues.ts';
import { AUXILIARIES, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

// "is not in a position": a denied predicate that is no single word.
const POSSIBILITY = ['in', 'a', 'position'];

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
  while (AUXILIARIES.has(keyAt(units, at)) || (hasAuxiliary && isAdverb(keyAt(units, at)))) {
    hasAuxiliary = true;
    at += 1;
  }
  const end = afterNegator(units, at);
  if (end === undefined) return undefined;
  if (keyAt(units, at) === 'not' && keyAt(units, at + 1) === 'only') return hasAuxiliary ? undefined : at + 2;
  if (POSSIBILITY.every((word, offset) => keyAt(units, end + offset) === word))
    return end + POSSIBILITY.length;
  const last = endOfDenied(units, coordinated(units, end));
  return hasAuxiliary && last > end ? withAlternative(units, last) : last;
}

// "does not accept or recognize": what is denied has no object yet, so "or" joins another verb to it.
function withAlternative(units: readonly Unit[], end: number): number {
  if (keyAt(units, end) !== 'or' || !isHead(units[end - 1])) return end;
  const verb = skipAdverbs(units, keyAt(units, end + 1) === 'otherwise' ? end + 2 : end + 1);
  return isHead(units[verb]) && !AUXILIARIES.has(keyAt(units, verb)) ? verb + 1 : end;
}

// "has yet to ratify" denies without a word of denial.
function pendingVerb(units: readonly Unit[], start: number): number | undefined {
  let at = start;
  while (AUXILIARIES.has(keyAt(units, at))) at += 1;
  if (at === start || keyAt(units, at) !== 'yet' || keyAt(units, at + 1) !== 'to') return undefined;
  const verb = skipAdverbs(units, keyAt(units, at + 2) === 'be' ? at + 3 : at + 2);
  return isHead(units[verb]) ? verb + 1 : undefined;
}

function afterNegator(units: readonly Unit[], at: number): number | undefined {
  const word = keyAt(units, at);
  if (word === 'not' || word === 'never' || word === 'cannot' || word.endsWith("n't")) return at + 1;
  return word === 'no' && keyAt(units, at + 1) === 'longer' ? at + 2 : undefined;
}

// ", and will not," between the first negator and the verb that both deny.
function coordinated(units: readonly Unit[], at: number): number {
  let next = skipAdverbs(units, at);
  if (keyAt(units, next) === ',') next += 1;
  if (!['and', 'or', 'nor'].includes(keyAt(units, next))) return at;
  next += 1;
  if (!AUXILIARIES.has(keyAt(units, next)) && !keyAt(units, next).endsWith("n't")) return at;
  while (AUXILIARIES.has(keyAt(units, next))) next += 1;
  const end = afterNegator(units, next);
  if (end === undefined) return at;
  return keyAt(units, end) === ',' ? end + 1 : end;
}

// "takes no position", "have no territorial ambitions", "there is no change".
function lightVerbNegation(units: readonly Unit[], start: number): number | undefined {
  let at = start;
  if (!LIGHT_VERBS.has(keyAt(units, at)) && !AUXILIARIES.has(keyAt(units, at))) return undefined;
  while (LIGHT_VERBS.has(keyAt(units, at)) || AUXILIARIES.has(keyAt(units, at))) at += 1;
  if (isAdverb(keyAt(units, at))) at += 1;
  return keyAt(units, at) === 'no' ? deniedNoun(units, at + 1) : undefined;
}

// "neither confirms nor denies", "nor do we support".
function pairedNegation(units: readonly Unit[], at: number): number | undefined {
  if (keyAt(units, at) === 'neither' && isHead(units[at + 1]) && keyAt(units, at + 1) !== 'of') {
    return keyAt(units, at + 2) === 'nor' && isHead(units[at + 3]) ? at + 4 : at + 2;
  }
  if (keyAt(units, at) !== 'nor') return undefined;
  if (!AUXILIARIES.has(keyAt(units, at + 1))) return isHead(units[at + 1]) ? at + 2 : undefined;
  for (let end = at + 2; end < at + 5; end += 1) {
    if (isHead(units[end]) && !AUXILIARIES.has(keyAt(units, end)) && !DETERMINERS.has(keyAt(units, end)))
      return end + 1;
  }
  return undefined;
}

function bareNo(units: readonly Unit[], at: number): number | undefined {
  return keyAt(units, at) === 'no' ? deniedNoun(units, at + 1) : undefined;
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
