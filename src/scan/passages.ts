// A draft as sentences with their places, each in the language it is written in.

import { cutClauses, splitUnits } from '../wording/clauses.ts';
import type { Unit } from '../wording/words.ts';

/** A sentence of a document. Offsets count UTF-16 units of the document's text from 0. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** `document.text.slice(start, end)`. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly clauses: readonly PassageClause[];
  /** `en`, `zh` or as asked for. */
  readonly language: string;
}

export interface PassageClause {
  readonly start: number;
  readonly end: number;
  readonly units: readonly Unit[];
}

export interface PassageOptions {
  readonly language?: string;
  readonly terms?: readonly string[];
}

/** The sentences of a text, in its order. */
export function splitPassages(text: string, options: PassageOptions = {}): Passage[] {
  const language = options.language ?? languageOf(text);
  const units = splitUnits(text, language, { terms: options.terms });
  const sentences = new Map<number, PassageClause[]>();
  let offset = text.length - text.trimStart().length;
  for (const { units: own, sentence } of cutClauses(units)) {
    const start = offset;
    for (const { text: word, space } of own) offset += word.length + space.length;
    const end = offset - (own.at(-1)?.space.length ?? 0);
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), { start, end, units: own }]);
  }
  return [...sentences.values()].map((clauses) => {
    const [start, end] = [clauses[0]!.start, clauses.at(-1)!.end];
    return {
      start,
      end,
      text: text.slice(start, end),
      units: clauses.flatMap(({ units: own }) => own),
      clauses,
      language,
    };
  });
}

/** `zh` for a text mostly of Chinese characters, else `en`. */
export function languageOf(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return han * 2 > letters ? 'zh' : 'en';
}

/** The words of some units without marks, typography folded, ready to be looked for in others. */
export function wordKeys(units: readonly Unit[]): string {
  const words = units.filter(({ kind }) => kind !== 'mark').map(({ key }) => key);
  return ` ${words.join(' ')} `;
}
