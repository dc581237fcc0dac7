// The files of phrases/ as their authors write them. This is the one place that says which fields
// there are; the JSON Schemas that editors use are generated from it.

import { z } from 'zod';

/** The version of the file format. A catalogue that asks for a newer one is refused with advice. */
export const FORMAT = 1;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD, in quotes')
  .refine(isCalendarDay, 'there is no such day in the calendar')
  .describe('YYYY-MM-DD, in the publisher’s own time zone');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case letters, digits and hyphens');
const version = z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'a catalogue version looks like 2026.12.0');
const line = z.string().trim().min(1, 'must not be empty');
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'use a BCP 47 tag such as en or zh-Hans');
const url = z.url({ protocol: /^https?$/, error: 'must be a full http or https address' });
const dateId = z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/, 'an id looks like 2001-05-14 or 2001-05-14.2');

const source = z.strictObject({
  title: line.optional(),
  publisher: line,
  url,
  kind: z
    .enum(['primary', 'mirror', 'secondary'])
    .describe('the issuer’s own page; a copy of the full text; a press or book quotation'),
  quotes: line
    .optional()
    .describe('the words of the wording that this page has, or was seen to have; none when it has them all'),
  archived: url.optional().describe('an archived copy of the same page'),
  issuer: url.optional().describe('the issuer’s own address, where the words were read elsewhere'),
  read: day.optional().describe('the day the words were read at url'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
const sources = z.array(source).min(1, 'a wording nobody can source is not in the catalogue');

const translation = z.strictObject({
  language,
  text: line,
  official: z.boolean(),
  maker: line.describe('who translated'),
  sources,
  note: line.optional(),
});

const variant = z.strictObject({
  kind: z.enum([
    'misquotation',
    'unofficial-transcript',
    'corrected-transcript',
    'prepared-text',
    'back-translation',
  ]),
  language,
  text: line,
  sources,
  note: line.optional(),
});

const correction = z.strictObject({ version, was: line, why: line, source: line });

/** One formulation of a position file. */
export const formulationEntry = z.strictObject({
  date: day,
  number: z
    .int()
    .min(2)
    .optional()
    .describe('2, 3, … for the others of one day, in the order they were entered; never renumbered'),
  period: slug,
  status: z.enum(['stated', 'omitted', 'draft', 'sought', 'withdrawn']).default('stated'),
  text: line
    .optional()
    .describe('the wording, verbatim, in the language of issue; cuts are marked [...]; none when omitted'),
  instead: line.optional().describe('of an omitted wording: the passage that stands in its place'),
  language,
  operative: line.optional().describe('the words that carry the stance; must occur in text'),
  speaker: z.strictObject({ name: line, role: line.optional() }),
  document: z.strictObject({
    title: line,
    kind: z.enum([
      'speech',
      'spokesperson-comment',
      'press-conference',
      'press-briefing',
      'communique',
      'readout',
      'joint-statement',
      'report',
      'resolution',
      'strategy-document',
      'interview',
      'fact-sheet',
      'letter',
      'testimony',
      'social-post',
      'statute',
      'treaty',
      'legal-opinion',
      'press-report',
      'memorandum',
    ]),
    series: slug.optional().describe('editions of one document share a series'),
    meeting: slug.optional().describe('both sides’ accounts of one meeting share its id'),
  }),
  attribution: z.enum(['on-record', 'on-background', 'reported', 'counterpart-readout']),
  representative: z.literal(true).optional().describe('take this one for its period'),
  according_to: slug.optional().describe('of a counterpart-readout: the actor whose account this is'),
  asked_by: slug.optional().describe('of a sought wording: the actor that asks for it'),
  replaced_by: dateId.optional().describe('of a withdrawn wording: what replaced it'),
  sibling_of: dateId.optional().describe('the equally authentic wording in another language'),
  sources,
  translations: z.array(translation).default([]),
  variants: z.array(variant).default([]),
  note: line.optional(),
  added: version.describe('the catalogue version that brought it in'),
  corrections: z.array(correction).default([]),
});

/** `phrases/<actor>/<topic>.yaml`. */
export const positionFile = z.strictObject({
  title: line,
  question: line,
  note: line.optional(),
  elements: z.array(z.strictObject({ id: slug, match: z.array(line).min(1) })).default([]),
  formulations: z.array(formulationEntry).min(1),
});

/** `phrases/<actor>/<old-topic>.yaml` after a rename. */
export const movedFile = z.strictObject({ moved_to: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/) });

/** `phrases/<actor>/actor.yaml`. */
export const actorFile = z.strictObject({
  name: line,
  names: z
    .array(line)
    .optional()
    .describe('what else it is called in running text: its capital, its adjective, its ministries'),
  period_name: line.describe('what its periods are called: administration, leader, summit'),
  periods: z
    .array(
      z.strictObject({
        id: slug,
        name: line,
        from: day,
        to: day.optional(),
        aliases: z.array(slug).default([]),
      }),
    )
    .min(1),
});

/** `phrases/catalogue.yaml`. */
export const catalogueFile = z.strictObject({
  format: z.literal(FORMAT),
  name: line,
  version,
  licence: line,
  maintainers: z.array(line).min(1),
  terms: z
    .record(z.string(), z.array(line))
    .default({})
    .describe('per language, the terms that are one word although no space shows it'),
});

export type FormulationEntry = z.infer<typeof formulationEntry>;

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
