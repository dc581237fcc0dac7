import { describe, expect, test } from 'vitest';
import { commandNames } from '../../src/cli/find-commands.ts';
import { SHELLS } from '../../src/completion/shells.ts';
import { entry, folderOf, runRuritania } from '../ruritania.ts';

async function completed(line: string, changes = {}): Promise<string[]> {
  const words = line.split(' ').map((word) => `=${word}`);
  const { code, out, err } = await runRuritania(['__complete', ...words], changes);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').slice(0, -1);
}
const values = async (line: string) => (await completed(line)).map((text) => text.split('\t')[0]);

describe('what may stand at the cursor', () => {
  test.each([
    ['lo', ['log']],
    ['--v', ['--version']],
    ['catalogue inf', ['info']],
    ['ruritania/b', ['ruritania/border-status']],
    ['diff rur', ['ruritania/border-status']],
    [
      'ruritania/border-status@ras',
      ['ruritania/border-status@rassendyll-1', 'ruritania/border-status@rassendyll-2'],
    ],
    ['diff ruritania/border-status king..la', ['king..latest']],
    ['diff ruritania/border-status ..so', ['..sought']],
    ['border-status el', ['elphberg']],
    ['ruritania/border-status@elphberg..2006', ['ruritania/border-status@elphberg..2006-03-03']],
    ['log ruritania/border-status --one', ['--oneline']],
    ['log --oneline --one', []],
    ['log ruritania/border-status --series ', ['weekly-briefing']],
    ['diff -f mark', ['markdown']],
    ['diff --format=mark', ['--format=markdown']],
    ['diff --fold spelling,', ['spelling,script']],
    ['diff --color al', ['always']],
    ['help revis', ['revisions']],
    ['help catalogue inf', ['info']],
    ['completion f', ['fish']],
    ['compare old.txt ', [':file']],
    ['diff x -o memo', [':file']],
    ['diff x -o memo.cr', ['memo.critic', 'memo.criticmarkup', ':file']],
    ['diff x --output=desk/memo.v2.h', ['--output=desk/memo.v2.html', '--output=desk/memo.v2.htm', ':file']],
    ['list -o ../.', [':file']],
    ['list -o all.n', ['all.ndjson', ':file']],
    ['list --catalogue ', [':folder']],
    ['show ruritania/nothing@', []],
    ['no-such-command x', []],
  ])('%s', async (line, expected) => expect(await values(line)).toEqual(expected));

  test('nothing typed: every command, and the actors', async () => {
    const offered = await values('');
    expect(offered).toEqual([...commandNames(), 'ruritania/border-status']);
  });

  test('a candidate says what it is', async () =>
    expect(await completed('ruritania/border-status@king')).toEqual([
      'ruritania/border-status@king\tElphberg, 1999-05-14',
    ]));

  test('a private catalogue named on the line counts', async () => {
    const trade = `title: Trade\nquestion: Does Ruritania trade?\nformulations:\n${entry('2006-01-01', 'rassendyll-2', 'text: We trade.\noperative: trade')}`;
    const cwd = folderOf({ 'desk/ruritania/trade.yaml': trade });
    expect(await completed('log --catalogue desk ruritania/', { cwd })).toEqual([
      'ruritania/border-status',
      'ruritania/trade',
    ]);
  });
});

test.each(SHELLS)('completion %s writes a script that asks the program', async (shell) => {
  const { code, out } = await runRuritania(['completion', shell]);
  expect(code).toBe(0);
  expect(out).toContain('__complete');
});

test('an unknown shell', async () => {
  const { code, err } = await runRuritania(['completion', 'zhs']);
  expect(code).toBe(2);
  expect(err).toContain('did you mean "zsh"?');
});
