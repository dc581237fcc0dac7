// Where a result goes: to the terminal, or whole into a file, never half.

import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { writeProblem } from '../catalogue/write-problem.ts';
import type { Terminal } from '../terminal.ts';

/** Writes a result to `output`, through a file beside it that takes its place, or to the terminal. */
export function deliver(result: string | Uint8Array, output: string | undefined, terminal: Terminal): void {
  if (output === undefined) {
    terminal.out(result);
    return;
  }
  const path = resolve(terminal.cwd, output);
  try {
    if (isSpecial(path)) writeFileSync(path, result);
    else replaceWhole(existsSync(path) ? realpathSync(path) : path, result);
  } catch (cause) {
    throw writeProblem(output, cause);
  }
}

// A device or a pipe is written to: a file in its place would be the end of /dev/stdout.
function isSpecial(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  return file !== undefined && !file.isFile() && !file.isDirectory();
}

function replaceWhole(path: string, result: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${Math.random().toString(36).slice(2)}`);
  try {
    // Who may read the old file may read the new one, and nobody else.
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(draft, result, {
      flag: 'wx',
      flush: true,
      mode: mode === undefined ? 0o666 : mode & 0o777,
    });
    renameSync(draft, path);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft, { force: true });
    throw error;
  }
}

/** One JSON answer with its schema version, ending with a line break. */
export function jsonAnswer(fields: object): string {
  return `${JSON.stringify({ schemaVersion: 1, ...fields }, null, 2)}\n`;
}
