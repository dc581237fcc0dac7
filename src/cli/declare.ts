// From the commands as data to a parser. Only the commands that the line can mean are declared: most of
// a short run would otherwise be spent on the others.

import { Command, Option } from 'commander';
import { widthOf } from '../commands/options.ts';
import { readSettings } from '../config/read-settings.ts';
import { NO_SETTINGS, type Settings } from '../config/settings.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { COMMANDS } from './all-commands.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { renderGroupHelp, renderHelp, renderOverview } from './help.ts';
import { rewordGroupMessage, rewordMessage } from './parser-messages.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { runCommand } from './run-command.ts';
import { optionsOf } from './shared-options.ts';

export interface Running {
  readonly terminal: Terminal;
  /** Those of `--json=field,field`. */
  readonly fields?: readonly string[];
  /** Told of the command's work, which ends with its exit code. */
  readonly settle: (work: Promise<number>) => Promise<void>;
}

/** A parser for the commands that the line can mean. */
export function declareProgram(line: readonly string[], { terminal, fields, settle }: Running): Command {
  const program = prepare(new Command('diplodiff'), terminal, () => renderOverview(widthIn(terminal)))
    .version(VERSION, '-V, --version')
    .helpCommand(false);
  const groups = new Map<string, Command>();
  for (const spec of commandsFor(line)) {
    const [word = '', sub] = spec.name.split(' ');
    let parent = program;
    if (sub !== undefined) {
      parent = groups.get(word) ?? prepareGroup(program.command(word), terminal, word);
      groups.set(word, parent);
    }
    declareCommand(parent.command(sub ?? word), spec, { terminal, fields, settle });
  }
  return program;
}

function prepareGroup(command: Command, terminal: Terminal, word: string): Command {
  return prepare(command, terminal, () => renderGroupHelp(word, widthIn(terminal)))
    .configureOutput({ outputError: (text, write) => write(rewordGroupMessage(text, word)) })
    .helpCommand(false);
}

// A flag of the program by itself asks for none of them.
function commandsFor([first = '', ...others]: readonly string[]): readonly CommandSpec[] {
  const own = COMMANDS.filter(({ name }) => name.split(' ')[0] === first);
  if (own.length > 0) return own;
  return first.startsWith('-') && others.length === 0 ? [] : COMMANDS;
}

function prepare(command: Command, terminal: Terminal, help: () => string, spec?: CommandSpec): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(rewordMessage(text, spec)),
    })
    .configureHelp({ formatHelp: help });
}

function declareCommand(command: Command, spec: CommandSpec, { terminal, fields, settle }: Running): void {
  const help = () => renderHelp(spec, widthIn(terminal));
  prepare(command, terminal, help, spec).description(spec.summary);
  for (const { name, help } of spec.arguments ?? []) command.argument(name, help);
  for (const option of optionsOf(spec)) command.addOption(toOption(option));
  command.action((...given: unknown[]) => {
    const args = given
      .slice(0, spec.arguments?.length ?? 0)
      .flat()
      .filter((arg) => arg !== undefined) as string[];
    return settle(
      settingsFor(spec, terminal).then((settings) => {
        const options = { ...command.opts(), settings };
        refuseConflicts(spec, { options, names: namesGiven(command) }, terminal);
        return runCommand(spec, { args, options, terminal }, fields);
      }),
    );
  });
}

function widthIn(terminal: Terminal): number {
  return widthOf({}, terminal) ?? 80;
}

function namesGiven(command: Command): Set<string> {
  const given = command.options.filter(
    (option) => command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  return new Set(given.map(({ long }) => long ?? ''));
}

// A command that shows nothing of the catalogue asks nobody how.
async function settingsFor(
  { formats, readsNoCatalogue }: CommandSpec,
  terminal: Terminal,
): Promise<Settings> {
  return formats === undefined && readsNoCatalogue ? NO_SETTINGS : readSettings(terminal);
}

function toOption({ flags, help, default: preset, repeatable, choices }: OptionSpec): Option {
  const option = new Option(flags, help);
  if (preset !== undefined) option.default(preset);
  if (choices !== undefined) option.choices(choices);
  if (repeatable) option.argParser((value: string, before: string[] = []) => [...before, value]);
  return option;
}
