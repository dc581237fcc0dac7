// What is looked for: every wording of the catalogue in every rendering it has, each cut `[...]` making two
// phrases of one.

import type { Formulation, Position, VariantKind } from '../catalogue/model.ts';
import { countWords } from './read-words.ts';

/** Which of a formulation's renderings a phrase is from. */
export type Rendering = 'text' | 'instead' | 'translation' | 'variant';

/** A stretch of wording without cuts. */
export interface Phrase {
  readonly formulation: string;
  readonly position: string;
  readonly language: string;
  readonly rendering: Rendering;
  /** Which of its translations or variants, from 0. */
  readonly number: number;
  readonly variant?: VariantKind;
  /** Which part of a wording with cuts, from 0, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** How many words all parts have together. */
  readonly wholeWords: number;
  readonly text: string;
}

/** All phrases of some positions, in their order. */
export function phrasesOf(positions: Iterable<Position>): Phrase[] {
  const phrases: Phrase[] = [];
  for (const { formulations } of positions)
    for (const formulation of formulations)
      for (const rendering of renderingsOf(formulation)) {
        const texts = rendering.text.split(CUT).filter((text) => /[\p{L}\p{N}]/u.test(text));
        const wholeWords = texts.reduce((sum, text) => sum + countWords(text), 0);
        for (const [part, text] of texts.entries())
          phrases.push({ ...rendering, part, parts: texts.length, wholeWords, text: text.trim() });
      }
  return phrases;
}

const CUT = /\[\s*(?:\.{2,}|…+)\s*\]/;

function renderingsOf(formulation: Formulation): Omit<Phrase, 'part' | 'parts' | 'wholeWords'>[] {
  const { id, position, language, text, instead } = formulation;
  const own = { formulation: id, position, number: 0 };
  return [
    { ...own, language, rendering: 'text' as const, text },
    { ...own, language, rendering: 'instead' as const, text: instead ?? '' },
    ...formulation.translations.map((translation, number) => ({
      ...own,
      number,
      language: translation.language,
      rendering: 'translation' as const,
      text: translation.text,
    })),
    ...formulation.variants.map((variant, number) => ({
      ...own,
      number,
      language: variant.language,
      rendering: 'variant' as const,
      variant: variant.kind,
      text: variant.text,
    })),
  ].filter((rendering) => rendering.text.trim() !== '');
}
