// A report in a folder. A note of what was written lies with it: by it the next report knows the folder for its
// own, and which pages of the last one are no longer part of it. Whatever else lies there is not touched.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFiles } from '../catalogue/replace-file.ts';
import { UserError } from '../errors.ts';

const NOTE = 'report.json';
const GENERATOR = 'diplodiff report';

/**
 * Writes the files, each whole or not at all, and removes unchanged pages of an earlier report.
 *
 * @param name the folder as the user named it
 * @returns pages of an earlier report that were edited since, and were left
 * @throws UserError when the folder holds other files and `isForced` is not set, or cannot be written
 */
export function writeReportFolder(
  folder: string,
  name: string,
  files: ReadonlyMap<string, string>,
  isForced: boolean,
): string[] {
  const former = readNote(folder);
  if (former === undefined && !isForced) refuseForeign(folder, name);
  const hashes = Object.fromEntries([...files].map(([path, text]) => [path, hashOf(text)]));
  const note = `${JSON.stringify({ generator: GENERATOR, format: 1, files: hashes }, null, 1)}\n`;
  replaceFiles(new Map([...files, [NOTE, note]].map(([path, text]) => [join(folder, path!), text!])));
  const left: string[] = [];
  for (const [path, hash] of Object.entries(former ?? {})) {
    const whole = join(folder, path);
    if (files.has(path) || !/^[a-z0-9-]+\/[a-z0-9-]+\.html$/.test(path) || !existsSync(whole)) continue;
    if (hashOf(readFileSync(whole)) === hash) rmSync(whole);
    else left.push(path);
  }
  return left;
}

function readNote(folder: string): Record<string, unknown> | undefined {
  try {
    const note = JSON.parse(readFileSync(join(folder, NOTE), 'utf8'));
    return note.generator === GENERATOR && typeof note.files === 'object' ? (note.files ?? {}) : undefined;
  } catch {
    return undefined;
  }
}

function refuseForeign(folder: string, name: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UserError(`"${name}" is a file`, ['name a folder, or a page that ends in .html']);
  if (readdirSync(folder).length > 0)
    throw new UserError(`"${name}" holds files that are not of a report`, [
      'name an empty or new folder, or add --force: files of the same names are then replaced, others left',
    ]);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
