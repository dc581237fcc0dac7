import { expect, test } from 'vitest';
import { whoIs } from '../../src/scan/known-speakers.ts';

const KNOWN = new Map([['ruritania', new Set(['ruritania/rassendyll-1'])]]);

test.each([
  ['Ruritania', true],
  ["Ruritania's Foreign Ministry", true],
  ['Ruritania’s Foreign Minister', true],
  // A newspaper tells what others said.
  ["Ruritania's Morning Post", false],
  ["Graustark's Foreign Ministry", false],
  ['Foreign Ministry', false],
])('%s is known: %s', (name, isKnown) => {
  expect(whoIs(name, KNOWN) !== undefined).toBe(isKnown);
});
