import type { Catalogue } from '../catalogue/catalogue.ts';

/** The terms of a language; of one without a script those of all: `zh` has those of `zh-Hans` and `zh-Hant`. */
export function termsIn(catalogue: Catalogue, language: string): readonly string[] {
  // Only where words are written without spaces are there terms to keep whole; nothing need be read for the others.
  if (!/^(?:zh|ja)\b/.test(language)) return [];
  return Object.entries(catalogue.terms()).flatMap(([tag, terms]) =>
    tag === language || tag.split('-')[0] === language ? terms : [],
  );
}
