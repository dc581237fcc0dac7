import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { commandNames, findCommands } from '../../src/cli/find-commands.ts';

const namesOf = async (...line: string[]) => (await findCommands(line)).map(({ name }) => name);

test('the first words of all commands, in the order of the overview', () =>
  expect(commandNames()).toEqual([...new Set(COMMANDS.map(({ name }) => name.split(' ')[0]))]));

test.each(COMMANDS.map(({ name }) => name))('%s is found by its first word', async (name) =>
  expect(await namesOf(...name.split(' '))).toContain(name),
);

test.each<[string, string[], string[]]>([
  ['a command alone', ['diff', 'ruritania/border-status'], ['diff']],
  ['the commands of a group', ['config'], ['config list', 'config get']],
  ['none for a flag of the program', ['--version'], []],
  ['all where the line may mean any', ['--help', 'diff'], COMMANDS.map(({ name }) => name)],
])('%s', async (_, line, names) => expect(await namesOf(...line)).toEqual(names));
