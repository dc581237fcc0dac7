import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import { entry, folderOf, runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';

function project(files: Readonly<Record<string, string>>) {
  const root = folderOf(files);
  mkdirSync(join(root, 'work/deep'), { recursive: true });
  return { cwd: join(root, 'work/deep'), env: { HOME: join(root, 'home') }, root };
}

test('nobody has to have a configuration', async () => {
  expect(await readSettings(project({}))).toEqual({ catalogue: [] });
});

test('the project’s file, found upwards, comes before the user’s; folders add up, the project’s on top', async () => {
  const { cwd, env, root } = project({
    'work/.diplodiff.yaml': '# ours\ncatalogue: [phrases]\nwidth: 70\n',
    'home/.config/diplodiff/config.yaml': 'catalogue: ~/mine\nwidth: 99\nactor: ruritania\n',
  });
  expect(await readSettings({ cwd, env })).toEqual({
    catalogue: [join(root, 'home/mine'), join(root, 'work/phrases')],
    width: 70,
    actor: 'ruritania',
  });
});

test('XDG_CONFIG_HOME says where the user’s file is', async () => {
  const { cwd, env, root } = project({ 'xdg/diplodiff/config.yaml': 'color: never\n' });
  const settings = await readSettings({ cwd, env: { ...env, XDG_CONFIG_HOME: join(root, 'xdg') } });
  expect(settings.color).toBe('never');
});

test.each([
  [
    'an unknown key',
    'width: 70\ncolour: never\n',
    '2:1',
    ['there is no setting "colour"', 'did you mean "color"'],
  ],
  ['a bad value', 'color: blue\n', '1:1', ['"color" cannot be "blue"', 'choose auto, always or never']],
  ['a width of nothing', '\nwidth: 0\n', '2:1', ['"width" cannot be 0']],
  ['a folder that is none', 'catalogue: [1]\n', '1:1', ['"catalogue" cannot be [1]']],
  ['an actor that is none', 'actor: us/taiwan\n', '1:1', ['the id of an actor']],
  ['YAML that is none', 'width: [', '1:', ['yaml']],
  ['a list', '- width: 3\n', '1:1', ['this is no list of settings']],
])('%s is an error with its place', async (_, text, place, parts) => {
  const { cwd, env } = project({ 'work/deep/.diplodiff.yaml': text });
  const { code, err } = await runRuritania(['list'], { cwd, env });
  expect(code).toBe(2);
  expect(err).toContain(`.diplodiff.yaml:${place}`);
  for (const part of parts) expect(err).toContain(part);
});

describe('flags come before the environment, that before the files', () => {
  const run = (settings: string, args: readonly string[], env = {}) =>
    runRuritania([POSITION, 'first..2001', ...args], {
      ...project({ 'work/.diplodiff.yaml': settings }),
      env,
    });
  test.each([
    ['the file alone', 'color: always', [], {}, true],
    ['the environment', 'color: always', [], { NO_COLOR: '1' }, false],
    ['a flag', 'color: always', ['--color', 'never'], {}, false],
    ['--color auto is a flag too', 'color: always', ['--color', 'auto'], {}, false],
    ['the file against a colour terminal', 'color: never', [], { FORCE_COLOR: '1' }, true],
  ])('color: %s', async (_, settings, args, env, isColoured) => {
    expect((await run(settings, args, env)).out.includes('\u001b[')).toBe(isColoured);
  });

  test.each([
    ['the file alone', [], '"schemaVersion"'],
    ['a flag', ['-f', 'plain'], '[-firmly -]'],
  ])('format: %s', async (_, args, expected) => {
    expect((await run('format: json', args)).out).toContain(expected);
  });

  test('a format that a command does not have is left to the command', async () => {
    const at = project({ 'work/.diplodiff.yaml': 'format: side-by-side' });
    expect((await runRuritania(['list'], { cwd: at.cwd })).out).toContain(POSITION);
  });

  test.each([
    ['the file alone', [], {}, 30],
    ['the environment', [], { COLUMNS: '40' }, 40],
    ['a flag', ['--width', '50'], { COLUMNS: '40' }, 50],
  ])('width: %s', async (_, args, env, width) => {
    const { out } = await run('width: 30', args, env);
    const longest = Math.max(...out.split('\n').map((line) => (line.includes('https://') ? 0 : line.length)));
    expect(longest).toBeLessThanOrEqual(width);
    expect(longest).toBeGreaterThan(width - 10);
  });
});

test('actor: a bare topic is that actor’s', async () => {
  const { cwd, root } = project({
    'work/.diplodiff.yaml': 'catalogue: [desk]\nactor: ruritania\n',
    'work/desk/strelsau/actor.yaml':
      "name: Strelsau\nperiod_name: mayor\nperiods: [{ id: sapt, name: Sapt, from: '1990-01-01' }]\n",
    'work/desk/strelsau/border-status.yaml': `title: The border\nquestion: Where?\nformulations:\n${entry('2002-01-01', 'sapt', 'text: We oppose talks.')}`,
  });
  expect((await runRuritania(['show', 'border-status@first'], { cwd })).out).toContain('We firmly support');
  const { err } = await runRuritania(['show', 'border-status'], {
    env: { DIPLODIFF_CATALOGUE: join(root, 'work/desk') },
  });
  expect(err).toContain('several actors have a position on "border-status"');
  const other = project({
    'work/.diplodiff.yaml': `catalogue: [${join(root, 'work/desk')}]\nactor: zenda\n`,
  });
  expect((await runRuritania(['show', 'border-status'], { cwd: other.cwd })).err).toContain(
    'several actors have a position on "border-status", and "zenda" is none of them',
  );
});
