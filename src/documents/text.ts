// Plain text from a file or from standard input.

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

const LARGEST = 64 * 1024 * 1024;

/**
 * Reads a text: a file, or standard input for `-`. UTF-8, or UTF-16 with its byte order mark.
 *
 * @throws UserError when it is missing, a folder, too large, or not text
 */
export async function readText(name: string, terminal: Terminal): Promise<string> {
  return decode(name, name === '-' ? await terminal.readStdin() : readBytes(name, terminal.cwd));
}

function readBytes(name: string, cwd: string): Uint8Array {
  const path = resolve(cwd, name);
  try {
    const found = statSync(path);
    if (found.isDirectory())
      throw new UserError(`"${name}" is a folder`, ['name a file, or - for standard input']);
    if (found.size > LARGEST) throw new UserError(`"${name}" is larger than 64 MB`, ['compare it in parts']);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UserError(
      isMissing ? `there is no file "${name}"` : `cannot read "${name}"`,
      [isMissing ? 'check the path, or give two texts with --text' : 'check that it may be read'],
      { cause },
    );
  }
}

function decode(name: string, bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(
      `"${name}" is not UTF-8 text`,
      ['convert it to UTF-8, or save the document as plain text'],
      { cause },
    );
  }
  if (text.includes('\u0000'))
    throw new UserError(`"${name}" is a binary file, not text`, ['save the document as plain text']);
  return text;
}
