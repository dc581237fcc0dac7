// "does not support" against "supports": one side denies the verb that the other affirms. That is the gravest thing a
// comparison can say, so it is said only where the verb is affirmed in so many words, of the same object, by
// the speaker: an infinitive ("to change the system"), a relative clause, or a verb under a denial of its own affirms
// nothing. Where more than a phrase was rewritten nobody can tell which verb answers which.

import { commonShare, matterBehind, SAME_OBJECT } from './same-object.ts';
import { ARTICLES, AUXILIARIES, PREPOSITIONS, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

/** A changed place in its text: its units are those from and to (exclusive). */
export interface Place {
  readonly units: readonly Unit[];
  readonly from: number;
  readonly to: number;
}

const LONGEST = 12;
const NEGATORS = set('not never no cannot nor neither ne pas plus jamais nunca не');
const CHINESE_DENIAL = /^[不未没沒非勿毋莫]/;
const BE = set('is are was were am be been being remain remains');
const BLOCKERS = set('or nor who which whose where');
const CLAUSE_ENDS = set('. ; : ! ?');
const SUBJECTS = set('i we you he she it they');

/** True when one place denies of an object what the other affirms of it. */
export function isReversal(before: Place, after: Place): boolean {
  if (Math.max(wordCount(before), wordCount(after)) > LONGEST) return false;
  return denies(before, after) || denies(after, before);
}

function wordCount({ units, from, to }: Place): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (units[at]!.kind !== 'mark') count += 1;
  return count;
}

function denies(one: Place, other: Place): boolean {
  if (other.units.slice(other.from, other.to).some(isDenial)) return false;
  for (let at = one.from; at < one.to; at += 1) {
    const group = one.units[at]!;
    if (group.kind !== 'group' || isInRelative(one.units, at)) continue;
    for (const verb of deniedBy(group)) {
      for (let place = other.from; place < other.to; place += 1) {
        if (!isFormOf(other.units[place]!, verb) || !isAffirmed(other.units, place, group, verb)) continue;
        if (areOfOneObject(one.units, at + 1, other.units, place + 1)) return true;
      }
    }
  }
  return false;
}

function isDenial({ kind, key }: Unit): boolean {
  return kind === 'group' || NEGATORS.has(key) || CHINESE_DENIAL.test(key);
}

// The last word of a negation, and the one before its "or" or "nor"; "is not" by itself denies its "is".
function deniedBy({ key }: Unit): string[] {
  const words = key
    .split(' ')
    .filter((word) => !NEGATORS.has(word))
    .map((word) => word.replace(/^n'/, ''));
  return words.filter(
    (_, at) => at === words.length - 1 || words[at + 1] === 'or' || key.startsWith('neither'),
  );
}

// An inflection of one verb, not any word of its family: "independence" affirms no "is not independent".
function isFormOf({ kind, key }: Unit, verb: string): boolean {
  if (kind !== 'word') return false;
  if (key === verb) return true;
  if (!/^[a-z]+$/.test(key)) return key.length > 1 && verb.endsWith(key);
  return stemOf(key) === stemOf(verb);
}

function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:(?<=[^s])s|ed|ing)$/, '')
    .replace(/(?<=.{2})(.)\1$/, '$1')
    .replace(/e$/, '');
}

function isAffirmed(units: readonly Unit[], at: number, group: Unit, verb: string): boolean {
  const words = group.key.split(' ');
  if (BE.has(verb)) return !isInRelative(units, at);
  const near = units.slice(Math.max(0, at - 4), at).map(({ key }) => key);
  const isNoun = words.includes('no') && !words.includes('longer');
  if (isNoun)
    return (
      words[0] === 'no' ||
      near.some((word) => stemOf(word) === stemOf(words[0]!) || BE.has(word) || AUXILIARIES.has(word))
    );
  if (BE.has(words[0]!) && !/(?:ed|ing)$/.test(verb) && /^[a-z]/.test(verb)) {
    if (!near.some((word) => BE.has(word))) return false;
  }
  const previous = previousWord(units, at);
  if (ARTICLES.has(previous) || PREPOSITIONS.has(previous) || BLOCKERS.has(previous)) {
    if (previous !== 'to') return false;
    // "did not agree to set" against "agreed to set", "not to meet" against "to meet".
    const governor = words.at(words.lastIndexOf('to') - 1);
    if (
      !words.includes('to') ||
      (governor !== 'not' && governor !== 'never' && !near.some((word) => stemOf(word) === stemOf(governor!)))
    )
      return false;
  }
  return !isInRelative(units, at) && !isUnderDenial(units, at);
}

function previousWord(units: readonly Unit[], at: number): string {
  let back = at - 1;
  while (back >= 0 && (units[back]!.kind === 'mark' || /.{2}ly$/.test(units[back]!.key))) back -= 1;
  return units[back]?.key ?? '';
}

// "for which statehood is a requirement", "unilateral moves that would change": of what the speaker speaks of.
function isInRelative(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const { key, kind } = units[back]!;
    if (kind === 'mark' || SUBJECTS.has(key)) return false;
    if (key === 'which' || key === 'where' || key === 'whose') return true;
    if (key === 'that' && back === at - 1)
      return units[back - 1]?.kind === 'word' && /s$/.test(units[back - 1]!.key);
  }
  return false;
}

// "does not seek to have a quarrel, to change the system, or to …": the denial before goes for all of them.
function isUnderDenial(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 40); back -= 1) {
    const { key, kind } = units[back]!;
    if (kind === 'mark' && CLAUSE_ENDS.has(key)) return false;
    if (SUBJECTS.has(key)) return units[back - 1]?.key === 'nor' || units[back - 2]?.key === 'nor';
    if (isDenial(units[back]!)) return kind !== 'group' || isContinued(units, back, at);
  }
  return false;
}

// A denial has found its verb; it goes for another one only behind "or".
function isContinued(units: readonly Unit[], group: number, at: number): boolean {
  return units.slice(group + 1, at).some(({ key }) => key === 'or' || key === 'nor');
}

function areOfOneObject(one: readonly Unit[], at: number, other: readonly Unit[], place: number): boolean {
  return (commonShare(matterBehind(one, at), matterBehind(other, place)) ?? 1) >= SAME_OBJECT;
}
