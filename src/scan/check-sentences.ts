// Sentence against sentence: a draft's sentence that is nearly one of the line, and what is other in it.

import { splitUnits } from '../wording/clauses.ts';
import { compareTexts } from '../wording/compare.ts';
import type { Change, Comparison, Segment } from '../wording/comparison.ts';
import { isGrammar } from '../wording/vocabulary.ts';
import { splitWords } from '../wording/words.ts';
import type { CheckFinding } from './check-finding.ts';
import type { Language, ReferenceSentence } from './check-reference.ts';
import { type Passage, wordKeys } from './passages.ts';
import type { Near } from './sentence-index.ts';
import { sameThing, stancesIn } from './stances.ts';

// A paraphrase is told from a sentence of one's own only where most words are the same.
const NEARLY_EQUAL = 0.7;
const INTENSIFIERS = /ly$/;

/**
 * The differences of a passage from the sentence in force that it is nearest to.
 *
 * @param said the words of the whole document: what one sentence leaves out another may say
 */
export function checkSentence(
  passage: Passage,
  near: readonly Near[],
  language: Language,
  said: string,
): CheckFinding[] {
  const compared = near.map(({ sentence, likeness: weight }) => ({
    sentence,
    weight,
    comparison: compare(sentence, passage, language),
  }));
  const best = compared.toSorted((a, b) => sizeOf(a.comparison) - sizeOf(b.comparison))[0];
  if (best === undefined) return [];
  const { sentence, comparison, weight } = best;
  const kept = { segments: comparison.segments, formulation: sentence.reference.formulation };
  const { id } = sentence.reference.formulation;
  const findings: CheckFinding[] = [];
  for (const change of comparison.changes) {
    const place = placeOf(change, comparison, passage);
    if (isOfStance(change, comparison)) continue;
    if (weight >= NEARLY_EQUAL && givesWay(change, sentence))
      findings.push({
        rule: 'operative-departure',
        severity: 'error',
        ...place,
        expected: change.before!,
        message: `“${change.after}”: the line says “${change.before}” (${id})`,
        ...kept,
      });
    else if (
      change.type === 'dropped' &&
      hasContent(change.before!) &&
      !isSaid(change.before!, passage, said)
    )
      findings.push({
        rule: 'dropped-qualifier',
        severity: 'warning',
        ...place,
        expected: change.before!,
        message: `leaves out “${change.before}” (${id})`,
        ...kept,
      });
    else if (
      weight >= NEARLY_EQUAL &&
      (change.type === 'reworded' || change.type === 'polarity-reversed') &&
      !isOneWord(change)
    )
      findings.push({
        rule: 'reworded',
        severity: 'warning',
        ...place,
        expected: change.before!,
        message: `“${change.after}” where the line says “${change.before}” (${id})`,
        ...kept,
      });
  }
  return [...shiftFindings(best, passage, language), ...findings];
}

/** From a sentence of the line to a passage, in segments. */
export function compareSentences(
  sentence: ReferenceSentence,
  passage: Passage,
  language: Language,
): readonly Segment[] {
  return compare(sentence, passage, language).segments;
}

function compare(sentence: ReferenceSentence, passage: Passage, language: Language): Comparison {
  return compareWords(sentence.passage.text, passage.text, passage.language, language);
}

/** From words of the line to words of a draft. */
export function compareWords(
  before: string,
  after: string,
  tag: string,
  { bookOf, termsOf }: Language,
): Comparison {
  return compareTexts(before, after, {
    language: tag,
    terms: termsOf(tag),
    ladders: bookOf(tag),
    ...(tag === 'zh' && { fold: ['script'] as const }),
  });
}

function shiftFindings(
  { sentence, comparison }: { sentence: ReferenceSentence; comparison: Comparison },
  passage: Passage,
  { bookOf }: Language,
): CheckFinding[] {
  const book = bookOf(passage.language);
  const [old, fresh] = [stancesIn(sentence.passage, book), stancesIn(passage, book)];
  return comparison.shifts.flatMap(({ ladder, from, to, steps, direction }) => {
    const [one, other] = [
      old.find(({ text }) => text === from.text),
      fresh.find(({ text }) => text === to.text),
    ];
    // Two sentences may have much in common and still say it of two things.
    if (one === undefined || other === undefined || sameThing(one, other) === undefined) return [];
    const count = Math.abs(steps);
    return [
      {
        rule: 'operative-departure' as const,
        severity: 'error' as const,
        start: other.start,
        end: other.end,
        message: `“${to.text}”: the line says “${from.text}” (${sentence.reference.formulation.id}); ${ladder} ladder: ${nameOf(from.rung)} → ${nameOf(to.rung)}, ${count} ${count === 1 ? 'step' : 'steps'} ${direction}`,
        formulation: sentence.reference.formulation,
        segments: comparison.segments,
      },
    ];
  });
}

