// Runs to paragraphs: a line break ends one, and belongs to the run it stands in.

import type { MemoRun, MemoText } from './memo.ts';

export interface TrackedRun extends MemoRun {
  /** One end of a move that stands in one piece at either end; any other is a removal and an insertion. */
  readonly isMove?: boolean;
  /** The mark is for the eye alone: it stays when changes are accepted or rejected. */
  readonly isStatic?: boolean;
}

export interface Line {
  readonly runs: readonly TrackedRun[];
  /** The change that the paragraph mark is part of. */
  readonly end?: TrackedRun;
}

/** The paragraphs of a text; there is always one. Empty ones are kept. */
export function splitLines(text: MemoText, isTracked = true): Line[] {
  const lines: { runs: TrackedRun[]; end?: TrackedRun }[] = [{ runs: [] }];
  for (const run of isTracked ? markMoves(text) : text.map((own) => ({ ...own, isStatic: true }))) {
    const [first = '', ...rest] = run.text.split('\n');
    push(lines.at(-1)!.runs, run, first, rest.length === 0);
    for (const [at, part] of rest.entries()) {
      if (isChange(run)) lines.at(-1)!.end = run;
      lines.push({ runs: [] });
      push(lines.at(-1)!.runs, run, part, at === rest.length - 1);
    }
  }
  return lines;
}

/** True for a run that a reader accepts or rejects. */
export function isChange({ mark, isStatic }: TrackedRun): boolean {
  return !isStatic && (mark === 'removed' || mark === 'added');
}

function push(runs: TrackedRun[], run: TrackedRun, text: string, isLast: boolean): void {
  const { sources = [], ...bare } = run;
  const refs = isLast && sources.length > 0 ? { sources } : {};
  if (text !== '' || 'sources' in refs) runs.push({ ...bare, ...refs, text });
}

// Word pairs two ranges by name: a move that was cut into pieces, or runs over a paragraph mark, has no such pair.
function markMoves(text: MemoText): TrackedRun[] {
  const ends = (move: number, mark: 'removed' | 'added') =>
    text.filter((run) => run.move === move && run.mark === mark);
  return text.map((run) => {
    if (run.move === undefined) return run;
    const both = [...ends(run.move, 'removed'), ...ends(run.move, 'added')];
    const isPair =
      both.length === 2 &&
      both[0]!.mark !== both[1]!.mark &&
      both.every((end) => end.text.split('\n').filter((part) => part !== '').length === 1);
    return isPair ? { ...run, isMove: true } : run;
  });
}
