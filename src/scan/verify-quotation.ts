// Is a quotation what was said? Cut by operative groups, so that "support the talks" is no quotation of "do not
// support the talks" although every word of it is there.

import type { Formulation, VariantKind } from '../catalogue/model.ts';
import { extraOf } from '../catalogue/record.ts';
import { compareTexts } from '../wording/compare.ts';
import type { Segment } from '../wording/comparison.ts';
import { hasQuotation } from '../wording/find-quotation.ts';
import { keysOfPhrase } from '../wording/occurrences.ts';
import { isGrammar } from '../wording/vocabulary.ts';
import { alignWords } from './align.ts';
import type { Phrase } from './phrases.ts';
import { hashWords } from './read-words.ts';

export type Verdict = 'exact' | 'misquotation' | 'differs' | 'not-found';

export interface Quoted {
  readonly formulation: Formulation;
  readonly language: string;
  /** Which of its renderings has the words. */
  readonly rendering: Phrase['rendering'];
}

export interface Verification {
  readonly verdict: Verdict;
  /** Of `exact`: every wording that has the words, those on the record first. Of the others: the closest one. */
  readonly quoted: readonly Quoted[];
  /** Of `misquotation`: what kind of rendering it is that has these words. */
  readonly variant?: VariantKind;
  /** Unless `exact` or `not-found`: what the record has (kept and removed) against the quotation (kept and added). */
  readonly segments?: readonly Segment[];
  /** The words are there, but begin or end inside a negation. */
  readonly cutsNegation?: true;
}

export interface Record {
  readonly formulations: readonly Formulation[];
  readonly termsOf: (language: string) => readonly string[];
}

/** Holds a quotation against every wording, translation and variant. Cuts (`[...]`, `…`) may leave words out. */
export function verifyQuotation(quotation: string, record: Record): Verification {
  const parts = quotation
    .split(/\[\s*(?:\.\.\.|…)\s*\]|\.\.\.|…/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length === 0) return { verdict: 'not-found', quoted: [] };
  const holding = record.formulations.flatMap((formulation) =>
    renderingsOf(formulation)
      .filter(({ text }) => hasQuotation(text, parts.join(' [...] ')))
      .map((rendering) => ({ formulation, ...rendering })),
  );
  const exact = holding.filter(({ text, language }) => hasParts(text, parts, language, record));
  const said = exact.filter(({ variant }) => variant === undefined || variant === 'corrected-transcript');
  if (said.length > 0) return { verdict: 'exact', quoted: said.toSorted((a, b) => rankOf(a) - rankOf(b)) };
  const [wrong] = exact;
  if (wrong !== undefined) {
    const { formulation, variant } = wrong;
    return {
      verdict: 'misquotation',
      quoted: [{ formulation, language: formulation.language, rendering: 'text' }],
      ...(variant && { variant }),
      ...(wrong.language === formulation.language && {
        segments: departures(formulation.text, quotation, formulation.language, record),
      }),
    };
  }
  const [torn] = holding;
  if (torn !== undefined) {
    const segments = departures(torn.text, quotation, torn.language, record);
    return { verdict: 'differs', quoted: [torn], segments, cutsNegation: true };
  }
  return findClosest(quotation, record);
}

function rankOf({ formulation }: Quoted): number {
  return extraOf(formulation) === undefined ? 0 : 1;
}

interface Rendering {
  readonly rendering: Phrase['rendering'];
  readonly language: string;
  readonly text: string;
  readonly variant?: VariantKind;
}

function renderingsOf({ language, text, instead, translations, variants }: Formulation): Rendering[] {
  return [
    { rendering: 'text' as const, language, text },
    { rendering: 'instead' as const, language, text: instead ?? '' },
    ...translations.map((one) => ({
      rendering: 'translation' as const,
      language: one.language,
      text: one.text,
    })),
    ...variants.map((one) => ({
      rendering: 'variant' as const,
      language: one.language,
      text: one.text,
      variant: one.kind,
    })),
  ].filter((rendering) => rendering.text !== '');
}

