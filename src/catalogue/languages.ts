// In which languages a wording can be read: its own, its translations, and the equally authentic texts
// beside it. Two wordings are compared in a language that both have.

import type { Formulation, Language, Position } from './model.ts';

/** A wording and the position it stands in. */
export interface Reading {
  readonly position: Position;
  readonly formulation: Formulation;
}

export interface CommonLanguage {
  readonly from: Language;
  readonly to: Language;
  /** The same language in two scripts: the script has to be folded. */
  readonly isScriptApart: boolean;
}

/** The language to compare two wordings in: that of the old one where both have it, else of the new one, else any. */
export function commonLanguage(from: Reading, to: Reading): CommonLanguage | undefined {
  const [old, fresh] = [languagesOf(from), languagesOf(to)];
  const shared = old.find((language) => fresh.includes(language));
  if (shared !== undefined) return { from: shared, to: shared, isScriptApart: false };
  const own = old.find((language) => isChinese(language));
  const other = fresh.find((language) => isChinese(language));
  return own === undefined || other === undefined ? undefined : { from: own, to: other, isScriptApart: true };
}

/** The wording in a language: the text itself, an equally authentic one, or a translation, an official one first. */
export function textIn({ position, formulation }: Reading, language: Language): string | undefined {
  if (formulation.status === 'omitted')
    return formulation.language === language ? (formulation.instead ?? '') : undefined;
  if (formulation.language === language) return formulation.text;
  const sibling = siblingsOf(position, formulation).find((other) => other.language === language);
  if (sibling !== undefined) return sibling.text;
  const own = formulation.translations.filter((translation) => translation.language === language);
  return (own.find(({ official }) => official) ?? own[0])?.text;
}

/** The equally authentic texts of the same wording in other languages. */
export function siblingsOf({ formulations }: Position, formulation: Formulation): Formulation[] {
  const head = formulation.siblingOf ?? formulation.id;
  return formulations.filter(
    (other) => other !== formulation && (other.id === head || other.siblingOf === head),
  );
}

/** The languages a wording can be read in, its own first; each may come more than once. */
export function languagesOf({ position, formulation }: Reading): Language[] {
  return [
    formulation.language,
    ...siblingsOf(position, formulation).map(({ language }) => language),
    ...formulation.translations.map(({ language }) => language),
  ];
}

function isChinese(language: Language): boolean {
  return language === 'zh' || language.startsWith('zh-');
}
