// How much two clauses have in common: shared content words. Words that every sentence has are no
// likeness. A negation counts as a word of its own: "supports" is only half like "does not support".

import { isGrammar } from './vocabulary.ts';
import type { Unit } from './words.ts';

/** Content words by stem, with how often each occurs, and their total. */
export interface Content {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The content words of some units; where there are fewer than two, all their words. */
export function contentOf(units: readonly Unit[]): Content {
  const stems: string[] = [];
  let words = 0;
  for (let at = 0; at < units.length; at += 1) {
    const { kind, key } = units[at]!;
    if (kind === 'mark') continue;
    const stem = kind === 'word' ? contentStem(key) : undefined;
    if (stem === false) continue;
    words += 1;
    if (stem !== undefined) stems.push(stem);
    else stems.push(...stemsOfGroup(key));
  }
  return countStems(words < 3 ? allStems(units) : stems);
}

function allStems(units: readonly Unit[]): string[] {
  return units.flatMap(({ kind, key }) => {
    if (kind === 'mark') return [];
    return kind === 'word' ? stemOf(key) : stemsOfGroup(key);
  });
}

function countStems(stems: readonly string[]): Content {
  const counts = new Map<string, number>();
  for (let at = 0; at < stems.length; at += 1) {
    const stem = stems[at]!;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return { counts, total: stems.length };
}

// "does not support" is the verb it denies and the denial, however that is put ("will never support"):
// as one word it would leave a short sentence unlike the one that says the opposite.
function stemsOfGroup(key: string): string[] {
  const verbs = key.split(' ').filter((word) => !isGrammar(word) && !NEGATORS.test(word));
  return ['not', ...verbs.map(stemOf)];
}

const NEGATORS = /^(?:not|no|never|cannot|nor|neither|longer|there|.*n't|,)$/;

/** How many content words the two share, each as often as both have it. */
export function sharedContent(a: Content, b: Content): number {
  const isFewer = a.counts.size <= b.counts.size;
  const many = isFewer ? b.counts : a.counts;
  let shared = 0;
  (isFewer ? a.counts : b.counts).forEach((count, stem) => {
    const other = many.get(stem);
    if (other !== undefined) shared += Math.min(count, other);
  });
  return shared;
}

/** Share of content words in common, from 0 to 1. Dice, "Measures of the Amount of Ecologic Association", 1945. */
export function likeness(a: Content, b: Content): number {
  const total = a.total + b.total;
  return total === 0 ? 1 : (2 * sharedContent(a, b)) / total;
}

/** Adds up the contents of neighbouring clauses. */
export function joinContents(contents: readonly Content[]): Content {
  if (contents.length === 1) return contents[0]!;
  const counts = new Map<string, number>();
  let total = 0;
  for (const content of contents) {
    total += content.total;
    content.counts.forEach((count, stem) => {
      counts.set(stem, (counts.get(stem) ?? 0) + count);
    });
  }
  return { counts, total };
}

const knownStems = new Map<string, string | false>();
const MOST_STEMS = 20_000;

// The same words come again and again. What is no word of content has no stem.
function contentStem(key: string): string | false {
  const known = knownStems.get(key);
  if (known !== undefined) return known;
  if (knownStems.size >= MOST_STEMS) knownStems.clear();
  const stem = !isGrammar(key) && stemOf(key);
  knownStems.set(key, stem);
  return stem;
}

// Enough to see that "opposes" and "opposed" are one verb. Not for showing, only for likeness.
function stemOf(key: string): string {
  if (key.length < 5) return key;
  return key
    .replace(/'s$/, '')
    .replace(/(?:ational|ations?|ing|ed|es|s|ly)$/, '')
    .replace(/e$/, '');
}
