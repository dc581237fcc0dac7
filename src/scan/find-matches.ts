// Which passages of a text are a catalogued wording, to the word or nearly. Nearly means: most of its words,
// in their order, close together; the same subject in other words is no match.

import { type Candidate, findCandidates } from './candidates.ts';
import { chooseMatches } from './choose-matches.ts';
import { joinParts } from './join-parts.ts';
import { nearMatch } from './near-match.ts';
import { denialBefore, type Passage, widenEnd, widenStart } from './passage.ts';
import type { Phrase } from './phrases.ts';
import { readWords, WordBuffer } from './read-words.ts';
import type { ScanIndex } from './scan-index.ts';

/** A passage that is a phrase of the catalogue. Offsets are in UTF-16 units of the text, from 0. */
export interface Match {
  readonly phrase: Phrase;
  /** `exact`: every word of the phrase and no other; typography and punctuation may differ. */
  readonly kind: 'exact' | 'near';
  readonly start: number;
  /** Behind the last sign of the passage. */
  readonly end: number;
  /** Share of the phrase's words found in the passage, in order: 0 none, 1 all. */
  readonly coverage: number;
  /** Of a near match: the passage is a part of the phrase to the word. */
  readonly isVerbatim: boolean;
  /** How many words the phrase has. */
  readonly words: number;
  /** Words of the phrase that are there less those that are missing and those between; more is closer. */
  readonly score: number;
  /** Other phrases of the same position that this passage is near or equal to. */
  readonly also: readonly Match[];
}

export interface MatchOptions {
  /** Only passages that are a phrase to the word. */
  readonly exactOnly?: boolean;
  /** Least coverage of a near match. Unless said 0.6, or a whole sentence of a longer wording. */
  readonly minCoverage?: number;
  /** Leaves out phrases for which it is false. */
  readonly keeps?: (phrase: Phrase) => boolean;
}

/** The passages of a text that are phrases of the index, in the order of the text. */
export function findMatches(text: string, index: ScanIndex, options: MatchOptions = {}): Match[] {
  const words = readWords(text, index.vocabulary, buffer);
  const candidates = findCandidates(words, index, options.exactOnly === true).filter(
    ({ phrase }) => options.keeps === undefined || options.keeps(index.phrases.at(phrase)!),
  );
  const passage: Passage = { text, words, index, minCoverage: options.minCoverage ?? 0.6 };
  // A phrase that says something twice is a candidate at the wrong one of the two first, and finds half of itself
  // from there: the closest of those that begin at one place is the match.
  const closest = new Map<string, Match>();
  for (const candidate of candidates) {
    const match = candidate.isExact ? exactMatch(candidate, passage) : nearMatch(candidate, passage);
    if (match === undefined) continue;
    const key = `${candidate.phrase} ${match.start}`;
    if ((closest.get(key)?.score ?? Number.NEGATIVE_INFINITY) < match.score) closest.set(key, match);
  }
  const joined = joinParts([...closest.values()]);
  return chooseMatches(joined.filter((match) => isWanted(match, options)));
}

// Of a wording of several sentences one alone is told; not where a share of the whole is asked for.
function isWanted({ kind, coverage }: Match, { exactOnly, minCoverage = 0 }: MatchOptions): boolean {
  return kind === 'exact' || (!exactOnly && coverage >= minCoverage);
}

// One for all texts: it is as large as the largest of them.
const buffer = new WordBuffer();

function exactMatch({ phrase: number, at }: Candidate, passage: Passage): Match {
  const { text, words, index } = passage;
  const phrase = index.phrases.at(number)!;
  const length = index.starts[number + 1]! - index.starts[number]!;
  const last = at + length - 1;
  const opening = denialBefore(at, last, phrase.language, passage);
  const start = widenStart(text, words.starts[opening]!, phrase);
  return {
    phrase,
    kind: opening === at ? 'exact' : 'near',
    start,
    end: widenEnd(text, words.ends[last]!, phrase),
    coverage: 1,
    isVerbatim: false,
    words: length,
    score: length - (at - opening) * 2,
    also: [],
  };
}
