// One passage is near to many wordings: an actor says nearly the same each year, and so do its allies. The
// closest of each position stands for it; the others are listed with it.

import type { Match } from './find-matches.ts';

// Another actor's wording that is this much farther from the passage is not what the passage quotes.
const FARTHER = 0.8;

/** The closest matches, in the order of the text, the others with them. */
export function chooseMatches(matches: readonly Match[]): Match[] {
  const chosen: { match: Match; also: Match[] }[] = [];
  for (const match of matches.toSorted(byCloseness)) {
    const rivals = chosen.filter(({ match: other }) => isSamePassage(match, other));
    const rival =
      rivals.find(
        ({ match: other }) => other.phrase.position === match.phrase.position && isCloser(other, match),
      ) ?? rivals.find(({ match: other }) => isWellCloser(other, match));
    if (rival === undefined) chosen.push({ match, also: [] });
    else if (rival.match.phrase !== match.phrase) rival.also.push(match);
  }
  return chosen
    .map(({ match, also }) => ({ ...match, also }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || byCloseness(a, b));
}

// Equally close ones: the latest stands for them.
function byCloseness(a: Match, b: Match): number {
  return b.score - a.score || (a.phrase.formulation < b.phrase.formulation ? 1 : -1);
}

// What is exact is told even inside a longer passage that departs.
function isCloser(other: Match, match: Match): boolean {
  return other.kind === 'exact' || match.kind === 'near';
}

function isWellCloser(other: Match, match: Match): boolean {
  if (match.kind === 'exact') return false;
  return other.kind === 'exact' || match.score < other.score * FARTHER;
}

function isSamePassage(a: Match, b: Match): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
