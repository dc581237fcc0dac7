// A recitation against the wording it recites: which stock elements are there, which stand in another place, which
// are missing. An element has moved when it is not among the most that stand in the order of the wording.

import type { Element } from '../catalogue/model.ts';
import { type FoundElement, findElements } from './elements.ts';

export interface RecitedElement {
  readonly id: string;
  readonly verdict: 'present' | 'moved' | 'missing';
  /** How the wording has it. */
  readonly expected: string;
  /** Where the document has it; absent when it is missing. */
  readonly found?: FoundElement;
}

export interface Recitation {
  /** In the order of the wording. */
  readonly elements: readonly RecitedElement[];
  /** Elements of the position that the document has and the wording has not. */
  readonly besides: readonly FoundElement[];
}

/**
 * Holds the elements of a document against those of a wording.
 *
 * @param elements the stock elements of the position
 */
export function recite(document: string, wording: string, elements: readonly Element[]): Recitation {
  const expected = findElements(wording, elements);
  const found = findElements(document, elements);
  const inBoth = found.filter(({ id }) => expected.some((one) => one.id === id));
  const order = inBoth.map(({ id }) => expected.findIndex((one) => one.id === id));
  const staying = new Set(longestAscent(order).map((at) => inBoth[at]!.id));
  return {
    elements: expected.map(({ id, text }) => {
      const there = inBoth.find((one) => one.id === id);
      if (there === undefined) return { id, verdict: 'missing', expected: text };
      return { id, verdict: staying.has(id) ? 'present' : 'moved', expected: text, found: there };
    }),
    besides: found.filter((one) => !inBoth.includes(one)),
  };
}

// The places of a longest ascending row among some numbers; of several the one that begins first. Few numbers, so
// the plain way will do.
function longestAscent(numbers: readonly number[]): number[] {
  const rows: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const before = rows.filter((row) => numbers[row.at(-1)!]! < number);
    const longest = before.reduce<number[]>((best, row) => (row.length > best.length ? row : best), []);
    rows.push([...longest, at]);
  }
  return rows.reduce<number[]>((best, row) => (row.length > best.length ? row : best), []);
}
