import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTOR, BORDER, folderOf, runIn, runRuritania } from '../ruritania.ts';
import { ROOT, runLimited } from './run-limited.ts';

const POSITION = 'ruritania/border-status';
const FILE = `${POSITION}.yaml`;
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const aliases = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);

describe('a hostile catalogue is refused with the place and the reason', () => {
  test.each([
    [
      'aliases that multiply',
      `a0: &a0 [x]\n${aliases.join('\n')}\ntitle: *a12\n`,
      'aliases that stand for too much',
    ],
    ['an alias of itself', 'title: &a [*a]\n', FILE],
    ['deep lists', `title: ${'['.repeat(20_000)}`, FILE],
    ['deep maps', `title: ${'{a: '.repeat(20_000)}`, FILE],
    ['a huge file', `title: ${'x'.repeat(6_000_000)}`, '5 MB'],
    ['a tag that makes objects', 'title: !!js/function "function () {}"\n', FILE],
    ['a prototype', '__proto__: { title: x }\nconstructor: 1\n', FILE],
    ['NUL bytes', 'title: a\u0000b\n', FILE],
    ['merge keys', '<<: { title: x }\n', FILE],
  ])('%s', (_, text, expected) => {
    const layer = folderOf({ 'ruritania/actor.yaml': ACTOR, [FILE]: text });
    const { code, err } = runLimited(['show', POSITION, '--catalogue', layer]);
    expect(err).toContain(expected);
    expect(err).not.toContain('bug of diplodiff');
    expect(err).not.toMatch(OBEYED);
    expect(code).toBe(2);
  });

  test('folders that link to each other', () => {
    const layer = folderOf({ 'ruritania/actor.yaml': ACTOR });
    symlinkSync('..', join(layer, 'ruritania', 'up'));
    symlinkSync('.', join(layer, 'again'));
    symlinkSync('nowhere', join(layer, 'ruritania', 'gone.yaml'));
    const { code, err } = runLimited(['list', '--catalogue', layer]);
    expect(err).toContain('gone.yaml');
    expect(err).not.toContain('bug of diplodiff');
    expect(code).toBe(2);
  });
});

describe('a name is no way out of the catalogue', () => {
  test.each([
    ['show', ['show', '../../../etc/passwd']],
    ['show of a file', ['show', 'us/../../package']],
    ['show with NUL', ['show', 'us/\u0000']],
    ['diff', ['diff', '..//..', 'first..latest']],
    ['a version', ['list', '--catalogue-version', '../../package']],
    ['list', ['matrix', '../../x']],
  ])('%s', async (_, args) => {
    const { code, err } = await runRuritania(args);
    expect(code).toBe(2);
    expect(err).not.toContain('bug of diplodiff');
  });

  test.each([
    '../../escaped/topic',
    'ruritania/../../escaped',
    '/etc/escaped',
    'ruritania/a b',
    'ladders/support',
    '.git/config',
  ])('add and import refuse %s', async (position) => {
    const layer = folderOf({ 'desk/ruritania/actor.yaml': ACTOR });
    const row = { position, date: '2001-05-14', period: 'rassendyll-1', text: 'We talk.' };
    writeFileSync(join(layer, 'rows.ndjson'), `${JSON.stringify(row)}\n`);
    const before = readdirSync(layer, { recursive: true }).toSorted();
    const add = ['catalogue', 'add', position, '--to', 'desk', '--yes', '--date', '2001-05-14'];
    for (const args of [add, ['catalogue', 'import', 'rows.ndjson', '--to', 'desk']]) {
      const { code, err, out } = await runRuritania(args, { cwd: layer });
      expect(code).not.toBe(0);
      expect(err + out).not.toContain('bug of diplodiff');
    }
    expect(readdirSync(layer, { recursive: true }).toSorted()).toEqual(before);
  });

  test.each([
    ['a folder that is not there', 'none/memo.md'],
    ['a folder', '.'],
    ['a device', '/dev/full/x.md'],
    ['no name', ''],
  ])('-o to %s', async (_, output) => {
    const { code, err } = await runRuritania(['diff', POSITION, '-o', output]);
    expect(err).toMatch(/^error: [\s\S]+\n {2}\S/);
    expect(err).not.toContain('bug of diplodiff');
    expect(code).toBe(2);
  });
});

describe('nothing that was read is obeyed by the terminal', () => {
  const EVIL = '\u001b]0;x\u0007\u001b[2J\u202e';
  test.each([
    ['a position', ['show', `x${EVIL}`]],
    ['a revision', ['show', `${POSITION}@x${EVIL}`]],
    ['a format', ['show', POSITION, '-f', `x${EVIL}`]],
    ['a file', ['compare', `x${EVIL}`, 'y']],
    ['a folder', ['list', '--catalogue', `x${EVIL}`]],
    ['an output', ['diff', POSITION, '-o', `none/${EVIL}`]],
    ['an option', ['show', POSITION, `--x${EVIL}`]],
    ['words', ['search', `x${EVIL}`]],
    ['a quotation', ['verify', `x${EVIL}`]],
    ['a glob', ['list', `x${EVIL}`]],
    ['a phrase', ['usage', `x${EVIL}`]],
  ])('%s', async (_, args) => {
    const { out, err } = await runRuritania(args);
    expect(out + err).not.toMatch(OBEYED);
    expect(out + err).not.toBe('');
  });
});

