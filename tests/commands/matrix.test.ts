import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LADDER } from '../ladder.ts';
import { ACTOR, BORDER, entry, folderOf, runIn } from '../ruritania.ts';

const STRELSAU = `title: Status of the northern border
question: Does Strelsau support talks?
formulations:
${entry('2004-01-01', 'elphberg', 'text: 斯特雷尔绍反对会谈。\noperative: 反对\nnote: period of the host').replace('language: en', 'language: zh-Hans')}`;

let home: string;
beforeAll(async () => {
  home = folderOf({
    'phrases/catalogue.yaml':
      "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
    'phrases/ladders/support.yaml': LADDER,
    'phrases/ruritania/actor.yaml': ACTOR,
    'phrases/ruritania/border-status.yaml': BORDER,
    'phrases/strelsau/actor.yaml': ACTOR.replace('name: Ruritania', 'name: 斯特雷尔绍'),
    'phrases/strelsau/border-status.yaml': STRELSAU,
  });
  mkdirSync(join(home, 'dist'));
  const { err } = await runIn(home, ['catalogue', 'build', '--quiet']);
  expect(err).toBe('');
});

const matrix = (args: readonly string[]) => runIn(home, ['matrix', ...args]);

describe('matrix', () => {
  test('administrations of one position, a dropped wording said to be so', async () => {
    const { out, code } = await matrix(['ruritania/border-status']);
    expect(code).toBe(0);
    expect(
      out,
    ).toBe(`Status of the northern border  ruritania/border-status · support ladder · representative wordings
  Does the speaker stand behind it?

  1 opposes · 2 silent · 3 supports

                                  1 2 3
  Elphberg             1999-05-14 · · ●  “support”
  Rassendyll (first)   2001-05-14 · · ●  “support”
  Rassendyll (second)  2006-03-03 ● · ·  “do not support”
`);
  });

  test.each([
    [
      'a day before the last wording',
      ['border-status', '--by', 'actor', '--as-of', '2005'],
      'Ruritania   2003-02-01 · · ·  leaves the expected words out',
    ],
    ['wide signs keep the columns', ['border-status'], '斯特雷尔绍  2004-01-01 ● · ·  “反对”'],
    [
      'Markdown',
      ['ruritania/border-status', '-f', 'markdown'],
      '| **Rassendyll (second)** | 2006-03-03\\[3\\] | “do not support” |  |  |',
    ],
    [
      'CSV',
      ['ruritania/border-status', '-f', 'csv'],
      'Elphberg,ruritania,elphberg,1999-05-14,ruritania/border-status@1999-05-14,stated,support,supports,support,primary,false\r\n',
    ],
    [
      'a demand, when asked for',
      ['border-status', '--by', 'actor', '--with', 'sought'],
      '2007-01-01 ● · ·  “oppose” (asked for by ruritania, never adopted)',
    ],
  ])('%s', async (_, args, expected) => expect((await matrix(args)).out).toContain(expected));

  test('a position with nothing on the record says what to add', async () => {
    const sought = entry('1999-01-01', 'elphberg', 'status: sought\nasked_by: ruritania\ntext: oppose talks');
    const lake = `title: The lake\nquestion: Whose is it?\nformulations:\n${sought}`;
    const desk = folderOf({ 'ruritania/lake.yaml': lake });
    const { code, err } = await matrix(['ruritania/lake', '--catalogue', desk]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('nobody has a wording on "ruritania/lake" on the record\n  add --with'),
    ]);
  });

  test('JSON has the published fields', async () => {
    const answer = JSON.parse((await matrix(['border-status', '--as-of', '2005', '--json'])).out);
    expect(answer).toMatchObject({
      schemaVersion: 1,
      ladder: 'support',
      asOf: '2005-12-31',
      rungs: ['opposes', 'silent', 'supports'],
    });
    expect(answer.rows).toMatchObject([
      { actor: 'ruritania', status: 'omitted', rungs: [], offLadder: false },
      { actor: 'strelsau', date: '2004-01-01', rungs: [{ rung: 'opposes', text: '反对' }], offLadder: false },
    ]);
  });

  test.each([
    ['an unknown topic', ['lake'], 'no position is called "lake"'],
    ['an unknown ladder', ['border-status', '--ladder', 'suport'], 'did you mean "support"?'],
    ['no day', ['border-status', '--as-of', 'yesterday'], '"yesterday" is no day'],
    ['a day too early', ['border-status', '--as-of', '1950'], 'as early as 1950'],
  ])('%s exits 2', async (_, args, expected) => {
    const { code, err } = await matrix(args);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

test('diff tells the shift in steps, and a private ladder joins in', async () => {
  const args = ['diff', 'ruritania/border-status', '2001..latest'];
  const { out } = await runIn(home, args);
  expect(out).toContain('support ladder: supports → opposes, two steps weaker, polarity reversed');
  const layer = folderOf({
    'ladders/zeal.yaml': LADDER.replaceAll('support', 'welcome').replace("'{oppose}', ", ''),
    'ladders/support.yaml': LADDER.replace('id: opposes', 'id: declines'),
  });
  const above = await runIn(home, [...args, '--catalogue', layer]);
  expect(above.out).toContain('support ladder: supports → declines');
});
