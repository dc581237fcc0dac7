import { matchesGlob } from '../catalogue/glob.ts';
import type { ReadOptions } from '../documents/read-document.ts';
import type { Phrase } from './phrases.ts';

/** What is looked for, as plain data that can be sent to a thread. */
export interface ScanSettings extends ReadOptions {
  readonly exactOnly?: boolean;
  readonly minCoverage?: number;
  readonly asOf?: string;
  /** The passages are counted and not shown. */
  readonly isCounted?: boolean;
  /** Only positions whose id this matches. */
  readonly in?: string;
}

/** Which phrases are looked for: those of the positions that are meant. */
export function keeperOf({ in: glob }: ScanSettings): ((phrase: Phrase) => boolean) | undefined {
  if (glob === undefined) return undefined;
  const known = new Map<string, boolean>();
  return ({ position }) => {
    const isKept = known.get(position) ?? matchesGlob(position, glob);
    known.set(position, isKept);
    return isKept;
  };
}
