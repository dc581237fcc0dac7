// What the parser says, as ours read: help with examples first; a mistake with names in double quotes, and what to
// do on a line of its own.

import { nearMisses } from '../catalogue/near-misses.ts';
import { widthOf } from '../commands/options.ts';
import type { Terminal } from '../terminal.ts';
import { COMMANDS } from './all-commands.ts';
import type { CommandSpec } from './command-spec.ts';
import type { Saying } from './declare.ts';
import { renderGroupHelp, renderHelp, renderOverview, usageOf } from './help.ts';

const REWORDED: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.*)'$/, 'error: <$1> is missing'],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    'error: "$1" takes $2, not $3 arguments',
  ],
  [/^error: option '(.*)' argument missing$/, 'error: "$1" lacks its value'],
  [
    /^error: option '(\S+(?:, \S+)?).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    'error: $1 cannot be "$2"\n  choose from $3',
  ],
  [/^error: unknown (option|command) '(.*)'$/, 'error: there is no $1 "$2"'],
  [/^\(Did you mean (\S+)\?\)$/, '  did you mean "$1"?'],
  [/^\(Did you mean (one of )?(.*)\?\)$/, '  did you mean $1$2?'],
];

/** Help that was asked for is a result; help for want of a command is a message, as a mistake is. */
export function tellSaying(saying: Saying, isAsked: boolean, terminal: Terminal): void {
  const text =
    saying.mistake === undefined ? helpOn(saying, terminal) : rewordMistake(saying, saying.mistake);
  if (isAsked) terminal.out(text);
  else terminal.err(text);
}

function helpOn({ command, group }: Saying, terminal: Terminal): string {
  const width = widthOf({}, terminal) ?? 80;
  if (command !== undefined) return renderHelp(command, width);
  return group === undefined ? renderOverview(width) : renderGroupHelp(group, width);
}

function rewordMistake({ command, group }: Saying, mistake: string): string {
  return group === undefined ? rewordMessage(mistake, command) : rewordGroupMessage(mistake, group);
}

// A message of the parser, and for a command how it is called.
function rewordMessage(message: string, command?: CommandSpec): string {
  const lines = message.trimEnd().split('\n').map(reword);
  if (command !== undefined) lines[0] = lines[0]!.replace(LAST_WORD, `"${command.name}" takes`);
  if (command !== undefined) lines.push(`  ${usageOf(command)}; "diplodiff help ${command.name}" says more`);
  return `${lines.join('\n')}\n`;
}

// A message of the parser of a group such as `catalogue`: which commands the group has.
function rewordGroupMessage(message: string, group: string): string {
  const verb = /^error: unknown command '(.*)'$/m.exec(message)?.[1];
  if (verb === undefined) return rewordMessage(message);
  const verbs = COMMANDS.flatMap(({ name }) => (name.startsWith(`${group} `) ? [name.split(' ')[1]!] : []));
  return [
    `error: there is no command "${group} ${verb}"`,
    ...meant(group, verb, verbs),
    `"${group}" has ${verbs.join(', ')}; "diplodiff help ${group}" says more`,
  ]
    .join('\n  ')
    .concat('\n');
}

function meant(group: string, verb: string, verbs: readonly string[]): string[] {
  if (group === 'config' && WRITES.test(verb)) return [SETTINGS_ARE_WRITTEN];
  const [near] = nearMisses(verb, verbs);
  return near === undefined ? [] : [`did you mean "${group} ${near}"?`];
}

// The parser knows a command of a group by its last word alone.
const LAST_WORD = /(?<=^error: )"[^"]*" takes/;

const WRITES = /^(?:set|unset|add|edit|init|rm|remove|delete)$/;
const SETTINGS_ARE_WRITTEN =
  'settings are written into .diplodiff.yaml, or a file of your own: "diplodiff help configuration" says how';

function reword(line: string): string {
  const [pattern, wording] = REWORDED.find(([known]) => known.test(line)) ?? [];
  return pattern === undefined ? line : line.replace(pattern, wording!);
}
