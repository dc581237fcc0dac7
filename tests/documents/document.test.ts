import { expect, test } from 'vitest';
import { placesInText } from '../../src/documents/document.ts';

test.each([
  [0, { line: 1, column: 1 }],
  [3, { line: 1, column: 4 }],
  [5, { line: 2, column: 2 }],
  [7, { line: 3, column: 1 }],
  [8, { line: 4, column: 1 }],
])('offset %d', (offset, expected) => expect(placesInText('abc\nde\n\nf')(offset)).toEqual(expected));
