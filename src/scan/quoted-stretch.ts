// The stretch of a wording that a quotation is from, and what differs between the two.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { splitUnits } from '../wording/clauses.ts';
import { compareTexts } from '../wording/compare.ts';
import type { Comparison } from '../wording/comparison.ts';
import type { QuotedFrom } from './match-quotation.ts';
import { NO_WORDS, readWords } from './read-words.ts';

/** From the record to the quotation: `from` is the wording, or the stretch of it that is quoted. */
export function compareQuoted(
  from: string,
  quotation: string,
  language: string,
  catalogue: Catalogue,
): Comparison {
  return compareTexts(withoutLastMark(from), withoutLastMark(quotation), {
    language,
    terms: catalogue.terms()[language] ?? [],
    ladders: catalogue.ladderBook(language),
  });
}

// Whose comma or full stop stands before the closing mark, the house style of the text decides.
function withoutLastMark(text: string): string {
  return text.replace(/[.,;:。，；：]$/, '');
}

/** Whether it begins or ends inside a negation: "support independence" is torn from "do not support independence". */
export function isTornFromDenial({ phrase, first, last }: QuotedFrom): boolean {
  const { starts, ends } = readWords(phrase.text, NO_WORDS);
  const [start, end] = [starts[first]!, ends[last]!];
  return groupsOf(phrase.text, phrase.language).some(
    ({ from, to }) => (from < start && to > start) || (from < end && to > end),
  );
}

/** The words of the wording, with the denial they were torn from. */
export function stretchOf({ phrase, first, last }: QuotedFrom): string {
  const { starts, ends } = readWords(phrase.text, NO_WORDS);
  let [start, end] = [starts[first]!, ends[last]!];
  for (const { from, to } of groupsOf(phrase.text, phrase.language)) {
    if (from < start && to > start) start = from;
    if (from < end && to > end) end = to;
  }
  return phrase.text.slice(start, end);
}

function groupsOf(text: string, language: string): { readonly from: number; readonly to: number }[] {
  const groups: { from: number; to: number }[] = [];
  let from = text.length - text.trimStart().length;
  for (const unit of splitUnits(text, language, {})) {
    const to = from + unit.text.length;
    if (unit.kind === 'group') groups.push({ from, to });
    from = to + unit.space.length;
  }
  return groups;
}
