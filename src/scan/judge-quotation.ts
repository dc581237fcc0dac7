// Is a quotation true to the record? Exact, or what differs from whose words; and where the text says who said
// it and when, whether the catalogue has it so.

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Formulation, Witness } from '../catalogue/model.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import { extraOf } from '../catalogue/record.ts';
import type { Document } from '../documents/document.ts';
import { splitUnits } from '../wording/clauses.ts';
import { compareTexts } from '../wording/compare.ts';
import type { Segment, Shift } from '../wording/comparison.ts';
import { findRungs } from '../wording/ladders.ts';
import { type Claim, readClaim } from './attributions.ts';
import type { Quotation } from './find-quotations.ts';
import { type KnownSpeakers, whoIs } from './known-speakers.ts';
import { matchQuotation, type QuotationMatch, type QuotedFrom } from './match-quotation.ts';
import { NO_WORDS, readWords } from './read-words.ts';
import type { ScanIndex } from './scan-index.ts';

export type Verdict = 'exact' | 'differs' | 'misquotation' | 'not-found';

/** One item of `quotes`' answer in JSON. Lines and columns count from 1; the end is behind the last sign. */
export interface JudgedQuotation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly page?: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly formulation?: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly witness?: Witness;
  readonly local?: boolean;
  /** From the record to the quotation, where they differ. */
  readonly segments?: readonly Segment[];
  readonly shifts?: readonly Shift[];
  /** What the text says of who and when, and the catalogue says otherwise. */
  readonly problems?: readonly AttributionProblem[];
}

export interface AttributionProblem {
  readonly kind: 'wrong-speaker' | 'wrong-date';
  readonly claimed: string;
  /** Who said the words, and when. */
  readonly known: readonly {
    readonly formulation: string;
    readonly speaker: string;
    readonly date: string;
    readonly witness: Witness;
    readonly local: boolean;
  }[];
}

export interface JudgeContext {
  readonly catalogue: Catalogue;
  readonly index: ScanIndex;
  readonly speakers: KnownSpeakers;
}

/** Judges one quotation; undefined when it does not look like official wording. */
export function judgeQuotation(
  quotation: Quotation,
  document: Document,
  context: JudgeContext,
): JudgedQuotation | undefined {
  const match = matchQuotation(quotation.text, context.index);
  const claim = readClaim(document.text, quotation.start, quotation.end);
  const around = `${document.text.slice(Math.max(0, quotation.start - 250), quotation.start)} ¶ ${document.text.slice(quotation.end, quotation.end + 150)}`;
  const judged = judge(quotation.text, match, { claim, around }, context);
  if (judged === undefined) return undefined;
  const [from, to] = [document.placeOf(quotation.start), document.placeOf(quotation.end - 1)];
  return {
    file: document.name,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column + 1,
    ...(from.page !== undefined && { page: from.page }),
    text: quotation.text,
    ...judged,
  };
}

type Judged = Omit<JudgedQuotation, 'file' | 'line' | 'column' | 'endLine' | 'endColumn' | 'page' | 'text'>;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function judge(
  text: string,
  match: QuotationMatch,
  { claim, around }: { readonly claim: Claim; readonly around: string },
  context: JudgeContext,
): Judged | undefined {
  // A sign of Chinese is half a word.
  const size = IDEOGRAPH.test(text) ? match.words / 2 : match.words;
  if (size < 4 || match.content < 2) return undefined;
  const whole = match.verbatim.filter((from) => !isTornFromDenial(from));
  const faithful = whole.filter(({ phrase }) => phrase.variant !== 'misquotation');
  if (faithful.length > 0) return judgeExact(faithful, claim, context);
  if (whole.length > 0) return judgeDiffering(text, whole[0]!, 'misquotation', context);
  const [torn] = match.verbatim;
  if (torn !== undefined && size >= 4) return judgeDiffering(text, torn, 'differs', context);
  if (match.near !== undefined && size >= 6 && match.content >= 3) {
    const isKnownError = match.near.phrase.variant === 'misquotation';
    return judgeDiffering(text, match.near, isKnownError ? 'misquotation' : 'differs', context);
  }
  // Few words are near much else; but words with another stance than the record's are worth a line.
  if (match.near !== undefined && isOtherStance(text, match.near, context))
    return judgeDiffering(text, match.near, 'differs', context);
  const isOfficial = match.isOnSubject && takesAStand(text, context) && isFromOffice(claim, around, context);
  return size >= 8 && isOfficial ? { verdict: 'not-found' } : undefined;
}

function isOtherStance(text: string, near: QuotedFrom, { catalogue }: JudgeContext): boolean {
  const { language } = near.phrase;
  const { changes, shifts } = compareTexts(withoutLastMark(stretchOf(near)), withoutLastMark(text), {
    language,
    ladders: catalogue.ladderBook(language),
  });
  return shifts.length > 0 || changes.some(({ type }) => type === 'polarity-reversed');
}

function judgeExact(faithful: readonly QuotedFrom[], claim: Claim, context: JudgeContext): Judged {
  const known = faithful.flatMap(({ phrase }) => formulationOf(phrase.formulation, context) ?? []);
  const problems = problemsOf(known, claim, context);
  const closest = known.toSorted((a, b) => fitOf(b, claim, context) - fitOf(a, claim, context))[0]!;
  return {
    verdict: 'exact',
    formulation: closest.id,
    speaker: closest.speaker.name,
    date: closest.date,
    ...provisoOf(closest),
    ...(problems.length > 0 && { problems }),
  };
}

