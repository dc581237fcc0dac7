// What may stand where the cursor is, from the commands as data. The shells ask with each press of a key:
// only what the place calls for is read.

import { COMMANDS } from '../cli/all-commands.ts';
import type { CommandSpec, OptionSpec } from '../cli/command-spec.ts';
import { commandNames } from '../cli/find-commands.ts';
import { optionsOf } from '../cli/shared-options.ts';
import type { Terminal } from '../terminal.ts';
import { namesFor } from './names.ts';

export interface Candidate {
  readonly value: string;
  readonly help?: string;
}

export interface Completion {
  readonly candidates: readonly Candidate[];
  /** The names of files or folders that the shell knows fit as well. */
  readonly paths?: 'file' | 'folder';
}

const HELP_OPTION: OptionSpec = { flags: '-h, --help', help: 'this help' };

/**
 * Completes the last of the words.
 *
 * @param words what was typed behind the name of the program, up to the cursor; the last one may be empty
 */
export async function complete(words: readonly string[], terminal: Terminal): Promise<Completion> {
  const [first = ''] = words;
  if (words.length < 2 && first.startsWith('-'))
    return { candidates: beginning(first, ['--help', '--version']) };
  if (words.length < 2) {
    const positions = await completeIn(defaultCommand(), words, terminal);
    return { candidates: [...beginningCommands(first), ...positions.candidates] };
  }
  if (!commandNames().includes(first)) return completeIn(defaultCommand(), words, terminal);
  const spec = COMMANDS.find(({ name }) => name === first);
  if (spec !== undefined) return completeIn(spec, words.slice(1), terminal);
  const [, second = ''] = words;
  const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  if (words.length === 2) return { candidates: beginningOf(second, group.map(subcommandOf)) };
  const command = group.find(({ name }) => name === `${first} ${second}`);
  return command === undefined ? { candidates: [] } : completeIn(command, words.slice(2), terminal);
}

async function completeIn(
  spec: CommandSpec,
  words: readonly string[],
  terminal: Terminal,
): Promise<Completion> {
  const current = words.at(-1) ?? '';
  const options = [...optionsOf(spec), HELP_OPTION];
  const line = readLine(words.slice(0, -1), options);
  const [, flag, typed] = /^(--[\w-]+)=(.*)$/.exec(current) ?? [];
  if (flag !== undefined) {
    const option = options.find((candidate) => namesOf(candidate).includes(flag));
    if (option === undefined) return { candidates: [] };
    const { candidates, paths } = await valuesOf(option, typed!, line, terminal);
    return { candidates: candidates.map((one) => ({ ...one, value: `${flag}=${one.value}` })), paths };
  }
  if (line.awaiting !== undefined) return valuesOf(line.awaiting, current, line, terminal);
  if (current.startsWith('-') && !line.isPastOptions)
    return {
      candidates: options
        .filter((option) => option.repeatable || !line.given.includes(option))
        .flatMap((option) => namesOf(option).map((value) => ({ value, help: option.help })))
        .filter(({ value }) => value.startsWith(current) && (value.startsWith('--') || current === value)),
    };
  const place = line.args.length;
  const own = spec.arguments ?? [];
  const argument = own[place] ?? (own.at(-1)?.name.includes('...') ? own.at(-1) : undefined);
  return argument === undefined ? { candidates: [] } : valuesOf(argument, current, line, terminal);
}

/** The words before the cursor, as the parser will read them. */
export interface Line {
  readonly args: readonly string[];
  readonly given: readonly OptionSpec[];
  /** The option whose value comes next. */
  readonly awaiting?: OptionSpec;
  /** Private catalogues named on the line. */
  readonly layers: readonly string[];
  readonly isPastOptions: boolean;
}

function readLine(words: readonly string[], options: readonly OptionSpec[]): Line {
  const args: string[] = [];
  const given: OptionSpec[] = [];
  const layers: string[] = [];
  let awaiting: OptionSpec | undefined;
  let isPastOptions = false;
  for (const word of words) {
    const [name, value] = word.split('=');
    if (awaiting !== undefined) {
      if (namesOf(awaiting).includes('--catalogue')) layers.push(word);
      awaiting = undefined;
    } else if (isPastOptions || !word.startsWith('-') || word === '-') args.push(word);
    else if (word === '--') isPastOptions = true;
    else {
      const option = options.find((candidate) => namesOf(candidate).includes(name!));
      if (option === undefined) continue;
      given.push(option);
      if (value === undefined && /[<[]/.test(option.flags)) awaiting = option;
      else if (value !== undefined && name === '--catalogue') layers.push(value);
    }
  }
  return { args, given, layers, isPastOptions, ...(awaiting && { awaiting }) };
}

async function valuesOf(
  { values, choices, listed, completes, extensions = [] }: Partial<OptionSpec>,
  current: string,
  line: Line,
  terminal: Terminal,
): Promise<Completion> {
  const known = values ?? choices;
  if (known !== undefined) {
    const done = listed ? current.slice(0, current.lastIndexOf(',') + 1) : '';
    const left = known.filter((value) => !done.split(',').includes(value));
    return {
      candidates: beginning(
        current,
        left.map((value) => done + value),
      ),
    };
  }
  if (completes === 'file' || completes === 'folder')
    return { candidates: beginning(current, withExtensions(current, extensions)), paths: completes };
  if (completes === 'help') return { candidates: await helpOn(current, line) };
  return { candidates: completes === undefined ? [] : await namesFor(completes, current, line, terminal) };
}

// `memo.` may become `memo.md`; before the dot nobody knows what the file is to be called.
function withExtensions(current: string, extensions: readonly string[]): string[] {
  const [stem] = /^.*[^/](?=\.[^/.]*$)/.exec(current) ?? [];
  return stem === undefined ? [] : extensions.map((extension) => stem + extension);
}

async function helpOn(current: string, { args: [group] }: Line): Promise<Candidate[]> {
  if (group !== undefined)
    return beginningOf(
      current,
      COMMANDS.filter(({ name }) => name.startsWith(`${group} `)).map(subcommandOf),
    );
  const { TOPICS } = await import('../cli/help-topics.ts');
  return [...beginningCommands(current), ...beginning(current, Object.keys(TOPICS))];
}

function defaultCommand(): CommandSpec {
  return COMMANDS.find(({ name }) => name === 'diff')!;
}

function beginningCommands(current: string): Candidate[] {
  return beginningOf(
    current,
    commandNames().map((value) => {
      const spec = COMMANDS.find(({ name }) => name === value);
      return { value, help: spec?.summary ?? `${value} commands` };
    }),
  );
}

function subcommandOf({ name, summary }: CommandSpec): Candidate {
  return { value: name.slice(name.indexOf(' ') + 1), help: summary };
}

/** `-o` and `--output` of `-o, --output <file>`. */
function namesOf({ flags }: OptionSpec): string[] {
  return flags.split(/,\s*/).map((flag) => flag.split(/[\s=]/)[0]!);
}

function beginning(current: string, values: readonly string[]): Candidate[] {
  return beginningOf(
    current,
    values.map((value) => ({ value })),
  );
}

function beginningOf(current: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(current));
}
