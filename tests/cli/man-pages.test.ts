import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { manPages } from '../../src/cli/man-pages.ts';
import { optionsOf } from '../../src/cli/shared-options.ts';

const pages = manPages('2001-05-14');
const has = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const shown = (page: string) => page.replaceAll('\\-', '-').replaceAll('\\(dq', '"');

test('a page a command, and an overview that names them all', () => {
  expect([...pages.keys()].toSorted()).toEqual(
    ['diplodiff.1', ...COMMANDS.map(({ name }) => `diplodiff-${name.replaceAll(' ', '-')}.1`)].toSorted(),
  );
  for (const { name } of COMMANDS) expect(shown(pages.get('diplodiff.1')!)).toContain(`diplodiff ${name}"`);
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s: what its help says',
  (name, command) => {
    const page = shown(pages.get(`diplodiff-${name.replaceAll(' ', '-')}.1`)!);
    expect(page).toContain(command.summary);
    for (const { flags } of optionsOf(command)) expect(page).toContain(flags);
  },
);

test.skipIf(!has('groff'))('groff has nothing to say against them (skipped where it is missing)', () => {
  for (const [name, text] of pages) {
    const { stderr, status } = spawnSync('groff', ['-ww', '-man', '-Kutf8', '-Tutf8', '-z'], { input: text });
    expect([name, String(stderr), status]).toEqual([name, '', 0]);
  }
});

test.skipIf(!has('mandoc'))('mandoc finds no error in them (skipped where it is missing)', () => {
  for (const [name, text] of pages) {
    const { stdout } = spawnSync('mandoc', ['-man', '-Tlint', '-Wwarning'], { input: text });
    expect([name, String(stdout)]).toEqual([name, '']);
  }
});
