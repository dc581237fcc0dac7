import type { Formulation } from './model.ts';

/** On how little a wording may rest, and whether it is from a private layer: every answer that names it says both. */
export type Proviso = Pick<Formulation, 'witness' | 'local'>;

export function provisoOf({ witness, local }: Proviso): Proviso {
  return { witness, local };
}
