import { type MergedLine, mergeLines } from '../scan/merge.ts';
import type { Terminal } from '../terminal.ts';
import { readLines } from './scan-records.ts';
import type { ScanWriter } from './scan-writer.ts';

/** Joins the NDJSON of several runs. Returns 0 when they found something, 1 when not. */
export async function mergeScans(
  names: readonly string[],
  writer: ScanWriter,
  terminal: Terminal,
): Promise<number> {
  const lines: MergedLine[] = [];
  for (const name of names.length === 0 ? ['-'] : names) {
    const title = name === '-' ? 'standard input' : name;
    let number = 0;
    for await (const line of readLines(name, terminal)) {
      number += 1;
      lines.push({ line, place: `${title}:${number}` });
    }
  }
  const { occurrences, counts } = mergeLines(lines);
  writer.write(occurrences);
  writer.add(counts);
  writer.end();
  return occurrences.length + counts.length > 0 ? 0 : 1;
}
