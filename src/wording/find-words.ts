// Finding words in a wording as a reader means them: typography and case folded, whole words, words of a
// phrase next to each other. A script without spaces is searched sign by sign.

import { UserError } from '../errors.ts';
import { splitWords, type Unit } from './words.ts';

/** From an offset to another (exclusive), in UTF-16 units. */
export type Stretch = readonly [start: number, end: number];

/** Finds what is searched for in a text; undefined when one of the words is not there. */
export type Finder = (text: string) => readonly Stretch[] | undefined;

const SOLID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A finder for words that must all occur; what has spaces in it is a phrase. */
export function findAllWords(words: readonly string[]): Finder {
  const finders = words.map(findOne);
  return (text) => {
    const found = finders.map((find) => find(text));
    return found.every((stretches) => stretches.length > 0) ? inOrder(found.flat()) : undefined;
  };
}

/** @throws UserError when the pattern is none */
export function findPattern(pattern: string): Finder {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'giu');
  } catch (cause) {
    throw new UserError(`"${pattern}" is no regular expression`, [(cause as Error).message], { cause });
  }
  return (text) => {
    const found = [...text.matchAll(expression)].filter(([match]) => match !== '');
    return found.length === 0 ? undefined : found.map(({ index, 0: match }) => [index, index + match.length]);
  };
}

function findOne(phrase: string): (text: string) => readonly Stretch[] {
  if (SOLID.test(phrase)) return (text) => findSigns(text, phrase.trim());
  const keys = wordsIn(phrase).map(({ key }) => key);
  if (keys.length === 0) throw new UserError(`there is no word in "${phrase}"`, ['give a word or a phrase']);
  return (text) => findKeys(text, keys);
}

function findSigns(text: string, phrase: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    stretches.push([at, at + phrase.length]);
  return stretches;
}

function findKeys(text: string, keys: readonly string[]): Stretch[] {
  const lead = text.length - text.trimStart().length;
  const words = placesOf(splitWords(text), lead).filter(({ unit }) => unit.kind !== 'mark');
  const stretches: Stretch[] = [];
  for (let at = 0; at + keys.length <= words.length; at += 1) {
    if (!keys.every((key, offset) => words[at + offset]!.unit.key === key)) continue;
    const last = words[at + keys.length - 1]!;
    stretches.push([words[at]!.start, last.start + last.unit.text.length]);
  }
  return stretches;
}

function placesOf(units: readonly Unit[], lead: number): { unit: Unit; start: number }[] {
  let offset = lead;
  return units.map((unit) => {
    const start = offset;
    offset += unit.text.length + unit.space.length;
    return { unit, start };
  });
}

function wordsIn(phrase: string): Unit[] {
  return splitWords(phrase).filter(({ kind }) => kind !== 'mark');
}

// Overlapping stretches become one, so that a word is marked once.
function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
