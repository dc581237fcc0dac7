// A formulation as a table row: each value under the path that leads to it, `speaker.name`, `sources.1.url`. Lists
// count from 1, as people do. Options on the command line, columns of CSV and the questions of `catalogue add` all
// use these names, which are those of phrases/README.md.

/** Every value of an entry by its path, in the order of the entry; empty lists are left out. */
export function flattenEntry(entry: object): Record<string, string> {
  const flat: Record<string, string> = {};
  const walk = (value: unknown, path: string): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(item, `${path}.${at + 1}`);
    else if (typeof value === 'object')
      for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`);
    else flat[path] = String(value);
  };
  walk(entry, '');
  return flat;
}

/**
 * The entry whose values stand at these paths. Empty values are left out, and values get the type their field has.
 *
 * @throws RangeError when a path leads through a list without its number, or skips one
 */
export function unflattenEntry(flat: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [path, text] of Object.entries(flat)) {
    if (text === '') continue;
    const parts = path.split('.');
    let node: Record<string, unknown> = root;
    for (const part of parts.slice(0, -1)) {
      if (UNSAFE.has(part)) throw new RangeError(`"${path}" is no field`);
      node = (node[part] ??= {}) as Record<string, unknown>;
      if (typeof node !== 'object') throw new RangeError(`"${path}" leads through a value`);
    }
    const last = parts.at(-1)!;
    if (UNSAFE.has(last)) throw new RangeError(`"${path}" is no field`);
    node[last] = typed(last, text);
  }
  return toLists(root, '') as Record<string, unknown>;
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype', '']);

function typed(field: string, text: string): unknown {
  if (field === 'number' && /^\d+$/.test(text)) return Number(text);
  if (field === 'representative' || field === 'official')
    return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function toLists(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, toLists(item, `${path}${key}.`)] as const);
  if (entries.length === 0 || !entries.every(([key]) => /^\d+$/.test(key)))
    return Object.fromEntries(entries);
  const sorted = entries.toSorted(([a], [b]) => Number(a) - Number(b));
  for (const [at, [key]] of sorted.entries())
    if (Number(key) !== at + 1) throw new RangeError(`"${path}${at + 1}" is missing before "${path}${key}"`);
  return sorted.map(([, item]) => item);
}
