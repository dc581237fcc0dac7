import type { Source } from './model.ts';

const KINDS = ['primary', 'mirror', 'secondary'];

/** A page with the whole wording before one with a part; the issuer's own before a copy, a copy before the press. */
export function bestSource(sources: readonly Source[]): Source | undefined {
  const rank = ({ quotes, kind }: Source) => (quotes === undefined ? 0 : KINDS.length) + KINDS.indexOf(kind);
  return sources.toSorted((a, b) => rank(a) - rank(b))[0];
}
