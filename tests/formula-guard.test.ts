import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../src/formula-guard.ts';

test.each([
  ['a formula', '=1+1', "'=1+1"],
  ['behind white space', ' \t@talks', "' \t@talks"],
  ['in full width', '＝1', "'＝1"],
  ['a formula with an apostrophe of its own', "'--", "''--"],
  ['words', 'We support talks.', 'We support talks.'],
  ['quoted words', "'We support talks.'", "'We support talks.'"],
])('%s is written so that it is shown, and read as it was', (_, text, cell) => {
  expect(guardFormula(text)).toBe(cell);
  expect(unguardFormula(cell)).toBe(text);
});
