// Where each character of a decoded text stood in its source.

import { decodeHTML } from 'entities';

/**
 * The source offset of each character of `value`, which is what a parser made of `source.slice(from, to)`:
 * entities decoded, escapes undone, the marks before quoted or indented lines left out.
 */
export function alignToSource(
  source: string,
  from: number,
  to: number,
  value: string,
): (index: number) => number {
  if (to - from === value.length && source.startsWith(value, from)) return (index) => from + index;
  const offsets = new Int32Array(value.length);
  let at = from;
  let index = 0;
  while (index < value.length && at < to) {
    const decoded = source[at] === '&' ? entityAt(source, at) : undefined;
    if (decoded !== undefined && value.startsWith(decoded.text, index)) {
      offsets.fill(at, index, index + decoded.text.length);
      index += decoded.text.length;
      at += decoded.length;
    } else if (source[at] === value[index]) {
      offsets[index] = at;
      index += 1;
      at += 1;
    } else at += 1;
  }
  offsets.fill(Math.max(from, to - 1), index);
  return (position) => offsets[position] ?? to;
}

const ENTITY = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);?/iy;

function entityAt(source: string, at: number): { text: string; length: number } | undefined {
  ENTITY.lastIndex = at;
  const raw = ENTITY.exec(source)?.[0];
  if (raw === undefined || raw.length > 40) return undefined;
  const text = decodeHTML(raw);
  return text === raw ? undefined : { text, length: raw.length };
}
