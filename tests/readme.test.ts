import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runIn } from './ruritania.ts';

// Every example of the README runs, over the shipped catalogue, and its screen is the program's own.
const root = new URL('..', import.meta.url).pathname;
const readme = readFileSync(`${root}README.md`, 'utf8');
const examples = [...readme.matchAll(/`diplodiff ([^`]+)`/g)].map(([, line]) => line!);

test('there are examples', () => expect(examples.length).toBeGreaterThan(8));

test.each(examples)(
  'diplodiff %s',
  async (line) => {
    const args = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
    const { code, out, err } = await runIn(root, args);
    expect(err.replace(/^(no problems|\d+ warnings?) in \d+ formulations\n$/, '')).toBe('');
    expect(out.length + err.length).toBeGreaterThan(0);
    expect(code).toBe(0);
  },
  30_000,
);

test('the screen shown is what the program prints', async () => {
  const screen = /```\n(Taiwan independence[\s\S]*?)```/.exec(readme)?.[1];
  const { out } = await runIn(root, ['us/taiwan-independence']);
  expect(out.startsWith(screen!.trimEnd())).toBe(true);
});
