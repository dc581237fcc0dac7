// The sentences most like a given one, of thousands: by their content words, so that only those are weighed that have
// some in common.

import { type Content, contentOf } from '../wording/likeness.ts';
import type { ReferenceSentence } from './check-reference.ts';
import type { Passage } from './passages.ts';

// Below this likeness two sentences merely share a subject.
const NEAR = 0.6;
const CANDIDATES = 3;

/** A sentence and how like it is to another, up to 1. */
export interface Near {
  readonly sentence: ReferenceSentence;
  readonly likeness: number;
}

/** Finds the sentences most like a passage, the likest first. */
export type SentenceFinder = (passage: Passage) => Near[];

/** A finder for some sentences. The measure is that of `likeness`. */
export function sentenceFinder(sentences: readonly ReferenceSentence[]): SentenceFinder {
  const places = new Map<string, { at: number; count: number }[]>();
  for (const [at, { content }] of sentences.entries())
    for (const [stem, count] of content.counts) {
      const others = places.get(stem);
      if (others === undefined) places.set(stem, [{ at, count }]);
      else others.push({ at, count });
    }
  return (passage) => {
    const content: Content = contentOf(passage.units);
    const shared = new Map<number, number>();
    for (const [stem, own] of content.counts)
      for (const { at, count } of places.get(stem) ?? [])
        shared.set(at, (shared.get(at) ?? 0) + Math.min(own, count));
    return [...shared]
      .map(([at, common]) => ({
        sentence: sentences[at]!,
        likeness: (2 * common) / (content.total + sentences[at]!.content.total),
        at,
      }))
      .filter((near) => near.likeness >= NEAR && near.sentence.reference.language === passage.language)
      .toSorted((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, CANDIDATES)
      .map(({ sentence, likeness }) => ({ sentence, likeness }));
  };
}
