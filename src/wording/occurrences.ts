import { splitUnits } from './clauses.ts';
import type { SplitOptions, Unit } from './words.ts';

/** The units of a phrase as they are compared, without the marks at its ends. */
export function keysOfPhrase(phrase: string, language: string, options: SplitOptions): string[] {
  const units = splitUnits(phrase, language, options);
  const isMark = (unit: Unit | undefined) => unit?.kind === 'mark';
  let [start, end] = [0, units.length];
  while (isMark(units[start])) start += 1;
  while (end > start && isMark(units[end - 1])) end -= 1;
  return units.slice(start, end).map(({ key }) => key);
}

/**
 * How often a phrase occurs in a text: by folded words, operative groups whole, so that "support" is not found in
 * "does not support".
 */
export function countOccurrences(
  text: string,
  phrase: readonly string[],
  language: string,
  options: SplitOptions,
): number {
  if (phrase.length === 0) return 0;
  const units = splitUnits(text, language, options);
  let count = 0;
  for (let at = 0; at + phrase.length <= units.length; at += 1) {
    if (!phrase.every((key, offset) => units[at + offset]!.key === key)) continue;
    count += 1;
    at += phrase.length - 1;
  }
  return count;
}
