// Rules that no position can be checked for alone.

import { toProblem } from './finding.ts';
import type { Position } from './model.ts';
import type { Problem } from './problem.ts';
import type { FilePlaces } from './read-folder.ts';

/** Checks that both sides' accounts of a meeting are there: a name that occurs once is a slip of the pen or half a pair. */
export function checkMeetings(
  positions: readonly Position[],
  places: ReadonlyMap<string, FilePlaces>,
): Problem[] {
  const named = positions.flatMap((position) =>
    position.formulations.flatMap(({ document: { meeting } }, index) =>
      meeting === undefined ? [] : [{ position: position.id, index, meeting }],
    ),
  );
  const counts = new Map<string, number>();
  for (const { meeting } of named) counts.set(meeting, (counts.get(meeting) ?? 0) + 1);
  return named
    .filter(({ meeting }) => counts.get(meeting) === 1)
    .map(({ position, index, meeting }) => {
      const { file, placeOf } = places.get(position)!;
      return toProblem(
        {
          rule: 'meeting-one-sided',
          message: `no other wording is from the meeting "${meeting}"`,
          fix: 'name the meeting as the other account does, or leave it out',
          field: 'document',
          severity: 'warning',
        },
        file,
        placeOf(['formulations', index, 'document', 'meeting']),
      );
    });
}

/** Checks that a renamed position leads to one that exists. */
export function checkMoved(
  moved: Readonly<Record<string, string>>,
  positions: readonly Position[],
  fileOf: (id: string) => string,
): Problem[] {
  const ids = new Set(positions.map(({ id }) => id));
  return Object.entries(moved)
    .filter(([, to]) => !ids.has(to))
    .map(([from, to]) =>
      toProblem(
        {
          rule: 'moved-to',
          message: `there is no position "${to}"`,
          fix: moved[to] === undefined ? 'correct the id' : `lead straight to "${moved[to]}"`,
          field: 'moved_to',
        },
        fileOf(from),
        { line: 1, column: 1 },
      ),
    );
}
