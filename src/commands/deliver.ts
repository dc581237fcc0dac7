// Where a result goes: to the terminal, or whole into a file, never half.

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

/** Writes a result to `output`, through a file beside it that takes its place, or to the terminal. */
export function deliver(result: string | Uint8Array, output: string | undefined, terminal: Terminal): void {
  if (output === undefined) {
    terminal.out(result);
    return;
  }
  const path = resolve(terminal.cwd, output);
  const draft = join(dirname(path), `.${basename(path)}.${Math.random().toString(36).slice(2)}`);
  try {
    writeFileSync(draft, result, { flag: 'wx' });
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new UserError(
      `cannot write "${output}"`,
      ['name a file in a folder that exists and may be written'],
      { cause },
    );
  }
}

/** One JSON answer with its schema version, ending with a line break. */
export function jsonAnswer(fields: object): string {
  return `${JSON.stringify({ schemaVersion: 1, ...fields }, null, 2)}\n`;
}
