import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReadOptions, readDocument } from '../../src/documents/read-document.ts';
import { folderOf } from '../ruritania.ts';
import { placeOfWords, terminalIn } from './reading.ts';

async function readMarkdown(source: string, options: ReadOptions = {}) {
  const folder = folderOf({});
  writeFileSync(join(folder, 'a.md'), source);
  return readDocument('a.md', terminalIn(folder), options);
}

test.each([
  [
    'headings and paragraphs',
    '# Title\n\nWe *firmly*\nsupport [talks](https://a.example).',
    'Title\n\nWe firmly support talks.',
  ],
  ['lists', '- one\n- two\n\n  more', 'one\n\ntwo\n\nmore'],
  ['tables', '| a | b |\n|---|---|\n| c | d |', 'a\n\nb\n\nc\n\nd'],
  ['code', 'A `b  c`.\n\n```txt\nx\n  y\n```', 'A b c.\n\nx\n  y'],
  ['escapes and entities', '2\\*3 &amp; 4', '2*3 & 4'],
  ['hard breaks', 'one  \ntwo\\\nthree', 'one\ntwo\nthree'],
  ['footnotes', 'Text[^1].\n\n[^1]: A note.', 'Text.\n\nA note.'],
  [
    'front matter and definitions',
    '---\ntitle: No\n---\nText [a][b].\n\n[b]: https://a.example "No"',
    'Text a.',
  ],
  ['pictures', '![no](a.png) Text.', 'Text.'],
  ['struck text', 'We ~~oppose~~ support it.', 'We support it.'],
  [
    'HTML',
    '<div class="a">\nWe <b>firmly</b> &amp; so\n</div>\n\nand<br>on<sup>2</sup>',
    'We firmly & so\n\nand\non2',
  ],
])('%s', async (_, source, expected) => expect((await readMarkdown(source)).text).toBe(expected));

test('as it was before the changes', async () =>
  expect((await readMarkdown('We ~~oppose~~ it.', { original: true })).text).toBe('We oppose it.'));

test.each([
  ['firmly', '3:7'],
  ['support', '4:3'],
  ['& more', '4:12'],
  ['more', '4:18'],
  ['* b', '6:4'],
  ['code', '6:9'],
  ['html', '8:9'],
])('"%s" stands at %s', async (words, place) => {
  const source = 'Title\n===\n> We *firmly\n> support* &amp; more\n\na \\* b `code`\n\n<p>&lt; html</p>\n';
  expect(placeOfWords(await readMarkdown(source), words)).toBe(place);
});

test('a paragraph begins on a line of its own', async () =>
  expect(placeOfWords(await readMarkdown('One.\n\nTwo.'), 'Two')).toBe('3:1'));

test('comments and block quotations are known', async () => {
  const { text, comments, blockQuotes } = await readMarkdown(
    '<!-- diplodiff-ignore a: b -->\nOne.\n\nTwo <!-- c --> three.\n\n> Four.\n',
  );
  expect(text).toBe('One.\n\nTwo three.\n\nFour.');
  expect(comments.map((comment) => [comment.text, text.slice(comment.offset, comment.offset + 4)])).toEqual([
    ['diplodiff-ignore a: b', 'One.'],
    ['c', ' thr'],
  ]);
  expect(blockQuotes.map(({ from, to }) => text.slice(from, to))).toEqual(['Four.']);
});

test.each([
  ['quotations', '>'.repeat(5000)],
  ['lists', `${'- '.repeat(5000)}x`],
])('%s deep in each other are refused', async (_, source) =>
  expect(readMarkdown(source)).rejects.toThrow('more than 100 deep in each other'),
);

test.each([
  ['dashes', '-'.repeat(200)],
  ['dashes with spaces', '- '.repeat(200)],
  ['asterisks', '* '.repeat(200)],
  ['dashes under a title', `A title\n${'-'.repeat(200)}`],
])('a rule of %s is no list', async (_, rule) =>
  expect((await readMarkdown(`${rule}\n\nWe support talks.\n`)).text).toMatch(/We support talks\.$/),
);
