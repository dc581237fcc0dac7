// Citations for reference managers: BibTeX and RIS.

import { escapeControls } from '../render/escape.ts';
import { escapeLatex } from '../render/latex.ts';
import { dateParts } from './dates.ts';
import type { CiteItem } from './item.ts';
import type { CslName } from './names.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A BibTeX entry; institutions stand in braces of their own, or BibTeX would take them for persons. */
export function bibtexEntry(item: CiteItem): string {
  const { formulation, authors, title, genre, source, reached, marks, record } = item;
  const [year, month, day] = dateParts(formulation.date);
  const author = authors.map((name) =>
    'literal' in name ? `{${escapeLatex(name.literal)}}` : escapeLatex(bibtexName(name)),
  );
  const fields: [string, string][] = [
    ['author', `{${author.join(' and ')}}`],
    ['title', `{{${escapeLatex(title)}}}`],
    ...(genre === undefined ? [] : [['howpublished', `{${escapeLatex(genre)}}`] as [string, string]]),
    ['publisher', `{${escapeLatex(source.publisher)}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1]!],
    ['day', `{${day}}`],
    ['url', `{${source.url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ...(source.read === undefined ? [] : [['urldate', `{${source.read}}`] as [string, string]]),
    ['note', `{${escapeLatex(noteOf(reached, source, marks, record))}}`],
  ];
  const key = formulation.id.replace(/[^a-z0-9]+/gi, '-');
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join('\n')}\n}`;
}

const RIS_TYPES: Readonly<Record<string, string>> = {
  report: 'RPRT',
  'fact-sheet': 'RPRT',
  'strategy-document': 'RPRT',
  statute: 'STAT',
  treaty: 'LEGAL',
  testimony: 'HEAR',
  letter: 'PCOMM',
  'press-report': 'NEWS',
  'social-post': 'ELEC',
};

/** A RIS record; lines end with CR LF, as its readers want them. */
export function risEntry(item: CiteItem): string {
  const { formulation, authors, title, genre, source, reached, marks, record } = item;
  const lines: [string, string][] = [
    ['TY', RIS_TYPES[formulation.document.kind] ?? 'GOVDOC'],
    ['ID', formulation.id],
    ...authors.map((name): [string, string] => [
      'AU',
      'literal' in name
        ? name.literal
        : [name.family, name.given, ...(name.suffix ? [name.suffix] : [])].join(', '),
    ]),
    ['TI', title],
    ...(genre === undefined ? [] : [['M3', genre] as [string, string]]),
    ['PB', source.publisher],
    ['PY', formulation.date.slice(0, 4)],
    ['DA', formulation.date.replaceAll('-', '/')],
    ['UR', source.url],
    ...(source.archived === undefined ? [] : [['L2', source.archived] as [string, string]]),
    ...(source.read === undefined ? [] : [['Y2', source.read.replaceAll('-', '/')] as [string, string]]),
    ['LA', formulation.language],
    ['N1', noteOf(reached, source, marks, record)],
    ['ER', ''],
  ];
  // A line break in a field would begin a field of its own.
  return lines.map(([tag, value]) => `${tag}  - ${escapeControls(value).replace(/\s+/g, ' ')}\r\n`).join('');
}

function bibtexName(name: Exclude<CslName, { literal: string }>): string {
  const { family, given, suffix } = name;
  return name['static-ordering'] || suffix === undefined
    ? [family, given].filter(Boolean).join(', ')
    : `${family}, ${suffix}, ${given}`;
}

function noteOf(
  reached: string | undefined,
  source: CiteItem['source'],
  marks: readonly string[],
  record: string,
): string {
  return [
    ...(reached === undefined ? [] : [reached]),
    ...(source.archived === undefined ? [] : [`archived at ${source.archived}`]),
    ...marks,
    record,
  ].join('; ');
}
