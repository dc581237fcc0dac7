import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';
const FLAGS = {
  date: '2008-08-08',
  text: 'We oppose talks on the northern border.',
  operative: 'oppose',
  speaker: 'Rupert of Hentzau',
  role: 'Minister',
  document: 'Weekly briefing',
  kind: 'press-briefing',
  publisher: 'Foreign Ministry',
  url: 'https://ruritania.example/2008-08-08',
  'source-kind': 'primary',
};
const flags = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({ ...FLAGS, ...changes })
    .filter(([, value]) => value !== '')
    .flatMap(([flag, value]) => [`--${flag}`, value]);
const add = (folder: string, changes = {}, more: readonly string[] = []) =>
  runRuritania(['catalogue', 'add', POSITION, '--to', folder, ...flags(changes), ...more], { cwd: folder });
const fileIn = (folder: string) => readFileSync(join(folder, 'ruritania/border-status.yaml'), 'utf8');

const DESK = `# our desk's own
title: The border   # ours
question: 'Where is it?'
formulations:
  # the oldest we have
  - date: "2002-02-02"
    period: rassendyll-1
    text: We said nothing.
    language: en
    speaker: {name: Desk}
    document: {title: Line, kind: memorandum}
    attribution: on-record
    sources: [{publisher: Desk, url: 'https://desk.example/1', kind: primary}]
    added: '2026.12.0' # by hand
`;

test('an actor that only the folder has gives its period of the day', async () => {
  const folder = folderOf({
    'zenda/actor.yaml':
      'name: Zenda\nperiod_name: reign\nperiods:\n  - { id: michael, name: Michael, from: 2000-01-01 }\n',
  });
  const { code, err } = await runRuritania(
    [
      'catalogue',
      'add',
      'zenda/lake',
      '--to',
      folder,
      '--title',
      'The lake',
      '--question',
      'Whose?',
      ...flags(),
    ],
    { cwd: folder },
  );
  expect([code, err]).toEqual([0, 'added to zenda/lake.yaml\n']);
  expect(readFileSync(join(folder, 'zenda/lake.yaml'), 'utf8')).toContain('period: michael');
});

test('a new file is written as the catalogue’s are', async () => {
  const folder = folderOf({});
  const { code, out } = await add(folder);
  expect([code, out]).toEqual([0, `${POSITION}@2008-08-08\n`]);
  expect(fileIn(folder)).toBe(`title: Status of the northern border
question: Does Ruritania support talks on the northern border?
formulations:
  - date: '2008-08-08'
    period: rassendyll-2
    text: We oppose talks on the northern border.
    language: en
    operative: oppose
    speaker: { name: Rupert of Hentzau, role: Minister }
    document: { title: Weekly briefing, kind: press-briefing }
    attribution: on-record
    sources:
      - publisher: Foreign Ministry
        url: https://ruritania.example/2008-08-08
        kind: primary
    added: '2026.12.0'
`);
  const { out: shown } = await runRuritania(['show', POSITION, '--catalogue', folder]);
  expect(shown).toContain('We oppose talks on the northern border.');
});

test.each([
  ['after the others', '2008-08-08', (added: string) => `${DESK}\n${added}`],
  [
    'before the others, whose comment stays with them',
    '2002-01-01',
    (added: string) => DESK.replace('formulations:\n', `formulations:\n${added}\n`),
  ],
])('a file that is there keeps every byte: %s', async (_, date, expected) => {
  const folder = folderOf({ 'ruritania/border-status.yaml': DESK });
  await add(folder, { date });
  const text = fileIn(folder);
  const start = text.indexOf(`  - date: '${date}'`);
  const added = text.slice(
    start,
    text.indexOf("added: '2026.12.0'\n", start) + "added: '2026.12.0'\n".length,
  );
  expect(text).toBe(expected(added));
});

test('a day that is taken, here or below, gets the next number', async () => {
  const folder = folderOf({});
  expect((await add(folder, { date: '2006-03-03' })).out).toBe(`${POSITION}@2006-03-03.2\n`);
  expect((await add(folder, { date: '2006-03-03', text: 'We oppose them.' })).out).toBe(
    `${POSITION}@2006-03-03.3\n`,
  );
});

