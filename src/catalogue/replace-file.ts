// A file is replaced whole or not at all: the new text is written beside it and takes its place in one step, so
// that a power cut or `kill -9` at any moment leaves the old file or the new one. Of several files all drafts are
// safe on disk before the first takes its place.

import { renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, missingFolders, removeEmptyFolders } from './make-folder.ts';
import { writeProblem } from './write-problem.ts';
import { writeSafely } from './write-safely.ts';

/**
 * Writes a text file, making its folder where there is none.
 *
 * @throws UserError when it cannot be written; the old file is then as it was
 */
export function replaceFile(path: string, text: string): void {
  replaceFiles(new Map([[path, text]]));
}

/** Writes several text files, by path. */
export function replaceFiles(files: ReadonlyMap<string, string>): void {
  const drafts = new Map<string, string>();
  const fresh = [...files.keys()].flatMap((path) => missingFolders(dirname(path)));
  let current = '';
  try {
    for (const [path, text] of files) {
      current = path;
      makeFolder(dirname(path));
      const draft = join(dirname(path), `.${basename(path)}.${Math.random().toString(36).slice(2)}.draft`);
      drafts.set(path, draft);
      writeSafely(draft, text, statSync(path, { throwIfNoEntry: false })?.mode);
    }
    for (const [path, draft] of drafts) {
      current = path;
      renameSync(draft, path);
    }
  } catch (cause) {
    for (const draft of drafts.values()) rmSync(draft, { force: true });
    removeEmptyFolders(fresh);
    throw writeProblem(current, cause);
  }
}
