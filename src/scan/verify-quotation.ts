// Is a quotation what was said? The same judgement that `quotes` makes of those in a text, of every wording that has it.

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Formulation, VariantKind } from '../catalogue/model.ts';
import { formulationOf } from '../catalogue/positions.ts';
import { extraOf } from '../catalogue/record.ts';
import type { Segment } from '../wording/comparison.ts';
import { judgeWords, type Verdict, weighPhrases } from './judge-words.ts';
import { matchQuotation, type QuotedFrom } from './match-quotation.ts';
import type { Phrase } from './phrases.ts';
import { compareQuoted, stretchOf } from './quoted-stretch.ts';
import type { ScanIndex } from './scan-index.ts';

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

export interface VerifyContext {
  readonly catalogue: Catalogue;
  readonly index: ScanIndex;
  /** Only these positions. */
  readonly isAsked?: (position: string) => boolean;
}

/** Holds a quotation against every wording, translation and variant. Cuts (`[...]`, `…`) may leave words out. */
export function verifyQuotation(quotation: string, context: VerifyContext): Verification {
  const { catalogue, index, isAsked = () => true } = context;
  const match = matchQuotation(quotation, index, {
    keeps: ({ position }) => isAsked(position),
    weigh: weighPhrases(catalogue),
  });
  const { verdict, quoted, cutsNegation } = judgeWords(match);
  const [closest] = quoted;
  if (closest === undefined) return { verdict, quoted: [] };
  if (verdict === 'exact')
    return { verdict, quoted: inOrder(quoted.map((from) => whoseIs(from, catalogue))) };
  const { formulation, ...whose } = whoseIs(closest, catalogue);
  const { variant, language } = closest.phrase;
  if (verdict !== 'misquotation') {
    const { segments } = compareQuoted(stretchOf(closest), quotation, language, catalogue);
    return { verdict, quoted: [{ formulation, ...whose }], segments, ...(cutsNegation && { cutsNegation }) };
  }
  return {
    verdict,
    quoted: [{ formulation, language: formulation.language, rendering: 'text' }],
    ...(variant && { variant }),
    ...(language === formulation.language && {
      segments: compareQuoted(formulation.text, quotation, language, catalogue).segments,
    }),
  };
}

function whoseIs({ phrase }: QuotedFrom, catalogue: Catalogue): Quoted {
  const { formulation, language, rendering } = phrase;
  return { formulation: formulationOf(formulation, catalogue)!, language, rendering };
}

// Those on the record first, the oldest of them before the others; each once, whatever renderings of it agree.
function inOrder(quoted: readonly Quoted[]): Quoted[] {
  const rankOf = ({ formulation }: Quoted) => (extraOf(formulation) === undefined ? 0 : 1);
  return quoted.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.formulation.date < b.formulation.date ? -1 : 1),
  );
}
