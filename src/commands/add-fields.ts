// The fields of a formulation as options of `catalogue add` and as its questions, in the order of the files.

import type { Actor } from '../catalogue/model.ts';

export interface AddField {
  /** The path it fills, as in phrases/README.md. */
  readonly path: string;
  /** `--role`, the end of its path unless said; the name in the options is the same in camel case. */
  readonly flag: string;
  readonly help: string;
  /** What is asked on a terminal; without it only the option sets the field. */
  readonly question?: string;
  /** It may be left empty when asked. */
  readonly optional?: true;
  /** Offered when asked, taken when Enter is pressed. */
  readonly preset?: (known: Readonly<Record<string, string>>, actor: Actor | undefined) => string | undefined;
}

const FIELDS: readonly (Omit<AddField, 'flag'> & { readonly flag?: string })[] = [
  { path: 'date', help: 'the day, YYYY-MM-DD', question: 'Day (YYYY-MM-DD)' },
  { path: 'number', help: '2, 3, … where the day is taken; found without it' },
  {
    path: 'period',
    help: 'a period of the actor; that of the day without it',
    question: 'Period',
    preset: ({ date = '' }, actor) =>
      actor?.periods.findLast(({ from, to }) => date >= from && date <= (to ?? '9999'))?.id,
  },
  { path: 'status', help: 'stated, omitted, draft, sought or withdrawn' },
  {
    path: 'text',
    help: 'the wording, verbatim; - reads standard input',
    question: 'Wording, verbatim',
  },
  { path: 'instead', help: 'of an omitted wording: what stands in its place' },
  { path: 'language', help: 'a BCP 47 tag', question: 'Language', preset: () => 'en' },
  {
    path: 'operative',
    help: 'the words that carry the stance',
    question: 'Operative words, copied from it',
    optional: true,
  },
  { path: 'speaker.name', flag: 'speaker', help: 'who said it', question: 'Speaker' },
  { path: 'speaker.role', help: 'as what', question: 'Role', optional: true },
  { path: 'document.title', flag: 'document', help: 'in what document', question: 'Document' },
  {
    path: 'document.kind',
    help: 'speech, press-briefing, communique, …',
    question: 'Kind of document (speech, press-briefing, communique, readout, …)',
  },
  {
    path: 'document.series',
    help: 'editions of one document share it',
    question: 'Series',
    optional: true,
  },
  { path: 'document.meeting', help: 'both accounts of a meeting share it' },
  {
    path: 'attribution',
    help: 'on-record, on-background, reported or counterpart-readout',
    question: 'Attribution',
    preset: () => 'on-record',
  },
  { path: 'representative', help: 'true: take this one for its period' },
  { path: 'according_to', help: 'of a counterpart-readout: whose account' },
  { path: 'asked_by', help: 'of a sought wording: who asks' },
  { path: 'replaced_by', help: 'of a withdrawn wording: what replaced it' },
  { path: 'sibling_of', help: 'the authentic text in another language' },
  {
    path: 'sources.1.publisher',
    help: 'who published the source',
    question: 'Source: publisher',
  },
  { path: 'sources.1.url', help: 'its address', question: 'Source: address' },
  {
    path: 'sources.1.kind',
    flag: 'source-kind',
    help: 'primary, mirror or secondary',
    question: 'Source: primary (the issuer’s page), mirror (a full copy) or secondary (a quotation)',
    preset: () => 'primary',
  },
  { path: 'sources.1.title', flag: 'source-title', help: 'its title' },
  { path: 'sources.1.archived', help: 'an archived copy' },
  { path: 'sources.1.issuer', help: 'the issuer’s own address' },
  {
    path: 'sources.1.read',
    help: 'the day it was read',
    question: 'Source: day it was read',
    optional: true,
  },
  { path: 'note', help: 'a sentence a historian wants', question: 'Note', optional: true },
  { path: 'added', help: 'the catalogue version that brings it in' },
];

export const ADD_FIELDS: readonly AddField[] = FIELDS.map((field) => ({
  flag: field.path.replace(/^.*\./, '').replaceAll('_', '-'),
  ...field,
}));
