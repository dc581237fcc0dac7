// What all commands that show something have in common, done around them: fields picked out of a JSON answer,
// and a pager for what is longer than the screen.

import { nearMisses } from '../catalogue/near-misses.ts';
import { deliver } from '../commands/deliver.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import type { CommandInput, CommandSpec } from './command-spec.ts';

// What is longer than this is not held back for a pager.
const LONGEST_PAGED = 4_000_000;

/** Runs a command. `fields` are those of `--json=field,field`. */
export async function runCommand(
  spec: CommandSpec,
  input: CommandInput,
  fields: readonly string[] | undefined,
): Promise<number> {
  const { name, run, formats, changesFiles } = spec;
  const { options, terminal } = input;
  if (fields?.length === 0) throw await noField(name);
  if (fields !== undefined && changesFiles) await refuseUnknownFields(name, fields);
  if (fields !== undefined) return runForFields(spec, input, fields);
  const pager = pagerOf(terminal, options.pager !== false);
  if (formats === undefined || options.output !== undefined || pager === undefined) return run(input);
  const held = holdBack(terminal);
  try {
    return await run({ ...input, terminal: held.terminal });
  } finally {
    // Also when it failed after it had shown something, as --copy may.
    await showHeld(held.release(), pager, terminal);
  }
}

async function showHeld(text: string, pager: string, terminal: Terminal): Promise<void> {
  if (text === '') return;
  const { isLongerThanScreen } = await import('../render/screen.ts');
  const isShown = isLongerThanScreen(text, terminal) && (await terminal.page?.(text, pager));
  if (!isShown) terminal.out(text);
}

// The pager to use; undefined where there is no call for one. It is a command, so no project's file may name it.
// Windows has no `less`, and its shell does not say that a program is missing.
function pagerOf({ isTTY, page, env, platform }: Terminal, isWanted: boolean): string | undefined {
  if (!isWanted || !isTTY || page === undefined || env.TERM === 'dumb') return undefined;
  const pager = env.DIPLODIFF_PAGER ?? env.PAGER ?? (platform === 'win32' ? '' : 'less');
  return pager === '' || pager === 'cat' ? undefined : pager;
}

// What has been held back is shown before a question, which may be about it; from there on nothing is held.
function holdBack(terminal: Terminal): { terminal: Terminal; release: () => string } {
  let held: string | undefined = '';
  const letGo = () => {
    if (held !== undefined && held !== '') terminal.out(held);
    held = undefined;
  };
  const { ask } = terminal;
  return {
    terminal: {
      ...terminal,
      out: (result) => {
        if (held !== undefined && typeof result === 'string' && held.length < LONGEST_PAGED) held += result;
        else {
          letGo();
          terminal.out(result);
        }
      },
      ...(ask && {
        ask: (question: string) => {
          letGo();
          return ask(question);
        },
      }),
    },
    release: () => held ?? '',
  };
}

// Said before anything is done: a command may write files.
async function noField(name: string): Promise<UserError> {
  const { answerFields } = await import('./answer-fields.ts');
  const fields = answerFields(name);
  return new UserError('"--json=" names no field', [
    `name some: "--json=${fields.slice(0, 2).join()}"; the answer has ${fields.join(', ')}`,
    'without the "=" it is the whole answer',
  ]);
}

// Elsewhere the answer itself shows what it has: to know it before takes longer than most answers do.
async function refuseUnknownFields(name: string, fields: readonly string[]): Promise<void> {
  const { answerFields } = await import('./answer-fields.ts');
  refuseUnknown(fields, ['schemaVersion', ...answerFields(name)]);
}

async function runForFields(
  { run, writesFiles }: CommandSpec,
  { args, options, terminal }: CommandInput,
  fields: readonly string[],
): Promise<number> {
  let answer = '';
  const output = writesFiles ? undefined : options.output;
  const code = await run({
    args,
    options: writesFiles ? options : { ...options, output: undefined },
    terminal: {
      ...terminal,
      out: (result) => {
        answer += result;
      },
    },
  });
  if (answer !== '') deliver(pickFields(answer, fields), output, terminal);
  return code;
}

function pickFields(answer: string, fields: readonly string[]): string {
  const all = JSON.parse(answer) as Readonly<Record<string, unknown>>;
  refuseUnknown(fields, Object.keys(all));
  const kept = ['schemaVersion', ...fields.filter((field) => field !== 'schemaVersion')];
  return `${JSON.stringify(Object.fromEntries(kept.map((field) => [field, all[field]])), null, 2)}\n`;
}

function refuseUnknown(fields: readonly string[], known: readonly string[]): void {
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown === undefined) return;
  const [near] = nearMisses(unknown, known);
  throw new UserError(`the answer has no field "${unknown}"`, [
    ...(near === undefined ? [] : [`did you mean "${near}"?`]),
    `it has ${known.join(', ')}`,
  ]);
}
