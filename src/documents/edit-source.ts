// A document's own file, to be changed by place: the bytes that nobody changes stay as they are, the byte order mark
// and the line ends among them.

import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { replaceFile } from '../catalogue/replace-file.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { readBytes } from './read-bytes.ts';

export interface Source {
  /** What stands in the file behind a byte order mark; line ends are the file's own. */
  readonly text: string;
  /** Puts another text in its place, whole or not at all. */
  readonly write: (text: string) => void;
}

const MARK = '\uFEFF';

/**
 * Reads a file that is to be changed.
 *
 * @throws UserError when it is missing, or not UTF-8: another encoding cannot be written back
 */
export async function editSource(name: string, terminal: Terminal): Promise<Source> {
  const bytes = await readBytes(name, terminal);
  const whole = decode(name, bytes);
  const mark = whole.startsWith(MARK) ? MARK : '';
  return {
    text: whole.slice(mark.length),
    write(text) {
      // A link is followed: it is the file behind it that changes.
      replaceFile(realpathSync(resolve(terminal.cwd, name)), mark + text);
    },
  };
}

function decode(name: string, bytes: Uint8Array): string {
  const advice = ['convert it to UTF-8, or change it by hand'];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(`"${name}" is not UTF-8 and is not changed`, advice, { cause });
  }
  if (text.includes('\u0000')) throw new UserError(`"${name}" is not UTF-8 and is not changed`, advice);
  return text;
}
