import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { TOPICS } from '../../src/cli/help-topics.ts';
import { runRuritania } from '../ruritania.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('every command has its help', () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s: examples first, then usage',
    async (name, { examples, summary }) => {
      const { code, out } = await runRuritania([...name.split(' '), '--help']);
      const [title, , heading, example] = out.split('\n');
      expect(code).toBe(0);
      expect(title).toContain(summary.slice(0, 40));
      expect(heading).toBe('Examples:');
      expect(example).toContain(examples[0]![0]);
      expect(out).toContain(`Usage: diplodiff ${name}`);
      expect((await runRuritania(['help', ...name.split(' ')])).out).toBe(out);
    },
  );
});

test.each([[['--help']], [['diff', '--help']], [['catalogue', '--help']], [['help', 'revisions']]])(
  '%j is filled to COLUMNS below its title',
  async (args) => {
    const widest = async (env: Record<string, string>) =>
      Math.max(
        ...(await runRuritania(args, { env })).out
          .split('\n')
          .slice(1)
          .map(({ length }) => length),
      );
    expect(await widest({ COLUMNS: '58' })).toBeLessThanOrEqual(58);
    expect(await widest({})).toBeGreaterThan(58);
  },
);

test('an example over several lines is one command to a shell', async () => {
  const { out } = await runRuritania(['catalogue', 'add', '--help'], { env: { COLUMNS: '70' } });
  const [example] = /diplodiff catalogue add ruritania\S*(?: .*\\\n)+.*--yes/.exec(out) ?? [];
  expect(example?.split('\n').length).toBeGreaterThan(2);
});

// A backslash inside quotes would be a part of the words.
test.each([30, 40, 60, 80, 100, 120])('no example is broken inside quotes at %i cells', async (columns) => {
  const broken: string[] = [];
  for (const { name } of COMMANDS) {
    const { out } = await runRuritania([...name.split(' '), '--help'], { env: { COLUMNS: `${columns}` } });
    const lines = out.split('\n').filter((line) => line.endsWith(' \\'));
    broken.push(...lines.filter((line) => line.replace(/'[^']*'|"[^"]*"/g, '').match(/['"]/)));
  }
  expect(broken).toEqual([]);
});

test('the overview names every command', async () => {
  const { out } = await runRuritania(['--help']);
  for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
  expect((await runRuritania([])).out).toBe(out);
});

test.each(Object.keys(TOPICS))('help %s fills its lines to the width', async (topic) => {
  const { out } = await runRuritania(['help', topic], { columns: 60 });
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});

test.each([
  ['an unknown topic', ['help', 'revision'], 'did you mean "revisions"'],
  ['a group without a command', ['catalogue'], 'catalogue info'],
  [
    'an unknown command of a group',
    ['catalogue', 'inf'],
    'there is no command "catalogue inf"\n  did you mean "catalogue info"?\n  "catalogue" has info,',
  ],
  [
    'a setting to be written',
    ['config', 'set', 'color', 'always'],
    'there is no command "config set"\n  settings are written into .diplodiff.yaml',
  ],
  [
    'a mistyped option',
    ['log', 'ruritania/border-status', '--onelin'],
    'there is no option "--onelin"\n  did you mean "--oneline"?',
  ],
  ['a position left out', ['log'], '<position> is missing\n  diplodiff log [options] <position>'],
  ['one too many', ['log', 'a', 'b', 'c'], '"log" takes 2, not 3 arguments'],
  ['an option without its value', ['list', '--width'], '"--width <cells>" lacks its value'],
  ['a value that is none', ['usage', 'x', '--by', 'month'], '--by cannot be "month"\n  choose from year'],
])('%s exits 2', async (_, args, expected) => {
  const { code, err } = await runRuritania(args);
  expect(code).toBe(2);
  expect(err).toContain(expected);
});

test.each(COMMANDS.flatMap(({ name, exitsWith1 }) => (exitsWith1 ? [[name, exitsWith1] as const] : [])))(
  'when %s exits with 1 is in its help, in help exit-codes and in the README',
  async (name, reason) => {
    expect((await runRuritania([...name.split(' '), '--help'], { columns: 200 })).out).toContain(
      `Exit code 1: ${reason}.`,
    );
    const { out } = await runRuritania(['help', 'exit-codes'], { columns: 200 });
    expect(out).toMatch(new RegExp(`\\b${name}\\b.* — ${reason}`));
    const [paragraph] = /^\*\*Exit codes\*\*.*?\n\n/ms.exec(README)!;
    expect(paragraph).toContain(`\`${name}\``);
  },
);
