import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, runRuritania } from '../ruritania.ts';

function project() {
  const root = folderOf({
    'work/.diplodiff.yaml': 'catalogue: [phrases]\nwidth: 70\n',
    'home/.config/diplodiff/config.yaml': 'catalogue: /mine\nwidth: 99\nactor: ruritania\n',
  });
  mkdirSync(join(root, 'work'), { recursive: true });
  return { root, cwd: join(root, 'work'), env: { HOME: join(root, 'home'), DIPLODIFF_COLOR: 'never' } };
}

test('config list: the weakest first, with where each comes from', async () => {
  const { root, ...terminal } = project();
  const user = join(root, 'home/.config/diplodiff/config.yaml');
  expect((await runRuritania(['config', 'list', '--show-origin'], terminal)).out.split('\n')).toEqual([
    `file:${user}\tcatalogue=/mine`,
    `file:${user}\tactor=ruritania`,
    `file:${user}\twidth=99`,
    `file:.diplodiff.yaml\tcatalogue=${join(root, 'work/phrases')}`,
    'file:.diplodiff.yaml\twidth=70',
    'environment:DIPLODIFF_COLOR\tcolor=never',
    '',
  ]);
});

test.each([[['config', 'list']], [['config', 'get', 'width']], [['list']]])(
  '%j tells the mistakes of all files in one run',
  async (args) => {
    const cwd = folderOf({
      '.diplodiff.yaml': 'colour: never\n',
      'home/diplodiff/config.yaml': 'width: wide\n',
    });
    const { code, err } = await runRuritania(args, { cwd, env: { XDG_CONFIG_HOME: join(cwd, 'home') } });
    expect([code, err]).toEqual([2, expect.stringMatching(/"width" cannot be[\s\S]*no setting "colour"/)]);
  },
);

test('config list: that nothing is set is said', async () =>
  expect(await runRuritania(['config', 'list'])).toEqual({
    code: 0,
    out: '',
    err: 'nothing is set; "diplodiff help configuration" says what can be\n',
  }));

test.each([
  ['width', '70\n', 0],
  ['color', 'never\n', 0],
  ['format', '', 1],
])('config get %s', async (key, out, code) => {
  const { cwd, env } = project();
  expect(await runRuritania(['config', 'get', key], { cwd, env })).toEqual({ code, out, err: '' });
});

test('config get catalogue: every folder, the uppermost last', async () => {
  const { root, cwd, env } = project();
  const { out } = await runRuritania(['config', 'get', 'catalogue', '--json'], {
    cwd,
    env: { ...env, DIPLODIFF_CATALOGUE: '/desk' },
  });
  const { settings } = JSON.parse(out) as { settings: { value: string }[] };
  expect(settings.map(({ value }) => value)).toEqual(['/mine', join(root, 'work/phrases'), '/desk']);
});

test.each([
  [{}, ['config', 'get', 'colour'], 'did you mean "color"?'],
  [{ DIPLODIFF_WIDTH: 'wide' }, ['list'], 'DIPLODIFF_WIDTH cannot be "wide"'],
  [{ DIPLODIFF_COLOR: 'red' }, ['config', 'list'], 'choose auto, always or never'],
])('%j %j is a mistake', async (env, args, message) => {
  const { code, err } = await runRuritania(args, { env });
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('the environment comes before the files, a flag before both', async () => {
  const { cwd, env } = project();
  const width = async (args: readonly string[], more = {}) => {
    const { out } = await runRuritania(['ruritania/border-status', 'first..2001', '-f', 'plain', ...args], {
      cwd: join(cwd, '..'),
      env: { HOME: '', ...more },
    });
    return Math.max(...out.split('\n').map((line) => (line.includes('https://') ? 0 : line.length)));
  };
  expect(env.DIPLODIFF_COLOR).toBe('never');
  expect(await width([], { DIPLODIFF_WIDTH: '40' })).toBeLessThanOrEqual(40);
  expect(await width(['--width', '60'], { DIPLODIFF_WIDTH: '40' })).toBeGreaterThan(40);
});