function hasParts(text: string, parts: readonly string[], language: string, { termsOf }: Record): boolean {
  const options = { terms: termsOf(language) };
  const units = keysOfPhrase(text, language, options);
  let from = 0;
  for (const part of parts) {
    const keys = keysOfPhrase(part, language, options);
    const at = units.findIndex(
      (_, place) => place >= from && keys.every((key, offset) => units[place + offset] === key),
    );
    if (at < 0) return false;
    from = at + keys.length;
  }
  return true;
}

// Less of the quotation than this in one wording, of its words and of those with content, is another saying.
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 3;

// The words of the quotation in their order, close together, in each text: most of them in one is what was meant.
function findClosest(quotation: string, record: Record): Verification {
  const words = readQuotation(quotation);
  if (words.ids.length < LEAST_WORDS) return { verdict: 'not-found', quoted: [] };
  let closest: { formulation: Formulation; rendering: Rendering; weight: number } | undefined;
  for (const formulation of record.formulations)
    for (const rendering of renderingsOf(formulation)) {
      const share = shareIn(rendering.text, words);
      // What was only sought or drafted is held against a quotation where it is clearly closer than the record.
      const weight = extraOf(formulation) === undefined ? share : share * 0.9;
      if (share >= LEAST_SHARE && weight > (closest?.weight ?? 0))
        closest = { formulation, rendering, weight };
    }
  if (closest === undefined) return { verdict: 'not-found', quoted: [] };
  const { formulation, rendering } = closest;
  return {
    verdict: 'differs',
    quoted: [{ formulation, language: rendering.language, rendering: rendering.rendering }],
    segments: departures(rendering.text, quotation, rendering.language, record),
  };
}

interface QuotedWords {
  readonly ids: Int32Array;
  /** From the hash of a word to its id; any other word is 0. */
  readonly idOf: ReadonlyMap<number, number>;
  readonly content: Uint8Array;
}

function readQuotation(quotation: string): QuotedWords {
  const hashes = hashWords(quotation);
  const distinct = [...new Set(hashes)];
  const idOf = new Map(distinct.map((hash, at) => [hash, at + 1]));
  const content = new Uint8Array(distinct.length + 1);
  for (const word of quotation.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (isGrammar(word.toLowerCase())) continue;
    for (const hash of hashWords(word)) content[idOf.get(hash) ?? 0] = 1;
  }
  return { ids: Int32Array.from(hashes, (hash) => idOf.get(hash)!), idOf, content };
}

// The lesser of two shares: of all words, and of those with content.
function shareIn(text: string, { ids, idOf, content }: QuotedWords): number {
  const passage = Int32Array.from(hashWords(text), (hash) => idOf.get(hash) ?? 0);
  const places = alignWords(ids, passage, content);
  const there = places.filter((place) => place >= 0);
  const span = there.length === 0 ? 1 : there.at(-1)! - there[0]! + 1;
  const weigh = (counts: (at: number) => boolean) =>
    ids.reduce((sum, id, at) => sum + (counts(at) ? content[id]! : 0), 0);
  const contents =
    weigh((at) => places[at]! >= 0) /
    Math.max(
      1,
      weigh(() => true),
    );
  if (there.length * 2 < span) return 0;
  // Of two wordings with as many of the words the one with fewer others between them is closer.
  return Math.min(there.length / ids.length, contents) - (span - there.length) / 1000;
}

// A quotation may begin and end where it likes: what the record has before and behind it is no departure.
function departures(text: string, quotation: string, language: string, { termsOf }: Record): Segment[] {
  const { segments } = compareTexts(text, quotation, { language, terms: termsOf(language) });
  const isOutside = (at: number, step: 1 | -1) =>
    segments[at]?.kind === 'removed' && segments[at + step]?.kind === 'kept';
  const from = isOutside(0, 1) ? 1 : 0;
  const to = segments.length - (isOutside(segments.length - 1, -1) ? 1 : 0);
  return segments.slice(from, to);
}
