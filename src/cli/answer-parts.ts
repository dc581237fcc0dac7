// What the schemas of the answers are made of.

import { z } from 'zod';

export const text = z.string();
export const count = z.int().min(0);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const status = z.enum(['stated', 'omitted', 'draft', 'sought', 'withdrawn']);
export const attribution = z.enum(['on-record', 'on-background', 'reported', 'counterpart-readout']);
export const witness = z.enum(['primary', 'full-text', 'corroborated', 'single-press']);
export const object = z.looseObject;

export const source = object({
  publisher: text,
  url: text,
  kind: z.enum(['primary', 'mirror', 'secondary']),
  title: text.optional(),
  quotes: text.optional(),
  read: text.optional(),
});
export const formulation = object({
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
export const segment = object({
  kind: z.enum(['kept', 'removed', 'added']),
  text,
  before: text.optional(),
  move: count.optional(),
  punctuation: z.boolean().optional(),
});
export const change = object({
  type: z.enum(['dropped', 'restored', 'added', 'reworded', 'moved', 'polarity-reversed', 'punctuation']),
  before: text.optional(),
  after: text.optional(),
});
export const rung = object({ rung: text, text });
export const shift = object({
  ladder: text,
  from: rung,
  to: rung,
  steps: z.int(),
  polarityReversed: z.boolean(),
});
const standing = object({ rung: text.optional(), text });
export const comparison = {
  segments: z.array(segment),
  changes: z.array(change),
  shifts: z.array(shift),
  sameRung: z.array(object({ ladder: text, rung: text, from: text, to: text })).optional(),
  offLadder: z.array(object({ ladder: text, from: standing, to: standing })).optional(),
  typography: object({ count, onlyDifference: z.boolean() }),
  folded: object({ spelling: count, script: count, onlyDifference: z.boolean() }).optional(),
  bySentence: z.literal(true).optional(),
};
export const event = z.enum(['stated', 'reworded', 'unchanged', 'dropped', 'restored']);
export const use = object({ id: text, date: day, period: text, attribution, witness, local: z.boolean() });
export const account = object({ id: text, text, language: text, attribution, witness, local: z.boolean() });
export const place = { file: text, line: count, column: count };
export const severity = z.enum(['error', 'warning']);

export function answer(fields: z.core.$ZodLooseShape) {
  return object({ schemaVersion: z.literal(1), ...fields });
}
