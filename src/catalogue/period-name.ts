import type { Actor } from './model.ts';

/** How a period of an actor is called in full: `Biden` for `biden`. The id itself where nobody knows it. */
export function periodNameOf(actor: Pick<Actor, 'periods'> | undefined, period: string): string {
  return actor?.periods.find(({ id }) => id === period)?.name ?? period;
}