describe('a poor place to run', () => {
  const bare = { PATH: process.env.PATH };
  test.each([
    ['no HOME', ['us/taiwan-independence'], {}],
    ['LANG=C', ['us/taiwan-independence'], { LANG: 'C', LC_ALL: 'C' }],
    ['COLUMNS=1', ['us/taiwan-independence', '--width', '1'], { COLUMNS: '1', FORCE_COLOR: '1' }],
    ['COLUMNS=0', ['log', 'us/taiwan-independence'], { COLUMNS: '0' }],
    ['a HOME that is a file', ['list'], { HOME: '/dev/null' }],
    ['a missing XDG folder', ['list'], { XDG_CONFIG_HOME: '/nowhere' }],
  ])('%s', (_, args, env) => {
    const { code, out, err } = runLimited(args, { env: { ...bare, ...env } });
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toBe('');
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is told', () => {
    const { code, err } = runLimited(['us/taiwan-independence', '-o', '/dev/full']);
    expect(err).toContain('error: cannot write "/dev/full"');
    expect(code).toBe(2);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test.skipIf(!existsSync('/dev/stdout'))('a pipe is written to, not replaced', () => {
    const line = `"${process.execPath}" bin/diplodiff.js us/taiwan-independence -o /dev/stdout | cat`;
    expect(execFileSync('sh', ['-c', line], { cwd: ROOT, encoding: 'utf8' })).toContain(
      'Taiwan independence',
    );
  });

  test('a link keeps its place, and its file is replaced', () => {
    const folder = folderOf({ 'real/memo.md': 'old' });
    symlinkSync('real/memo.md', join(folder, 'memo.md'));
    expect(runLimited(['us/taiwan-independence', '-o', 'memo.md'], { cwd: folder }).code).toBe(0);
    expect(readFileSync(join(folder, 'real/memo.md'), 'utf8')).toContain('Taiwan independence');
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', () => {
    const folder = folderOf({ 'shut/x': '' });
    chmodSync(join(folder, 'shut'), 0o500);
    const { code, err } = runLimited(['us/taiwan-independence', '-o', 'shut/memo.md'], { cwd: folder });
    expect(err).toContain('may be written');
    expect(code).toBe(2);
  });
});

describe('a private catalogue outlives what happens to its writers', () => {
  const addition = (date: string) => [
    ...['catalogue', 'add', POSITION, '--to', 'desk', '--yes', '--date', date, '--period', 'rassendyll-2'],
    ...[
      '--text',
      'We talk.',
      '--operative',
      'talk',
      '--language',
      'en',
      '--set',
      'speaker.name=Foreign Ministry',
    ],
    ...[
      '--set',
      'document.title=Briefing',
      '--set',
      'document.kind=speech',
      '--set',
      'attribution=on-record',
    ],
    ...[
      '--set',
      'sources.1.publisher=Foreign Ministry',
      '--set',
      'sources.1.url=https://ruritania.example/1',
    ],
    ...['--set', 'sources.1.kind=primary'],
  ];
  const start = (cwd: string, date: string) =>
    spawn(process.execPath, [join(ROOT, 'bin/diplodiff.js'), ...addition(date)], { cwd, stdio: 'ignore' });
  const isWhole = async (cwd: string) =>
    (await runIn(cwd, ['catalogue', 'validate', 'desk'], { home: ROOT })).err;

  test('killed at any moment, the file is the old one or the new one', async () => {
    const cwd = folderOf({ 'desk/ruritania/actor.yaml': ACTOR, [`desk/${FILE}`]: BORDER });
    const file = join(cwd, 'desk', FILE);
    for (let at = 0; at < 12; at += 1) {
      const child = start(cwd, `2010-01-${String(at + 10)}`);
      setTimeout(() => child.kill('SIGKILL'), 60 + at * 25);
      await once(child, 'close');
      const text = readFileSync(file, 'utf8');
      expect(text.startsWith(BORDER.trimEnd().slice(0, 200))).toBe(true);
      expect(text).toContain('2007-01-01');
      expect(text.endsWith('\n')).toBe(true);
    }
    expect(await isWhole(cwd)).not.toContain('error');
  });

  test('ten writers at once leave a whole file', async () => {
    const cwd = folderOf({ 'desk/ruritania/actor.yaml': ACTOR, [`desk/${FILE}`]: BORDER });
    const children = Array.from({ length: 10 }, (_, at) => start(cwd, `2011-01-${String(at + 10)}`));
    await Promise.all(children.map((child) => once(child, 'close')));
    expect(await isWhole(cwd)).not.toContain('error');
    expect(readdirSync(join(cwd, 'desk', 'ruritania')).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });
});