// Words that changed only because the stance did are told once, as a departure.
function isOfStance({ before = '', after = '' }: Change, { shifts, sameRung = [] }: Comparison): boolean {
  const overlaps = (one: string, other: string) =>
    one !== '' && other !== '' && (one.includes(other) || other.includes(one));
  return (
    shifts.some(({ from, to }) => overlaps(before, from.text) || overlaps(after, to.text)) ||
    sameRung.some(({ from, to }) => overlaps(before, from) && overlaps(after, to))
  );
}

// The words that carry the stance are gone and others stand in their place.
function givesWay({ type, before, after }: Change, { operative }: ReferenceSentence): boolean {
  if (operative === undefined || before === undefined || after === undefined) return false;
  if (type !== 'reworded' && type !== 'polarity-reversed') return false;
  const [carrying, lost] = [contentWords(operative), contentWords(before)];
  const gone = carrying.filter((word) => lost.includes(word));
  // More than the operative words gave way: that is another sentence, not another stance.
  if (lost.some((word) => !carrying.includes(word))) return false;
  return (
    gone.length > 0 && !gone.every((word) => contentWords(after).some((other) => isOneStem(word, other)))
  );
}

function isOneWord({ before = '', after = '' }: Change): boolean {
  const [old, fresh] = [contentWords(before), contentWords(after)];
  if (old.length === 0 && fresh.length === 0) return true;
  return old.length === fresh.length && old.every((word, at) => isOneStem(word, fresh[at]!));
}

function isOneStem(one: string, other: string): boolean {
  const stem = (word: string) => word.replace(/(?:ing|ed|es|s|e)$/, '');
  return stem(one) === stem(other);
}

// One word may stand anywhere in a document; a phrase that does has not been left out.
function isSaid(words: string, { language }: Passage, said: string): boolean {
  const units = splitUnits(words, language, {});
  return units.length > 1 && said.includes(wordKeys(units));
}

function hasContent(text: string): boolean {
  return contentWords(text).length > 0;
}

function contentWords(text: string): string[] {
  return splitWords(text)
    .filter(({ kind, key }) => kind !== 'mark' && (!isGrammar(key) || INTENSIFIERS.test(key)))
    .map(({ key }) => key);
}

function sizeOf({ segments }: Comparison): number {
  return segments.filter(({ kind }) => kind !== 'kept').reduce((sum, { text }) => sum + text.length, 0);
}

// Where in the draft a change shows: its new words, or for dropped ones the word before which they stood.
function placeOf(change: Change, { segments }: Comparison, passage: Passage): { start: number; end: number } {
  let offset = passage.start;
  for (const [at, { kind, text }] of segments.entries()) {
    const isHere =
      kind === 'removed'
        ? change.after === undefined && text.includes(change.before!)
        : kind === 'added' && change.after !== undefined && text.includes(change.after);
    if (isHere && kind === 'removed') {
      const next = segments.slice(at + 1).find((other) => other.kind !== 'removed')?.text ?? '';
      return wordAt(passage, offset, next);
    }
    if (isHere) {
      const inside = text.indexOf(change.after!);
      return { start: offset + inside, end: offset + inside + change.after!.length };
    }
    if (kind !== 'removed') offset += text.length;
  }
  return { start: passage.start, end: passage.end };
}

// The word before which something stood; at the end of a sentence the one behind which it did.
function wordAt(passage: Passage, offset: number, next: string): { start: number; end: number } {
  const after = /^\s*(?<word>[\p{L}\p{N}]\S*)/u.exec(next);
  if (after !== null) {
    const end = offset + after[0].length;
    return { start: end - after.groups!.word!.length, end };
  }
  const before = passage.text.slice(0, offset - passage.start);
  const word = /(?<word>[\p{L}\p{N}]\S*)\s*$/u.exec(before);
  if (word === null) return passage;
  const start = passage.start + word.index;
  return { start, end: start + word.groups!.word!.length };
}

function nameOf(rung: string): string {
  return rung.replaceAll('-', ' ');
}
