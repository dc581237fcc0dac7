// The stances of a sentence and what each is about. They are found by the ladders (wording/ladders.ts); the object is
// read anew. There two phrases of two versions of one text are paired, and half of their words will do; here one of a
// draft is held against all that an actor ever said, where nearly all of them have to agree, in one clause: "we do not
// support X, and we expect Y" says nothing of Y in its first half. With the object of the ladders a draft on Crimea was
// held against Taiwan's independence, and words that only the other side claims went untold.

import type { LadderBook } from '../wording/ladder-book.ts';
import { findRungs } from '../wording/ladders.ts';
import { stemsOf } from '../wording/same-object.ts';
import { splitWords } from '../wording/words.ts';
import type { Passage } from './passages.ts';

/** An operative phrase on a rung. Offsets count UTF-16 units of the document's text from 0. */
export interface Stance {
  readonly ladder: string;
  readonly rung: string;
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stems of the content words that follow it in its clause, and of those before. */
  readonly object: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
}

// Below this share of common words two phrases are not about one thing ...
const SAME_OBJECT = 0.65;
// ... and with fewer words in common only where they have no others.
const FEWEST_SHARED = 2;
// "should", "will" and "seeks to" say nothing of themselves: the subject has to be the same as well.
const NEEDS_SUBJECT = new Set(['obligation', 'commitment']);

/** The stances of a sentence, in its order. */
export function stancesIn(passage: Passage, book: LadderBook | undefined): Stance[] {
  if (book === undefined) return [];
  const found = findRungs(passage.text, book);
  return found.map(({ ladder, rung, level, text, start, end }) => {
    const [from, to] = [passage.start + start, passage.start + end];
    const clause = passage.clauses.find((one) => from < one.end) ?? passage;
    const next = found.find((other) => other.start >= end)?.start;
    const last = Math.min(Math.max(clause.end, to), next === undefined ? Infinity : passage.start + next);
    const words = (begin: number, until: number) =>
      stemsOf(
        splitWords(passage.text.slice(begin - passage.start, until - passage.start)).map(({ key }) => key),
      );
    return {
      ladder,
      rung,
      level,
      text,
      start: from,
      end: to,
      object: words(to, last),
      subject: words(Math.min(clause.start, from), from),
    };
  });
}

/** How far two stances of one ladder are about one thing, up to 1; undefined when they are not. */
export function sameThing(one: Stance, other: Stance): number | undefined {
  if (one.ladder !== other.ladder) return undefined;
  const shared = [...one.object].filter((stem) => other.object.has(stem)).length;
  const total = one.object.size + other.object.size;
  if (shared === 0) return undefined;
  const share = (2 * shared) / total;
  if (share < SAME_OBJECT || (shared < FEWEST_SHARED && share < 1)) return undefined;
  const isSameSubject = [...one.subject].some((stem) => other.subject.has(stem));
  return NEEDS_SUBJECT.has(one.ladder) && !isSameSubject ? undefined : share;
}
