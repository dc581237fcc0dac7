// What the tools take and give. The answers are the commands' own JSON, which may gain fields: unknown ones are let through.

import { z } from 'zod';

const text = (most: number, about: string) => z.string().min(1).max(most).describe(about);

/** Names go into a command line as values, never as options. */
export const NAME = text(300, 'position or position@revision, such as us/taiwan-independence@biden').regex(
  /^[^-\p{C}][^\p{C}]*$/u,
  'a name begins with no hyphen and has no control characters',
);
export const GLOB = text(200, 'only positions whose id matches, such as us/* or taiwan-independence').regex(
  /^[^-\p{C}][^\p{C}]*$/u,
  'a glob begins with no hyphen and has no control characters',
);
export const WITH = z
  .array(z.enum(['counterpart', 'reported', 'draft', 'sought', 'withdrawn']))
  .max(5)
  .describe('count these too; without it only what was stated on the record, and what was left out');
export const LIMIT = z.number().int().min(1).max(100).describe('most entries of the answer').default(20);
export const OFFSET = z
  .number()
  .int()
  .min(0)
  .max(100_000)
  .describe('entries to leave out at the beginning')
  .default(0);
export const WORDS = z
  .array(text(300, 'a word, or words that stand together'))
  .min(1)
  .max(10)
  .describe('all of them have to be there; typography and case are folded');
export const QUOTATION = text(10_000, 'the quoted words, without the quotation marks around them');

const segment = z.looseObject({ kind: z.enum(['kept', 'removed', 'added']), text: z.string() });
const source = z.looseObject({ publisher: z.string(), url: z.string(), kind: z.string() });
const wording = z.looseObject({
  id: z.string().describe('cite this together with catalogueVersion'),
  date: z.string(),
  period: z.string(),
  status: z.string().describe('stated, omitted, draft, sought or withdrawn'),
  attribution: z.string().describe('on-record, on-background, reported or counterpart-readout'),
  speaker: z.looseObject({ name: z.string() }),
  document: z.looseObject({ title: z.string() }),
  sources: z.array(source),
  witness: z.string().describe('primary, full-text, corroborated or single-press'),
  local: z.boolean().describe('from a private catalogue'),
});

export const POSITIONS = {
  total: z.number(),
  positions: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      formulations: z.number(),
      first: z.string(),
      last: z.string(),
    }),
  ),
};
export const MATCHES = {
  total: z.number(),
  matches: z
    .array(
      z.looseObject({
        formulation: z.string(),
        position: z.string(),
        date: z.string(),
        status: z.string(),
        attribution: z.string(),
        witness: z.string(),
        local: z.boolean(),
        language: z.string(),
        text: z.string(),
      }),
    )
    .describe('newest first'),
};
export const WORDING = { formulation: wording.extend({ text: z.string() }) };
export const DIFFERENCE = {
  from: wording.extend({ text: z.string() }),
  to: wording.extend({ text: z.string() }),
  segments: z.array(segment).describe('kept and removed join to the older text, kept and added to the newer'),
  changes: z.array(z.looseObject({ type: z.string() })),
  shifts: z.array(z.looseObject({ ladder: z.string(), steps: z.number(), polarityReversed: z.boolean() })),
  typography: z.looseObject({ count: z.number(), onlyDifference: z.boolean() }),
};
export const VERIFICATION = {
  catalogueVersion: z.string(),
  verdict: z.enum(['exact', 'misquotation', 'differs', 'not-found']),
  explanation: z.string(),
  found: z.number().describe('wordings that have the words; at most ten are listed'),
  quoted: z.array(wording),
  cutsNegation: z.boolean().optional().describe('the words are there, but begin or end inside a negation'),
  segments: z
    .array(segment)
    .optional()
    .describe('kept and removed: the record; kept and added: the quotation'),
};
export const CITATION = {
  id: z.string(),
  catalogueVersion: z.string(),
  citation: z.string(),
  warnings: z.array(z.string()).describe('what has to be said of the wording wherever it is quoted'),
};
