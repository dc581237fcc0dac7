import type { Ladder } from '../catalogue/model.ts';
import { nearMisses } from '../catalogue/near-misses.ts';
import { UserError } from '../errors.ts';
import type { Finding } from '../wording/ladders.ts';

/**
 * The ladder named, or the one that says something of the most rows; of equals the first.
 *
 * @throws UserError when none is called so, or there are none
 */
export function chooseLadder(
  rows: readonly (readonly Finding[])[],
  name: string | undefined,
  ladders: readonly Ladder[],
): Ladder {
  const named = ladders.find(({ id }) => id === name);
  if (named !== undefined) return named;
  const ids = ladders.map(({ id }) => id);
  if (name !== undefined) {
    const near = nearMisses(name, ids).map((id) => `"${id}"`);
    throw new UserError(`no ladder is called "${name}"`, [
      `${near.length > 0 ? `did you mean ${near.join(' or ')}? ` : ''}choose from ${ids.join(', ')}`,
    ]);
  }
  const covered = (id: string) => rows.filter((row) => row.some(({ ladder }) => ladder === id)).length;
  const best = ladders.toSorted((a, b) => covered(b.id) - covered(a.id))[0];
  if (best !== undefined) return best;
  throw new UserError('the catalogue has no ladders', ['run "npm run build" to make it again']);
}
