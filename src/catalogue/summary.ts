import type { PositionSummary } from './catalogue.ts';
import type { Position } from './model.ts';

/** What `list` says of a position. */
export function summarizePosition({ id, title, actor, formulations, local }: Position): PositionSummary {
  return {
    id,
    title,
    actor,
    formulations: formulations.length,
    first: formulations[0]?.date ?? '',
    last: formulations.at(-1)?.date ?? '',
    local: local || formulations.some((formulation) => formulation.local),
  };
}
