// A recitation begun is a recitation finished: a draft that has two stock elements of a wording in force is held to
// have the others.

import { wordingOf } from '../wording/history.ts';
import type { CheckFinding } from './check-finding.ts';
import type { LinePosition } from './check-line.ts';
import { type FoundElement, findElements } from './elements.ts';

const FEWEST = 2;

/** The recitations of a draft that are not whole; one finding a position. */
export function checkElements(text: string, lines: readonly LinePosition[]): CheckFinding[] {
  return lines.flatMap(({ position, current, inForce }) => {
    if (position.elements.length === 0) return [];
    const formulation = inForce.toSorted(
      (a, b) =>
        findElements(wordingOf(b), position.elements).length -
          findElements(wordingOf(a), position.elements).length || (a === current ? -1 : 1),
    )[0]!;
    const expected = findElements(wordingOf(formulation), position.elements);
    const found = findElements(text, position.elements).filter(({ id }) =>
      expected.some((one) => one.id === id),
    );
    const missing = expected.filter(({ id }) => !found.some((one) => one.id === id));
    if (missing.length === 0 || found.length < FEWEST) return [];
    const first = found[0]!;
    return [
      {
        rule: 'missing-element' as const,
        severity: 'warning' as const,
        start: first.start,
        end: first.end,
        message: `recites ${listOf(found)} and leaves out ${listOf(missing)} (${formulation.id})`,
        formulation,
      },
    ];
  });
}

function listOf(elements: readonly FoundElement[]): string {
  const names = elements.map(({ text }) => `“${text.replace(/\s+/g, ' ')}”`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
