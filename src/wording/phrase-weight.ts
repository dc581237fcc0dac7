// How much words say, in words of content. Three of them are a phrase that somebody wrote first; two meet by chance
// in every speech, and one is nobody's: 坚持 first stands in a report of 1954 and tells nothing of where a sentence of
// 2010 comes from.

import { isIdeographic } from './ideographs.ts';
import { isGrammar, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

export const FEWEST = 3;
/** Where no words around belong to them, two are a phrase. */
export const FEWEST_ALONE = 2;
// A denial with its verb is a stance, whatever it is about; "is not" is none yet.
const DENIAL = 4;
// Two Chinese characters are a word.
const SIGNS_OF_A_WORD = 2;

// Words that go with any other: "oppose any unilateral" is no phrase yet, nor is 我们要坚持.
const LIGHT =
  set(`any all each every some such other others more most very also again still just only both here there
  now today will 我们 你们 他们 我 要 会 能 可以 必须 应 应该 应当 将 已 已经 所有 一切 各 各种 新 新的 更 更加`);

/** Sums of the weights before each unit, and one more behind the last. */
export function weigh(units: readonly Unit[]): readonly number[] {
  const sums = [0];
  for (const [at, unit] of units.entries()) sums.push(sums[at]! + weightOf(unit));
  return sums;
}

function weightOf({ kind, key }: Unit): number {
  if (kind === 'mark' || isLight(key)) return 0;
  if (kind === 'group') return key.split(' ').every((word) => word === 'not' || isLight(word)) ? 1 : DENIAL;
  return isIdeographic(key) ? key.length / SIGNS_OF_A_WORD : 1;
}

function isLight(key: string): boolean {
  return isGrammar(key) || LIGHT.has(key);
}
