import { describe, expect, test } from 'vitest';
import { runRuritania } from '../ruritania.ts';

describe('usage', () => {
  test('first, last and counts by year', async () => {
    const { out, code } = await runRuritania(['usage', 'support talks']);
    expect(code).toBe(0);
    expect(out).toBe(`“support talks”  in 2 of 3 wordings, 1 position
  first  1999-05-14  ruritania/border-status@1999-05-14  Foreign Ministry
  last   2001-05-14  ruritania/border-status@2001-05-14  Foreign Ministry

  1999 █·█····· 2006

  1999    1 of   1  █
  2001    1 of   1  █
`);
  });

  test.each([
    ['a negation is whole', ['do not support'], '“do not support”  in 1 of 3 wordings'],
    ['case is folded', ['We Firmly'], 'in 1 of 3 wordings'],
    ['what is off the record, when asked for', ['oppose', '--with', 'sought'], 'in 1 of 4 wordings'],
    [
      'by administration',
      ['support', '--by', 'administration'],
      'Ruritania, Rassendyll (first)    1 of   1  █',
    ],
    ['CSV', ['support', '-f', 'csv'], 'year,name,wordings,of,single-press,local\r\n1999,1999,1,1,0,0\r\n'],
  ])('%s', async (_, args, expected) =>
    expect((await runRuritania(['usage', ...args])).out).toContain(expected),
  );

  test('JSON has the published fields', async () => {
    const answer = JSON.parse(
      (await runRuritania(['usage', 'the northern border', '--by', 'actor', '--json'])).out,
    );
    expect(answer).toMatchObject({
      schemaVersion: 1,
      phrase: 'the northern border',
      wordings: 3,
      found: 3,
      first: { id: 'ruritania/border-status@1999-05-14', count: 1 },
      last: { id: 'ruritania/border-status@2006-03-03' },
      counts: [{ key: 'ruritania', name: 'Ruritania', count: 3, of: 3 }],
    });
  });

  test.each([
    ['nobody used it', ['lake'], 1, 'occurs in none of 3 wordings'],
    ['no such position', ['support', '--in', 'lake/*'], 2, 'no position matches "lake/*"'],
  ])('%s', async (_, args, code, expected) => {
    const ran = await runRuritania(['usage', ...args]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(expected);
  });
});
