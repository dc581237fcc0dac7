import { z } from 'zod';
import { ANSWERS } from './answer-schemas.ts';

/** The fields that every answer of a command with `--json` has, or that one of its kinds of answers has. */
export function answerFields(command: string): string[] {
  const schema = ANSWERS[command.replaceAll(' ', '-')];
  const kinds = schema instanceof z.ZodUnion ? schema.options : [schema];
  const fields = kinds.flatMap((kind) => (kind instanceof z.ZodObject ? Object.keys(kind.shape) : []));
  return [...new Set(fields)].filter((field) => field !== 'schemaVersion');
}
