import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Chunk, readChunks } from '../../src/documents/chunks.ts';
import { placesInText } from '../../src/documents/document.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { folderOf } from '../ruritania.ts';
import { terminalIn } from './reading.ts';

async function chunksOf(bytes: Uint8Array, size: number): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of readChunks('-', terminalIn('/', bytes), { size })) chunks.push(chunk);
  return chunks;
}

test.each<[string, string, number, string[]]>([
  ['a paragraph', 'one two\n\nthree four\n\nfive', 22, ['one two\n\nthree four\n\n', 'five']],
  ['a line', 'one two\nthree four\nfive', 20, ['one two\nthree four\n', 'five']],
  ['a word', 'one two three', 10, ['one two ', 'three']],
  ['where it must', 'aaaaaaaaaa', 4, ['aaaa', 'aaaa', 'aa']],
  ['never in a character', 'aaa😀aa', 4, ['aaa', '😀aa']],
  ['no text at all', '', 4, []],
])('cut at %s', async (_, text, size, expected) =>
  expect((await chunksOf(Buffer.from(text), size)).map((chunk) => chunk.text)).toEqual(expected),
);

test('pieces join to the whole and know where they stand', async () => {
  const letters = fc.constantFrom('a', 'ü', '会', '😀', ' ', '\n', '\r\n', '\r');
  const text = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 2, max: 20 }), async (written, size) => {
      const chunks = await chunksOf(Buffer.from(written), size);
      const whole = written.replace(/\r\n?/g, '\n');
      const places = placesInText(whole);
      expect(chunks.map((chunk) => chunk.text).join('')).toBe(whole);
      for (const { text: piece, offset, line, column } of chunks) {
        expect(piece.length).toBeLessThanOrEqual(size);
        expect({ line, column }).toEqual(places(offset));
      }
    }),
  );
});

test.each([
  ['utf-16le', Buffer.from('\ufeffWe oppose: 我们反对\n', 'utf16le')],
  ['windows-1252', Buffer.from('A long beginning in ASCII. \u0093We oppose\u0094\n', 'latin1')],
])('%s is read as by readDocument', async (_, bytes) => {
  const folder = folderOf({});
  writeFileSync(join(folder, 'a.txt'), bytes);
  const { text } = await readDocument('a.txt', terminalIn(folder));
  const chunks: string[] = [];
  for await (const chunk of readChunks('a.txt', terminalIn(folder))) chunks.push(chunk.text);
  expect(chunks.join('')).toBe(text);
  expect(text).toMatch(/We oppose(?:: 我们反对|”)\n$/);
});

test('what begins as no text does is refused, as where a file is read whole', async () => {
  const bytes = new Uint8Array(5000).map((_, at) => (at * 7) % 256);
  await expect(chunksOf(bytes, 1000)).rejects.toThrow('is a binary file, not text');
});
