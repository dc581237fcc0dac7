// Where a phrase may end: the places between two units, by what the first of them and the next one are. A place is
// the number of the unit behind it.

import { isIdeographic } from './ideographs.ts';
import { isGrammar, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

/** How many ends lie between two places. */
export interface Ends {
  readonly isEnd: (at: number) => boolean;
  readonly hasBetween: (start: number, end: number) => boolean;
  /** The nearest end at a place or before it. */
  readonly lastBefore: (at: number) => number;
}

const SENTENCE_ENDS = set('. ! ?');
const CLAUSE_ENDS = set('. ! ? ; : ,');
const OPENERS = set('( [ { “ ‘ « 「 『 《 （ 【');

/** True where a mark opens what stands behind it. Of straight quotes every other one does. */
export function markOpeners(units: readonly Unit[]): readonly boolean[] {
  const counts = new Map<string, number>();
  return units.map(({ text, kind }) => {
    if (kind !== 'mark') return false;
    if (text !== '"' && text !== "'") return OPENERS.has(text);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts.get(text)! % 2 === 1;
  });
}

/** The ends of sentences: behind a full stop and what closes after it. */
export function endsOfSentences(units: readonly Unit[], opens: readonly boolean[]): Ends {
  return countEnds(units, opens, (at) =>
    [units[at - 1], units[at - 2]].some((mark) => mark?.kind === 'mark' && SENTENCE_ENDS.has(mark.key)),
  );
}

/** The ends of clauses and list items: behind a comma too. */
export function endsOfClauses(units: readonly Unit[], opens: readonly boolean[]): Ends {
  return countEnds(units, opens, (at) => CLAUSE_ENDS.has(units[at - 1]!.key));
}

function countEnds(
  units: readonly Unit[],
  opens: readonly boolean[],
  isBehindEnd: (at: number) => boolean,
): Ends {
  const isEnd = (at: number) =>
    at <= 0 ||
    at >= units.length ||
    (units[at - 1]!.kind === 'mark' && !isCloser(units, opens, at) && isBehindEnd(at));
  const last = [0];
  for (let at = 1; at <= units.length; at += 1) last.push(isEnd(at) ? at : last[at - 1]!);
  return { isEnd, hasBetween: (start, end) => last[end - 1]! > start, lastBefore: (at) => last[at]! };
}

function isCloser(units: readonly Unit[], opens: readonly boolean[], at: number): boolean {
  return units[at]?.kind === 'mark' && !opens[at];
}

/** Between two ends, or in quotation marks or brackets: nothing that belongs to it is missing. */
export function isClosedOff(
  units: readonly Unit[],
  opens: readonly boolean[],
  clauses: Ends,
  [start, end]: readonly [number, number],
): boolean {
  const isClosed = end >= units.length || isCloser(units, opens, end) || isCloser(units, opens, end - 1);
  return (clauses.isEnd(start) || opens[start - 1]!) && isClosed;
}

const NEVER = Infinity;
const AFTER_ARTICLE = 0.6;
const BEFORE_ARTICLE = 0.1;
const BEFORE_VERB = 0.25;
const WITHIN = 0.5;

/** What a cut at a place costs: nothing behind a mark, most behind an article, and before a comma there is none. */
export function costOfCut(units: readonly Unit[], opens: readonly boolean[], at: number): number {
  const [before, behind] = [units[at - 1]!, units[at]];
  if (behind === undefined) return 0;
  if (isCloser(units, opens, at)) return NEVER;
  if (before.kind === 'mark') return opens[at - 1] ? NEVER : 0;
  if (before.isFunction && !isIdeographic(before.key)) return AFTER_ARTICLE;
  if (behind.isFunction) return BEFORE_ARTICLE;
  return behind.kind === 'group' || isGrammar(behind.key) ? BEFORE_VERB : WITHIN;
}
