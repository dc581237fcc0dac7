import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder and those above it. The runtime's own way to do so tries for ever where none can be made, as in /proc. */
export function makeFolder(path: string): void {
  for (const folder of missingFolders(path)) makeOne(folder);
}

/** A folder and those above it that are not there, the outermost first. */
export function missingFolders(path: string): string[] {
  return existsSync(path) ? [] : [...missingFolders(dirname(path)), path];
}

/** Takes away folders of a failed write in which nothing stands. */
export function removeEmptyFolders(paths: readonly string[]): void {
  for (const path of paths.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      // It was never made, something was written, or another is about to.
    }
  }
}

function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another program made it at the same time.
    if (code === 'EEXIST') return;
    // Another program, whose write failed, has just taken away what is above it.
    if (code !== 'ENOENT' || existsSync(dirname(path))) throw error;
    makeFolder(path);
  }
}
