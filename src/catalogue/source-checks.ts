// What has to be looked for where: every wording, or the part that is there, at every address that is named as its source. A
// page that several wordings name is read once.

import type { Formulation, Position, Source, Witness } from './model.ts';
import { provisoOf } from './proviso.ts';

export interface SourceCheck {
  readonly formulation: string;
  /** Which source: `['sources', 0]`, `['translations', 1, 'sources', 0]`; counts from 0. */
  readonly path: readonly (string | number)[];
  /** The page itself, or the archived copy that the source names. */
  readonly copy: 'page' | 'archived';
  readonly url: string;
  readonly witness: Witness;
  readonly local: boolean;
  readonly text: string;
}

/** The checks of these positions by address, in the order they first occur. */
export function sourceChecks(positions: readonly Position[]): Map<string, SourceCheck[]> {
  const byUrl = new Map<string, SourceCheck[]>();
  for (const check of positions.flatMap(({ formulations }) => formulations.flatMap(checksOf)))
    byUrl.set(check.url, [...(byUrl.get(check.url) ?? []), check]);
  return byUrl;
}

function checksOf(formulation: Formulation): SourceCheck[] {
  const { id, status, text, instead, sources, translations, variants } = formulation;
  const quoted = (wording: string, list: readonly Source[], path: readonly (string | number)[]) =>
    list.flatMap(({ url, archived, quotes }, at): SourceCheck[] => {
      const check = {
        formulation: id,
        path: [...path, at],
        ...provisoOf(formulation),
        text: quotes ?? wording,
      };
      return [
        { ...check, copy: 'page', url },
        ...(archived === undefined ? [] : [{ ...check, copy: 'archived' as const, url: archived }]),
      ];
    });
  return [
    ...quoted(status === 'omitted' ? (instead ?? '') : text, sources, ['sources']),
    ...translations.flatMap((item, at) => quoted(item.text, item.sources, ['translations', at, 'sources'])),
    ...variants.flatMap((item, at) => quoted(item.text, item.sources, ['variants', at, 'sources'])),
  ].filter((check) => check.text !== '');
}
