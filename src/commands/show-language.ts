// One language of a wording: its own, an equally authentic text, or a translation.

import { languagesOf, siblingsOf } from '../catalogue/languages.ts';
import type { Revision } from '../catalogue/revisions.ts';
import { UserError } from '../errors.ts';

/** A text with what it is; an empty label for the wording itself. */
export type LabelledText = readonly [label: string, text: string];

/**
 * The texts of a wording in a language, or all that its own entry has.
 *
 * @throws UserError when it is not in that language, with those it is in
 */
export function wordingTexts({ position, formulation }: Revision, language?: string): LabelledText[] {
  const { id, status, text, instead, language: from, translations, variants } = formulation;
  const isMeant = (one: { readonly language: string }) => language === undefined || one.language === language;
  const own: LabelledText[] =
    status === 'omitted' ? [['in their place:', instead ?? 'nothing']] : [['', text]];
  // An equally authentic text has an entry of its own, shown when it is asked for.
  const siblings = language === undefined ? [] : siblingsOf(position, formulation);
  const texts = [
    ...(isMeant(formulation) ? own : []),
    ...siblings
      .filter(isMeant)
      .map((other): LabelledText => [`equally authentic text (${other.id}):`, other.text]),
    ...translations
      .filter(isMeant)
      .map(
        ({ language: into, official, maker, text: words }): LabelledText => [
          `${official ? 'official' : 'unofficial'} translation from ${from} into ${into} (${maker}):`,
          words,
        ],
      ),
  ];
  if (texts.length === 0)
    throw notInLanguage(id, language!, [...new Set(languagesOf({ position, formulation }))]);
  if (language !== undefined) return texts;
  return [
    ...texts,
    ...variants.map(
      ({ kind, text: words }): LabelledText => [`variant, ${kind.replaceAll('-', ' ')}:`, words],
    ),
  ];
}

/** That a wording is not in a language, and which it is in. */
export function notInLanguage(id: string, language: string, known: readonly string[]): UserError {
  return new UserError(`"${id}" is not in the catalogue in "${language}"`, [
    known.length > 1 ? `it is in ${known.join(', ')}` : `it is in ${known[0]} only`,
  ]);
}
