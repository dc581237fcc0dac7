// A ladder as its author writes it, `phrases/ladders/<ladder>.yaml`.

import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case letters, digits and hyphens');
const line = z.string().trim().min(1, 'must not be empty');
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'use a BCP 47 tag such as en, zh or zh-Hans');
const phrases = z.record(language, z.array(line));

/** `phrases/ladders/<ladder>.yaml`. */
export const ladderFile = z.strictObject({
  title: line,
  question: line.describe('the one question that every rung answers'),
  order: line.describe('why the rungs stand in this order; the order is this catalogue’s own'),
  neutral: slug.optional().describe('the rung between the two sides; crossing it reverses polarity'),
  directions: z
    .strictObject({
      up: line.describe('what a step towards the last rung is, such as "stronger"'),
      down: line.describe('what a step towards the first rung is, such as "weaker"'),
      back_up: line
        .optional()
        .describe('what a step up is below the neutral rung, such as "less negative"; "up" without it'),
      back_down: line
        .optional()
        .describe('what a step down is above the neutral rung, such as "less favourable"; "down" without it'),
    })
    .default({ up: 'stronger', down: 'weaker' }),
  sources: z
    .array(
      z.strictObject({
        title: line,
        publisher: line,
        url: z.url({ protocol: /^https?$/, error: 'must be a full http or https address' }),
        shows: line.describe('what this page says about the order, or of which use it is an example'),
      }),
    )
    .min(1, 'an order nobody argues for is no ladder'),
  rungs: z
    .array(
      z.strictObject({
        id: slug,
        words: phrases.describe('per language the phrases that mean this rung'),
        note: line.optional(),
      }),
    )
    .min(2, 'a ladder has two rungs at least')
    .describe('weakest or most negative first'),
  forms: z
    .record(language, z.record(line, z.array(line).min(1)))
    .default({})
    .describe('per language: what {name} in a phrase stands for; English verbs need no entry'),
  lookalikes: phrases.default({}).describe('per language: phrases that look like a rung and are none'),
  note: line.optional(),
});
