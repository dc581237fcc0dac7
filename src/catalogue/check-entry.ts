import { formulationEntry } from './schema.ts';

/** Something wrong with what is to be added: no place yet, but a field. */
export interface Flaw {
  readonly rule: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** What the schema finds wrong with one formulation, by field. */
export function checkEntry(entry: Readonly<Record<string, unknown>>): Flaw[] {
  const result = formulationEntry.safeParse(entry);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      rule: 'schema',
      message: `"${pathName(path)}": ${issue.message}`,
      fix: 'see phrases/README.md for the fields',
    }));
  });
}

/** What is wrong with one value of one field on its own; undefined when nothing is. */
export function flawOfField(path: string, value: unknown): string | undefined {
  const wanted = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) - 1 : part));
  const shaped = wanted.reduceRight<unknown>(
    (inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }),
    value,
  );
  const result = formulationEntry.partial().safeParse(shaped);
  return result.success
    ? undefined
    : result.error.issues.find(
        ({ path: found }) => pathName(found) === path || path.startsWith(`${pathName(found)}.`),
      )?.message;
}

/** What is wrong with the name of a position. */
export function flawsOfHead({ position }: { readonly position: string }): Flaw[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(position)) return [];
  return [
    {
      rule: 'position',
      message: `"${position}" is no position`,
      fix: 'write actor/topic in lower case letters, digits and hyphens: us/taiwan-independence',
    },
  ];
}

function pathName(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
}
