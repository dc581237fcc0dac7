// Whether words are what the catalogue has, whoever is said to have said them. `verify` and `quotes` both ask here.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { formulationOf } from '../catalogue/positions.ts';
import { extraOf } from '../catalogue/record.ts';
import type { QuotationMatch, QuotedFrom } from './match-quotation.ts';
import type { Phrase } from './phrases.ts';
import { isTornFromDenial } from './quoted-stretch.ts';

export type Verdict = 'exact' | 'differs' | 'misquotation' | 'not-found';

export interface WordsJudgement {
  readonly verdict: Verdict;
  /** Of `exact` every phrase that has the words, of the others the closest one. */
  readonly quoted: readonly QuotedFrom[];
  /** The words are there, but begin or end inside a negation. */
  readonly cutsNegation?: true;
}

/** What a quotation's match in the catalogue makes of it. */
export function judgeWords({ verbatim, near }: QuotationMatch): WordsJudgement {
  const whole = verbatim.filter((from) => !isTornFromDenial(from));
  const faithful = whole.filter(({ phrase }) => phrase.variant !== 'misquotation');
  if (faithful.length > 0) return { verdict: 'exact', quoted: faithful };
  if (whole.length > 0) return { verdict: 'misquotation', quoted: [whole[0]!] };
  const [torn] = verbatim;
  if (torn !== undefined) return { verdict: 'differs', quoted: [torn], cutsNegation: true };
  if (near === undefined) return { verdict: 'not-found', quoted: [] };
  return {
    verdict: near.phrase.variant === 'misquotation' ? 'misquotation' : 'differs',
    quoted: [near],
  };
}

/** For `matchQuotation`: what was only sought or drafted is meant where it is clearly closer than the record. */
export function weighPhrases(catalogue: Catalogue): (phrase: Phrase) => number {
  return ({ formulation }) => {
    const found = formulationOf(formulation, catalogue);
    return found === undefined || extraOf(found) === undefined ? 1 : 0.9;
  };
}
