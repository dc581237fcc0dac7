// Is a quotation true to the record? Exact, or what differs from whose words; and where the text says who said
// it and when, whether the catalogue has it so.

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Formulation, Witness } from '../catalogue/model.ts';
import { formulationOf } from '../catalogue/positions.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import type { Document } from '../documents/document.ts';
import type { Segment, Shift } from '../wording/comparison.ts';
import { findRungs } from '../wording/ladders.ts';
import { type Claim, readClaim } from './attributions.ts';
import type { Quotation } from './find-quotations.ts';
import { type AttributionProblem, fitOf, problemsOf } from './judge-attribution.ts';
import { judgeWords, type Verdict, weighPhrases } from './judge-words.ts';
import { type KnownSpeakers, whoIs } from './known-speakers.ts';
import { matchQuotation, type QuotationMatch, type QuotedFrom } from './match-quotation.ts';
import { findOtherStance } from './other-stance.ts';
import type { Phrase } from './phrases.ts';
import { compareQuoted, stretchOf } from './quoted-stretch.ts';
import type { ScanIndex } from './scan-index.ts';

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
  /** Of the formulation: `sought`, for instance, says that it was asked for and never adopted. */
  readonly status?: Formulation['status'];
  readonly attribution?: Formulation['attribution'];
  readonly witness?: Witness;
  readonly local?: boolean;
  /** From the record to the quotation, where they differ. */
  readonly segments?: readonly Segment[];
  readonly shifts?: readonly Shift[];
  /** What the text says of who and when, and the catalogue says otherwise. */
  readonly problems?: readonly AttributionProblem[];
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
  const claim = readClaim(document.text, quotation, context.speakers);
  const judged = judge(quotation.text, claim, context);
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

function judge(text: string, claim: Claim, context: JudgeContext): Judged | undefined {
  const { catalogue, index, speakers } = context;
  const whose = claim.speaker === undefined ? undefined : whoIs(claim.speaker, speakers);
  const isOwn = ({ formulation }: Phrase) => isSaidBy(whose, formulation, context);
  const weigh = weighPhrases(catalogue);
  const match = matchQuotation(text, index, {
    weigh: (phrase) => weigh(phrase) * (whose === undefined || isOwn(phrase) ? 1 : OTHERS_WEIGHT),
  });
  // A sign of Chinese is half a word.
  const size = IDEOGRAPH.test(text) ? match.words / 2 : match.words;
  const { verdict, quoted } = judgeWords(match);
  const isExact = verdict === 'exact' && quoted.some(({ phrase }) => isOwn(phrase));
  // Few words are near much else; of a speaker who is known they are held against all that he said of it.
  const other =
    whose !== undefined && !isExact && size < SHORT
      ? findOtherStance(text, isOwn, { catalogue, index })
      : undefined;
  if (other !== undefined) return judgeDiffering(text, other, 'differs', context);
  if (size < 4 || match.content < 2) return undefined;
  if (verdict === 'exact') return judgeExact(quoted, claim, context);
  const [from] = quoted;
  if (from !== undefined && (match.near === undefined || isNear(text, from, size, match, context)))
    return judgeDiffering(text, from, verdict, context);
  const isOfficial =
    match.isOnSubject && takesAStand(text, context) && (whose !== undefined || OFFICE.test(claim.sentence));
  return size >= 8 && isOfficial ? { verdict: 'not-found' } : undefined;
}

// From this many words on a quotation that is no wording's is near one, or another saying.
const SHORT = 9;
const NEAR_SHARE = 0.7;
// What somebody else said is meant where it is clearly closer.
const OTHERS_WEIGHT = 0.85;

// Few words are near much else; but words with another stance than the record's are worth a line.
function isNear(
  text: string,
  from: QuotedFrom,
  size: number,
  { content }: QuotationMatch,
  { catalogue }: JudgeContext,
): boolean {
  if (from.share < NEAR_SHARE) return false;
  if (size >= 6 && content >= 3) return true;
  const { changes, shifts } = compareQuoted(stretchOf(from), text, from.phrase.language, catalogue);
  return shifts.length > 0 || changes.some(({ type }) => type === 'polarity-reversed');
}

function judgeExact(faithful: readonly QuotedFrom[], claim: Claim, context: JudgeContext): Judged {
  const known = faithful.flatMap(({ phrase }) => formulationOf(phrase.formulation, context.catalogue) ?? []);
  const { speakers } = context;
  const problems = problemsOf(known, claim, speakers);
  const closest = known.toSorted((a, b) => fitOf(b, claim, speakers) - fitOf(a, claim, speakers))[0]!;
  return { verdict: 'exact', ...factsOf(closest), ...(problems.length > 0 && { problems }) };
}

function judgeDiffering(text: string, from: QuotedFrom, verdict: Verdict, context: JudgeContext): Judged {
  const { phrase } = from;
  const formulation = formulationOf(phrase.formulation, context.catalogue)!;
  const record = verdict === 'misquotation' ? formulation.text : stretchOf(from);
  const { segments, shifts } = compareQuoted(record, text, phrase.language, context.catalogue);
  return { verdict, ...factsOf(formulation), segments, ...(shifts.length > 0 && { shifts }) };
}

function factsOf({ id, speaker, date, status, attribution, ...one }: Formulation) {
  return { formulation: id, speaker: speaker.name, date, status, attribution, ...provisoOf(one) };
}

const OFFICE =
  /\b(?:spokes(?:man|woman|person)|ministry|minister|president|secretary|ambassador|embassy|government|white house|officials?|communiqu|declaration|resolution|summit|statement)|发言人|外交部|總統|总统|主席/i;

function takesAStand(text: string, { catalogue }: JudgeContext): boolean {
  const book = catalogue.ladderBook(IDEOGRAPH.test(text) ? 'zh-Hans' : 'en');
  return book !== undefined && findRungs(text, book).length > 0;
}

// What was only asked of somebody, or never left its drawer, nobody said.
function isSaidBy(whose: ReadonlySet<string> | undefined, id: string, { catalogue }: JudgeContext): boolean {
  const found = whose === undefined ? undefined : formulationOf(id, catalogue);
  if (found === undefined || found.status === 'sought' || found.status === 'draft') return false;
  return whose!.has(`${found.position.split('/')[0]}/${found.period}`);
}
