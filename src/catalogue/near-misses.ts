import { distance } from 'fastest-levenshtein';

/** The candidates closest to a mistyped name, closest first; none when nothing is close. */
export function nearMisses(name: string, candidates: readonly string[], most = 3): string[] {
  const word = name.slice(0, 100);
  const limit = Math.max(2, Math.floor(word.length / 3));
  return candidates
    .map((candidate) => ({ candidate, edits: nearness(word, candidate) }))
    .filter(({ edits }) => edits <= limit)
    .toSorted((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

// "taiwan-indep" is near "us/taiwan-independence": a part typed right counts more than letters left out.
function nearness(word: string, candidate: string): number {
  if (word.length >= 3 && candidate.includes(word)) return 1;
  const topic = candidate.slice(candidate.indexOf('/') + 1);
  return Math.min(
    distance(word, candidate),
    word.includes('/') ? Number.POSITIVE_INFINITY : distance(word, topic),
  );
}
