import { z } from 'zod';
import { answer, count, day, object, place, segment, severity, text } from './answer-parts.ts';

const flaw = object({ rule: text, message: text, fix: text });
const settings = answer({
  settings: z.array(
    object({
      key: text,
      value: z.union([text, z.number()]),
      origin: object({ kind: z.enum(['file', 'environment']), name: text }),
    }),
  ),
});

/** The answers of the commands about the catalogue itself. */
export const CATALOGUE_ANSWERS: Readonly<Record<string, z.ZodType>> = {
  'catalogue-info': answer({
    version: text,
    actors: count,
    positions: count,
    formulations: count,
    local: count,
    byActor: z.record(text, count),
    byStatus: z.record(text, count),
    byLanguage: z.record(text, count),
    byWitness: z.record(text, count),
    byAttribution: z.record(text, count),
  }),
  'catalogue-log': answer({
    releases: z.array(object({ version: text, formulations: count, added: z.array(text) })),
  }),
  'catalogue-validate': answer({
    problems: z.array(object({ ...place, severity, rule: text, message: text, fix: text })),
  }),
  'catalogue-build': answer({ version: text, positions: count, formulations: count }),
  'catalogue-add': answer({ id: text, file: text, written: z.boolean() }),
  'catalogue-import': answer({
    rows: z.array(object({ line: count, id: text.optional(), flaws: z.array(flaw) })),
    written: z.boolean(),
    files: z.array(text),
  }),
  'catalogue-export': answer({
    version: text,
    formulations: z.array(object({ position: text, title: text, question: text, date: day, period: text })),
  }),
  'catalogue-verify-sources': answer({
    sources: z.array(
      object({
        formulation: text,
        path: z.array(z.union([text, count])),
        copy: z.enum(['page', 'archived']),
        url: text,
        verdict: z.enum(['found', 'not-found', 'unreachable']),
        reason: text.optional(),
        sha256: text.optional(),
      }),
    ),
  }),
  'catalogue-diff': answer({
    from: text,
    to: text,
    singlePress: z.array(text),
    added: z.array(text),
    corrected: z.array(
      object({
        id: text,
        language: text,
        before: text,
        after: text,
        corrections: z.array(object({ why: text, source: text })),
        segments: z.array(segment),
      }),
    ),
    withdrawn: z.array(text),
    amended: z.array(object({ id: text, fields: z.array(text) })),
    renamed: z.array(object({ from: text, to: text })),
  }),
  'catalogue-release': answer({
    version: text,
    previous: text.optional(),
    formulations: count,
    changed: count,
    file: text,
  }),
};

/** The answers of the commands about the program. */
export const PROGRAM_ANSWERS: Readonly<Record<string, z.ZodType>> = {
  'config-list': settings,
  'config-get': settings,
  report: answer({ output: text, positions: count, wordings: count, left: z.array(text) }),
  help: answer({
    commands: z.array(
      object({
        name: text,
        summary: text,
        description: z.array(text),
        arguments: z.array(object({ name: text, help: text })),
        options: z.array(
          object({ flags: text, help: text, default: text.optional(), values: z.array(text).optional() }),
        ),
        formats: z.array(text),
        exitsWith1: text.optional(),
        examples: z.array(object({ line: text, shows: text })),
      }),
    ),
    topics: z.array(object({ name: text, paragraphs: z.array(text) })),
  }),
};
