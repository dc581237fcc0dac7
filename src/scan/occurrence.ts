// A match as it is told: where it stands in which file, what the catalogue has, and what departs from it.

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day, Witness } from '../catalogue/model.ts';
import { formulationOf } from '../catalogue/positions.ts';
import { type Proviso, provisoOf } from '../catalogue/proviso.ts';
import type { Document, Place } from '../documents/document.ts';
import { compareTexts } from '../wording/compare.ts';
import type { Comparison } from '../wording/comparison.ts';
import type { Match } from './find-matches.ts';
import { type Standing, standingOf, type Use, usesOf } from './standing.ts';

/** One item of `scan`'s answer in JSON. Lines and columns count from 1; the end is behind the last sign. */
export interface Occurrence {
  readonly file: string;
  readonly position: string;
  readonly formulation: string;
  readonly match: 'exact' | 'near';
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly page?: number;
  /** The passage as it stands in the document. */
  readonly text: string;
  /** Share of the formulation's words found in the passage, in order: 0 none, 1 all. */
  readonly coverage: number;
  /** Of a near match: the passage is a part of the formulation to the word. */
  readonly verbatim?: true;
  /** Which rendering it is, where it is not the text itself. */
  readonly rendering?: string;
  readonly language: string;
  readonly date: Day;
  readonly witness: Witness;
  readonly local: boolean;
  readonly uses: readonly Use[];
  readonly standing: Standing;
  /** From the catalogue's wording to the document's. */
  readonly segments: Comparison['segments'];
  readonly changes: Comparison['changes'];
  readonly shifts: Comparison['shifts'];
  readonly also: readonly {
    readonly formulation: string;
    readonly match: 'exact' | 'near';
    readonly coverage: number;
    readonly witness: Witness;
    readonly local: boolean;
  }[];
}

export type Located = Pick<Document, 'name' | 'text' | 'placeOf'>;

export interface DescribeOptions {
  readonly catalogue: Catalogue;
  /** The day on which the words are asked to stand. */
  readonly asOf?: Day;
  /** Only what is counted: nothing is compared. */
  readonly isCounted?: boolean;
}

/** A match in a document, told in full. */
export function describeMatch(match: Match, document: Located, options: DescribeOptions): Occurrence {
  const { phrase, kind, start, end, coverage, isVerbatim, also } = match;
  const text = document.text.slice(start, end);
  const [from, to] = [document.placeOf(start), endOf(document, end)];
  const position = options.catalogue.readPosition(phrase.position);
  const formulation = position?.formulations.find(({ id }) => id === phrase.formulation);
  const { segments, changes, shifts } = options.isCounted
    ? NO_COMPARISON
    : compareMatch(match, text, options.catalogue);
  return {
    file: document.name,
    position: phrase.position,
    formulation: phrase.formulation,
    match: kind,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(from.page !== undefined && { page: from.page }),
    text,
    coverage: Math.round(coverage * 1000) / 1000,
    ...(isVerbatim && { verbatim: true as const }),
    ...(phrase.rendering !== 'text' && { rendering: phrase.variant ?? phrase.rendering }),
    language: phrase.language,
    date: formulation?.date ?? '',
    ...provisoFor(phrase.formulation, options.catalogue),
    uses: usesOf(match, options.catalogue),
    standing: standingOf(match, options.catalogue, options.asOf),
    segments,
    changes,
    shifts,
    also: also.slice(0, MOST_OTHERS).map((other) => ({
      formulation: other.phrase.formulation,
      match: other.kind,
      coverage: Math.round(other.coverage * 1000) / 1000,
      ...provisoFor(other.phrase.formulation, options.catalogue),
    })),
  };
}

function provisoFor(id: string, catalogue: Catalogue): Proviso {
  const found = formulationOf(id, catalogue);
  return found === undefined ? { witness: 'primary', local: false } : provisoOf(found);
}

const NO_COMPARISON = { segments: [], changes: [], shifts: [] };
const MOST_OTHERS = 20;
const LAST_MARK = /[.,;:。，；：]["'”’」』]?$/;

/** What departs from the catalogue's wording in a passage of a document. */
function compareMatch({ phrase }: Match, text: string, catalogue: Catalogue): Comparison {
  // Where the document goes on, the full stop of the wording is not missing from it.
  const before = LAST_MARK.test(text) ? phrase.text : phrase.text.replace(/[.。]$/, '');
  return compareTexts(before, unwrap(text, phrase.text), {
    language: phrase.language,
    terms: catalogue.terms()[phrase.language] ?? [],
    ladders: catalogue.ladderBook(phrase.language),
  });
}

const CUT_WORD = /(?<left>\p{L}+)[-\u00ad\u2010\u2011][ \r]*\n[ \t]*(?<right>\p{L}+)/gu;
const PAGE_NUMBER =
  /[\n\f]\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*[\n\f]/gi;

// A word cut at the end of a line is whole where the wording has it so; the number of a page between two
// lines is no wording.
function unwrap(text: string, own: string): string {
  const words = own.toLowerCase();
  return text
    .replace(CUT_WORD, (cut, left: string, right: string) =>
      words.includes((left + right).toLowerCase()) ? left + right : cut.replace(/\s+/, ''),
    )
    .replace(PAGE_NUMBER, '\n');
}

// The end of a passage lies behind its last sign, not before the next one, which may be on another page.
function endOf({ placeOf }: Located, end: number): Place {
  const last = placeOf(end - 1);
  return { ...last, column: last.column + 1 };
}
