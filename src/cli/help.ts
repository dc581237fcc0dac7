// The help of the program and of each command. Examples come first: most people read no further.

import { GROUPS } from './all-commands.ts';
import type { CommandSpec } from './command-spec.ts';
import { fillLines } from './fill-lines.ts';
import { optionsOf } from './shared-options.ts';

type Row = readonly [left: string, right: string];

const START: readonly Row[] = [
  ['diplodiff us/taiwan-independence', 'the last administration against the one before'],
  ['diplodiff us/taiwan-independence biden..sought', 'what Beijing asks for'],
  ['diplodiff log us/taiwan-independence --oneline', 'the whole history'],
  ['diplodiff compare old.txt new.txt', 'two texts of your own'],
];

/** What `diplodiff --help` prints. */
export function renderOverview(width: number): string {
  const commands = GROUPS.flatMap((group) => group.commands);
  const left = Math.max(...commands.map(({ name }) => name.length));
  return [
    'diplodiff shows, word by word, how official diplomatic wording changed.',
    '',
    section('Start with', START, width),
    'Usage: diplodiff [command] POSITION [REVISIONS]',
    '',
    ...GROUPS.map(({ title, commands: own }) =>
      section(
        title,
        own.map(({ name, summary }): Row => [name, summary]),
        width,
        left,
      ),
    ),
    fillLines(
      'Revisions: an administration (biden), a day (2022-05-28), first, latest, sought; ^ and ~2 step back; A..B is a range. "diplodiff help revisions" says more; "diplodiff help COMMAND" is about one command.',
      width,
    ),
    '',
  ].join('\n');
}

/** What `diplodiff COMMAND --help` prints. */
export function renderHelp(command: CommandSpec, width: number): string {
  const options = optionsOf(command).map(
    ({ flags, help, default: preset }): Row => [
      flags,
      preset === undefined ? help : `${help} (${preset} unless said)`,
    ],
  );
  return [
    `diplodiff ${command.name}: ${command.summary}`,
    '',
    section('Examples', command.examples, width),
    `Usage: ${usageOf(command)}`,
    '',
    ...(command.description ?? []).flatMap((paragraph) => [fillLines(paragraph, width), '']),
    ...exitCode1(command).flatMap((line) => [fillLines(line, width), '']),
    section(
      'Arguments',
      (command.arguments ?? []).map(({ name, help }): Row => [name, help]),
      width,
    ),
    section('Options', [...options, ['-h, --help', 'this help']], width),
  ]
    .filter((part, at, all) => part !== '' || all[at - 1] !== '')
    .join('\n');
}

function exitCode1({ exitsWith1 }: CommandSpec): string[] {
  return exitsWith1 === undefined ? [] : [`Exit code 1: ${exitsWith1}.`];
}

/** What `diplodiff catalogue --help` prints: the commands of a group. */
export function renderGroupHelp(group: string, width: number): string {
  const commands = GROUPS.flatMap((all) => all.commands).filter(({ name }) => name.startsWith(`${group} `));
  return [
    `Usage: diplodiff ${group} COMMAND`,
    '',
    section(
      'Commands',
      commands.map(({ name, summary }): Row => [name, summary]),
      width,
    ),
  ].join('\n');
}

/** `diplodiff diff [options] <position> [revisions...]`. */
export function usageOf({ name, arguments: own = [] }: CommandSpec): string {
  return ['diplodiff', name, '[options]', ...own.map((argument) => argument.name)].join(' ');
}

// Two columns, the right one wrapped; below 60 cells the right one stands under the left.
function section(title: string, rows: readonly Row[], width: number, left?: number): string {
  if (rows.length === 0) return '';
  const column = left ?? Math.max(...rows.map(([text]) => (text.length > 50 ? 0 : text.length)));
  const lines = rows.map(([text, help]) => {
    if (width < 60 || text.length > column)
      return `${fillCommand(text, width)}\n${fillLines(help, width, '      ')}`;
    const indent = ' '.repeat(column + 4);
    return fillLines(help, width, `  ${text.padEnd(column)}  `, indent);
  });
  return `${title}:\n${lines.join('\n')}\n`;
}

// A line to be copied is one command to a shell, however narrow the help: it is not broken inside quotes.
function fillCommand(text: string, width: number): string {
  if (!text.startsWith('diplodiff ')) return fillLines(text, width, '  ');
  const whole = text.replace(/'[^']*'|"[^"]*"/g, (quoted) => quoted.replaceAll(' ', '\0'));
  return fillLines(whole, width - 2, '  ')
    .replaceAll('\n', ' \\\n')
    .replaceAll('\0', ' ');
}