test('a long wording is folded and comes back to the letter', async () => {
  const folder = folderOf({});
  const text = `We oppose ${'talks and more talks: # no comment, '.repeat(8)}“for ever”.`;
  await add(folder, { text });
  expect(fileIn(folder)).toContain('text: >-\n');
  const { out } = await runRuritania(['show', POSITION, '--json', '--catalogue', folder]);
  expect(JSON.parse(out).formulation.text).toBe(text);
});

test('--set reaches what has no option; standard input gives the text', async () => {
  const folder = folderOf({});
  const more = [
    '--set',
    'sources.2.publisher=Echo',
    '--set',
    'sources.2.url=https://echo.example',
    '--set',
    'sources.2.kind=secondary',
  ];
  const readStdin = async () => new TextEncoder().encode('We oppose all talks.\n');
  const args = ['catalogue', 'add', POSITION, '--to', folder, ...flags({ text: '-' }), ...more];
  await runRuritania(args, { cwd: folder, readStdin });
  expect(fileIn(folder)).toContain('text: We oppose all talks.\n');
  expect(fileIn(folder)).toContain('- publisher: Echo\n');
});

describe('what cannot be added is said, and nothing is written', () => {
  test.each([
    ['a field is missing', { kind: '' }, '"document.kind"'],
    ['the operative words are not there', { operative: 'support' }, 'operative-in-text'],
    ['a day before the actor’s periods', { date: '1980-01-01', period: 'elphberg' }, 'period-dates'],
    [
      'the same once more',
      { date: '1999-05-14', text: 'We firmly support talks on the northern border.' },
      'there already',
    ],
    ['an address that is none', { url: 'nowhere' }, '"sources.1.url"'],
  ])('%s', async (_, changes, expected) => {
    const folder = folderOf({ 'ruritania/border-status.yaml': DESK });
    const { code, err } = await add(folder, changes);
    expect(code).toBe(2);
    expect(err).toContain(expected);
    expect(fileIn(folder)).toBe(DESK);
  });

  test.each([
    [
      'a new position without its question',
      ['ruritania/lake'],
      'give it a title and the question it answers',
    ],
    ['a name that is none', ['Lake'], 'write actor/topic'],
  ])('%s', async (_, [position], expected) => {
    const { code, err } = await runRuritania([
      'catalogue',
      'add',
      position!,
      '--to',
      folderOf({}),
      ...flags(),
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
  });

  test('nowhere to write to', async () => {
    const { code, err } = await runRuritania(['catalogue', 'add', POSITION, ...flags()]);
    expect([code, err]).toEqual([2, expect.stringContaining('there is no private catalogue to write to')]);
  });
});

test('on a terminal it asks, explains a wrong answer and asks again', async () => {
  const folder = folderOf({});
  const answers = [
    '2008-13-01',
    '2008-08-08',
    '',
    'We oppose talks.',
    '',
    'support',
    'oppose',
    'Desk',
    '',
    'Line',
    'memo',
    'memorandum',
    '',
    '',
    'Desk',
    'https://desk.example',
    'secondary',
    '',
    '',
    'y',
  ];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift();
  };
  const { code, err } = await runRuritania(['catalogue', 'add', POSITION, '--to', folder], { ask });
  expect(code).toBe(0);
  expect(err).toContain('there is no such day in the calendar');
  expect(err).toContain('these words do not occur in the wording');
  expect(asked[2]).toBe('Period [rassendyll-2]: ');
  expect(fileIn(folder)).toContain('operative: oppose\n');
});

test.each([
  ['no', [...Array(14).fill('x'), 'n']],
  ['the end of the input', []],
])('%s writes nothing', async (_, answers: string[]) => {
  const folder = folderOf({});
  const ask = async () => answers.shift();
  await runRuritania(['catalogue', 'add', POSITION, '--to', folder], { ask });
  expect(readdirSync(folder)).toEqual([]);
});

test('a name that is none is refused before the first question', async () => {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return undefined;
  };
  const { code, err } = await runRuritania(['catalogue', 'add', 'The Lake', '--to', folderOf({})], { ask });
  expect([code, asked]).toEqual([2, []]);
  expect(err).toContain('position: "The Lake" is no position; write actor/topic in lower case');
});
