import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTOR, BORDER, entry, folderOf, runIn, runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';
const positionOf = (...entries: string[]) =>
  `title: The border\nquestion: Where is it?\nformulations:\n${entries.join('')}`;
const LINE = entry('2009-09-09', 'rassendyll-2', 'text: We oppose talks.\noperative: oppose');
const LAKE = positionOf(entry('2009-09-09', 'rassendyll-2', 'text: The lake is ours.\noperative: is ours'));

const desk = () =>
  folderOf({ 'ruritania/border-status.yaml': positionOf(LINE), 'ruritania/lake.yaml': LAKE });

describe('a position that only a layer has works everywhere', () => {
  test.each([
    ['show', ['show', 'ruritania/lake'], '(local)'],
    ['show in JSON', ['show', 'ruritania/lake', '--json'], '"local": true'],
    ['log', ['log', 'ruritania/lake'], '(local)'],
    ['log --oneline', ['log', 'ruritania/lake', '--oneline'], '(local)'],
    ['log in JSON', ['log', 'ruritania/lake', '--json'], '"local": true'],
    ['list', ['list', 'ruritania/lake'], '(local)'],
    ['list in JSON', ['list', 'ruritania/lake', '--json'], '"local": true'],
    ['a diff with a shipped one', ['diff', `${POSITION}@first`, 'ruritania/lake'], '(local)'],
    ['a topic alone', ['show', 'lake'], 'The lake is ours.'],
    ['a near miss', ['show', 'ruritania/lakes'], 'did you mean "ruritania/lake"'],
    ['info', ['catalogue', 'info'], 'local         2'],
  ])('%s', async (_, args, expected) => {
    const { out, err } = await runRuritania([...args, '--catalogue', desk()]);
    expect(out + err).toContain(expected);
  });
});

test('what a layer adds joins the history; the shipped wordings are not marked', async () => {
  const { out } = await runRuritania(['log', POSITION, '--json', '--catalogue', desk()]);
  const marks = JSON.parse(out).entries.map(({ date, local }: { date: string; local: boolean }) => [
    date,
    local,
  ]);
  expect(marks.slice(0, 2)).toEqual([
    ['2009-09-09', true],
    ['2006-03-03', false],
  ]);
});

test('DIPLODIFF_CATALOGUE names several; the last lies on top, --catalogue above', async () => {
  const [one, two, three] = ['one', 'two', 'three'].map((word) =>
    folderOf({ 'ruritania/lake.yaml': LAKE.replaceAll('ours', word) }),
  );
  const env = { DIPLODIFF_CATALOGUE: [one, two].join(delimiter) };
  expect((await runRuritania(['show', 'lake'], { env })).out).toContain('The lake is two.');
  const { out } = await runRuritania(['show', 'lake', '--catalogue', three!], { env });
  expect(out).toContain('The lake is three.');
});

test('a wording that a layer replaces is marked, and told of with --verbose', async () => {
  const layer = folderOf({
    'ruritania/border-status.yaml': positionOf(
      entry('1999-05-14', 'elphberg', 'text: We gladly support talks.'),
    ),
  });
  const quiet = await runRuritania(['show', `${POSITION}@first`, '--catalogue', layer]);
  expect(quiet.err).toBe('');
  expect(quiet.out).toContain('We gladly support talks.');
  expect(quiet.out).toContain('(local)');
  const loud = await runRuritania(['show', `${POSITION}@first`, '--catalogue', layer, '--verbose']);
  expect(loud.err).toBe(`note: "${layer}" replaces ${POSITION}@1999-05-14\n`);
});

describe('moved_to', () => {
  const home = async () => {
    const folder = folderOf({
      'phrases/catalogue.yaml':
        "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
      'phrases/ruritania/actor.yaml': ACTOR,
      'phrases/ruritania/border.yaml': BORDER,
      'phrases/ruritania/border-status.yaml': 'moved_to: ruritania/border\n',
      'dist/.keep': '',
    });
    await runIn(folder, ['catalogue', 'build', '--quiet']);
    return folder;
  };

  test('a layer that knows the old name lies on the new one', async () => {
    const { out } = await runIn(await home(), ['log', 'ruritania/border', '--json', '--catalogue', desk()]);
    const [newest] = JSON.parse(out).entries;
    expect(newest).toMatchObject({ id: 'ruritania/border@2009-09-09', local: true });
  });

  test('a byte order mark, as Windows editors write one, is passed over', async () => {
    const layer = folderOf({
      'ruritania/lake.yaml': `\uFEFF${LAKE}`,
      'ruritania/pond.yaml': '\uFEFFmoved_to: ruritania/lake\n',
    });
    const { out, err } = await runRuritania(['show', 'ruritania/pond', '--catalogue', layer]);
    expect(out + err).toContain('The lake is ours.');
  });

  test('a layer may lead an old name of its own to a new one', async () => {
    const layer = folderOf({
      'ruritania/pond.yaml': 'moved_to: ruritania/lake\n',
      'ruritania/lake.yaml': LAKE,
    });
    const { out } = await runIn(await home(), ['show', 'ruritania/pond', '--catalogue', layer]);
    expect(out).toContain('The lake is ours.');
  });
});

test('a layer lies on an old release too', async () => {
  const home = folderOf({
    'phrases/catalogue.yaml':
      "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
    'phrases/ruritania/actor.yaml': ACTOR,
    'phrases/ruritania/border-status.yaml': BORDER,
    'dist/.keep': '',
  });
  await runIn(home, ['catalogue', 'build', '--quiet']);
  await runIn(home, ['catalogue', 'release']);
  const args = ['show', POSITION, '--catalogue', desk(), '--catalogue-version', '2026.12.0'];
  expect((await runIn(home, args)).out).toContain('We oppose talks.');
});

test('a layer may name a wording that only the shipped catalogue has', async () => {
  const layer = folderOf({
    'ruritania/border-status.yaml': positionOf(
      entry(
        '2006-03-04',
        'rassendyll-2',
        "status: withdrawn\nreplaced_by: '2006-03-03'\ntext: We support talks.",
      ),
    ),
  });
  const { code } = await runRuritania([
    'show',
    `${POSITION}@2006-03-04`,
    '--with',
    'withdrawn',
    '--catalogue',
    layer,
  ]);
  expect(code).toBe(0);
});
