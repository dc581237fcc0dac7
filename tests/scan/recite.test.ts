import { describe, expect, test } from 'vitest';
import { recite } from '../../src/scan/recite.ts';

const ELEMENTS = [
  { id: 'treaty', match: ['Treaty of Zenda', 'TZ'] },
  { id: 'letters', match: ['Three Letters', 'three letters of Hentzau'] },
  { id: 'promises', match: ['Six Promises', '六项承诺'] },
];
const WORDING = 'Our policy is guided by the Treaty of Zenda, the Three Letters, and the Six Promises.';

describe('the elements of a recitation', () => {
  test.each([
    [
      'all, in order',
      'The Treaty of Zenda, the Three Letters and the Six Promises bind us.',
      'present present present',
    ],
    [
      'in other words that are listed',
      'TZ, the three letters of Hentzau, and the Six Promises.',
      'present present present',
    ],
    [
      'the last before the others',
      'The Six Promises, the Treaty of Zenda, and the Three Letters.',
      'present present moved',
    ],
    [
      'the first behind the others',
      'The Three Letters, the Six Promises, and the Treaty of Zenda.',
      'moved present present',
    ],
    ['one missing', 'The Treaty of Zenda and the Six Promises.', 'present missing present'],
    ['none', 'We met.', 'missing missing missing'],
    [
      'over a line break, other quotes and case',
      'the “treaty\nof Zenda”, the THREE LETTERS, the six promises',
      'present present present',
    ],
    [
      'letters of a longer word are no element',
      'A TZar, the Three Letters and the Six Promises.',
      'missing present present',
    ],
  ])('%s', (_, document, expected) => {
    const { elements } = recite(document, WORDING, ELEMENTS);
    expect(elements.map(({ verdict }) => verdict).join(' ')).toBe(expected);
  });

  test('the place is that of the words', () => {
    const document = 'In short:\n\nthe Treaty  of\nZenda.';
    const { start, end } = recite(document, WORDING, ELEMENTS).elements[0]!.found!;
    expect(document.slice(start, end)).toBe('Treaty  of\nZenda');
  });

  test('Chinese', () => {
    const { elements } = recite('我方恪守六项承诺。', '六项承诺', ELEMENTS);
    expect(elements).toMatchObject([{ id: 'promises', verdict: 'present' }]);
  });

  test('elements that the wording does not have are told apart', () => {
    const { elements, besides } = recite(
      'The Treaty of Zenda and the Six Promises.',
      'the Treaty of Zenda',
      ELEMENTS,
    );
    expect(elements).toHaveLength(1);
    expect(besides.map(({ id }) => id)).toEqual(['promises']);
  });
});
