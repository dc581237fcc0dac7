import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkAddresses, showsLinks } from '../../src/render/links.ts';
import { isLongerThanScreen } from '../../src/render/screen.ts';
import { folderOf, runIn, runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';
const root = new URL('../..', import.meta.url).pathname;
const program = join(root, 'bin/diplodiff.js');
const GREENLAND = 'us/greenland-status';

describe('--json=field,field', () => {
  test.each([
    [
      ['diff', POSITION, '--json=changes'],
      ['schemaVersion', 'changes'],
    ],
    [
      ['--json=to,from', POSITION],
      ['schemaVersion', 'to', 'from'],
    ],
    [
      ['list', '--json=positions'],
      ['schemaVersion', 'positions'],
    ],
  ])('%j', async (args, expected) => {
    const { code, out } = await runRuritania(args);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(expected);
  });

  test.each([
    ['diff', ['diff', POSITION]],
    ['a table', ['log', POSITION, '-f', 'csv']],
  ])('-o - is standard output: %s', async (_, args) => {
    const cwd = folderOf({});
    const ran = await runRuritania([...args, '-o', '-'], { cwd });
    expect(ran).toEqual(await runRuritania(args, { cwd }));
    expect([ran.code, ran.out === '', readdirSync(cwd)]).toEqual([0, false, []]);
  });

  test('a report on standard output is refused', async () => {
    const cwd = folderOf({});
    const { code, err } = await runRuritania(['report', '-o', '-'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('a report needs a place to go')]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('into a file', async () => {
    const cwd = folderOf({});
    const { out } = await runRuritania(['show', POSITION, '--json=formulation', '-o', 'x.json'], { cwd });
    expect(out).toBe('');
    expect(readFileSync(join(cwd, 'x.json'), 'utf8')).toContain('"formulation"');
  });

  test('of a command whose output is not the answer', async () => {
    const cwd = folderOf({});
    const { code, out } = await runIn(root, ['report', '-o', 'p.html', '--json=positions', GREENLAND], {
      cwd,
    });
    expect([code, JSON.parse(out)]).toEqual([0, { schemaVersion: 1, positions: 1 }]);
    expect(readFileSync(join(cwd, 'p.html'), 'utf8').slice(0, 15)).toBe('<!DOCTYPE html>');
  });

  test.each([
    ['report', ['report', '-o', 'site', '--json=position'], 'did you mean "positions"?'],
    ['catalogue import', ['catalogue', 'import', 'rows.csv', '--to', 'desk', '--json=row'], 'it has'],
    [
      'check --fix',
      ['check', 'draft.md', '--line', 'ruritania@2006-12-31', '--fix', '--yes', '--json=finding'],
      'did you mean "findings"?',
    ],
  ])('%s writes nothing when asked for a field that is none', async (_, args, advice) => {
    const files = { 'draft.md': 'We firmly support talks on the northern border.\n', 'rows.csv': 'date\n' };
    const cwd = folderOf(files);
    const { code, err } = await runRuritania(args, { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('the answer has no field')]);
    expect(err).toContain(advice);
    expect(readdirSync(cwd).toSorted()).toEqual(Object.keys(files).toSorted());
    expect(readFileSync(join(cwd, 'draft.md'), 'utf8')).toBe(files['draft.md']);
  });

  test('a field that is none', async () => {
    const { code, err } = await runRuritania(['diff', POSITION, '--json=change']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean "changes"?');
  });

  test('no field at all is refused before anything is done', async () => {
    const cwd = folderOf({});
    expect(await runRuritania(['report', '--json=', '-o', 'site'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining(
        '"--json=" names no field\n  name some: "--json=output,positions"; the answer has output',
      ),
    });
    expect(existsSync(join(cwd, 'site'))).toBe(false);
  });

  test('behind -- it is a word', async () =>
    expect((await runRuritania(['usage', '--', '--json=x'])).code).toBe(1));
});

describe('the pager', () => {
  const paged: [string, string][] = [];
  const terminal = (changes: object) => ({
    isTTY: true,
    rows: 5,
    columns: 80,
    page: async (text: string, pager: string) => {
      paged.push([text, pager]);
      return pager !== 'missing';
    },
    ...changes,
  });

  test.each([
    ['what is longer than the screen', [], {}, 'less'],
    ['PAGER', [], { env: { PAGER: 'more' } }, 'more'],
    ['DIPLODIFF_PAGER before PAGER', [], { env: { PAGER: 'more', DIPLODIFF_PAGER: 'most' } }, 'most'],
    ['what fits', [], { rows: 100 }, undefined],
    ['--no-pager', ['--no-pager'], {}, undefined],
    ['a pipe', [], { isTTY: false }, undefined],
    ['cat is none', [], { env: { PAGER: 'cat' } }, undefined],
    ['an empty one is none', [], { env: { DIPLODIFF_PAGER: '', PAGER: 'more' } }, undefined],
    ['Windows has none of its own', [], { platform: 'win32' }, undefined],
    ['on Windows PAGER', [], { platform: 'win32', env: { PAGER: 'more' } }, 'more'],
    ['a dumb terminal', [], { env: { TERM: 'dumb' } }, undefined],
  ])('%s', async (_, args, changes, pager) => {
    paged.length = 0;
    const { out, code } = await runRuritania([POSITION, ...args], terminal(changes));
    expect(paged.map(([, name]) => name)).toEqual(pager === undefined ? [] : [pager]);
    expect(out === '').toBe(pager !== undefined);
    expect(code).toBe(0);
  });

  test('what was shown before a failure is shown', async () => {
    paged.length = 0;
    const { code, out, err } = await runRuritania([POSITION, '--copy'], terminal({}));
    expect([code, out, paged.map(([text]) => text)]).toEqual([2, '', [expect.stringContaining('Changes')]]);
    expect(err).toContain('there is no clipboard here');
  });

  test('one that is not there is done without', async () => {
    const { out } = await runRuritania([POSITION], terminal({ env: { PAGER: 'missing' } }));
    expect(out).toContain('Changes');
  });

  test.skipIf(spawnSync('sh', ['-c', 'command -v script']).status !== 0)(
    'a real one, on a real terminal',
    () => {
      const line = `stty rows 5 cols 80; '${process.execPath}' '${program}' us/taiwan-independence`;
      const run = (pager: string) =>
        execFileSync('script', ['-qfec', line, '/dev/null'], {
          encoding: 'utf8',
          env: { ...process.env, TERM: 'xterm', PAGER: pager },
        });
      expect(run('sed s/^/paged:/')).toContain('paged:');
      expect(run('no-such-pager 2>&-')).toContain('Sources');
    },
  );
});

test.each([
  ['a\nb\n', 4, false],
  ['a\nb\nc\nd\n', 4, true],
  [`${'x'.repeat(200)}\n`, 3, true],
  [`\u001b[1m${'x'.repeat(70)}\u001b[22m\n`, 2, false],
  ['国'.repeat(41), 1, true],
])('%j on %i rows', (text, rows, expected) =>
  expect(isLongerThanScreen(text, { rows, columns: 80 })).toBe(expected),
);

describe('links', () => {
  test.each([
    [
      'see https://a.example/b, or',
      'see \u001b]8;;https://a.example/b\u001b\\https://a.example/b\u001b]8;;\u001b\\, or',
    ],
    [
      'https://a.example/国',
      '\u001b]8;;https://a.example/%E5%9B%BD\u001b\\https://a.example/国\u001b]8;;\u001b\\',
    ],
    [
      'https://a.example/%20',
      '\u001b]8;;https://a.example/%20\u001b\\https://a.example/%20\u001b]8;;\u001b\\',
    ],
    ['no address', 'no address'],
  ])('%s', (text, expected) => expect(linkAddresses(text)).toBe(expected));

  test.each([
    [true, { TERM: 'xterm-kitty' }, true],
    [true, { TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm' }, true],
    [true, { TERM: 'xterm-256color', VTE_VERSION: '7200' }, true],
    [true, { TERM: 'xterm-256color' }, false],
    [true, { TERM: 'screen-256color', VTE_VERSION: '7200' }, false],
    [false, { TERM: 'xterm-kitty' }, false],
  ])('a terminal: %s, %j', (isTTY, env, expected) => expect(showsLinks({ isTTY, env })).toBe(expected));

  test.each([
    ['always', true],
    ['never', false],
  ])('--hyperlinks %s', async (when, expected) => {
    const { out } = await runRuritania([POSITION, '--color', 'always', '--hyperlinks', when]);
    expect(out.includes('\u001b]8;;https://ruritania.example')).toBe(expected);
  });
});
