import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { ACTOR, BORDER, folderOf, runIn } from '../ruritania.ts';

// Every example of every help runs as it stands, over the shipped catalogue, beside the files that it names.
const root = new URL('../..', import.meta.url).pathname;
const TEXT = 'We do not support Taiwan independence. They said “we do not support Taiwan independence”.\n';
const NAMES = ['draft.md', 'article.md', 'statement.md', 'statement.txt', 'speech.txt', 'speeches/one.txt'];
const FILES = {
  ...Object.fromEntries(NAMES.map((name) => [name, TEXT])),
  'desk.csv': 'position,date\nus/taiwan-independence,2008-01-01\n',
  'desk/ruritania/actor.yaml': ACTOR,
  'desk/ruritania/border-status.yaml': BORDER,
  'phrases/catalogue.yaml':
    "format: 1\nname: Desk\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
};
const WORD = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`;
const ELSEWHERE = [
  // It reads the network; it writes the program's own files; a client starts it; it is for git; it takes a PDF.
  "diplodiff catalogue verify-sources 'us/taiwan-*'",
  'diplodiff catalogue build',
  'diplodiff mcp',
  'git config diff.diplodiff.command "diplodiff git-diff"',
  'diplodiff compare old.pdf new.docx',
];
// What they end with besides 0: findings, nothing set, rows that cannot be added, a question with nobody to answer.
const CODES: Readonly<Record<string, number>> = {
  'diplodiff catalogue import desk.csv --to phrases --dry-run': 1,
  'diplodiff catalogue add us/taiwan-independence --to phrases': 2,
  'diplodiff recite draft.md --as us/one-china-policy@biden': 1,
  'diplodiff check draft.md --line us@2025-03-01': 1,
  'diplodiff config get catalogue': 1,
};
const LINES = COMMANDS.flatMap(({ examples }) => examples.map(([line]) => line));

test('what is tried elsewhere, and how it ends, is still an example', () =>
  expect(LINES).toEqual(expect.arrayContaining([...ELSEWHERE, ...Object.keys(CODES)])));

test.each(LINES.filter((line) => !ELSEWHERE.includes(line)))('%s', async (line) => {
  const cwd = folderOf(FILES);
  writeFileSync(join(cwd, 'draft.docx'), zipSync({ 'word/document.xml': strToU8(WORD) }));
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const { code, err } = await runIn(root, words.slice(1), { cwd });
  expect([words[0], code, err]).toEqual([
    'diplodiff',
    CODES[line] ?? 0,
    expect.not.stringMatching(/bug of diplodiff|there is no |cannot be "|no position /),
  ]);
});
