// Who first wrote each phrase. Git follows one line of descent; wording has none, a spokesman's remark
// and a fact sheet stand side by side. So each earlier wording is held against the one asked about,
// oldest first, and a phrase belongs to the first that has it: words kept together, not words in common.

import type { Formulation } from '../catalogue/model.ts';
import { splitUnits } from './clauses.ts';
import { compareTexts } from './compare.ts';
import { wordingOf } from './history.ts';
import { isGrammar, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

/** A run of words and the wording that first had them. */
export interface BlameRun {
  /** With the white space behind it; the runs join to the text. */
  readonly text: string;
  readonly origin: Formulation;
  /** Where the words came back after an edition that left them out. */
  readonly restored?: Formulation;
}

// Fewer content words than these are nobody's phrase, unless they are an operative group or a sentence.
const FEWEST = 3;
const ENDS = set('. ! ? ; :');

/**
 * The runs of a formulation's text with their origins, in the order of the text.
 *
 * @param earlier what was said before it, oldest first
 * @param terms terms that are one word although no space shows it
 */
export function blameWording(
  target: Formulation,
  earlier: readonly Formulation[],
  terms: readonly string[] = [],
): BlameRun[] {
  const text = wordingOf(target).trim();
  const units = splitUnits(text, target.language, { terms });
  const origins = new Array<Formulation | undefined>(units.length).fill(undefined);
  for (const formulation of earlier) {
    if (formulation.language !== target.language) continue;
    const shared = keptRuns(formulation, text, units, terms);
    for (const [start, end] of shared) {
      for (let at = start; at < end; at += 1) origins[at] ??= formulation;
    }
  }
  joinGrammar(units, origins);
  return toRuns(units, origins, target, earlier);
}

// The stretches of `units`, from and to (exclusive), that a comparison with an earlier wording keeps.
function keptRuns(
  formulation: Formulation,
  text: string,
  units: readonly Unit[],
  terms: readonly string[],
): [number, number][] {
  const { segments } = compareTexts(wordingOf(formulation), text, { language: formulation.language, terms });
  const starts = startsOf(units);
  const runs: [number, number][] = [];
  let offset = 0;
  for (const segment of segments) {
    if (segment.kind === 'removed') continue;
    const end = offset + segment.text.length;
    // A passage that moved is the same words in another place.
    if (segment.kind === 'kept' || segment.move !== undefined) {
      const run: [number, number] = [firstFrom(starts, offset), firstFrom(starts, end)];
      if (isSentence(units, run) || isPhrase(units.slice(...run))) runs.push(run);
    }
    offset = end;
  }
  return runs;
}

function isSentence(units: readonly Unit[], [start, end]: readonly [number, number]): boolean {
  const ends = (at: number) => at < 0 || at >= units.length - 1 || ENDS.has(units[at]!.key);
  return end > start && ends(start - 1) && ends(end - 1);
}

function isPhrase(units: readonly Unit[]): boolean {
  const content = units.filter(
    (unit) => unit.kind === 'group' || (unit.kind === 'word' && !isGrammar(unit.key)),
  );
  return content.length >= FEWEST || content.some((unit) => unit.kind === 'group');
}

function startsOf(units: readonly Unit[]): number[] {
  let offset = 0;
  return units.map((unit) => {
    const start = offset;
    offset += unit.text.length + unit.space.length;
    return start;
  });
}

function firstFrom(starts: readonly number[], offset: number): number {
  const at = starts.findIndex((start) => start >= offset);
  return at < 0 ? starts.length : at;
}

// A preposition or a comma between two phrases of one origin, or behind one, is no news of its own.
function joinGrammar(units: readonly Unit[], origins: (Formulation | undefined)[]): void {
  for (let at = 0; at < units.length; at += 1) {
    if (origins[at] !== undefined || !units[at]!.isFunction) continue;
    let end = at;
    while (end < units.length && origins[end] === undefined && units[end]!.isFunction) end += 1;
    const isBetween = end < units.length && at > 0 && origins[at - 1] === origins[end];
    const isMark = units.slice(at, end).every((unit) => unit.kind === 'mark');
    if (isBetween || (isMark && at > 0)) origins.fill(origins[at - 1], at, end);
    at = end;
  }
}

function toRuns(
  units: readonly Unit[],
  origins: readonly (Formulation | undefined)[],
  target: Formulation,
  earlier: readonly Formulation[],
): BlameRun[] {
  const runs: { text: string; origin: Formulation; units: Unit[] }[] = [];
  for (const [at, unit] of units.entries()) {
    const origin = origins[at] ?? target;
    const last = runs.at(-1);
    if (last?.origin === origin) {
      last.text += unit.text + unit.space;
      last.units.push(unit);
    } else runs.push({ text: unit.text + unit.space, origin, units: [unit] });
  }
  return runs.map(({ text, origin, units: own }) => {
    const restored = restorationOf(origin, own, target, earlier);
    return { text, origin, ...(restored === undefined ? {} : { restored }) };
  });
}

// The edition after the last one that left these words out: only a series can drop and restore.
function restorationOf(
  origin: Formulation,
  units: readonly Unit[],
  target: Formulation,
  earlier: readonly Formulation[],
): Formulation | undefined {
  const { series } = target.document;
  if (series === undefined || origin === target) return undefined;
  const editions = [...earlier.filter(({ document }) => document.series === series), target];
  const words = wordKeys(units);
  const lacks = (edition: Formulation) =>
    !wordKeys(splitUnits(wordingOf(edition), edition.language, {})).includes(words);
  const dropped = editions.findLastIndex(
    (edition) => edition.status === 'omitted' && edition.date > origin.date && lacks(edition),
  );
  return dropped < 0 ? undefined : editions[dropped + 1];
}

function wordKeys(units: readonly Unit[]): string {
  const words = units.filter(({ kind }) => kind !== 'mark').map(({ key }) => key);
  return ` ${words.join(' ')} `;
}
