// All files of a folder and of the folders in it, in the order of their names.

import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { type FileProblem, type FoundFile, problemOf } from './find-files.ts';
import { unreadable } from './read-bytes.ts';

/**
 * The files of a folder, links followed, each folder entered once. Hidden entries and `node_modules` are
 * passed over without a word; what cannot be entered, and what is no file, with one.
 */
export async function* walkFolder(
  folder: string,
  terminal: Terminal,
  entered: Set<string> = new Set(),
): AsyncGenerator<FoundFile | FileProblem> {
  try {
    const path = await realpath(resolve(terminal.cwd, folder));
    if (entered.has(path)) {
      yield skip(folder, 'leads back to a folder already read');
      return;
    }
    entered.add(path);
    const entries = await readdir(path);
    for (const entry of entries.filter(isVisible).toSorted()) {
      yield* findEntry(join(folder, entry), terminal, entered);
    }
  } catch (error) {
    yield problemOf(folder, unreadable(folder, error));
  }
}

async function* findEntry(
  name: string,
  terminal: Terminal,
  entered: Set<string>,
): AsyncGenerator<FoundFile | FileProblem> {
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(resolve(terminal.cwd, name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') yield skip(name, 'is a link to nothing');
    else if (code === 'ELOOP') yield skip(name, 'is a link that leads back to itself');
    else yield problemOf(name, unreadable(name, error));
    return;
  }
  if (found.isDirectory()) yield* walkFolder(name, terminal, entered);
  else if (found.isFile()) yield { kind: 'file', name, size: found.size, isIncidental: true };
  else yield skip(name, 'is a pipe or a device');
}

function isVisible(entry: string): boolean {
  return !entry.startsWith('.') && entry !== 'node_modules';
}

function skip(name: string, why: string): FileProblem {
  return problemOf(name, new UserError(`"${name}" ${why}`, []), true);
}
