// What the clauses of a sentence are known by, wherever they stand.

import { isGrammar } from '../wording/vocabulary.ts';
import type { Unit } from '../wording/words.ts';
import { type PassageClause, wordKeys } from './passages.ts';

const FEWEST_CONTENT = 3;

/** The words of some clauses without the "and" that joined them to their sentence. */
export function coreKeys(units: readonly Unit[]): string {
  return wordKeys(withoutLinks(units));
}

/** The keys of every clause, and of every row of clauses next to each other. */
export function clauseRuns(clauses: readonly PassageClause[]): string[] {
  return clauses.flatMap((_, from) =>
    clauses
      .slice(from)
      .map((__, length) => coreKeys(clauses.slice(from, from + length + 1).flatMap(({ units }) => units))),
  );
}

/** The keys of the clauses that are somebody's words: with content enough to be known again. */
export function phraseKeys(clauses: readonly PassageClause[]): string[] {
  return clauses
    .map(({ units }) => withoutLinks(units))
    .filter((units) => units.filter(isContent).length >= FEWEST_CONTENT)
    .map(wordKeys);
}

function withoutLinks(units: readonly Unit[]): readonly Unit[] {
  const first = units.findIndex(({ kind, key }) => kind !== 'mark' && !/^(?:and|but|or|that)$/.test(key));
  return first < 0 ? [] : units.slice(first);
}

function isContent({ kind, key }: Unit): boolean {
  return kind === 'group' || (kind === 'word' && !isGrammar(key));
}
