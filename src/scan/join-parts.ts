// A wording that is quoted with cuts `[...]` is in a document whole: its parts, with more between them.

import type { Match } from './find-matches.ts';

// Parts farther from one another than this, in UTF-16 units, are two quotations.
const FARTHEST = 3000;

/** Joins matches that are the parts of one wording, in order. A part alone is a near match of the whole. */
export function joinParts(matches: readonly Match[]): Match[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const { formulation, rendering, number, parts } = match.phrase;
    if (parts < 2) continue;
    const key = `${formulation} ${rendering} ${number}`;
    groups.set(key, [...(groups.get(key) ?? []), match]);
  }
  if (groups.size === 0) return [...matches];
  const joined = [...groups.values()].flatMap((group) =>
    runsOf(group.toSorted((a, b) => a.start - b.start))
      .map(joinRun)
      .filter(isTelling),
  );
  return [...matches.filter(({ phrase }) => phrase.parts < 2), ...joined];
}

// "Yes [...] we will" is not found in every "yes".
function isTelling({ kind, coverage, words }: Match): boolean {
  return kind === 'exact' || coverage >= 0.6 || coverage * words >= 8;
}

function runsOf(group: readonly Match[]): Match[][] {
  const runs: Match[][] = [];
  for (const match of group) {
    const run = runs.find((candidate) => {
      const last = candidate.at(-1)!;
      return (
        last.phrase.part < match.phrase.part && last.end <= match.start && match.start - last.end <= FARTHEST
      );
    });
    if (run === undefined) runs.push([match]);
    else run.push(match);
  }
  return runs;
}

function joinRun(run: readonly Match[]): Match {
  const [first, last] = [run[0]!, run.at(-1)!];
  const { phrase } = first;
  const there = run.reduce((sum, { coverage, words }) => sum + coverage * words, 0);
  const isWhole = run.length === phrase.parts && run.every(({ kind }) => kind === 'exact');
  return {
    ...first,
    kind: isWhole ? 'exact' : 'near',
    end: last.end,
    coverage: isWhole ? 1 : there / phrase.wholeWords,
    isVerbatim: !isWhole && run.every(({ kind, isVerbatim }) => kind === 'exact' || isVerbatim),
    words: phrase.wholeWords,
    score: run.reduce((sum, { score }) => sum + score, 0),
  };
}
