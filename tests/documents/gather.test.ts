import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type GatherOptions, gatherDocuments } from '../../src/documents/gather.ts';
import { folderOf } from '../ruritania.ts';
import { terminalIn } from './reading.ts';

const FILES = {
  'b.txt': 'We support talks.',
  'a.md': '# Line',
  'sub/c.html': '<p>We oppose.</p>',
  'sub/d': 'No name for it.',
  '.hidden/e.txt': 'hidden',
  'node_modules/f.txt': 'installed',
  'code/g.js': 'let it = 1;',
};

async function gather(cwd: string, names: string[], options: GatherOptions = {}, stdin = '') {
  const lines: string[] = [];
  for await (const found of gatherDocuments(names, options, terminalIn(cwd, Buffer.from(stdin))))
    lines.push(
      found.kind === 'document'
        ? `${found.document.name}: ${found.document.text}`
        : `${found.isSkip ? 'skipped' : 'failed'}: ${found.message}`,
    );
  return lines;
}

test.each<[string, string[], string[]]>([
  ['a file', ['b.txt'], ['b.txt: We support talks.']],
  ['as named, in that order', ['./b.txt', 'a.md'], ['./b.txt: We support talks.', 'a.md: Line']],
  [
    'a folder',
    ['.'],
    ['a.md: Line', 'b.txt: We support talks.', 'sub/c.html: We oppose.', 'sub/d: No name for it.'],
  ],
  ['a folder without documents', ['code'], ['failed: there is no document in "code"']],
  ['a hidden folder that is named', ['.hidden'], ['.hidden/e.txt: hidden']],
  ['a glob', ['*.txt'], ['b.txt: We support talks.']],
  ['a glob through folders', ['**/*.{html,md}'], ['a.md: Line', 'sub/c.html: We oppose.']],
  ['a glob in a folder', ['sub/*'], ['sub/c.html: We oppose.', 'sub/d: No name for it.']],
  ['a glob that matches nothing', ['*.pdf'], ['failed: no file matches "*.pdf"']],
  ['a missing file between others', ['no.txt', 'a.md'], ['failed: there is no file "no.txt"', 'a.md: Line']],
])('%s', async (_, names, expected) => expect(await gather(folderOf(FILES), names)).toEqual(expected));

test.each([
  ['lines', 'b.txt\na.md\n'],
  ['lines of Windows', 'b.txt\r\na.md'],
  ['NUL', 'b.txt\0a.md\0'],
])('a list of names, separated by %s', async (_, list) => {
  const expected = ['b.txt: We support talks.', 'a.md: Line'];
  expect(await gather(folderOf({ ...FILES, 'names.lst': list }), [], { filesFrom: 'names.lst' })).toEqual(
    expected,
  );
  expect(await gather(folderOf(FILES), [], { filesFrom: '-' }, list)).toEqual(expected);
});

test('of a folder documents only, by their names', async () => {
  const folder = folderOf({ 'a.TXT': 'a', 'b.ts': 'const b = 1;', 'c.json': '{}', 'd.rtf': '{\\rtf1 d}' });
  expect(await gather(folder, ['.'])).toEqual(['a.TXT: a', 'skipped: "d.rtf" is an RTF document']);
  expect(await gather(folder, ['*.ts', 'c.json'])).toEqual(['b.ts: const b = 1;', 'c.json: {}']);
});

test('without names standard input is read', async () =>
  expect(await gather('/', [], {}, '<!doctype html><p>We oppose.')).toEqual(['standard input: We oppose.']));

test('a folder with links, pictures and damaged files', async () => {
  const folder = folderOf({ 'a/b.txt': 'text', 'z.txt': 'last' });
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('nowhere', join(folder, 'dangling'));
  symlinkSync('self', join(folder, 'self'));
  writeFileSync(join(folder, 'photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0, 1]));
  writeFileSync(join(folder, 'not.docx'), 'not a document');
  expect(await gather(folder, ['.'])).toEqual(
    [
      'skipped: "a/up" leads back to a folder already read',
      'a/b.txt: text',
      'skipped: "dangling" is a link to nothing',
      'failed: "not.docx" is no DOCX file, whatever its name says',
      'skipped: "self" is a link that leads back to itself',
      'z.txt: last',
    ].toSorted((a, b) => nameIn(a).localeCompare(nameIn(b))),
  );
  expect(await gather(folder, ['photo.jpg', 'self'])).toEqual([
    'failed: "photo.jpg" is a binary file, not text',
    'failed: cannot follow the links of "self"',
  ]);
});

// Whoever may read everything cannot try this.
test.skipIf(process.getuid?.() === 0)('what may not be read is told', async () => {
  const folder = folderOf({ 'a.txt': 'a', 'b.txt': 'b' });
  chmodSync(join(folder, 'a.txt'), 0);
  mkdirSync(join(folder, 'closed'), { mode: 0 });
  expect(await gather(folder, ['.'])).toEqual([
    'failed: may not read "a.txt"',
    'b.txt: b',
    'failed: may not read "closed"',
  ]);
});

function nameIn(line: string): string {
  return /"(.*?)"/.exec(line)?.[1] ?? line;
}
