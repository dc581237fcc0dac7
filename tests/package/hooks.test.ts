// The pre-commit hook and the GitHub workflow of the README, taken out of it and run in a repository where the program
// is installed as `npx` finds it: a draft in line passes, one that departs does not.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderOf } from '../ruritania.ts';

const root = new URL('../..', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const hook = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/.exec(readme)![1]!;
const workflow = parse(/```yaml\n(name: [\s\S]*?)```/.exec(readme)![1]!) as {
  readonly on: object;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
};

const IN_LINE = 'The harvest in Strelsau was good.\n';
// Nobody's wording: the other side of what the United States had in force that day.
const DEPARTS = 'We support Taiwan independence.\n';

function repository(draft: string): string {
  const folder = folderOf({ 'drafts/statement.md': draft, 'package.json': '{"private":true}' });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(join(root, 'bin/diplodiff.js'), join(folder, 'node_modules/.bin/diplodiff'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  run(folder, 'git', ['init', '-q']);
  run(folder, 'git', ['add', '.']);
  return folder;
}

function run(cwd: string, program: string, args: readonly string[]) {
  const who = { GIT_AUTHOR_NAME: 'Zenda', GIT_AUTHOR_EMAIL: 'z@ruritania.example' };
  const env = {
    ...process.env,
    ...{ GIT_COMMITTER_NAME: 'Zenda', GIT_COMMITTER_EMAIL: 'z@ruritania.example', ...who },
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  return spawnSync(program, args, { cwd, encoding: 'utf8', env });
}

test.each([
  ['in line', IN_LINE, true],
  ['that departs', DEPARTS, false],
])(
  'the hook of a commit with a draft %s',
  (_, draft, isAccepted) => {
    const folder = repository(draft);
    const path = join(folder, '.git/hooks/pre-commit');
    writeFileSync(path, hook);
    chmodSync(path, 0o755);
    const { status, stdout, stderr } = run(folder, 'git', ['commit', '-q', '-m', 'A statement']);
    const commits = run(folder, 'git', ['log', '--oneline']).stdout;
    expect({ isAccepted: status === 0, commits: commits === '' ? 0 : 1 }, stdout + stderr).toEqual({
      isAccepted,
      commits: isAccepted ? 1 : 0,
    });
    if (!isAccepted) expect(stdout + stderr).toContain('us/taiwan-independence');
  },
  60_000,
);

test('the hook lets a commit pass that has no drafts', () => {
  const folder = repository(IN_LINE);
  writeFileSync(join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
  run(folder, 'git', ['rm', '-q', '--cached', 'drafts/statement.md']);
  expect(run(folder, 'git', ['commit', '-q', '-m', 'No statement']).status).toBe(0);
}, 60_000);

test.each([
  ['in line', IN_LINE, 0],
  ['that departs', DEPARTS, 1],
])(
  'the workflow over a draft %s',
  (_, draft, expected) => {
    expect(Object.keys(workflow.on)).toContain('pull_request');
    const folder = repository(draft);
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    // As GitHub runs them: one shell each, which stops at the first failure. The clone, the runtime and the
    // packages are there already.
    const checks = steps.filter((step) => step.run !== undefined && !step.run.startsWith('npm '));
    expect(checks.length).toBeGreaterThan(0);
    const results = checks.map((step) => run(folder, 'bash', ['-e', '-o', 'pipefail', '-c', step.run!]));
    expect(Math.max(...results.map(({ status }) => status ?? 2))).toBe(expected);
    const printed = results.map(({ stdout }) => stdout).join('');
    if (expected === 1)
      expect(printed).toMatch(/^::error file=drafts\/statement\.md,line=1,.*us\/taiwan-independence/m);
  },
  60_000,
);
