import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readStdin } from '../documents/reading.ts';
import { anyText, mutatedBytes } from './arbitrary.ts';
import { runs } from './runs.ts';

const root = new URL('../..', import.meta.url).pathname;
const HTML = `<!doctype html><html><head><title>Briefing</title></head><body><nav>Home</nav><main><h1>Border</h1>
<p>We <del>firmly </del><ins>gladly </ins>support talks.</p><!-- note --><ul><li>one<li>two</ul><table><tr><td>a<td>b</table>
<blockquote>We oppose &amp; deplore.</blockquote></main><script>x</script></body></html>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = `<w:document ${W}><w:body><w:p><w:r><w:t>We support</w:t></w:r><w:ins w:id="1"><w:r><w:t> talks</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
const pack = (xml: Uint8Array) => zipSync({ 'word/document.xml': xml });

/** A document is read, with places that are in the file, or refused with advice. */
async function expectSound(bytes: Uint8Array): Promise<void> {
  try {
    const { text, placeOf, comments } = await readStdin(bytes);
    for (const offset of [0, Math.floor(text.length / 2), text.length]) {
      const { line, column } = placeOf(offset);
      expect(line >= 1 && column >= 1 && Number.isInteger(line) && Number.isInteger(column)).toBe(true);
    }
    expect(comments.every(({ offset }) => offset >= 0 && offset <= text.length)).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).advice.join('')).not.toBe('');
  }
}

describe('a reader reads, or says why not', () => {
  test.each<[string, fc.Arbitrary<Uint8Array>, number]>([
    ['any bytes', fc.uint8Array({ maxLength: 400 }), 300],
    ['any text', anyText.map((text) => Buffer.from(text)), 300],
    ['HTML with slips', mutatedBytes(strToU8(HTML)), 300],
    ['Markdown with slips', mutatedBytes(readFileSync(`${root}README.md`).subarray(0, 4000)), 60],
    ['a packed file with slips', mutatedBytes(pack(strToU8(XML))), 300],
    ['a Word document with slips', mutatedBytes(strToU8(XML)).map(pack), 300],
  ])('%s', async (_, bytes, count) => fc.assert(fc.asyncProperty(bytes, expectSound), runs(count)));

  test('PDF with slips', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      '<</Length 44>>stream\nBT /F1 12 Tf 50 700 Td (We support talks) Tj ET\nendstream',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ];
    const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
    const file = `%PDF-1.4\n${body}trailer<</Size 6/Root 1 0 R>>\n%%EOF`;
    await fc.assert(fc.asyncProperty(mutatedBytes(strToU8(file)), expectSound), runs(12));
  });
});
