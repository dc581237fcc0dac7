import type { Passage } from './passage.ts';
import { CLAUSE_CONTENT, CLAUSE_COVERAGE, CLAUSE_WORDS, CONTENT_COVERAGE } from './stretch.ts';

// Most candidates share two stock phrases and nothing else. Counting what words they share, in any order, costs
// a hundredth of aligning them.
/** False where a phrase and a stretch of text have too few words in common for a match. */
export function isWorthAligning(
  own: Int32Array,
  others: Int32Array,
  { index, minCoverage }: Passage,
): boolean {
  const { content } = index;
  stamps = stamps.length >= content.length ? stamps : new Int32Array(content.length);
  stamp += 1;
  let [total, shared, weight] = [0, 0, 0];
  for (let at = 0; at < own.length; at += 1) {
    if (stamps[own[at]!] !== stamp) total += content[own[at]!]!;
    stamps[own[at]!] = stamp;
  }
  for (let at = 0; at < others.length; at += 1) {
    const id = others[at]!;
    if (id === 0 || stamps[id] !== stamp) continue;
    stamps[id] = -stamp;
    shared += 1;
    weight += content[id]!;
  }
  return (
    shared >= Math.min(own.length * minCoverage * DISTINCT, CLAUSE_WORDS * CLAUSE_COVERAGE * DISTINCT) &&
    weight >= Math.min(total * CONTENT_COVERAGE, CLAUSE_CONTENT * CLAUSE_COVERAGE * DISTINCT)
  );
}

// Of the words of a phrase, some stand in it twice.
const DISTINCT = 0.75;
let stamps = new Int32Array(0);
let stamp = 0;
