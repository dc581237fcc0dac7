import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, isBinary } from '../../src/documents/decode.ts';
import { UserError } from '../../src/errors.ts';
import { anyText, wording } from './arbitrary.ts';
import { runs } from './runs.ts';

const text = fc.oneof(wording, anyText).map((words) => words.toWellFormed());
const MARK = '\ufeff';

test.each<[string, (text: string) => Uint8Array]>([
  ['UTF-8', (words) => Buffer.from(words)],
  ['UTF-8 with its mark', (words) => Buffer.from(MARK + words)],
  ['UTF-16LE with its mark', (words) => Buffer.from(MARK + words, 'utf16le')],
  ['UTF-16BE with its mark', (words) => Buffer.from(MARK + words, 'utf16le').swap16()],
])('%s: what was written is read, whatever it is', async (name, encode) => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      // Without a mark the first sign may be read as one, and a text in NULs as UTF-16.
      fc.pre(!words.startsWith(MARK) && !words.includes('\u0000'));
      const expected = isBinary(words) ? 'refused' : words.replace(/\r\n?/g, '\n');
      const read = await decodeText(name, encode(words)).catch((error) => {
        expect(error).toBeInstanceOf(UserError);
        return 'refused';
      });
      expect(read).toBe(expected);
    }),
    runs(400),
  );
});

test('a declared encoding, right, wrong or none at all, is no way to fail', async () => {
  const labels = [
    'utf-8',
    'gb18030',
    'big5',
    'shift_jis',
    'windows-1252',
    'koi8-r',
    'utf-16',
    'iso-2022-jp',
    'x',
    '',
  ];
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...labels), async (bytes, label) => {
      const read = await decodeText('x', bytes, label).catch((error) => {
        expect(error).toBeInstanceOf(UserError);
        return '';
      });
      expect(read).not.toContain('\r');
    }),
    runs(600),
  );
});