function judgeDiffering(text: string, from: QuotedFrom, verdict: Verdict, context: JudgeContext): Judged {
  const { phrase } = from;
  const formulation = formulationOf(phrase.formulation, context);
  const comparison = compareTexts(
    withoutLastMark(
      verdict === 'misquotation' && formulation !== undefined ? formulation.text : stretchOf(from),
    ),
    withoutLastMark(text),
    {
      language: phrase.language,
      terms: context.catalogue.terms()[phrase.language] ?? [],
      ladders: context.catalogue.ladderBook(phrase.language),
    },
  );
  return {
    verdict,
    formulation: phrase.formulation,
    speaker: formulation?.speaker.name,
    date: formulation?.date,
    ...(formulation && provisoOf(formulation)),
    segments: comparison.segments,
    ...(comparison.shifts.length > 0 && { shifts: comparison.shifts }),
  };
}

// Whose comma or full stop stands before the closing mark, the house style of the text decides.
function withoutLastMark(text: string): string {
  return text.replace(/[.,;:。，；：]$/, '');
}

// The latest on the record stands for the others, but before it the one that the text names.
function fitOf(formulation: Formulation, claim: Claim, { speakers }: JudgeContext): number {
  const isClaimedDay = claim.date !== undefined && formulation.date.startsWith(claim.date);
  const isClaimedSpeaker = claim.speaker !== undefined && isBy(formulation, claim.speaker, speakers);
  const onRecord = extraOf(formulation) === undefined;
  return (
    (isClaimedDay ? 4e8 : 0) +
    (isClaimedSpeaker ? 2e8 : 0) +
    (onRecord ? 1e8 : 0) +
    Number(formulation.date.replaceAll('-', ''))
  );
}

function problemsOf(
  known: readonly Formulation[],
  claim: Claim,
  context: JudgeContext,
): AttributionProblem[] {
  const facts = known.slice(0, 5).map(({ id, speaker, date, ...one }) => ({
    formulation: id,
    speaker: speaker.name,
    date,
    ...provisoOf(one),
  }));
  const problems: AttributionProblem[] = [];
  const { date, speaker } = claim;
  if (speaker !== undefined && whoIs(speaker, context.speakers) !== undefined) {
    if (!known.some((formulation) => isBy(formulation, speaker, context.speakers)))
      problems.push({ kind: 'wrong-speaker', claimed: speaker, known: facts });
  }
  if (date !== undefined && !known.some((formulation) => isOnDay(formulation.date, date)))
    problems.push({ kind: 'wrong-date', claimed: date, known: facts });
  return problems;
}

function isBy({ position, period, speaker }: Formulation, name: string, speakers: KnownSpeakers): boolean {
  const whose = whoIs(name, speakers);
  const last = name.split(/\s+/).at(-1)!.toLowerCase();
  return (
    whose?.has(`${position.split('/')[0]}/${period}`) === true || speaker.name.toLowerCase().includes(last)
  );
}

// A day may be another where it was heard.
function isOnDay(day: string, claimed: string): boolean {
  if (day.startsWith(claimed)) return true;
  if (claimed.length < 10) return false;
  return Math.abs(Date.parse(day) - Date.parse(claimed)) <= 86_400_000;
}

// "support independence" stands to the word in "do not support independence", and is torn from it.
function isTornFromDenial(from: QuotedFrom): boolean {
  const { text, language } = from.phrase;
  const start = readWords(text, NO_WORDS).starts[from.first]!;
  let place = text.length - text.trimStart().length;
  for (const unit of splitUnits(text, language, {})) {
    const end = place + unit.text.length;
    if (place < start && end > start) return unit.kind === 'group';
    place = end + unit.space.length;
  }
  return false;
}

// With the denial it was torn from.
function stretchOf({ phrase, first, last }: QuotedFrom): string {
  const { text, language } = phrase;
  const { starts, ends } = readWords(text, NO_WORDS);
  let from = starts[first]!;
  const to = ends[last]!;
  let place = text.length - text.trimStart().length;
  for (const unit of splitUnits(text, language, {})) {
    const end = place + unit.text.length;
    if (unit.kind === 'group' && place < from && end > from) from = place;
    place = end + unit.space.length;
  }
  return text.slice(from, to);
}

const OFFICE =
  /\b(?:spokes(?:man|woman|person)|ministry|minister|president|secretary|ambassador|embassy|government|white house|officials?|communiqu|declaration|resolution|summit|statement)|发言人|外交部|總統|总统|主席/i;

// What an expert says of a government need not be in the catalogue.
function isFromOffice({ speaker }: Claim, around: string, { speakers }: JudgeContext): boolean {
  if (speaker !== undefined && whoIs(speaker, speakers) !== undefined) return true;
  const nearest = around.split(/(?<=\p{L}{3}[.!?][”"’]?)\s+/u).filter((sentence) => sentence.includes('¶'));
  return OFFICE.test(nearest.join(' '));
}

function takesAStand(text: string, { catalogue }: JudgeContext): boolean {
  const book = catalogue.ladderBook(IDEOGRAPH.test(text) ? 'zh-Hans' : 'en');
  return book !== undefined && findRungs(text, book).length > 0;
}

function formulationOf(id: string, { catalogue }: JudgeContext): Formulation | undefined {
  return catalogue
    .readPosition(id.slice(0, id.indexOf('@')))
    ?.formulations.find((formulation) => formulation.id === id);
}
