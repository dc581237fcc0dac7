// What the commands answer with --json, for those who read it by program. Fields may be added and are never
// renamed, so every object may have more than is said here.

import { z } from 'zod';
import {
  account,
  answer,
  attribution,
  comparison,
  count,
  day,
  event,
  formulation,
  object,
  rung,
  segment,
  status,
  text,
  use,
  witness,
} from './answer-parts.ts';
import { CATALOGUE_ANSWERS, PROGRAM_ANSWERS } from './catalogue-answers.ts';
import { DOCUMENT_ANSWERS } from './document-answers.ts';

/** The answers by the name of the command, with hyphens for spaces. */
export const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  diff: answer({ from: formulation, to: formulation, ...comparison }),
  compare: answer({ from: object({ name: text, text }), to: object({ name: text, text }), ...comparison }),
  list: answer({
    positions: z.array(
      object({
        id: text,
        title: text,
        actor: text,
        formulations: count,
        byWitness: z.record(text, count),
        local: z.boolean(),
      }),
    ),
  }),
  show: z.union([
    answer({
      catalogueVersion: text,
      formulation: formulation.extend({ translations: z.array(object({ language: text, text })) }),
      inLanguage: object({ language: text, texts: z.array(object({ label: text, text })) }).optional(),
    }),
    answer({
      formulation: text,
      witness,
      local: z.boolean(),
      languages: z.array(text),
      rows: z.array(object({ left: text, right: text })),
      operatives: z.array(object({})),
    }),
  ]),
  log: answer({
    position: text,
    entries: z.array(
      object({
        id: text,
        date: day,
        period: text,
        event,
        status,
        text,
        witness,
        local: z.boolean(),
        segments: z.array(segment).optional(),
      }),
    ),
  }),
  blame: answer({
    formulation: text,
    runs: z.array(
      object({
        text,
        since: text,
        date: day,
        period: text,
        witness,
        local: z.boolean(),
        restored: text.optional(),
        away: object({ from: text, to: text }).optional(),
      }),
    ),
  }),
  usage: answer({
    phrase: text,
    by: z.enum(['year', 'administration', 'actor']),
    wordings: count,
    found: count,
    counts: z.array(object({ key: text, name: text, count, of: count })),
    first: use.optional(),
    last: use.optional(),
    uses: z.array(use),
  }),
  search: answer({
    matches: z.array(
      object({
        formulation: text,
        position: text,
        date: day,
        status,
        attribution,
        witness,
        local: z.boolean(),
        language: text,
        text,
        places: z.array(object({ start: count, end: count, text })),
      }),
    ),
  }),
  matrix: answer({
    topic: text,
    ladder: text,
    rungs: z.array(text),
    rows: z.array(
      object({
        name: text,
        actor: text,
        formulation: text,
        date: day,
        status,
        witness,
        local: z.boolean(),
        rungs: z.array(rung),
      }),
    ),
  }),
  chart: answer({
    ladder: text,
    rungs: z.array(text),
    series: z.array(
      object({
        name: text,
        position: text,
        points: z.array(
          object({
            formulation: text,
            date: day,
            event,
            status,
            witness,
            local: z.boolean(),
            rung: rung.optional(),
          }),
        ),
      }),
    ),
  }),
  readouts: z.union([
    answer({
      meetings: z.array(object({ id: text, date: day, accounts: count, tellers: z.array(text) })),
    }),
    answer({
      meeting: text,
      date: day,
      sides: z.array(text),
      points: z.array(
        object({
          position: text,
          verdict: z.enum(['both', 'one', 'contradictory']),
          left: account.optional(),
          right: account.optional(),
        }),
      ),
    }),
  ]),
  ...DOCUMENT_ANSWERS,
  ...CATALOGUE_ANSWERS,
  ...PROGRAM_ANSWERS,
};

/** The JSON Schemas of the answers, by file name. */
export function answerSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ANSWERS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: `diplodiff ${name.replace('-', ' ')} --json`, ...z.toJSONSchema(schema) }, null, 2)}\n`,
    ]),
  );
}
