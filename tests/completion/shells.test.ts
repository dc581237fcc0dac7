import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderOf } from '../ruritania.ts';

// The real shells, driven through a terminal: a line is typed with a tab in it, and what the shell made of it is
// what the program is called with.
const has = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const program = new URL('../../bin/diplodiff.js', import.meta.url).pathname;
let folder: string;

beforeAll(() => {
  folder = folderOf({ 'draft one.txt': '' });
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(join(folder, shell), execFileSync(process.execPath, [program, 'completion', shell]));
  const stand = `#!/bin/sh\nif [ "$1" = __complete ]; then exec '${process.execPath}' '${program}' "$@"; fi\nprintf 'CALLED'; printf ' <%s>' "$@"; echo ' END'\n`;
  writeFileSync(join(folder, 'diplodiff'), stand);
  chmodSync(join(folder, 'diplodiff'), 0o755);
});

const LINES = [
  ['show us/taiwan-indep\t', ['show', 'us/taiwan-independence']],
  ['show us/taiwan-independence@bid\t', ['show', 'us/taiwan-independence@biden']],
  ['us/taiwan-independence bide\t', ['us/taiwan-independence', 'biden']],
  ['us/taiwan-independence biden..sou\t', ['us/taiwan-independence', 'biden..sought']],
  ['us/taiwan-independence@biden..sou\t', ['us/taiwan-independence@biden..sought']],
  ['diff --temp\tbar\t', ['diff', '--template', 'bare']],
  ['catalogue inf\t', ['catalogue', 'info']],
  ['compare draf\t', ['compare', 'draft one.txt']],
  ['compare a b -o memo.criticm\t', ['compare', 'a', 'b', '-o', 'memo.criticmarkup']],
  ['list -o all.nd\t', ['list', '-o', 'all.ndjson']],
] as const;

const SHELLS = [
  ['bash', 'bash --norc --noprofile -i', "source ./bash; PS1='read''y> '"],
  ['zsh', 'zsh -f -i', "autoload -U compinit; compinit -D -u; source ./zsh; PS1='read''y> '"],
] as const;

test.each(SHELLS)('%s', async (shell, command, setup) => {
  if (!has(shell) || !has('script')) return console.warn(`${shell} or script is not here: not tried`);
  const called = await typed(
    command,
    setup,
    LINES.map(([line]) => `diplodiff ${line}`),
  );
  expect(called).toEqual(LINES.map(([, expected]) => expected));
});

test('fish', () => {
  if (!has('fish')) return console.warn('fish is not here: not tried');
  const lines = LINES.filter(([line]) => line.split('\t').length === 2);
  const asked = lines.map(([line]) => `complete -C 'diplodiff ${line.replace('\t', '')}'; echo ==`);
  const out = execFileSync('fish', ['--no-config', '-c', ['source ./fish', ...asked].join('\n')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  const offered = out
    .split('==\n')
    .map((part) => part.split('\n').map((text) => text.split('\t')[0]!.replaceAll('\\', '')));
  for (const [at, [, expected]] of lines.entries()) expect(offered[at]).toContain(expected.at(-1));
});

/** What the program is called with after each line has been typed. */
function typed(command: string, setup: string, lines: readonly string[]): Promise<string[][]> {
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, TERM: 'dumb', HOME: folder },
  });
  let seen = '';
  const called: string[][] = [];
  child.stdin.write(`${setup}\n`);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => reject(new Error(`the shell ended: ${seen}`)));
    child.stdout.on('data', (data: Buffer) => {
      seen += data.toString();
      // The prompt comes back when a line has been carried out; then the next one is typed.
      const [, words] = /CALLED((?: <[^>]*>)*) END[\s\S]*ready> /.exec(seen) ?? [];
      if (words !== undefined) called.push([...words.matchAll(/<([^>]*)>/g)].map(([, word]) => word!));
      else if (called.length > 0 || !seen.includes('ready> ')) return;
      seen = '';
      if (called.length < lines.length) child.stdin.write(`${lines[called.length]}\n`);
      else {
        resolve(called);
        child.kill('SIGKILL');
      }
    });
  });
}
