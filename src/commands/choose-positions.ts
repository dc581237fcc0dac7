// Which positions a glob means, for every command that takes one.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { matchesGlob } from '../catalogue/glob.ts';
import type { Formulation, Position } from '../catalogue/model.ts';
import { type Extra, recordOf } from '../catalogue/record.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

/** The positions whose id matches; all without a glob. */
export function matchingPositions(glob: string | undefined, catalogue: Catalogue): Position[] {
  return catalogue
    .listPositions()
    .filter(({ id }) => glob === undefined || matchesGlob(id, glob))
    .map(({ id }) => catalogue.readPosition(id)!);
}

/** Says that a glob found nothing; the exit code that goes with it. */
export function sayNoneMatches(glob: string | undefined, terminal: Terminal): 1 {
  terminal.err(`no position matches "${glob}"\n  "diplodiff list" shows them all\n`);
  return 1;
}

/**
 * The positions that an option such as `--in` narrows an answer to.
 *
 * @throws UserError when there are none: nothing would be found in them, whatever was asked
 */
export function positionsIn(glob: string | undefined, catalogue: Catalogue): Position[] {
  if (glob !== undefined) refuseUnmatched(glob, catalogue);
  return matchingPositions(glob, catalogue);
}

/** @throws UserError when a glob means no position */
export function refuseUnmatched(glob: string, catalogue: Catalogue): void {
  if (catalogue.listPositions().some(({ id }) => matchesGlob(id, glob))) return;
  throw new UserError(`no position matches "${glob}"`, ['"diplodiff list" shows them all']);
}

/** The wordings of those positions, oldest first; of one day by id, so that the order never depends on the folder's. */
export function wordingsIn(
  glob: string | undefined,
  extras: readonly Extra[],
  catalogue: Catalogue,
): Formulation[] {
  return positionsIn(glob, catalogue)
    .flatMap((position) => recordOf(position, extras))
    .toSorted((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1));
}
