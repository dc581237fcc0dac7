import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, runIn, runRuritania } from '../ruritania.ts';

const root = new URL('../..', import.meta.url).pathname;
const program = `'${process.execPath}' '${join(root, 'bin/diplodiff.js')}'`;
const hasGit = spawnSync('git', ['--version']).status === 0;

// A repository of Ruritania's, with one commit and a change that is not committed.
function repository() {
  const folder = folderOf({
    'statement.md': '# Border\n\nWe firmly support talks. We meet in spring.\n',
    'old.txt': 'We talk.\n',
    '.gitattributes': '*.md diff=diplodiff\n*.txt diff=prose\n',
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Rudolf', '-c', 'user.email=rudolf@ruritania.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', HOME: folder },
    });
  git('init', '-q');
  git('config', 'diff.diplodiff.command', `${program} git-diff`);
  git('config', 'diff.prose.textconv', `${program} textconv`);
  git('add', '.');
  git('commit', '-qm', 'Statement');
  return { folder, git };
}

test.skipIf(!hasGit)('git diff shows prose as we compare it (skipped where git is missing)', () => {
  const { folder, git } = repository();
  writeFileSync(join(folder, 'statement.md'), '# Border\n\nWe support talks. We meet in spring.\n');
  writeFileSync(join(folder, 'new.md'), 'We oppose trade.\n');
  git('add', '-N', 'new.md');
  const out = git('diff');
  expect(out).toContain('We [-firmly -]support talks.');
  expect(out).toContain('+ b/statement.md');
  expect(out).toContain('{+We oppose trade.+}');
  git('commit', '-qam', 'Softer');
  expect(git('log', '-1', '-p', '--ext-diff')).toContain('We [-firmly -]support talks.');
});

test.each([
  [['compare', '--text', '坚决反对外部势力干涉', '坚决反对外来干涉'], {}],
  [
    ['git-diff', 'x.txt', 'old.txt', 'h', 'm', 'new.txt', 'h', 'm'],
    { 'old.txt': '坚决反对外部势力干涉', 'new.txt': '坚决反对外来干涉' },
  ],
])('%j keeps the terms of the catalogue whole, as diff does', async (args, files) => {
  for (const language of ['zh-Hans', 'zh']) {
    const { out } = await runIn(root, [...args, '--lang', language], { cwd: folderOf(files) });
    expect(out).toContain('坚决反对[-外部势力干涉-]{+外来干涉+}');
  }
});

test.skipIf(!hasGit)('a file that cannot be read stops no diff', () => {
  const { folder, git } = repository();
  writeFileSync(join(folder, 'statement.md'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]));
  writeFileSync(join(folder, 'old.txt'), 'We talk again.\n');
  const out = git('diff');
  expect(out).toContain('statement.md: ');
  expect(out).toContain('+We talk again.');
});

test('textconv: a sentence a line', async () => {
  const cwd = folderOf({ 'a.txt': 'We talk. We\nmeet in spring.\n\nWe trade.\n' });
  expect((await runRuritania(['textconv', 'a.txt'], { cwd })).out).toBe(
    'We talk.\nWe meet in spring.\n\nWe trade.\n',
  );
});

test('in git’s pager it is in colour', async () => {
  const cwd = folderOf({ a: 'We firmly talk.', b: 'We talk.' });
  const args = ['git-diff', 'x.txt', 'a', '0', '100644', 'b', '0', '100644'];
  expect((await runRuritania(args, { cwd, env: { GIT_PAGER_IN_USE: 'true' } })).out).toContain('\u001b[');
  expect((await runRuritania(args, { cwd })).out).toContain('[-firmly -]');
  expect((await runRuritania(['git-diff', 'x.txt'], { cwd })).out).toBe('x.txt: not merged\n');
  expect((await runRuritania(['git-diff', 'x', 'y'], { cwd })).code).toBe(2);
});
