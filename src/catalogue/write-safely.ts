import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Writes a new file and waits until it is on the disk. Who may read the old file, whose `mode` it is, may read it. */
export function writeSafely(path: string, text: string, mode: number | undefined): void {
  const file = openSync(path, 'wx', mode === undefined ? 0o666 : mode & 0o777);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
