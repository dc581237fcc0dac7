// What a citation says, as the styles and reference managers want it: CSL-JSON, https://docs.citationstyles.org.
// A citation names the place where the words were read; where that is not the issuer's page it says so.

import { bestSource } from '../catalogue/best-source.ts';
import type { Formulation, Source } from '../catalogue/model.ts';
import { marksOf } from '../render/marks.ts';
import { dateParts } from './dates.ts';
import { authorsOf, type CslName } from './names.ts';

export interface CiteItem {
  readonly formulation: Formulation;
  readonly authors: readonly CslName[];
  readonly title: string;
  /** `fact sheet`, unless the title says it. */
  readonly genre?: string;
  /** The place the words were read. */
  readonly source: Source;
  /** Whose page it is, unless it is the author's own or another's. */
  readonly site?: string;
  /** `quoted in Reuters`, `copy at …`, where the page is not the issuer's. */
  readonly reached?: string;
  /** What must be said of the wording: reported second-hand, draft, … */
  readonly marks: readonly string[];
  /** `us/taiwan-independence@2022-05-28, diplodiff catalogue 2026.12.0`. */
  readonly record: string;
}

const LONGEST_POST = 160;

/** The citation of a formulation. */
export function citeItem(formulation: Formulation, actorName: string, catalogueVersion: string): CiteItem {
  const { document, sources, local, id } = formulation;
  const authors = authorsOf(formulation, actorName);
  const source = bestSource(sources)!;
  const genre = document.kind.replaceAll('-', ' ');
  const title = titleOf(formulation);
  const isSaid =
    `${title} ${document.title}`.toLowerCase().includes(genre) || document.kind === 'spokesperson-comment';
  const reached = howReached(source);
  return {
    formulation,
    authors,
    title,
    ...(document.kind === 'social-post' ? { genre: document.title } : isSaid ? {} : { genre }),
    source,
    ...(reached !== undefined
      ? { reached }
      : isAuthor(source.publisher, authors)
        ? {}
        : { site: source.publisher }),
    marks: marksOf(formulation).filter((mark) => mark !== 'local'),
    record: local ? `${id}, private diplodiff catalogue` : `${id}, diplodiff catalogue ${catalogueVersion}`,
  };
}

// A post has no title but its words: Chicago 17, 14.209, and APA 7, 10.15, quote the first of them.
function titleOf({ document, text }: Formulation): string {
  if (document.kind !== 'social-post') return document.title;
  const line = text.replace(/\s+/g, ' ').replace(/[.,;]$/, '');
  if (line.length <= LONGEST_POST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_POST))} …`;
}

function howReached({ kind, publisher, title }: Source): string | undefined {
  const named = title === undefined ? publisher : `${publisher} (“${title}”)`;
  if (kind === 'secondary') return `quoted in ${named}`;
  return kind === 'mirror' ? `copy at ${publisher}` : undefined;
}

function isAuthor(publisher: string, authors: readonly CslName[]): boolean {
  const name = publisher.replace(/^U\.S\. /, '');
  return authors.some((author) => 'literal' in author && author.literal.includes(name));
}

const TYPES: Readonly<Record<string, string>> = {
  speech: 'speech',
  'press-conference': 'speech',
  'press-briefing': 'speech',
  'spokesperson-comment': 'speech',
  testimony: 'hearing',
  interview: 'interview',
  report: 'report',
  'fact-sheet': 'report',
  'strategy-document': 'report',
  resolution: 'legislation',
  statute: 'legislation',
  treaty: 'treaty',
  letter: 'personal_communication',
  'social-post': 'post',
  'press-report': 'article-newspaper',
};

/** An item of CSL-JSON, of what a citation here has. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued: CslDate;
  readonly accessed?: CslDate;
  readonly genre?: string;
  readonly publisher: string;
  readonly URL: string;
  readonly archive_location?: string;
  readonly language: string;
  readonly note: string;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** The citation as a CSL-JSON item, for reference managers. */
export function toCslJson({
  formulation,
  authors,
  title,
  genre,
  source,
  reached,
  marks,
  record,
}: CiteItem): CslItem {
  const { id, document, date, language } = formulation;
  return {
    id,
    type: TYPES[document.kind] ?? 'document',
    title,
    author: authors,
    issued: { 'date-parts': [dateParts(date)] },
    ...(genre === undefined ? {} : { genre }),
    publisher: source.publisher,
    URL: source.url,
    ...(source.archived === undefined ? {} : { archive_location: source.archived }),
    ...(source.read === undefined ? {} : { accessed: { 'date-parts': [dateParts(source.read)] } }),
    language,
    note: [...(reached === undefined ? [] : [reached]), ...marks, record].join('; '),
  };
}
