import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { placeOfWords, readStdin } from './reading.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: string[]) =>
  `<w:p>${runs.map((text) => (text.startsWith('<') ? text : run(text))).join('')}</w:p>`;
const del = (text: string) =>
  `<w:del w:id="1" w:author="Z"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const ins = (text: string) => `<w:ins w:id="2" w:author="Z">${run(text)}</w:ins>`;
const mark = (change: string) => `<w:pPr><w:rPr><w:${change} w:id="3"/></w:rPr></w:pPr>`;
const box = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(text)}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(text)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

test.each([
  [
    'paragraphs',
    p('We support', ' talks.') + p('') + p('We oppose &amp; deplore.'),
    'We support talks.\n\nWe oppose &amp; deplore.'.replace('&amp;', '&'),
  ],
  [
    'tabs, breaks, hyphens',
    p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>use</w:t></w:r>'),
    'a\tb\nnon\u2011use',
  ],
  ['tables', `<w:tbl><w:tr><w:tc>${p('one')}</w:tc><w:tc>${p('two')}</w:tc></w:tr></w:tbl>`, 'one\n\ntwo'],
  [
    'text boxes, once, after their paragraph',
    p('Beside', box('boxed'), ' it.') + p('Next.'),
    'Beside it.\n\nboxed\n\nNext.',
  ],
  [
    'hidden text',
    p(
      'We ',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>',
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>do</w:t></w:r>',
    ),
    'We do',
  ],
  ['codes of fields', p('<w:r><w:instrText>PAGE</w:instrText></w:r>', 'Text.'), 'Text.'],
  [
    'placeholders',
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>${p('Text.')}`,
    'Text.',
  ],
  [
    'pronunciation',
    p(
      '<w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>一</w:t></w:r></w:rubyBase></w:ruby>',
    ),
    '一',
  ],
])('%s', async (_, body, expected) => expect((await readStdin(docx(body))).text).toBe(expected));

test.each([
  ['words', p('We ', del('oppose'), ins('support'), ' talks.'), 'We support talks.', 'We oppose talks.'],
  [
    'moved words',
    p(
      '<w:moveFrom>'.concat(run('talks ')),
      '</w:moveFrom>',
      'and ',
      '<w:moveTo>'.concat(run('talks'), '</w:moveTo>'),
    ),
    'and talks',
    'talks and',
  ],
  ['a paragraph joined to the next', p(mark('del'), 'One ') + p('two.'), 'One two.', 'One\n\ntwo.'],
  ['the last paragraph, which has none to join', p(mark('del'), 'One.'), 'One.', 'One.'],
  [
    'the last paragraph of a cell',
    `<w:tbl><w:tr><w:tc>${p(mark('del'), 'one')}</w:tc><w:tc>${p('two')}</w:tc></w:tr></w:tbl>`,
    'one\n\ntwo',
    'one\n\ntwo',
  ],
  ['a paragraph cut in two', p(mark('ins'), 'One ') + p('two.'), 'One\n\ntwo.', 'One two.'],
  ['a whole paragraph', p(mark('del'), del('Gone.')) + p('Stays.'), 'Stays.', 'Gone.\n\nStays.'],
  [
    'a row',
    `<w:tbl><w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc>${p('new')}</w:tc></w:tr><w:tr><w:tc>${p('old')}</w:tc></w:tr></w:tbl>`,
    'new\n\nold',
    'old',
  ],
  [
    'formatting alone',
    p('<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Text.</w:t></w:r>'),
    'Text.',
    'Text.',
  ],
])('tracked changes: %s', async (_, body, accepted, rejected) => {
  expect((await readStdin(docx(body))).text).toBe(accepted);
  expect((await readStdin(docx(body), { original: true })).text).toBe(rejected);
});

test('notes stand at the end, in the order of their marks; those without one, and comments, do not', async () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (kind: string, id: number, text: string, more = '') =>
    `<w:${kind} w:id="${id}"${more}>${p(text)}</w:${kind}>`;
  const body = p(
    'One',
    reference('footnote', 3),
    reference('endnote', 1),
    del('x'),
    ' two',
    reference('footnote', 2),
  );
  const { text } = await readStdin(
    docx(body, {
      'word/footnotes.xml': `<w:footnotes ${W}>${note('footnote', 0, '-', ' w:type="separator"')}${note('footnote', 2, 'Second.')}${note('footnote', 3, 'First.')}${note('footnote', 4, 'Unused.')}</w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${W}>${note('endnote', 1, 'Last.')}</w:endnotes>`,
      'word/comments.xml': `<w:comments ${W}>${p('A comment.')}</w:comments>`,
      'word/header1.xml': `<w:hdr ${W}>${p('Running head')}</w:hdr>`,
    }),
  );
  expect(text).toBe('One two\n\nFirst.\n\nSecond.\n\nLast.');
});

test('places are paragraphs and columns', async () => {
  const read = await readStdin(
    docx(
      p('One.') +
        p('') +
        p('We oppose.') +
        p('<w:pPr><w:pStyle w:val="IntenseQuote"/></w:pPr>', 'So he said.'),
    ),
  );
  expect(placeOfWords(read, 'oppose')).toBe('2:4');
  expect(read.format).toBe('docx');
  expect(read.blockQuotes.map(({ from, to }) => read.text.slice(from, to))).toEqual(['So he said.']);
});

const bomb = zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
const laughs =
  docx('').length > 0 &&
  zipSync({
    'word/document.xml': strToU8(
      '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>',
    ),
  });

test.each<[string, Uint8Array, string]>([
  ['bomb', bomb, 'swells to many times its size'],
  ['with entities of its own', laughs as Uint8Array, 'defines entities of its own'],
  ['nested without end', docx('<w:sdt>'.repeat(5000)), 'more than 2000 deep in each other'],
  ['cut off', docx(p('We support talks.')).subarray(0, 200), 'is damaged'],
  ['of broken XML', docx('<w:p>'), 'is damaged'],
  ['that is a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'is a spreadsheet'],
  ['that is OpenDocument', zipSync({ 'content.xml': strToU8('<a/>') }), 'is an OpenDocument file'],
  ['that is an archive', zipSync({ 'a.txt': strToU8('a') }), 'is a ZIP archive'],
])('a file %s is refused', async (_, bytes, message) => expect(readStdin(bytes)).rejects.toThrow(message));
