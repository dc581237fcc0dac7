// Who first wrote each phrase. Git follows one line of descent; wording has none, a spokesman's remark and a fact
// sheet stand side by side, and a phrase comes back after years. So a phrase is looked for in every earlier wording,
// oldest first, wherever it stands there: a comparison with each in turn (tried before) sees only the words that it
// aligns, and gave 2008 as the first use of a phrase of 1997 that had stood in another clause.

import type { Formulation } from '../catalogue/model.ts';
import { lastAway } from './away.ts';
import { findFirstUses, signsOf, unitsOf } from './first-use.ts';
import { wordingOf } from './history.ts';
import { splitPhrases } from './split-phrases.ts';

/** A run of words and the wording that first had them. */
export interface BlameRun {
  /** With the white space behind it; the runs join to the text. */
  readonly text: string;
  readonly origin: Formulation;
  /** Where the words came back after editions that left them out; the last time that they did. */
  readonly restored?: Formulation;
  /** The first and the last of those editions; one twice. */
  readonly away?: readonly [Formulation, Formulation];
}

/**
 * The runs of a formulation's text with their origins, in the order of the text. No wording before an origin has the
 * words of its run, one behind the other: marks, and an article or the like at the ends of a run, are passed over.
 *
 * @param earlier what was said before it, oldest first
 * @param terms terms that are one word although no space shows it
 */
export function blameWording(
  target: Formulation,
  earlier: readonly Formulation[],
  terms: readonly string[] = [],
): BlameRun[] {
  if (wordingOf(target).trim() === '') return [];
  const units = unitsOf(target, terms);
  const known = earlier
    .filter((formulation) => isBefore(formulation, target))
    .map((formulation) => [formulation, signsOf(unitsOf(formulation, terms))] as const);
  const phrases = splitPhrases(units, findFirstUses(units, known));
  return phrases.map(({ start, end, core, origin = target, isShort }) => {
    const isOld = origin !== target && !isShort;
    const away = isOld ? lastAway(units.slice(...core), target, known, origin) : undefined;
    const text = units
      .slice(start, end)
      .map((unit) => unit.text + unit.space)
      .join('');
    return { text, origin, ...away };
  });
}

// Of two wordings of one day nobody can tell which was first. Traditional characters are no other language.
function isBefore({ language, date }: Formulation, target: Formulation): boolean {
  return date < target.date && language.split('-')[0] === target.language.split('-')[0];
}
