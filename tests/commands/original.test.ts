// Every command that reads documents reads tracked changes as accepted, and with `--original` as rejected.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { entry, FILES, folderOf, runIn } from '../ruritania.ts';

const ZENDA = `title: The Zenda policy
question: What does Ruritania rest its policy on?
elements: [{ id: treaty, match: [Treaty of Zenda] }, { id: letters, match: [Three Letters] }]
formulations:
${entry('2001-05-14', 'rassendyll-1', 'text: Our policy is guided by the Treaty of Zenda and the Three Letters.\noperative: is guided by')}`;

const LINE = 'ruritania/border-status@2006-03-03';
let home: string;
beforeAll(async () => {
  const root = new URL('../..', import.meta.url).pathname;
  home = folderOf({
    ...FILES,
    'phrases/ruritania/zenda-policy.yaml': ZENDA,
    'phrases/ladders/support.yaml': readFileSync(join(root, 'phrases/ladders/support.yaml'), 'utf8'),
  });
  mkdirSync(join(home, 'dist'));
  await runIn(home, ['catalogue', 'build', '--quiet']);
  // What a thread of `--jobs` runs.
  for (const folder of ['scan', 'library'])
    cpSync(join(root, 'dist', folder), join(home, 'dist', folder), { recursive: true });
  writeFileSync(join(home, 'draft.docx'), docx('We ', 'do not support', 'firmly support', TALKS));
  writeFileSync(join(home, 'border.docx'), docx('“We ', 'do not support', 'firmly support', `${TALKS}”`));
  const harvest = '<p>The harvest in Strelsau was good.</p>\n'.repeat(3000);
  writeFileSync(join(home, 'large.html'), `<p>We <del>do not </del>support${TALKS}</p>\n${harvest}`);
  writeFileSync(join(home, 'zenda.docx'), docx('By the Treaty of Zenda', ' and the Three Letters', '', '.'));
}, 60_000);

const TALKS = ' talks on the northern border.';

function docx(before: string, deleted: string, inserted: string, after: string): Uint8Array {
  const run = (text: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
  const body = `<w:p>${run(before)}<w:del>${run(deleted, 'delText')}</w:del><w:ins>${run(inserted)}</w:ins>${run(after)}</w:p>`;
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

describe('tracked changes', () => {
  test.each([
    ['scan', ['scan', 'draft.docx', '--json'], '"text": "We firmly', '"text": "We do not'],
    [
      'scan on threads',
      ['scan', 'draft.docx', '--jobs', '2', '--json'],
      '"text": "We firmly',
      '"text": "We do not',
    ],
    [
      'scan to a page',
      ['scan', 'draft.docx', '-f', 'html'],
      'We firmly support talks',
      'We do not support talks',
    ],
    [
      'scan of a document read in a thread',
      ['scan', 'large.html', '--json'],
      '"text": "We support',
      '"text": "We do not',
    ],
    ['quotes', ['quotes', 'border.docx', '--json'], '"text": "We firmly', '"text": "We do not'],
    ['check', ['check', 'draft.docx', '--line', LINE, '--json'], 'operative-departure', '"findings": []'],
    [
      'recite',
      ['recite', 'zenda.docx', '--as', 'zenda-policy'],
      'missing  “Three Letters”',
      'present  “Three Letters”',
    ],
    ['new', ['new', 'draft.docx', '--as', 'ruritania'], 'firmly support', 'do not support'],
    [
      'compare',
      ['compare', 'draft.docx', 'draft.docx'],
      'We firmly support talks',
      'We do not support talks',
    ],
    ['textconv', ['textconv', 'draft.docx'], 'We firmly support talks', 'We do not support talks'],
    [
      'git-diff',
      ['git-diff', 'a.docx', 'draft.docx', '1', '1', 'draft.docx', '2', '2'],
      'We firmly support talks',
      'We do not support talks',
    ],
  ])('%s', async (_, args, accepted, rejected) => {
    const [now, before] = [(await runIn(home, args)).out, (await runIn(home, [...args, '--original'])).out];
    expect(now).toContain(accepted);
    expect(now).not.toContain(rejected);
    expect(before).toContain(rejected);
    expect(before).not.toContain(accepted);
  });

  test('the commands that take it are those that read documents', () => {
    const names = COMMANDS.filter(({ readsDocuments }) => readsDocuments).map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'check',
      'compare',
      'git-diff',
      'new',
      'quotes',
      'recite',
      'scan',
      'textconv',
    ]);
  });

  test.each([
    ['records are no documents', ['scan', '--records', '--original']],
    ['nor are earlier runs', ['scan', '--merge', 'a.ndjson', '--original']],
    ['nor are the rules', ['check', '--rules', '--original']],
  ])('%s', async (_, args) => expect((await runIn(home, args)).code).toBe(2));
});
