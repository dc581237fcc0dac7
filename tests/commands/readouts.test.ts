import { describe, expect, test } from 'vitest';
import { ACTOR, entry, folderOf, runRuritania } from '../ruritania.ts';

const MEETING = 'document: { title: Talks at the lake, kind: readout, meeting: 2002-05-01-lake }';
const told = (date: string, fields: string) =>
  entry(date, 'rassendyll-1', fields).replace(/document: .*/, MEETING);

const layer = folderOf({
  'ruritania/actor.yaml': ACTOR,
  'zenda/actor.yaml': ACTOR.replace('Ruritania', 'Zenda'),
  'ruritania/lake.yaml': `title: The lake\nquestion: Whose is the lake?\nformulations:\n${told('2002-05-01', 'text: Ruritania supports shared use of the lake.')}${told(
    '2002-05-01',
    'number: 2\ntext: Ruritania does not support shared use of the lake.\naccording_to: zenda',
  ).replace('on-record', 'counterpart-readout')}`,
  'zenda/lake.yaml': `title: The lake\nquestion: Whose is the lake?\nformulations:\n${told('2002-05-01', 'text: The lake is ours.')}`,
});
const run = (args: readonly string[]) => runRuritania(['readouts', ...args, '--catalogue', layer]);

describe('readouts', () => {
  test('without a name the meetings are listed', async () =>
    expect((await run([])).out).toBe('2002-05-01-lake   3  as told by ruritania and zenda\n'));

  test.each([
    [
      'plain',
      ['the accounts contradict each other', 'told by Zenda only', '[-does not support-]', '{+supports+}'],
    ],
    [
      'markdown',
      ['| question |  | Zenda | Ruritania |', '| **The lake** | told by Zenda only | The lake is ours.'],
    ],
  ])('%s says what both, what one, and where they contradict', async (format, expected) => {
    const { code, out } = await run(['2002-05-01-lake', '-f', format]);
    for (const words of expected) expect(out).toContain(words);
    expect(code).toBe(0);
  });

  test('CSV has a row a point, in the same order', async () => {
    const lines = (await run(['2002', '-f', 'csv'])).out.split('\r\n');
    expect(lines[0]).toBe(
      'meeting,position,title,verdict,Zenda,Zenda: id,Zenda: witness,Zenda: local,Ruritania,Ruritania: id,Ruritania: witness,Ruritania: local',
    );
    expect(lines).toContain(
      '2002-05-01-lake,zenda/lake,The lake,one,The lake is ours.,zenda/lake@2002-05-01,primary,true,,,,',
    );
  });

  test('JSON has the points', async () => {
    const answer = JSON.parse((await run(['2002', '--json'])).out);
    expect(answer).toMatchObject({ meeting: '2002-05-01-lake', sides: ['zenda', 'ruritania'] });
    expect(answer.points.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'contradictory',
      'one',
    ]);
  });

  test('one side’s account alone is shown as such', async () => {
    const alone = folderOf({
      'ruritania/lake.yaml': `title: The lake\nquestion: Whose is the lake?\nformulations:\n${told('2002-05-01', 'text: The lake is ours.')}`,
    });
    const { code, out } = await runRuritania(['readouts', '2002-05-01-lake', '--catalogue', alone]);
    expect(out).toContain('told by Ruritania only');
    expect(code).toBe(0);
  });

  test('an unknown meeting is answered with the near ones', async () => {
    const { code, err } = await run(['2002-05-02-lake']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean "2002-05-01-lake"');
  });
});
