import { expect, test } from 'vitest';
import { alignWords } from '../../src/scan/align.ts';

const content = new Uint8Array(7000).fill(1);
const numbers = (length: number) => Int32Array.from({ length }, (_, at) => at + 1);

test.each([
  ['a word left out', [1, 2, 3, 4], [1, 2, 4], [0, 1, -1, 2]],
  ['a word more', [1, 2, 3], [1, 2, 9, 3], [0, 1, 3]],
  ['what stands around', [1, 2, 3], [8, 9, 1, 2, 3, 9], [2, 3, 4]],
  ['nothing', [1, 2], [3, 4], [-1, -1]],
])('%s', (_, phrase, passage, places) =>
  expect([...alignWords(Int32Array.from(phrase), Int32Array.from(passage), content)]).toEqual(places),
);

test('a phrase of thousands of words takes a quarter of a byte for each pair of words', () => {
  const phrase = numbers(6000);
  const passage = phrase.map((id) => (id % 150 === 0 ? 0 : id));
  const before = process.memoryUsage().arrayBuffers;
  const places = alignWords(phrase, passage, content);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan((6001 * 6001) / 3);
  expect(places.filter((place) => place < 0)).toHaveLength(40);
});
