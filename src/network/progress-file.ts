// What a long run has done so far, a line at a time, so that one cut short can go on where it stopped.

import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ProgressFile<T> {
  /** What an earlier run noted, by key; the last note of a key counts. */
  readonly done: ReadonlyMap<string, T>;
  readonly note: (key: string, value: T) => void;
  /** The run is complete: there is nothing to go on with. */
  readonly close: () => void;
}

/** Opens the file, which need not exist. A line cut short by a crash is left out. */
export function openProgress<T>(path: string): ProgressFile<T> {
  const done = new Map<string, T>();
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
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
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, `${JSON.stringify([key, value])}\n`);
    },
    close: () => rmSync(path, { force: true }),
  };
}
