// A file is replaced whole or not at all: the new text is written beside it and takes its place in one step, so
// that a power cut or `kill -9` at any moment leaves the old file or the new one.

import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.ts';

/**
 * Writes a text file, making its folder where there is none.
 *
 * @throws UserError when it cannot be written; the old file is then as it was
 */
export function replaceFile(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${Math.random().toString(36).slice(2)}.draft`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(draft, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new UserError(`cannot write "${path}"`, ['name a folder that may be written'], { cause });
  }
}
