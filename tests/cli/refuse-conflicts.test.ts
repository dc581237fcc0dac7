import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { longFlag } from '../../src/cli/refuse-conflicts.ts';
import { optionsOf } from '../../src/cli/shared-options.ts';
import { folderOf, runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';

// Of each pair one won silently, or the option was passed over.
describe('options that cannot both be meant are refused', () => {
  test.each<[readonly string[], string]>([
    [['diff', POSITION, '--json', '-f', 'html'], '"--json" and "--format html" ask for two formats'],
    [['diff', POSITION, '--json=changes', '-f', 'csv'], '"--json" and "--format csv" ask for two formats'],
    [['log', POSITION, '--json', '-f', 'ndjson'], '"--json" and "--format ndjson" ask for two formats'],
    [['catalogue', 'validate', '--json', '-f', 'sarif'], '"--json" and "--format sarif" ask'],
    [['diff', POSITION, '--template', 'bare'], '"--template" says nothing to the format plain'],
    [['diff', POSITION, '--template', 'bare', '-o', 'x.csv'], '"--template" says nothing to the format csv'],
    [['diff', POSITION, '--author', 'Zenda', '-f', 'html'], '"--author" says nothing to the format html'],
    [['diff', POSITION, '--fragment', '-f', 'markdown'], '"--fragment" says nothing to the format markdown'],
    [['diff', POSITION, '--footnotes', '--json'], '"--footnotes" says nothing to the format json'],
    [['log', POSITION, '--oneline', '--patch'], '"--oneline" and "--patch" exclude each other'],
    [['log', POSITION, '--oneline', '-f', 'docx'], '"--oneline" says nothing to the format docx'],
    [['search', 'talks', '--count', '--json'], '"--count" says nothing to the format json'],
    [['compare', '--text', 'a', 'b', '--original'], '"--text" and "--original" exclude each other'],
    [['check', 'x.md', '--line', 'ruritania', '--yes'], '"--yes" says nothing without "--fix"'],
    [['check', '--rules', '--fix'], '"--rules" and "--fix" exclude each other'],
    [['check', 'x.md', '--line', 'ruritania', '--write-baseline'], '"--write-baseline" says nothing without'],
    [['cite', POSITION, '--style', 'ris', '-f', 'html'], 'the citation style ris is not written as html'],
    [['show', POSITION, '--lang', 'en,fr'], 'two languages are shown side by side'],
  ])('%j', async (args, expected) => {
    const { code, out, err } = await runRuritania(args);
    expect(err).toContain(`error: ${expected}`);
    expect(err).toMatch(/\n {2}\S/);
    expect([code, out]).toEqual([2, '']);
  });
});

// A slip in a value was told only by the formats that had a use for it.
test.each([
  [['list', '--json', '--width', 'abc'], '--width cannot be "abc"'],
  [['list', '--json', '--color', 'sometimes'], '--color cannot be "sometimes"'],
  [['log', POSITION, '--json', '--hyperlinks', 'x'], '--hyperlinks cannot be "x"'],
  [['diff', POSITION, '--with', 'drafts'], '"drafts" is nothing that --with can add'],
  [['list', '--with', 'sought'], 'there is no option "--with"'],
  [['git-diff', '--json', 'x'], 'there is no option "--json"'],
])('%j is a slip in every format', async (args, expected) => {
  const { code, err } = await runRuritania(args);
  expect(err).toContain(expected);
  expect(code).toBe(2);
});

test.each([
  [['diff', POSITION, '--json', '-f', 'json']],
  [['diff', POSITION, '--template', 'table', '-f', 'markdown']],
  [['log', POSITION, '--oneline', '-f', 'plain']],
  [['diff', POSITION, '--color', 'always', '--json']],
])('%j is no conflict', async (args) => expect((await runRuritania(args)).code).toBe(0));

test('--color always is meant for a text file too', async () => {
  const cwd = folderOf({});
  await runRuritania([POSITION, '--color', 'always', '-o', 'memo.txt'], { cwd });
  await runRuritania([POSITION, '-o', 'plain.txt'], { cwd });
  expect(readFileSync(join(cwd, 'memo.txt'), 'utf8')).toContain('\u001b[1mStatus of the northern border');
  expect(readFileSync(join(cwd, 'plain.txt'), 'utf8')).not.toContain('\u001b');
});

test.each(COMMANDS.map((spec) => [spec.name, spec] as const))(
  '%s: what an option names is there',
  (_, spec) => {
    const flags = optionsOf(spec).map(longFlag);
    for (const { needs = [], excludes = [], formats } of optionsOf(spec)) {
      expect(flags).toEqual(expect.arrayContaining([...needs, ...excludes]));
      if (formats !== undefined) expect(formats.some((name) => spec.formats?.includes(name))).toBe(true);
    }
  },
);
