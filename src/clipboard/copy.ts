import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { type Clip, type Clipboard, clipboardsFor } from './clipboards.ts';

/** Puts rich and plain text on the first clipboard that takes it, and says so on stderr. */
export async function copy(clip: Clip, terminal: Terminal): Promise<void> {
  const { env, platform = '', isTTY, errIsTTY = false } = terminal;
  const clipboards = clipboardsFor(clip, { platform, env, isTerminal: isTTY || errIsTTY });
  for (const clipboard of clipboards) {
    if (!(await isDone(clipboard, terminal))) continue;
    terminal.err(`${clipboard.says}\n`);
    return;
  }
  const tried = [...new Set(clipboards.flatMap(namesOf))];
  if (tried.length > 0)
    throw new UserError(`the clipboard could not be reached: ${tried.join(', ')} did not work`, [
      'the result is shown in full all the same; or write a file: -o memo.docx',
    ]);
  throw new UserError('there is no clipboard here', [
    'it takes a desktop (X11 or Wayland), or a terminal over ssh; or write a file: -o memo.docx',
  ]);
}

const DISPLAYS = { x11: 'the X11 display', wayland: 'the Wayland display' };

function namesOf({ calls, selection }: Clipboard): string[] {
  return [
    ...(selection === undefined ? [] : [DISPLAYS[selection.on]]),
    ...calls.map(({ program }) => program),
  ];
}

async function isDone({ calls, sequence, selection }: Clipboard, terminal: Terminal): Promise<boolean> {
  if (selection !== undefined) return (await terminal.serveSelection?.(JSON.stringify(selection))) ?? false;
  // The sequence goes where a terminal is; in a pipe it would spoil the result.
  if (sequence !== undefined) (terminal.errIsTTY ? terminal.err : terminal.out)(sequence);
  for (const { program, args, input } of calls)
    if ((await terminal.runProgram?.(program, args, input)) !== 0) return false;
  return true;
}
