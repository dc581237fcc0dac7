// Clauses first: a dropped clause is the news, so the text is cut where a clause could be dropped: at
// the end of a sentence, at a semicolon or colon, before ", and" and its kin, at the items of a list.
// A Chinese or Japanese comma joins clauses, so it ends one.

import { isIdeographic } from './ideographs.ts';
import { groupOperatives } from './operatives.ts';
import { set } from './vocabulary.ts';
import { isPlain } from './word-pattern.ts';
import { type SplitOptions, splitWords, type Unit } from './words.ts';

export interface Clause {
  readonly units: readonly Unit[];
  /** Number of the sentence it belongs to, from 0. */
  readonly sentence: number;
  /** It is the whole of its sentence. */
  readonly isSentence: boolean;
}

const SENTENCE_ENDS = set('. ! ?');
const CLAUSE_ENDS = set('; : -');
const CLOSERS = set('" ) ] \' ,');
const OPENERS = set(`and but or nor yet while whereas although though because which who whom including as
  provided noting recalling stressing recognizing welcoming reaffirming calling urging`);
const BULLET = /^(?:[-–—•*·▪]|\(?[a-z0-9ivx]{1,4}[).])$/i;

/** The clauses of a text, each as it stands there, without the white space around it. */
export function splitClauses(
  text: string,
  language = 'en',
  terms: readonly string[] = [],
): readonly string[] {
  const clauses = cutClauses(groupOperatives(splitWords(text, { terms }), language));
  return clauses.map(({ units }) =>
    units
      .map((unit) => unit.text + unit.space)
      .join('')
      .trim(),
  );
}

/** Splits a text into units, operative groups joined. */
export function splitUnits(text: string, language: string, options: SplitOptions): Unit[] {
  return groupOperatives(splitWords(text, options), language);
}

/** Cuts units into clauses; the clauses' units join to the input. */
export function cutClauses(units: readonly Unit[]): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  let [start, opening] = [0, 0];
  for (let at = 0; at < units.length; at += 1) {
    const end = endAfter(units, at);
    if (end === undefined) continue;
    const isSentence = end === 'sentence' && opening === start;
    clauses.push({ units: units.slice(start, at + 1), sentence, isSentence });
    start = at + 1;
    if (end === 'sentence') [sentence, opening] = [sentence + 1, start];
  }
  return clauses;
}

function endAfter(units: readonly Unit[], at: number): 'sentence' | 'clause' | undefined {
  const unit = units[at]!;
  const next = units[at + 1];
  if (next === undefined) return 'sentence';
  // Between two words of a line nothing ends.
  if (unit.kind !== 'mark' && unit.space === ' ' && !unit.text.endsWith('.')) return undefined;
  if (isParagraphEnd(unit.space)) return 'sentence';
  if (unit.space.includes('\n') && BULLET.test(next.text)) return 'sentence';
  if (CLOSERS.has(next.key) && unit.space === '') return undefined;
  const mark = lastMark(units, at);
  if (mark === '.' && isInitial(units, at)) return undefined;
  if (SENTENCE_ENDS.has(mark) && (unit.space !== '' || isIdeographic(next.text))) return 'sentence';
  if (unit.kind === 'word' && unit.text.endsWith('.') && opensSentence(unit, next)) return 'sentence';
  if (CLAUSE_ENDS.has(mark) && (mark !== '-' || unit.space !== '')) return 'clause';
  if (mark !== ',') return undefined;
  return isIdeographic(next.text) || OPENERS.has(next.key) || next.kind === 'group' ? 'clause' : undefined;
}

// `he said "no."` ends with the quotation mark, but it is the full stop that ends it.
function lastMark(units: readonly Unit[], at: number): string {
  let back = at;
  while (
    back > 0 &&
    CLOSERS.has(units[back]!.key) &&
    units[back - 1]!.kind === 'mark' &&
    units[back - 1]!.space === ''
  )
    back -= 1;
  return units[back]!.kind === 'mark' ? units[back]!.key : '';
}

// "John F. Kennedy" goes on behind the full stop; "plan B. We" does not.
function isInitial(units: readonly Unit[], at: number): boolean {
  const [name, initial, next] = [units[at - 2], units[at - 1], units[at + 1]!];
  if (initial === undefined || initial.space !== '' || [...initial.text].length > 1) return false;
  if (!opensWithCapital(initial.text)) return false;
  const isName = (unit: Unit | undefined) =>
    unit !== undefined && !unit.isFunction && opensWithCapital(unit.text);
  return isName(name) && isName(next) && next.kind === 'word';
}

// "in the U.S. We" ends a sentence, "the U.S. Government" does not: only a word that is seldom a name tells.
function opensSentence(unit: Unit, next: Unit): boolean {
  return (next.isFunction || next.kind === 'group') && opensWithCapital(next.text) && areInitials(unit.text);
}

function areInitials(text: string): boolean {
  return isPlain(text) ? /^(?:[A-Za-z]\.){2,}$/.test(text) : /^(?:\p{L}\.){2,}$/u.test(text);
}

// The tables of all scripts take long to compile: a letter of ASCII is told without them.
function opensWithCapital(text: string): boolean {
  return text.charCodeAt(0) < 0x80 ? /^[A-Z]/.test(text) : /^\p{Lu}/u.test(text);
}

function isParagraphEnd(space: string): boolean {
  return space.indexOf('\n') !== space.lastIndexOf('\n');
}
