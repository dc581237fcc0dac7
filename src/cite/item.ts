// What a citation says, as the styles and reference managers want it: CSL-JSON, https://docs.citationstyles.org.
// A citation names the place where the words were read; where that is not the issuer's page it says so.

import { bestSource } from '../catalogue/best-source.ts';
import type { Formulation, Source } from '../catalogue/model.ts';
import { marksOf } from '../render/redline.ts';
import { dateParts } from './dates.ts';
import { authorsOf, type CslName } from './names.ts';

export interface CiteItem {
  readonly formulation: Formulation;
  readonly authors: readonly CslName[];
  readonly title: string;
  /** The name of an act: it stands without quotation marks. */
  readonly isFormal: boolean;
  /** `fact sheet`, unless the title says it. */
  readonly genre?: string;
  /** The place the words were read. */
  readonly source: Source;
  /** `Department of State`, `quoted in Reuters`, `copy at …`; absent where the author is the publisher. */
  readonly where?: string;
  /** What must be said of the wording: reported second-hand, draft, … */
  readonly marks: readonly string[];
  /** `us/taiwan-independence@2022-05-28, diplodiff catalogue 2026.12.0`. */
  readonly record: string;
}

const FORMAL = ['resolution', 'statute', 'treaty'];
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
  const where = whereOf(source, authors);
  return {
    formulation,
    authors,
    title,
    isFormal: FORMAL.includes(document.kind),
    ...(document.kind === 'social-post' ? { genre: document.title } : isSaid ? {} : { genre }),
    source,
    ...(where === undefined ? {} : { where }),
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

function whereOf({ kind, publisher, title }: Source, authors: readonly CslName[]): string | undefined {
  const named = title === undefined ? publisher : `${publisher} (“${title}”)`;
  if (kind === 'secondary') return `quoted in ${named}`;
  if (kind === 'mirror') return `copy at ${publisher}`;
  const isAuthor = authors.some(
    (name) => 'literal' in name && name.literal.includes(publisher.replace(/^U\.S\. /, '')),
  );
  return isAuthor ? undefined : publisher;
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

/** The citation as a CSL-JSON item, for reference managers. */
export function toCslJson({
  formulation,
  authors,
  title,
  genre,
  source,
  where,
  marks,
  record,
}: CiteItem): object {
  const { id, document, date, language } = formulation;
  return {
    id,
    type: TYPES[document.kind] ?? 'document',
    title,
    author: authors.map((name) =>
      'literal' in name
        ? name
        : { family: name.family, given: name.given, ...(name.suffix && { suffix: name.suffix }) },
    ),
    issued: { 'date-parts': [dateParts(date)] },
    ...(genre === undefined ? {} : { genre }),
    publisher: source.publisher,
    URL: source.url,
    ...(source.archived === undefined ? {} : { archive_location: source.archived }),
    ...(source.read === undefined ? {} : { accessed: { 'date-parts': [dateParts(source.read)] } }),
    language,
    note: [...(where !== undefined && source.kind !== 'primary' ? [where] : []), ...marks, record].join('; '),
  };
}
