import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Index } from '../../src/catalogue/artefact.ts';
import { readShard, writeArtefact } from '../../src/catalogue/artefact.ts';
import { reportHome } from '../report/ruritania-report.ts';
import { FILES, folderOf, formulation, runIn } from '../ruritania.ts';

// The moment of a build at which the former artefact is away and the new one not there, held still.
test('between the two renames of a build a reader finds the former artefact', async () => {
  const home = folderOf({ ...FILES, 'dist/.keep': '' });
  await runIn(home, ['catalogue', 'build', '--quiet']);
  const artefact = join(home, 'dist', 'catalogue');
  const ask = (args: readonly string[]) => runIn(home, args);
  const questions = [
    ['show', 'border-status'],
    ['list'],
    ['complete', '--', 'show', 'ruritania/'],
    ['scan', '-'],
  ];
  const usual = await Promise.all(questions.map(ask));
  renameSync(artefact, `${artefact}.old`);
  expect(await Promise.all(questions.map(ask))).toEqual(usual);
  await runIn(home, ['catalogue', 'build', '--quiet']);
  expect(await Promise.all(questions.map(ask))).toEqual(usual);
  expect([existsSync(artefact), existsSync(`${artefact}.old`), existsSync(`${artefact}.new`)]).toEqual([
    true,
    false,
    false,
  ]);
});

// The runtime tries for ever to make a folder there.
test.skipIf(!existsSync('/proc/self')).each([
  ['report', ['report', '-o', '/proc/x/site']],
  ['catalogue import', ['catalogue', 'import', 'rows.ndjson', '--to', '/proc/x/desk']],
])('%s refuses a place where no folder can be made', async (_, args) => {
  const cwd = folderOf({
    'rows.ndjson':
      '{"position":"ruritania/lake","title":"The lake","question":"Whose?","date":"2001-05-14","period":"rassendyll-1","text":"It is ours.","language":"en","speaker":{"name":"Desk"},"document":{"title":"Note","kind":"speech"},"attribution":"on-record","sources":[{"publisher":"Desk","url":"https://desk.example","kind":"primary"}]}\n',
  });
  const { code, err } = await runIn(await reportHome(), args, { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining('cannot write')]);
});

test.each<[string, string, boolean]>([
  ['a few curly quotes are escaped', `${'We support talks. '.repeat(20)}“Ruritania’s” – 湖`, true],
  ['Chinese stays as it is', '湖属于鲁里坦尼亚。'.repeat(200), false],
])('%s, and either reads back to the letter', (_, text, isAscii) => {
  const home = folderOf({});
  const actor = { id: 'ruritania', name: 'Ruritania', periodName: 'reign', periods: [] };
  const index: Index = { version: '1', positions: [], actors: [actor], moved: {}, terms: {} };
  const position = {
    id: 'ruritania/lake',
    actor: 'ruritania',
    topic: 'lake',
    title: 'The lake',
    question: 'Whose is it?',
    elements: [],
    formulations: [formulation('2001-05-14', text)],
    local: false,
  };
  const directory = join(home, 'catalogue');
  const ladders = { authored: [], books: [] };
  writeArtefact(directory, { index, positions: [position], ladders, scanIndex: new Uint8Array() });
  const file = readFileSync(join(directory, 'positions/ruritania/lake.json'), 'utf8');
  expect(/^[\0-\x7F]*$/.test(file)).toBe(isAscii);
  expect(readShard(directory, 'ruritania/lake')?.position).toEqual(position);
});
