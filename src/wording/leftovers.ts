// What stays when the moved passages are taken out. Where only part of a sentence moved, the joints it
// leaves behind go with the clause beside them, so that "We support X, and we oppose Y." is compared as
// ", and we oppose Y." and not as a comma, a clause and a full stop that lost one another.

import type { Bead } from './align.ts';
import type { Clause } from './clauses.ts';
import type { Side } from './moves.ts';

/** The numbers of the units, in order, that answer each other. */
export interface NumberedBead {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** For each bead the numbers of its units, in order, on either side; moved units are in none. */
export function stayingUnits(
  beads: readonly Bead[],
  clauses: readonly [readonly Clause[], readonly Clause[]],
  sides: readonly [Side, Side],
): NumberedBead[] {
  const [before, after] = (['before', 'after'] as const).map((key, side) =>
    unitsByBead(
      beads.map((bead) => bead[key]),
      clauses[side]!,
      sides[side]!,
    ),
  );
  return beads.map((_, at) => ({ before: before![at]!, after: after![at]! }));
}

function unitsByBead(
  beads: readonly (readonly number[])[],
  clauses: readonly Clause[],
  side: Side,
): number[][] {
  const owners = ownersOf(beads, clauses);
  const units: number[][] = beads.map(() => []);
  let at = 0;
  for (const [clause, { units: own }] of clauses.entries()) {
    for (const end = at + own.length; at < end; at += 1) {
      if (side.moves[at] === 0) units[owners[clause]!]!.push(at);
    }
  }
  return units;
}

// A clause that moved belongs to the bead of its neighbour: in its own sentence before it, behind it, else any.
function ownersOf(beads: readonly (readonly number[])[], clauses: readonly Clause[]): Int32Array {
  const owners = new Int32Array(clauses.length).fill(-1);
  for (const [bead, numbers] of beads.entries()) for (const clause of numbers) owners[clause] = bead;
  for (let at = 1; at < clauses.length; at += 1) {
    if (owners[at]! < 0 && clauses[at]!.sentence === clauses[at - 1]!.sentence) owners[at] = owners[at - 1]!;
  }
  for (let at = clauses.length - 2; at >= 0; at -= 1) {
    if (owners[at]! < 0 && clauses[at]!.sentence === clauses[at + 1]!.sentence) owners[at] = owners[at + 1]!;
  }
  for (let at = 1; at < clauses.length; at += 1) if (owners[at]! < 0) owners[at] = owners[at - 1]!;
  for (let at = clauses.length - 2; at >= 0; at -= 1) if (owners[at]! < 0) owners[at] = owners[at + 1]!;
  return owners;
}
