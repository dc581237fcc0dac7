import type { Catalogue } from '../catalogue/catalogue.ts';

/** The terms of a language in every script of it: `zh` has those of `zh-Hans` and `zh-Hant`. */
export function termsIn(catalogue: Catalogue, language: string): readonly string[] {
  return Object.entries(catalogue.terms()).flatMap(([tag, terms]) =>
    tag.split('-')[0] === language ? terms : [],
  );
}
