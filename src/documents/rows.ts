// Tables of formulations: CSV whose columns are paths, NDJSON and YAML whose records are entries. All three say the
// same; what `catalogue export` writes, this reads.

import { unflattenEntry } from '../catalogue/entry-paths.ts';
import { parseYaml } from '../catalogue/parse.ts';
import type { Addition } from '../catalogue/plan-additions.ts';
import { describeProblem } from '../catalogue/problem.ts';
import { UserError } from '../errors.ts';
import { unguardFormula } from '../formula-guard.ts';
import { parseCsv } from './csv.ts';

export interface Row {
  /** Where it begins in its file, from 1. */
  readonly line: number;
  readonly addition: Addition;
}

/**
 * The rows of a table, by the extension of its name: `.csv`, `.tsv`, `.ndjson`, `.jsonl`, `.yaml`.
 *
 * @param version given to rows that do not say in which version they are added
 * @throws UserError when it is none of these, or broken
 */
export function readRows(name: string, text: string, version: string): Row[] {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const rows = Object.hasOwn(READERS, extension) ? READERS[extension]?.(name, text) : undefined;
  if (rows === undefined)
    throw new UserError(`cannot tell what kind of table "${name}" is`, [
      'name a file that ends in .csv, .tsv, .ndjson, .jsonl, .yaml or .yml',
    ]);
  if (rows.length === 0) throw new UserError(`"${name}" has no rows`, ['give it one formulation a row']);
  return rows.map(({ line, record }) => ({ line, addition: toAddition(record, version) }));
}

interface Record_ {
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
}

const READERS: Readonly<Record<string, (name: string, text: string) => Record_[]>> = {
  csv: readCsv,
  tsv: readCsv,
  ndjson: readNdjson,
  jsonl: readNdjson,
  yaml: readYaml,
  yml: readYaml,
};

function toAddition(record: Readonly<Record<string, unknown>>, version: string): Addition {
  // An export says what a wording rests on and whether it is from a private catalogue; its sources, and where it
  // goes now, decide both anew.
  const { position, title, question, local: _, witness: __, ...entry } = record;
  const words = (value: unknown) => (value === undefined ? undefined : String(value));
  return {
    position: words(position) ?? '',
    title: words(title),
    question: words(question),
    entry: entry.added === undefined ? { ...entry, added: version } : entry,
  };
}

function readCsv(name: string, text: string): Record_[] {
  const [header, ...rows] = parseCsv(name, text);
  if (header === undefined) return [];
  return rows.map(({ line, cells }) => {
    if (cells.length > header.cells.length)
      throw new UserError(`"${name}" has more cells in line ${line} than columns`, [
        'give every column a name',
      ]);
    const flat = header.cells.map((path, at) => [path.trim(), unguardFormula(cells[at] ?? '')]);
    return { line, record: inLine(name, line, () => unflattenEntry(Object.fromEntries(flat))) };
  });
}

function readNdjson(name: string, text: string): Record_[] {
  return text
    .split('\n')
    .map((json, at) => ({ json, line: at + 1 }))
    .filter(({ json }) => json.trim() !== '')
    .map(({ json, line }) => ({ line, record: inLine(name, line, () => asRecord(JSON.parse(json))) }));
}

function readYaml(name: string, text: string): Record_[] {
  const parsed = parseYaml(name, text);
  if ('problems' in parsed) throw new UserError(`"${name}" is no YAML`, parsed.problems.map(describeProblem));
  if (!Array.isArray(parsed.data))
    throw new UserError(`"${name}" is no list of formulations`, [
      'begin each with "- position: actor/topic"',
    ]);
  return parsed.data.map((item, at) => {
    const { line } = parsed.placeOf([at]);
    return { line, record: inLine(name, line, () => asRecord(item)) };
  });
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError('this is no record of fields');
  return value as Record<string, unknown>;
}

function inLine<T>(name: string, line: number, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof RangeError || cause instanceof SyntaxError)) throw cause;
    throw new UserError(`cannot read line ${line} of "${name}": ${cause.message}`, ['correct it there'], {
      cause,
    });
  }
}
