import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entry, FILES, folderOf, runIn } from '../ruritania.ts';

const ZENDA = `title: The Zenda policy
question: What does Ruritania rest its policy on?
elements:
  - { id: treaty, match: [Treaty of Zenda] }
  - { id: letters, match: [Three Letters] }
  - { id: promises, match: [Six Promises] }
formulations:
${entry('2001-05-14', 'rassendyll-1', 'text: Our policy is guided by the Treaty of Zenda, the Three Letters, and the Six Promises.\noperative: is guided by')}${entry('2002-05-14', 'rassendyll-1', 'text: Our policy is guided by the Treaty of Zenda, the Three Letters, and the Six Promises, as ever.\noperative: is guided by')}${entry('2003-05-14', 'rassendyll-1', 'text: Our policy is what it was.\noperative: is')}`;

let home: string;
beforeAll(async () => {
  home = folderOf({ ...FILES, 'phrases/ruritania/zenda-policy.yaml': ZENDA });
  mkdirSync(join(home, 'dist'));
  await runIn(home, ['catalogue', 'build', '--quiet']);
}, 60_000);

const run = (text: string, args: readonly string[]) =>
  runIn(home, args, { cwd: folderOf({ 'draft.md': text }) });
const WHOLE = 'The Treaty of Zenda, the Three Letters and the Six Promises.\n';
const TURNED = 'Hear this.\n\nThe Six Promises, the Treaty of Zenda.\n';

describe('recite', () => {
  test.each([
    ['whole', WHOLE, ['recite', 'draft.md', '--as', 'zenda-policy@2002-05-14'], 0],
    ['in another order', TURNED, ['recite', 'draft.md', '--as', 'ruritania/zenda-policy@2001-05-14'], 1],
    ['no elements to ask for', WHOLE, ['recite', 'draft.md', '--as', 'border-status'], 2],
    ['nothing to hold it against', WHOLE, ['recite', 'draft.md'], 2],
    ['no such file', WHOLE, ['recite', 'no.md', '--as', 'zenda-policy@2002-05-14'], 2],
  ])('%s', async (_, text, args, expected) => expect((await run(text, args)).code).toBe(expected));

  test.each([
    ['zenda-policy@2003-05-14', 'the last that has some is ruritania/zenda-policy@2002-05-14'],
    ['border-status', 'these have: ruritania/zenda-policy'],
  ])('%s: where there are elements is said', async (position, expected) =>
    expect((await run(WHOLE, ['recite', 'draft.md', '--as', position])).err).toContain(expected),
  );

  test('one element a line, with its place', async () => {
    const { out } = await run(TURNED, ['recite', 'draft.md', '--as', 'zenda-policy@2002-05-14']);
    expect(out).toBe(
      [
        'The Zenda policy  ruritania/zenda-policy@2002-05-14',
        '',
        '  moved    “Treaty of Zenda”  3:23',
        '  missing  “Three Letters”',
        '  present  “Six Promises”  3:5',
        '',
      ].join('\n'),
    );
  });

  test('JSON has the published fields', async () => {
    const { out } = await run(TURNED, ['recite', 'draft.md', '--as', 'zenda-policy@2002-05-14', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      formulation: 'ruritania/zenda-policy@2002-05-14',
      elements: [
        { id: 'treaty', verdict: 'moved', line: 3, column: 23 },
        { id: 'letters', verdict: 'missing' },
        { id: 'promises', verdict: 'present' },
      ],
    });
  });
});

describe('new', () => {
  const STATEMENT = 'Our policy is guided by the Treaty of Zenda, the Three Letters, and a firm handshake.\n';

  test('new words, their precedents, and what was left out', async () => {
    const { code, out } = await run(STATEMENT, ['new', 'draft.md', '--as', 'ruritania']);
    expect(code).toBe(0);
    expect(out).toContain(
      'Our policy is guided by the Treaty of Zenda, the Three Letters, {+and a firm handshake.+}\n',
    );
    expect(out).toContain('New words\n  1:65  “and a firm handshake”');
    expect(out).toMatch(
      /ruritania\/zenda-policy@2001-05-14 {2}“Our policy is guided by the Treaty of Zenda, the Three Letters”/,
    );
    expect(out).toContain(
      'Customary, and left out\n  “Six Promises”  ruritania/zenda-policy@2002-05-14, in 2 of the last 3',
    );
  });

  test('JSON: the runs join to the text', async () => {
    const { out } = await run(STATEMENT, ['new', 'draft.md', '--as', 'zenda-policy@2002-05-14', '--json']);
    const { runs, leftOut, positions } = JSON.parse(out);
    expect(runs.map(({ text }: { text: string }) => text).join('')).toBe(STATEMENT.trim());
    expect(runs.at(-1)).toMatchObject({ isNew: true, line: 1, column: 65 });
    expect(leftOut).toMatchObject([
      { text: 'the Six Promises', formulation: 'ruritania/zenda-policy@2002-05-14' },
    ]);
    expect(positions).toEqual(['ruritania/zenda-policy']);
  });

  test('a statement without any', async () => {
    const { out } = await run(WHOLE, ['new', 'draft.md', '--as', 'zenda-policy@2002-05-14']);
    expect(out).toContain('New words: none');
  });
});
