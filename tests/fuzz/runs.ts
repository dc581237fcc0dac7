// How long the fuzz tests run: some thousand cases in all, or with DIPLODIFF_FUZZ=100 a hundred times as many, from
// another seed each time (a failure prints it; DIPLODIFF_FUZZ_SEED repeats it). `npm run fuzz` does so for a given time.

import type { Parameters } from 'fast-check';

const times = Number(process.env.DIPLODIFF_FUZZ ?? 1);
const seed = process.env.DIPLODIFF_FUZZ_SEED;

/** Settings for so many cases, more when a long run is asked for. */
export function runs(count: number): Parameters<unknown> {
  if (times === 1 && seed === undefined) return { numRuns: count, seed: 1894 };
  return { numRuns: count * times, ...(seed !== undefined && { seed: Number(seed) }) };
}
