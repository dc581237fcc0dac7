import type { Actor, Formulation, Position } from './model.ts';
import type { Problem } from './problem.ts';

/** What a rule finds wrong with a formulation. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where: a field of the formulation, or the path to a value inside it. */
  readonly field: string | readonly (string | number)[];
  readonly severity?: 'warning';
}

export type FormulationRule = (
  formulation: Formulation,
  position: Position,
  actor: Actor | undefined,
) => Finding | undefined;

export function toProblem(
  { rule, message, fix, severity }: Finding,
  file: string,
  place: { readonly line: number; readonly column: number },
): Problem {
  return { file, ...place, severity: severity ?? 'error', rule, message, fix };
}
