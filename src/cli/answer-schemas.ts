// What the commands answer with --json, for those who read it by program. Fields may be added and are never
// renamed, so every object may have more than is said here.

import { z } from 'zod';

const text = z.string();
const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const status = z.enum(['stated', 'omitted', 'draft', 'sought', 'withdrawn']);
const attribution = z.enum(['on-record', 'on-background', 'reported', 'counterpart-readout']);
const witness = z.enum(['primary', 'full-text', 'corroborated', 'single-press']);
const object = z.looseObject;

const source = object({
  publisher: text,
  url: text,
  kind: z.enum(['primary', 'mirror', 'secondary']),
  title: text.optional(),
  quotes: text.optional(),
  read: text.optional(),
});
const formulation = object({
  id: text,
  position: text,
  date: day,
  period: text,
  status,
  attribution,
  text,
  language: text,
  operative: text.optional(),
  speaker: object({ name: text }),
  document: object({ title: text, kind: text, series: text.optional(), meeting: text.optional() }),
  sources: z.array(source),
  witness,
  local: z.boolean(),
});
const segment = object({
  kind: z.enum(['kept', 'removed', 'added']),
  text,
  before: text.optional(),
  move: count.optional(),
  punctuation: z.boolean().optional(),
});
const change = object({
  type: z.enum(['dropped', 'restored', 'added', 'reworded', 'moved', 'polarity-reversed', 'punctuation']),
  before: text.optional(),
  after: text.optional(),
});
const rung = object({ rung: text, text });
const shift = object({ ladder: text, from: rung, to: rung, steps: z.int(), polarityReversed: z.boolean() });
const comparison = {
  segments: z.array(segment),
  changes: z.array(change),
  shifts: z.array(shift),
  typography: object({ count, onlyDifference: z.boolean() }),
};
const event = z.enum(['stated', 'reworded', 'unchanged', 'dropped', 'restored']);
const use = object({ id: text, date: day, period: text, attribution, witness, local: z.boolean() });
const account = object({ id: text, text, language: text, attribution, witness, local: z.boolean() });
const place = { file: text, line: count, column: count };
const severity = z.enum(['error', 'warning']);

function answer(fields: z.core.$ZodLooseShape) {
  return object({ schemaVersion: z.literal(1), ...fields });
}

/** The answers by the name of the command, with hyphens for spaces. */
export const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  diff: answer({ from: formulation, to: formulation, ...comparison }),
  compare: answer({ from: object({ name: text, text }), to: object({ name: text, text }), ...comparison }),
  list: answer({
    positions: z.array(
      object({ id: text, title: text, actor: text, formulations: count, local: z.boolean() }),
    ),
  }),
  show: answer({
    formulation: formulation.extend({ translations: z.array(object({ language: text, text })) }),
  }),
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
        segments: z.array(segment).optional(),
      }),
    ),
  }),
  blame: answer({
    formulation: text,
    runs: z.array(object({ text, since: text, date: day, period: text, restored: text.optional() })),
  }),
  usage: answer({
    phrase: text,
    by: z.enum(['year', 'administration', 'actor']),
    wordings: count,
    found: count,
    counts: z.array(object({ key: text, name: text, count, of: count })),
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
      object({ name: text, actor: text, formulation: text, date: day, status, rungs: z.array(rung) }),
    ),
  }),
  chart: answer({
    ladder: text,
    rungs: z.array(text),
    series: z.array(
      object({
        name: text,
        position: text,
        points: z.array(object({ formulation: text, date: day, event, status, rung: rung.optional() })),
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
  check: answer({
    findings: z.array(
      object({
        ...place,
        severity,
        rule: text,
        message: text,
        position: text.optional(),
        formulation: text.optional(),
        segments: z.array(segment).optional(),
      }),
    ),
  }),
  'catalogue-info': answer({
    version: text,
    actors: count,
    positions: count,
    formulations: count,
    byStatus: z.record(text, count),
    byLanguage: z.record(text, count),
    byWitness: z.record(text, count),
  }),
  'catalogue-log': answer({
    releases: z.array(object({ version: text, formulations: count, added: z.array(text) })),
  }),
  'catalogue-validate': answer({
    problems: z.array(object({ ...place, severity, rule: text, message: text, fix: text })),
  }),
  'config-list': answer({
    settings: z.array(
      object({
        key: text,
        value: z.union([text, z.number()]),
        origin: object({ kind: z.enum(['file', 'environment']), name: text }),
      }),
    ),
  }),
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
