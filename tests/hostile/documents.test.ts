import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../ruritania.ts';
import { runLimited } from './run-limited.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string, before = '') =>
  zipSync({
    'word/document.xml': strToU8(`${before}<w:document ${W}><w:body>${body}</w:body></w:document>`),
  });
const pdf = (pages: string) =>
  `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n${pages}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF`;
const entities = Array.from(
  { length: 30 },
  (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};&e${at};">`,
);

// Each is refused with a message, or read: `code` says which. None takes the program down.
const FILES: readonly (readonly [
  name: string,
  content: () => string | Uint8Array,
  code: 0 | 2,
  says: string,
])[] = [
  ['bomb.docx', () => word(`<w:p><w:r><w:t>${' '.repeat(150_000_000)}</w:t></w:r></w:p>`), 2, 'bomb.docx'],
  [
    'entities.docx',
    () =>
      word('<w:p><w:r><w:t>&e30;</w:t></w:r></w:p>', `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join('')}]>`),
    2,
    'entities.docx',
  ],
  [
    'external.docx',
    () =>
      word('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    2,
    'external.docx',
  ],
  ['deep.docx', () => word('<w:sdt>'.repeat(200_000)), 2, 'deep.docx'],
  ['cut.docx', () => word('<w:p/>').subarray(0, 60), 2, 'cut.docx'],
  ['other.docx', () => zipSync({ 'hello.txt': strToU8('hello') }), 2, 'other.docx'],
  ['deep.html', () => `<main>${'<div>'.repeat(200_000)}We support talks.`, 2, 'deep.html'],
  ['quotes.md', () => `${'> '.repeat(50_000)}We support talks.`, 2, 'quotes.md'],
  ['brackets.md', () => '['.repeat(20_000), 0, '[[['],
  ['attributes.html', () => `<p ${'a=b '.repeat(400_000)}>We support talks.`, 0, 'We support talks.'],
  ['entities.html', () => `<p>We support talks.${'&amp;&#x202e;'.repeat(20_000)}`, 0, '⟨U+202E⟩'],
  ['reference.md', () => `${'[a][a]'.repeat(5_000)}\n\n[a]: https://ruritania.example\n`, 0, ''],
  ['stars.md', () => `${'*a **b '.repeat(8_000)}`, 0, ''],
  [
    'many.docx',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`x${at}`, new Uint8Array()]))),
    2,
    'many.docx',
  ],
  [
    'outside.docx',
    () => zipSync({ '../../escaped.txt': strToU8('x'), '/etc/escaped': strToU8('x') }),
    2,
    'outside.docx',
  ],
  ['tables.docx', () => word('<w:tbl><w:tr><w:tc>'.repeat(50_000)), 2, 'tables.docx'],
  ['loop.pdf', () => pdf('<</Type/Pages/Count 1/Kids[2 0 R]>>'), 2, 'loop.pdf'],
  [
    'parents.pdf',
    () =>
      pdf(
        '<</Type/Pages/Count 1/Kids[3 0 R]/Parent 3 0 R>>\nendobj\n3 0 obj\n<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>',
      ),
    2,
    'parents.pdf',
  ],
  ['million.pdf', () => pdf('<</Type/Pages/Count 1000000000/Kids[]>>'), 2, 'million.pdf'],
  ['nul.txt', () => 'We support\u0000\u0000 talks.', 2, 'nul.txt'],
  ['invalid.txt', () => Buffer.from([0x57, 0x65, 0xff, 0xfe, 0xc0, 0x80, 0x20, 0x61]), 0, ''],
  ['bidi.txt', () => 'We \u202esupport\u202c talks.', 0, '⟨U+202E⟩'],
  ['escapes.txt', () => 'We \u001b]0;title\u0007\u001b[2J support talks.', 0, '␛]0;title'],
  ['empty.txt', () => '', 0, ''],
];

let folder: string;
beforeAll(() => {
  folder = folderOf({ 'line.txt': 'We support talks.' });
  symlinkSync('loop-b.txt', join(folder, 'loop-a.txt'));
  symlinkSync('loop-a.txt', join(folder, 'loop-b.txt'));
  mkdirSync(join(folder, 'folder.txt'));
});

describe('a hostile document is refused or read, within bounds', () => {
  test.each(FILES)('%s', (name, content, code, says) => {
    writeFileSync(join(folder, name), content());
    const ran = runLimited(['compare', 'line.txt', name], { cwd: folder });
    expectCivil(ran);
    expect([name, ran.code, ran.code === 2 ? ran.err : '']).toEqual([
      name,
      code,
      code === 2 ? expect.stringContaining(says) : '',
    ]);
    if (code === 0) expect(ran.out).toContain(says);
  });

  test.each([
    ['links in a circle', 'loop-a.txt'],
    ['a folder', 'folder.txt'],
    ['a device without an end', '/dev/zero'],
    ['nothing', 'missing.txt'],
  ])('%s', (_, name) => {
    const ran = runLimited(['compare', 'line.txt', name], { cwd: folder });
    expectCivil(ran);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(name);
  });

  test('one line of ten megabytes', () => {
    writeFileSync(join(folder, 'long.txt'), 'We support talks on the border, '.repeat(320_000));
    const ran = runLimited(['compare', 'line.txt', 'long.txt', '--json'], { cwd: folder });
    expectCivil(ran);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out).changes.length).toBeGreaterThan(0);
  });
});

// A message with what to do, no stack, and nothing that a terminal would obey.
function expectCivil({ code, out, err }: { code: number; out: string; err: string }): void {
  expect(err).not.toContain('bug of diplodiff');
  expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  if (code === 2) expect(err).toMatch(/^error: [\s\S]+\n {2}\S/);
}
