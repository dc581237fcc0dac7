import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../ruritania.ts';

// The built program, started as a user starts it.
const root = new URL('../..', import.meta.url).pathname;
const program = join(root, 'bin/diplodiff.js');
const start = (args: readonly string[], path = program) =>
  spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });

test.each([
  [['us/taiwan-independence']],
  [['--help']],
  [['list', 'us/*']],
  [['catalogue', 'log', '--json']],
  [['compare', '--text', 'Ruritania’s “firm” view – for now', `Ruritania's "firm" view - for now`]],
  [['compare', '--text', '鲁里坦尼亚不支持移动边界。', '鲁里坦尼亚支持移动边界。']],
])('%j: prints what it prints in process', async (args) => {
  const { out, code } = await runIn(root, args);
  const ran = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: root });
  expect(ran.stdout).toBe(out);
  expect(ran.status).toBe(code);
});

test('a mistake ends with 2, its message on stderr', () => {
  const { status, stdout, stderr } = start(['us/taiwan-independance']);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('did you mean "us/taiwan-independence"');
});

test.skipIf(process.platform === 'win32')('a reader that closes the pipe is no failure', () => {
  const line = `'${process.execPath}' '${program}' catalogue export -f ndjson | head -c 100 | wc -c; echo "\${PIPESTATUS[0]}"`;
  expect(execFileSync('bash', ['-c', line], { encoding: 'utf8' }).trim().split(/\s+/)).toEqual(['100', '0']);
});

test.skipIf(process.platform !== 'linux').each([
  ['nobody reads', 'us/taiwan-independance 2> >(exec true)', '2'],
  ['find no room', 'us/taiwan-independence biden..obama >/dev/null 2>/dev/full', '0'],
])('messages that %s change no exit code', (_, line, code) => {
  const run = `'${process.execPath}' '${program}' ${line}; echo $?`;
  expect(execFileSync('bash', ['-c', run], { encoding: 'utf8' }).trim()).toBe(code);
});

test.skipIf(process.platform === 'win32')('a slow reader gets everything', () => {
  const line = `'${process.execPath}' '${program}' catalogue export -f ndjson`;
  const count = (reader: string) =>
    execFileSync('bash', ['-c', `${line} | ${reader}`], { encoding: 'utf8' }).trim();
  expect(count('(sleep 0.3; wc -c)')).toBe(count('wc -c'));
});

test.each([
  ['of another engine', (path: string) => rmSync(path)],
  ['cut short', (path: string) => writeFileSync(path, 'nothing')],
])('a code cache %s is done without', (_, spoil) => {
  const home = mkdtempSync(join(tmpdir(), 'diplodiff-'));
  for (const folder of ['bin', 'dist', 'package.json'])
    cpSync(join(root, folder), join(home, folder), { recursive: true });
  const caches = readdirSync(join(home, 'dist')).filter((name) => name.endsWith('.cache'));
  expect(caches.length).toBeGreaterThan(0);
  for (const name of caches) spoil(join(home, 'dist', name));
  const { stdout, status } = start(['us/taiwan-independence'], join(home, 'bin/diplodiff.js'));
  expect(stdout).toBe(start(['us/taiwan-independence']).stdout);
  expect(status).toBe(0);
  rmSync(home, { recursive: true });
});
