// Answers of several runs, joined to what one run over everything would have said. A run may have seen any
// part of the files, in any order.

import { UserError } from '../errors.ts';
import { type Count, sumCounts } from './count.ts';
import type { Occurrence } from './occurrence.ts';

export interface Merged {
  /** Sorted by file; within a file as they were found. */
  readonly occurrences: readonly Occurrence[];
  readonly counts: readonly Count[];
}

export interface MergedLine {
  readonly line: string;
  /** `file:number`, for a message. */
  readonly place: string;
}

/**
 * Joins NDJSON lines of `scan` and of `scan --count`.
 *
 * @throws UserError when a line is neither
 */
export function mergeLines(lines: Iterable<MergedLine>): Merged {
  const occurrences = new Map<string, Occurrence>();
  const counts: Count[] = [];
  for (const { line, place } of lines) {
    if (line.trim() === '') continue;
    const item = parseLine(line, place);
    if ('by' in item) counts.push(item);
    else occurrences.set(line, item);
  }
  const sorted = [...occurrences.values()].toSorted((a, b) =>
    a.file === b.file ? 0 : a.file < b.file ? -1 : 1,
  );
  return { occurrences: sorted, counts: sumCounts(counts) };
}

function parseLine(line: string, place: string): Occurrence | Count {
  try {
    const item = JSON.parse(line) as Partial<Occurrence & Count>;
    if (typeof item.file === 'string' && typeof item.formulation === 'string') return item as Occurrence;
    if (typeof item.by === 'string' && typeof item.key === 'string') return item as Count;
  } catch {
    // Not JSON: said below, as for JSON of another kind.
  }
  throw new UserError(`${place} is no line that "scan --format ndjson" wrote`, [
    'give --merge only such files, whole',
  ]);
}
