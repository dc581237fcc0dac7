// Runs one command line, and turns a mistake of the user's into a message and a code.

import { CommanderError } from 'commander';
import { nearMisses } from './catalogue/near-misses.ts';
import { declareProgram, type Saying } from './cli/declare.ts';
import { commandNames } from './cli/find-commands.ts';
import { UserError } from './errors.ts';
import { escapeControls } from './render/escape.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and says how it went: 0 done, 1 looked and found, 2 could not look. */
export async function run(given: readonly string[], outside: Terminal): Promise<number> {
  const terminal = withSafeMessages(outside);
  if (given[0] === '__complete') return answerShell(given.slice(1), terminal);
  const { line, fields } = takeFields(given);
  const args = withDefaultCommand(line);
  let code = 0;
  let saying: Saying | undefined;
  const program = await declareProgram(args, {
    terminal,
    fields,
    settle: async (work) => {
      code = await work;
    },
    say: (one) => {
      saying = one;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return tellParser(saying, error.exitCode, terminal);
    return report(nameCommands(error, given), terminal);
  }
}

// What --copy sends to a terminal's clipboard, the one thing here that is to be obeyed.
const COPY = /^\u001b\]52;c;[A-Za-z0-9+/=]*\u0007$/;

// Messages repeat what was typed and what was read: names of files and positions, lines of documents.
function withSafeMessages(terminal: Terminal): Terminal {
  const err = (text: string) => terminal.err(COPY.test(text) ? text : escapeControls(text));
  const status = terminal.status && ((line: string) => terminal.status!(escapeControls(line)));
  // By descriptors: some of a terminal's properties are costly to know, and few runs ask for them.
  return Object.defineProperties({} as Terminal, {
    ...Object.getOwnPropertyDescriptors(terminal),
    err: { value: err, enumerable: true },
    status: { value: status, enumerable: true },
  });
}

// `--json=from,to` is `--json`, and those fields of the answer. As an option with a value of its own, `--json` would
// swallow the argument behind it.
function takeFields(given: readonly string[]): { line: string[]; fields?: string[] } {
  const end = given.includes('--') ? given.indexOf('--') : given.length;
  const at = given.findLastIndex((word, place) => place < end && word.startsWith('--json='));
  if (at < 0) return { line: [...given] };
  const fields = given[at]!.slice('--json='.length)
    .split(',')
    .filter((field) => field !== '');
  return { line: given.with(at, '--json'), fields };
}

// Asked by a completion script: a word a line, with a tab and what it means. A mistake completes to nothing.
async function answerShell(words: readonly string[], terminal: Terminal): Promise<number> {
  const { answerCompletion } = await import('./completion/answer.ts');
  return answerCompletion(words, terminal);
}

const PROGRAM_FLAGS = ['-h', '--help', '-V', '--version'];

// `diplodiff us/taiwan-independence` is `diplodiff diff us/taiwan-independence`; nothing at all asks for help.
function withDefaultCommand(args: readonly string[]): string[] {
  const [first] = args;
  if (first === undefined) return ['help'];
  return PROGRAM_FLAGS.includes(first) || commandNames().includes(first) ? [...args] : ['diff', ...args];
}

// `diplodiff lgo` is read as a position first; a command may have been meant.
function nameCommands(error: unknown, [first = '']: readonly string[]): unknown {
  if (!(error instanceof UserError) || first.includes('/') || !error.message.includes(`"${first}"`))
    return error;
  const near = nearMisses(first, [...commandNames(), 'version']).map((name) =>
    name === 'version' ? '--version' : name,
  );
  if (near.length === 0) return error;
  return new UserError(error.message, [
    `did you mean ${near[0] === '--version' ? '' : 'the command '}"${near[0]}"?`,
    ...error.advice,
  ]);
}

// Help and the version are no failures; the version has been printed.
async function tellParser(saying: Saying | undefined, exitCode: number, terminal: Terminal): Promise<number> {
  const isAsked = exitCode === 0;
  if (saying !== undefined) {
    const { tellSaying } = await import('./cli/parser-messages.ts');
    tellSaying(saying, isAsked, terminal);
  }
  return isAsked ? 0 : 2;
}

function report(error: unknown, terminal: Terminal): number {
  if (!(error instanceof UserError)) {
    const stack = error instanceof Error ? error.stack : String(error);
    terminal.err(`error: this is a bug of diplodiff\n${stack}\n`);
    return 2;
  }
  terminal.err(`error: ${error.message}\n${error.advice.map((line) => `  ${line}\n`).join('')}`);
  return 2;
}
