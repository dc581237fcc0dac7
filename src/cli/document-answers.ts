import { z } from 'zod';
import {
  answer,
  attribution,
  change,
  count,
  day,
  object,
  place,
  segment,
  severity,
  shift,
  source,
  status,
  text,
  witness,
} from './answer-parts.ts';

const match = z.enum(['exact', 'near']);
const proviso = { witness, local: z.boolean() };
const spot = { line: count, column: count, page: count.optional() };
const stretch = { ...place, endLine: count, endColumn: count, page: count.optional() };
const verdict = z.enum(['exact', 'differs', 'misquotation', 'not-found']);
const scanned = object({
  ...stretch,
  position: text,
  formulation: text,
  match,
  text,
  coverage: z.number().min(0).max(1),
  verbatim: z.boolean().optional(),
  rendering: text.optional(),
  language: text,
  date: day,
  ...proviso,
  uses: z.array(object({ actor: text, period: text, formulation: text })),
  standing: object({
    state: z.enum(['in-force', 'replaced', 'dropped', 'not-yet', 'off-record']),
    inForce: text.optional(),
  }),
  segments: z.array(segment),
  changes: z.array(change),
  shifts: z.array(shift),
  also: z.array(object({ formulation: text, match, coverage: z.number(), ...proviso })),
});
const counted = object({
  by: z.enum(['formulation', 'administration', 'year']),
  key: text,
  exact: count,
  near: count,
});

/** The answers of the commands that hold documents and quotations against the catalogue. */
export const DOCUMENT_ANSWERS: Readonly<Record<string, z.ZodType>> = {
  // With --count the second; --merge answers as the runs that it joins.
  scan: z.union([answer({ matches: z.array(scanned) }), answer({ counts: z.array(counted) })]),
  quotes: answer({
    quotations: z.array(
      object({
        ...stretch,
        text,
        verdict,
        formulation: text.optional(),
        speaker: text.optional(),
        date: day.optional(),
        status: status.optional(),
        attribution: attribution.optional(),
        witness: witness.optional(),
        local: z.boolean().optional(),
        segments: z.array(segment).optional(),
        shifts: z.array(shift).optional(),
        problems: z
          .array(
            object({
              kind: z.enum(['wrong-speaker', 'wrong-date']),
              claimed: text,
              known: z.array(object({ formulation: text, speaker: text, date: day, ...proviso })),
            }),
          )
          .optional(),
      }),
    ),
  }),
  verify: answer({
    catalogueVersion: text,
    quotation: text,
    verdict,
    explanation: text,
    found: count,
    quoted: z.array(
      object({
        id: text,
        date: day,
        period: text,
        status,
        attribution,
        speaker: object({ name: text }),
        document: object({ title: text, kind: text }),
        sources: z.array(source),
        ...proviso,
        language: text,
        rendering: z.enum(['text', 'instead', 'translation', 'variant']),
      }),
    ),
    variant: text.optional(),
    cutsNegation: z.boolean().optional(),
    segments: z.array(segment).optional(),
  }),
  check: z.union([
    answer({
      documents: count,
      skipped: object({ quotations: count, attributed: count }),
      ignored: count,
      findings: z.array(
        object({
          ...place,
          severity,
          rule: text,
          message: text,
          position: text.optional(),
          formulation: text.optional(),
          witness: witness.optional(),
          local: z.boolean().optional(),
          segments: z.array(segment).optional(),
        }),
      ),
    }),
    answer({ rules: z.array(object({ id: text, severity, finds: text, reason: text })) }),
  ]),
  recite: answer({
    file: text,
    formulation: text,
    witness,
    local: z.boolean(),
    elements: z.array(
      object({
        id: text,
        verdict: z.enum(['present', 'moved', 'missing']),
        expected: text,
        text: text.optional(),
        line: count.optional(),
        column: count.optional(),
      }),
    ),
    besides: z.array(object({ id: text, text, ...spot })),
  }),
  new: answer({
    file: text,
    as: text,
    positions: z.array(text),
    runs: z.array(
      object({
        text,
        isNew: z.boolean(),
        since: text.optional(),
        date: day.optional(),
        period: text.optional(),
        ...spot,
      }),
    ),
    leftOut: z.array(object({ text, formulation: text, times: count, of: count })),
  }),
  cite: answer({ citations: z.array(object({ formulation: text, style: text, text })) }),
};
