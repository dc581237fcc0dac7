// A formulation as its author wrote it becomes one as the program knows it: its id whole, its witness weighed.

import { formulationId, writeDateId } from './date-id.ts';
import type { Formulation, Source, Witness } from './model.ts';
import type { FormulationEntry } from './schema.ts';

/** The formulation that an entry of a position file is. */
export function toFormulation(position: string, entry: FormulationEntry, local: boolean): Formulation {
  const { number, according_to, asked_by, replaced_by, sibling_of, representative, text, ...rest } = entry;
  const whole = (dateId: string | undefined) =>
    dateId === undefined ? undefined : formulationId(position, dateId);
  const optional = {
    accordingTo: according_to,
    askedBy: asked_by,
    replacedBy: whole(replaced_by),
    siblingOf: whole(sibling_of),
  };
  return {
    id: formulationId(position, writeDateId(entry)),
    position,
    ...rest,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as typeof optional),
    text: text ?? '',
    representative: representative ?? false,
    witness: weighWitness(entry.sources),
    local,
  };
}

// Two publications that took one agency's copy are one witness, so the publishers must differ as well as the sites. A page
// that has only some of the words vouches for no others, whoever's it is.
function weighWitness(sources: readonly Source[]): Witness {
  const whole = sources.filter(({ quotes }) => quotes === undefined);
  if (whole.some(({ kind }) => kind === 'primary')) return 'primary';
  if (whole.some(({ kind }) => kind === 'mirror')) return 'full-text';
  const publishers = new Set(whole.map(({ publisher }) => publisher));
  const hosts = new Set(whole.map(({ url }) => new URL(url).hostname.replace(/^www\./, '')));
  return publishers.size > 1 && hosts.size > 1 ? 'corroborated' : 'single-press';
}
