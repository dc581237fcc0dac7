// The parser's messages as ours read: names in double quotes, what to do on a line of its own.

import type { CommandSpec } from './command-spec.ts';
import { usageOf } from './help.ts';

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
  [/^\(Did you mean (one of )?(.*)\?\)$/, '  did you mean $1$2?'],
];

/** A message of the parser, and for a command how it is called. */
export function rewordMessage(message: string, command?: CommandSpec): string {
  const lines = message.trimEnd().split('\n').map(reword);
  if (command !== undefined) lines.push(`  ${usageOf(command)}; "diplodiff help ${command.name}" says more`);
  return `${lines.join('\n')}\n`;
}

function reword(line: string): string {
  const [pattern, wording] = REWORDED.find(([known]) => known.test(line)) ?? [];
  return pattern === undefined ? line : line.replace(pattern, wording!);
}
