// The wordings of a line as a check needs them: every rendering cut into sentences, its stance read off the ladders.

import type { Formulation } from '../catalogue/model.ts';
import { wordingOf } from '../wording/history.ts';
import type { LadderBook } from '../wording/ladder-book.ts';
import { type Content, contentOf } from '../wording/likeness.ts';
import type { LinePosition } from './check-line.ts';
import { clauseRuns, phraseKeys } from './clause-keys.ts';
import { type Passage, splitPassages, wordKeys } from './passages.ts';
import { type Stance, stancesIn } from './stances.ts';

/** What a reference is to the line: in force, once in force, or put into its mouth. */
export type Standing = 'in-force' | 'earlier' | 'claimed';

/** One rendering of a formulation: its text, or a translation of it. */
export interface Reference {
  readonly line: LinePosition;
  readonly formulation: Formulation;
  readonly standing: Standing;
  readonly text: string;
  /** `en`, `zh`: the first part of the tag. */
  readonly language: string;
  readonly sentences: readonly ReferenceSentence[];
  readonly stances: readonly Stance[];
}

export interface ReferenceSentence {
  readonly reference: Reference;
  readonly passage: Passage;
  readonly content: Content;
  readonly keys: string;
  /** The keys of its clauses, alone and in rows, and of those that are somebody's words. */
  readonly runs: readonly string[];
  readonly phrases: readonly string[];
  /** The words of it that carry the stance. */
  readonly operative?: string;
}

export interface Language {
  readonly bookOf: (language: string) => LadderBook | undefined;
  readonly termsOf: (language: string) => readonly string[];
}

/** Every rendering of every wording of some positions. */
export function referencesOf(lines: readonly LinePosition[], language: Language): Reference[] {
  return lines.flatMap((line) =>
    (
      [
        ['in-force', line.inForce],
        ['earlier', line.earlier],
        ['claimed', line.claimed],
      ] as const
    ).flatMap(([standing, formulations]) =>
      formulations.flatMap((formulation) =>
        renderingsOf(line, formulation).map(([tag, text]) =>
          toReference({ line, formulation, standing, text, language: shortOf(tag) }, language),
        ),
      ),
    ),
  );
}

/** `zh` for `zh-Hans`: the scripts of one language share their ladders. */
function shortOf(tag: string): string {
  return tag.split('-')[0]!;
}

// An equally authentic text in another language is a rendering too.
function renderingsOf({ position }: LinePosition, formulation: Formulation): [string, string][] {
  const siblings = position.formulations.filter(({ siblingOf }) => siblingOf === formulation.id);
  return [
    [formulation.language, wordingOf(formulation)] as [string, string],
    ...formulation.translations.map(({ language, text }): [string, string] => [language, text]),
    ...siblings.map(({ language, text }): [string, string] => [language, text]),
  ].filter(([, text]) => text !== '');
}

function toReference(given: Omit<Reference, 'sentences' | 'stances'>, language: Language): Reference {
  const { formulation } = given;
  const { sentences, stances } = readRendering(given, language);
  const operative = formulation.status === 'stated' ? formulation.operative : undefined;
  const whole: Reference = { ...given, stances, sentences: [] };
  return Object.assign(whole, {
    sentences: sentences.map(
      (sentence): ReferenceSentence => ({
        reference: whole,
        ...sentence,
        ...(operative !== undefined && sentence.passage.text.includes(operative) && { operative }),
      }),
    ),
  });
}

interface Rendering {
  readonly sentences: readonly Pick<ReferenceSentence, 'passage' | 'content' | 'keys' | 'runs' | 'phrases'>[];
  readonly stances: readonly Stance[];
}

// A wording is in force on many days, and is cut only once.
const renderings = new WeakMap<Formulation, Map<string, Rendering>>();

function readRendering(
  { formulation, text, language }: Omit<Reference, 'sentences' | 'stances'>,
  { bookOf, termsOf }: Language,
): Rendering {
  const known = renderings.get(formulation) ?? new Map<string, Rendering>();
  renderings.set(formulation, known);
  const rendering = known.get(text);
  if (rendering !== undefined) return rendering;
  const book = bookOf(language);
  const passages = splitPassages(text, { language, terms: termsOf(language) });
  const read: Rendering = {
    sentences: passages.map((passage) => ({
      passage,
      content: contentOf(passage.units),
      keys: wordKeys(passage.units),
      runs: clauseRuns(passage.clauses),
      phrases: phraseKeys(passage.clauses),
    })),
    stances: passages.flatMap((passage) => stancesIn(passage, book)),
  };
  known.set(text, read);
  return read;
}
