import { nearMisses } from './near-misses.ts';

/** Advice on a name that is none of those there are: the one that was meant, where it is near, and all of them. */
export function chooseFrom(name: string, known: readonly string[]): string[] {
  const [near] = nearMisses(name, known);
  return [...(near === undefined ? [] : [`did you mean "${near}"?`]), `choose from ${known.join(', ')}`];
}
