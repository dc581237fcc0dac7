import type { PositionSummary } from './catalogue.ts';
import type { Position, Witness } from './model.ts';

/** What `list` says of a position. */
export function summarizePosition({ id, title, actor, formulations, local }: Position): PositionSummary {
  const byWitness: Partial<Record<Witness, number>> = {};
  for (const { witness } of formulations) byWitness[witness] = (byWitness[witness] ?? 0) + 1;
  return {
    id,
    title,
    actor,
    formulations: formulations.length,
    first: formulations[0]?.date ?? '',
    last: formulations.at(-1)?.date ?? '',
    byWitness,
    local: local || formulations.some((formulation) => formulation.local),
  };
}
