// From the commands as data to a parser. Only the commands that the line can mean are declared: most of
// a short run would otherwise be spent on the others.

import { Command, Option, type OptionValues } from 'commander';
import { readSettings } from '../config/read-settings.ts';
import { NO_SETTINGS, type Settings } from '../config/settings.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { findCommands } from './find-commands.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { runCommand } from './run-command.ts';
import { optionsOf } from './shared-options.ts';

export interface Running {
  readonly terminal: Terminal;
  /** Those of `--json=field,field`. */
  readonly fields?: readonly string[];
  /** Told of the command's work, which ends with its exit code. */
  readonly settle: (work: Promise<number>) => Promise<void>;
  /** Told what the parser has to say before it gives up: what says it is loaded then. */
  readonly say: (saying: Saying) => void;
}

/** Help on a command, a group or everything, or what is wrong with the line. */
export interface Saying {
  readonly command?: CommandSpec;
  /** The first word of the commands of a group. */
  readonly group?: string;
  /** The parser's own words; undefined: help is asked for. */
  readonly mistake?: string;
}

/** A parser for the commands that the line can mean. */
export async function declareProgram(line: readonly string[], running: Running): Promise<Command> {
  const program = prepare(new Command('diplodiff'), {}, running)
    .version(VERSION, '-V, --version')
    .helpCommand(false);
  const groups = new Map<string, Command>();
  for (const spec of await findCommands(line)) {
    const [word = '', sub] = spec.name.split(' ');
    let parent = program;
    if (sub !== undefined) {
      parent =
        groups.get(word) ?? prepare(program.command(word), { group: word }, running).helpCommand(false);
      groups.set(word, parent);
    }
    declareCommand(parent.command(sub ?? word), spec, running);
  }
  return program;
}

function prepare(command: Command, about: Saying, { terminal, say }: Running): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (mistake) => say({ ...about, mistake }),
    })
    .configureHelp({
      formatHelp: () => {
        say(about);
        return '';
      },
    });
}

function declareCommand(command: Command, spec: CommandSpec, running: Running): void {
  const { terminal, fields, settle } = running;
  prepare(command, { command: spec }, running).description(spec.summary);
  for (const { name, help } of spec.arguments ?? []) command.argument(name, help);
  for (const option of optionsOf(spec)) command.addOption(toOption(option));
  command.action((...given: unknown[]) => {
    const args = given
      .slice(0, spec.arguments?.length ?? 0)
      .flat()
      .filter((arg) => arg !== undefined) as string[];
    return settle(
      settingsFor(spec, terminal).then((settings) => {
        const options = { ...withoutDash(command.opts(), spec), settings };
        refuseConflicts(spec, { options, names: namesGiven(command) }, terminal);
        return runCommand(spec, { args, options, terminal }, fields);
      }),
    );
  });
}

// `-o -` is standard output, where a result goes that is not written to a file.
function withoutDash(options: OptionValues, { formats }: CommandSpec): OptionValues {
  return formats !== undefined && options.output === '-' ? { ...options, output: undefined } : options;
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
