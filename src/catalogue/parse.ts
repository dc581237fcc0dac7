// The only door to YAML and to the schema. Both are large: whoever starts without private layers never
// comes through here.

import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

const LARGEST_FILE = 5_000_000;

/** The data of one file and where its parts stand, or what is wrong with it. */
export type Parsed<T> =
  | { readonly data: T; readonly placeOf: PlaceOf }
  | { readonly problems: readonly Problem[] };

/** The line and column of the value at a path such as `['formulations', 3, 'date']`, or of its nearest parent. */
export type PlaceOf = (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };

/** Reads YAML text as the schema says. All problems of the file are reported together. */
export function parseFile<S extends z.ZodType>(file: string, text: string, schema: S): Parsed<z.infer<S>> {
  const parsed = parseYaml(file, text);
  if ('problems' in parsed) return parsed;
  const { data, placeOf } = parsed;
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, placeOf };
  return {
    problems: result.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const path = unknown === undefined ? issue.path : [...issue.path, unknown];
      const name = path.filter((part) => typeof part === 'string').at(-1) ?? 'file';
      return {
        file,
        ...placeOf(path),
        severity: 'error',
        rule: 'schema',
        message: `"${String(name)}": ${issue.message}`,
        fix: 'see phrases/README.md for the fields',
      };
    }),
  };
}

/** Reads YAML text without a schema. */
export function parseYaml(file: string, text: string): Parsed<unknown> {
  const problem = (
    place: { line: number; column: number },
    rule: string,
    message: string,
    fix: string,
  ): Problem => ({
    file,
    ...place,
    severity: 'error',
    rule,
    message,
    fix,
  });
  const start = { line: 1, column: 1 };
  if (text.length > LARGEST_FILE) {
    return { problems: [problem(start, 'file-size', 'the file is larger than 5 MB', 'split it by topic')] };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // A key that is a list or a map is told as an unknown one; the parser would warn past the terminal.
    logLevel: 'error',
  });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) =>
        problem(at(error.pos[0]), 'yaml', firstLine(error.message), 'correct the YAML here'),
      ),
    };
  }
  try {
    return {
      data: document.toJS({ maxAliasCount: 20 }) as unknown,
      placeOf: (path) => placeIn(document.contents, path, at),
    };
  } catch (cause) {
    return {
      problems: [problem(start, 'yaml', aliasProblem(cause), 'write the values out instead of aliases')],
    };
  }
}

// The parser's own words are those of a programmer.
function aliasProblem(cause: unknown): string {
  const message = firstLine((cause as Error).message);
  return /^Excessive alias count/.test(message)
    ? 'aliases that stand for too much, one in the other'
    : message;
}

function placeIn(
  root: unknown,
  path: readonly PropertyKey[],
  at: (offset: number) => { line: number; column: number },
): { line: number; column: number } {
  let node = root as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else node = ((node as { items?: Node[] } | null)?.items?.[Number(part)] ?? null) as Node | null;
    if (node === null) break;
    if (typeof part === 'number') offset = node.range?.[0] ?? offset;
  }
  return at(offset);
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/:$/, '');
}
