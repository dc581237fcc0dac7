// What a long run has done so far, a line at a time, so that one cut short can go on where it stopped.

import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../catalogue/make-folder.ts';
import { writeProblem } from '../catalogue/write-problem.ts';
import { UserError } from '../errors.ts';

export interface ProgressFile<T> {
  /** What an earlier run noted, by key; the last note of a key counts. */
  readonly done: ReadonlyMap<string, T>;
  readonly note: (key: string, value: T) => void;
  /** The run is complete: there is nothing to go on with. */
  readonly close: () => void;
}

/**
 * Opens the file, which need not exist. A line cut short by a crash is left out.
 *
 * @throws UserError when it cannot be read, and from `note` when it cannot be written
 */
export function openProgress<T>(path: string): ProgressFile<T> {
  const done = new Map<string, T>();
  const text = existsSync(path) ? readText(path) : '';
  let start = text === '' || text.endsWith('\n') ? '' : '\n';
  for (const line of text.split('\n')) {
    try {
      const [key, value] = JSON.parse(line) as [string, T];
      done.set(key, value);
    } catch {
      // The last line of a run that was killed, or the empty one at the end.
    }
  }
  return {
    done,
    note(key, value) {
      try {
        makeFolder(dirname(path));
        appendFileSync(path, `${start}${JSON.stringify([key, value])}\n`);
      } catch (cause) {
        throw writeProblem(path, cause);
      }
      start = '';
    },
    close: () => rmSync(path, { force: true }),
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError(`cannot read "${path}"`, ['name another file with --resume'], { cause });
  }
}
