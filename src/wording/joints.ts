// What joins clauses and list items: a comma, a semicolon, "and". When a passage moves, its joint changes
// with it (the last item of a list takes the "and"), so a passage is known by what stands between joints.

import { ARTICLES, isGrammar, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

const MARKS = set(', ; : . ! ? - 、 ·');
const WORDS = set('and or but nor et ou y e o und oder и или 和 与 與 及 以及 並 并 や と');
// They open a clause anywhere in a sentence and say nothing of their own: no list has them for items.
const CONNECTIVES = set(`however therefore thus moreover furthermore meanwhile nevertheless accordingly also
  too instead indeed hence finally again then now here there as such not`);

/** A mark or a word that joins what stands on either side of it. */
export function isJoint(unit: Unit): boolean {
  return unit.kind === 'mark' ? MARKS.has(unit.key) : WORDS.has(unit.key);
}

/** A joint that is a word: to lose or gain one may be news, to lose a comma is not. */
export function isJointWord(unit: Unit): boolean {
  return unit.kind === 'word' && WORDS.has(unit.key);
}

/** From and to (exclusive) of the units between the joints at either end; empty when all are joints. */
export function coreOf(units: readonly Unit[]): [number, number] {
  let [start, end] = [0, units.length];
  while (start < end && isJoint(units[start]!)) start += 1;
  while (end > start && isJoint(units[end - 1]!)) end -= 1;
  return [start, end];
}

/** What a passage is known by: its words, without the joints and the article at its ends. */
export function coreKey(units: readonly Unit[]): string {
  let [start, end] = coreOf(units);
  if (start + 1 < end && ARTICLES.has(units[start]!.key)) start += 1;
  const keys: string[] = [];
  for (; start < end; start += 1) {
    const { kind, key } = units[start]!;
    if (kind !== 'mark' && (key !== '' || keys.length > 0)) keys.push(key);
  }
  return keys.join(' ');
}

/** How many of the units are words of content. */
export function contentCount(units: readonly Unit[]): number {
  let count = 0;
  for (const unit of units) {
    if (unit.kind === 'group') count += 2;
    else if (unit.kind === 'word' && !isGrammar(unit.key) && !CONNECTIVES.has(unit.key)) count += 1;
  }
  return count;
}
