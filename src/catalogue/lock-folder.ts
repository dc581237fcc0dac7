// One writer at a time in a catalogue folder. A writer puts a file of its own name into the folder and then looks for
// others: alone, it may write; else it takes its file away and tries again. No file is ever taken over, so the file of
// a killed writer can be removed by whoever finds it. One lock file for all, as proper-lockfile has it, would have to be
// taken over from the dead, where two that do so at once both believe they have it; and it is kept alive by a timer,
// which does not run while we write.

import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { makeFolder, missingFolders, removeEmptyFolders } from './make-folder.ts';
import { writeProblem } from './write-problem.ts';

const NAME = /^\.diplodiff-writing\.(\d+)\.(.*)\.[a-z0-9]+$/;
/** Milliseconds. */
const PATIENCE = 15_000;
// Nobody writes so long: the number of a dead process may be another's by now.
const OLDEST = 600_000;

/**
 * Does something while nobody else writes to a folder, which is made where there is none.
 *
 * @param name the folder as the user named it
 * @param patience how long to wait for others, in milliseconds
 * @throws UserError when another process does not let go of it in time
 */
export async function lockFolder<T>(
  directory: string,
  name: string,
  write: () => T,
  patience = PATIENCE,
): Promise<T> {
  const host = hostname().replace(/[^\w-]/g, '_');
  const own = `.diplodiff-writing.${pid}.${host}.${Math.random().toString(36).slice(2)}`;
  const path = join(directory, own);
  const end = Date.now() + patience;
  const fresh = missingFolders(directory);
  try {
    for (;;) {
      const writer = writerIn(directory, own, host) ?? enter(directory, path, own, host);
      if (writer === undefined) break;
      if (Date.now() > end)
        throw new UserError(`"${name}" is being written by process ${writer}`, ['try again when it is done']);
      await setTimeout(5 + Math.random() * 40);
    }
    return write();
  } finally {
    rmSync(path, { force: true });
    // Where nothing was written there is no folder either.
    removeEmptyFolders(fresh);
  }
}

// The number of a process that came in at the same time; both go out again then.
function enter(directory: string, path: string, own: string, host: string): string | undefined {
  try {
    makeFolder(directory);
    writeFileSync(path, '', { flag: 'wx' });
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    // A writer that had nothing to write has just taken a new folder away.
    if (code === 'ENOENT' && syscall === 'open') return String(pid);
    throw writeProblem(directory, cause);
  }
  const other = writerIn(directory, own, host);
  if (other !== undefined) rmSync(path, { force: true });
  return other;
}

function writerIn(directory: string, own: string, host: string): string | undefined {
  for (const name of namesIn(directory)) {
    const [, number, place] = NAME.exec(name) ?? [];
    if (number === undefined || name === own) continue;
    if (place === host && !isRunning(Number(number))) rmSync(join(directory, name), { force: true });
    else if (ageOf(join(directory, name)) < OLDEST) return place === host ? number : `${number} on ${place}`;
  }
  return undefined;
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function isRunning(number: number): boolean {
  try {
    return kill(number, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}
