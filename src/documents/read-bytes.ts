// The bytes of a file, up to a limit, whatever kind of file it is: a pipe has no size to ask for.

import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

/** The largest document read as a whole, in bytes. */
export const LARGEST = 64 * 1024 * 1024;

/**
 * All bytes of a file, or of standard input for `-`.
 *
 * @throws UserError when it is missing, a folder, unreadable, or larger than `LARGEST`
 */
export async function readBytes(name: string, terminal: Terminal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of streamBytes(name, terminal)) {
    length += part.length;
    if (length > LARGEST)
      throw new UserError(`"${name}" is larger than ${LARGEST / 1024 / 1024} MB`, ['give it in parts']);
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

/**
 * The bytes of a file, or of standard input for `-`, as they come.
 *
 * @throws UserError when it is missing, a folder, or unreadable
 */
export async function* streamBytes(name: string, terminal: Terminal): AsyncGenerator<Uint8Array> {
  if (name === '-') {
    if (terminal.streamStdin === undefined) yield await terminal.readStdin();
    else yield* terminal.streamStdin();
    return;
  }
  const path = resolve(terminal.cwd, name);
  try {
    if ((await stat(path)).isDirectory())
      throw new UserError(`"${name}" is a folder`, ['name a file, or - for standard input']);
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (cause) {
    throw cause instanceof UserError ? cause : unreadable(name, cause);
  }
}

/** The first bytes of a regular file. */
export async function readHead(name: string, terminal: Terminal, length: number): Promise<Uint8Array> {
  try {
    const file = await open(resolve(terminal.cwd, name));
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

const REASONS: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  ENOENT: ['there is no file', 'check the path'],
  EACCES: ['may not read', 'check the permissions of the file and its folders'],
  EPERM: ['may not read', 'check the permissions of the file and its folders'],
  ELOOP: ['cannot follow the links of', 'it links to itself; name the file itself'],
};

/** What kept a file from being read, for the user. */
export function unreadable(name: string, cause: unknown): UserError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const [what, advice] = REASONS[code] ?? ['cannot read', 'check that it is a file and may be read'];
  return new UserError(`${what} "${name}"`, [advice], { cause });
}
