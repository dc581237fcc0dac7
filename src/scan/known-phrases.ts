// Phrases of a few words that the record has somewhere, in whatever sentence: where a comparison of sentences finds no
// counterpart ("the Six Assurances, the Taiwan Relations Act" told in another order), the phrases still are no news.

import type { Formulation } from '../catalogue/model.ts';
import { splitUnits } from '../wording/clauses.ts';
import { isGrammar } from '../wording/vocabulary.ts';
import { splitWords, type Unit } from '../wording/words.ts';
import type { DraftRun, Recorded } from './new-words.ts';
import type { Passage } from './passages.ts';

// Three words of which two have content ("the Six Assurances"), or four.
const FEWEST = 3;
const FEWEST_CONTENT = 2;
const LONGEST = 40;

/** Finds the first wording of a record, oldest first, that has some words next to each other. */
export type PhraseFinder = (words: readonly string[]) => Formulation | undefined;

/** A finder for the phrases of a record. */
export function firstWithPhrase(record: readonly Recorded[], language: string): PhraseFinder {
  const texts = record.map(({ formulation, text }) => ({ formulation, keys: keysIn(text, language) }));
  const beginnings = new Map<string, typeof texts>();
  for (const one of texts) {
    const seen = new Set<string>();
    for (let at = 0; at + FEWEST <= one.keys.length; at += 1) {
      const beginning = one.keys.slice(at, at + FEWEST).join(' ');
      if (seen.has(beginning)) continue;
      seen.add(beginning);
      const others = beginnings.get(beginning);
      if (others === undefined) beginnings.set(beginning, [one]);
      else others.push(one);
    }
  }
  return (words) => {
    const phrase = ` ${words.join(' ')} `;
    const candidates = beginnings.get(words.slice(0, FEWEST).join(' ')) ?? [];
    return candidates.find(({ keys }) => ` ${keys.join(' ')} `.includes(phrase))?.formulation;
  };
}

/** Cuts a run that has no origin into what the record knows and what it does not. */
export function splitKnown(run: DraftRun, knownIn: PhraseFinder): DraftRun[] {
  const units = splitWords(run.text);
  const places: number[] = [];
  let offset = run.start;
  for (const unit of units) {
    places.push(offset);
    offset += unit.text.length + unit.space.length;
  }
  // Phrases may overlap ("is guided by the" and "the Six Assurances"): a word is known by the first that has it.
  const origins: (Formulation | undefined)[] = units.map(() => undefined);
  for (const at of units.keys()) {
    const found = longestAt(units, at, knownIn);
    for (let end = at; end < at + (found?.length ?? 0); end += 1) origins[end] ??= found!.origin;
  }
  const runs: { units: Unit[]; start: number; origin?: Formulation }[] = [];
  for (const [at, unit] of units.entries()) {
    const origin = origins[at];
    const last = runs.at(-1);
    if (last !== undefined && (last.origin === origin || unit.kind === 'mark')) last.units.push(unit);
    else runs.push({ units: [unit], start: places[at]!, ...(origin && { origin }) });
  }
  const tail = run.text.slice(run.text.trimEnd().length);
  return runs.map(({ units: own, start, origin }, at) => {
    const text = own.map((unit) => unit.text + unit.space).join('') + (at === runs.length - 1 ? tail : '');
    return { text, start, end: start + text.trimEnd().length, ...(origin && { origin }) };
  });
}

/**
 * Takes the origin from denials of something that the record never denied: "do not support" is known, and so are
 * "direct talks", but "do not support direct talks" is the news of the day.
 */
export function markDenials(
  runs: readonly DraftRun[],
  { start, units }: Passage,
  knownIn: PhraseFinder,
): DraftRun[] {
  let marked = [...runs];
  let offset = start;
  for (const [at, unit] of units.entries()) {
    const end = offset + unit.text.length;
    const object = units.slice(at + 1, at + 3);
    const isWhole = object.length === 2 && object.every(({ kind }) => kind !== 'mark');
    const words = [unit, ...object].flatMap(({ key }) => key.split(' '));
    if (unit.kind === 'group' && isWhole && knownIn(words) === undefined)
      marked = marked.flatMap((run) => cutOut(run, offset, end));
    offset += unit.text.length + unit.space.length;
  }
  return marked;
}

function cutOut(run: DraftRun, from: number, to: number): DraftRun[] {
  const [start, end] = [Math.max(run.start, from), Math.min(run.start + run.text.length, to)];
  if (run.origin === undefined || start >= end) return [run];
  const part = (left: number, right: number): DraftRun[] => {
    const text = run.text.slice(left - run.start, right - run.start);
    return text === '' ? [] : [{ text, start: left, end: left + text.trimEnd().length, origin: run.origin! }];
  };
  const { origin: _, ...fresh } = part(start, end)[0]!;
  return [...part(run.start, start), fresh, ...part(end, run.start + run.text.length)];
}

function longestAt(
  units: readonly Unit[],
  at: number,
  knownIn: PhraseFinder,
): { length: number; origin: Formulation } | undefined {
  if (units[at]!.kind === 'mark') return undefined;
  let found: { length: number; origin: Formulation } | undefined;
  const words: string[] = [];
  for (let end = at; end < units.length && words.length < LONGEST && units[end]!.kind !== 'mark'; end += 1) {
    words.push(units[end]!.key);
    if (words.length < FEWEST) continue;
    const origin = knownIn(words);
    if (origin === undefined) break;
    const content = words.filter((word) => !isGrammar(word)).length;
    if (content >= FEWEST_CONTENT || words.length > FEWEST) found = { length: words.length, origin };
  }
  return found;
}

function keysIn(text: string, language: string): string[] {
  return splitUnits(text, language, {})
    .filter(({ kind }) => kind !== 'mark')
    .flatMap(({ key }) => key.split(' '));
}
