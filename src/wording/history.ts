// What happened at each step of a position: the first words, words repeated, reworded, dropped and
// restored. An edition is held against the one before it in its series; any other wording against the
// last one that was stated. A fact sheet that left a sentence out did not take it from anybody's mouth.

import type { Formulation } from '../catalogue/model.ts';
import { splitClauses, splitUnits } from './clauses.ts';
import { compareTexts } from './compare.ts';
import { type Change, type Comparison, hasWordingChange } from './comparison.ts';
import { isPlain } from './word-pattern.ts';

export type Event = 'stated' | 'reworded' | 'unchanged' | 'dropped' | 'restored';

export interface Entry {
  readonly formulation: Formulation;
  readonly event: Event;
  /** Against `previous`; absent for the first and where the language changed. */
  readonly comparison?: Comparison;
  readonly previous?: Formulation;
}

type TermsOf = (language: string) => readonly string[];

/** The events of a record, oldest first. */
export function historyOf(record: readonly Formulation[], termsOf: TermsOf = () => []): Entry[] {
  return record.map((formulation, at) => {
    const earlier = record.slice(0, at);
    const edition = lastEdition(earlier, formulation);
    const previous = edition ?? earlier.findLast(({ status }) => status !== 'omitted');
    if (previous === undefined)
      return { formulation, event: formulation.status === 'omitted' ? 'dropped' : 'stated' };
    if (previous.language !== formulation.language)
      return { formulation, event: eventOf(previous, formulation, undefined), previous };
    const comparison = compareTexts(wordingOf(previous), wordingOf(formulation), {
      language: formulation.language,
      terms: termsOf(formulation.language),
    });
    const event = eventOf(previous, formulation, comparison);
    return {
      formulation,
      event: event === 'restored' && isNewWording(formulation, earlier) ? 'reworded' : event,
      comparison,
      previous,
    };
  });
}

function lastEdition(earlier: readonly Formulation[], { document }: Formulation): Formulation | undefined {
  return document.series === undefined
    ? undefined
    : earlier.findLast((other) => other.document.series === document.series);
}

function eventOf(previous: Formulation, formulation: Formulation, comparison: Comparison | undefined): Event {
  if (formulation.status === 'omitted') return previous.status === 'omitted' ? 'unchanged' : 'dropped';
  if (previous.status === 'omitted') return 'restored';
  if (comparison === undefined) return 'stated';
  return hasWordingChange(comparison) ? 'reworded' : 'unchanged';
}

// After an omission words come back, or others take their place: a verb that was denied and is not any
// more, or the other way round, was not restored. Without marked words the edition is taken to restore.
function isNewWording(formulation: Formulation, earlier: readonly Formulation[]): boolean {
  const stated = earlier.filter(({ status }) => status !== 'omitted');
  const last = lastEdition(stated, formulation) ?? stated.at(-1);
  const [before, after] = [last, formulation].map((one) => stanceOf(one));
  return before !== undefined && after !== undefined && before !== after;
}

// "do not support" and "does not support" are one stance in two persons: the verb's stem, denied or not.
function stanceOf(formulation: Formulation | undefined): string | undefined {
  if (formulation?.operative === undefined) return undefined;
  const words = splitUnits(formulation.operative, formulation.language, {});
  const isDenied = words.some(({ kind }) => kind === 'group');
  const verb = words.at(-1)?.key.split(' ').at(-1) ?? '';
  return `${isDenied} ${verb.replace(/(?:s|ed|ing)$/, '')}`;
}

/** The words of a formulation; of an omitted one, what stands in their place. */
export function wordingOf({ status, text, instead }: Formulation): string {
  return status === 'omitted' ? (instead ?? '') : text;
}

// Fewer words than these come back by chance: "the border" was said before by everybody.
const FEWEST_WORDS = 3;

/** Turns what was `added` into `restored`, clause by clause, where the words stood in an earlier text. */
export function markRestored(
  changes: readonly Change[],
  earlier: readonly string[],
  language: string,
): Change[] {
  if (earlier.length === 0 || !changes.some(({ type }) => type === 'added')) return [...changes];
  const isKnown = (clause: string) => {
    const keys = wordKeys(clause, language);
    const isLong = keys.split(' ').length - 2 >= FEWEST_WORDS;
    return isLong && earlier.some((text) => mayHave(text, clause) && wordKeys(text, language).includes(keys));
  };
  return changes.flatMap((change) =>
    change.type === 'added' && change.after !== undefined
      ? splitAdded(splitClauses(change.after, language), isKnown)
      : [change],
  );
}

function splitAdded(clauses: readonly string[], isKnown: (clause: string) => boolean): Change[] {
  const parts: { type: 'added' | 'restored'; after: string }[] = [];
  for (const clause of clauses) {
    const type = isKnown(clause) ? 'restored' : 'added';
    const last = parts.at(-1);
    if (last?.type === type) last.after += ` ${clause}`;
    else parts.push({ type, after: clause });
  }
  return parts.map(({ type, after }) => ({
    type,
    after: parts.length === 1 ? after : after.replace(/^(?:and|but|or)\s+|[;,.]$/g, ''),
  }));
}

// Cutting a whole record into words takes longer than the diff: a text that lacks a long word of the clause
// is passed over. In plain text such a word is its own key, but for those that a negation is made of.
function mayHave(text: string, clause: string): boolean {
  const words = clause.match(/(?<![\w'’‑-])[a-z]{7,}(?![\w'’‑-])/g) ?? [];
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length);
  return !isPlain(text) || text.toLowerCase().includes(longest);
}

function wordKeys(text: string, language: string): string {
  const words = splitUnits(text, language, {}).filter(({ kind }) => kind !== 'mark');
  return ` ${words.map(({ key }) => key).join(' ')} `;
}
