// Which files a command reads: what was named, what lies in named folders, what globs match, and what a
// list names. Of a folder that is documents only, by their names: a script among them is no prose. The same input
// gives the same order.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { isDocumentName } from './kind.ts';
import { readNameList } from './name-list.ts';
import { unreadable } from './read-bytes.ts';
import { walkFolder } from './walk-folder.ts';

export interface FindOptions {
  /** A file with names of files in it, `-` for standard input; separated by line breaks, or by NUL. */
  readonly filesFrom?: string;
}

export interface FoundFile {
  readonly kind: 'file';
  /** As it was named, or the named folder and the path in it; `-` for standard input. */
  readonly name: string;
  /** Bytes; undefined for standard input, pipes and devices. */
  readonly size?: number;
  /** It lies in a folder or matches a glob; nobody asked for it by name. */
  readonly isIncidental: boolean;
}

/** Something that could not be read. */
export interface FileProblem {
  readonly kind: 'problem';
  readonly name: string;
  readonly message: string;
  readonly advice: readonly string[];
  /** Passed over in a folder, and no failure: the program need not end with 2 for it. */
  readonly isSkip: boolean;
}

/** The files to read, in order, without reading them. Without names: standard input. */
export async function* findFiles(
  names: readonly string[],
  options: FindOptions,
  terminal: Terminal,
): AsyncGenerator<FoundFile | FileProblem> {
  if (names.length === 0 && options.filesFrom === undefined) yield* findNamed('-', terminal);
  for (const name of names) yield* findNamed(name, terminal);
  if (options.filesFrom !== undefined)
    for await (const name of readNameList(options.filesFrom, terminal)) yield* findNamed(name, terminal);
}

/** A problem out of what a reader threw; what is no mistake of the user's or the world's is thrown again. */
export function problemOf(name: string, error: unknown, isSkip = false): FileProblem {
  if (!(error instanceof UserError)) throw error;
  return { kind: 'problem', name, message: error.message, advice: error.advice, isSkip };
}

async function* findNamed(name: string, terminal: Terminal): AsyncGenerator<FoundFile | FileProblem> {
  if (name === '-') {
    yield { kind: 'file', name, isIncidental: false };
    return;
  }
  try {
    const found = await stat(resolve(terminal.cwd, name));
    if (found.isDirectory()) yield* documentsIn(name, terminal);
    else yield { kind: 'file', name, isIncidental: false, ...(found.isFile() ? { size: found.size } : {}) };
  } catch (error) {
    const isGlob = (error as NodeJS.ErrnoException).code === 'ENOENT' && /[*?[{]/.test(name);
    if (isGlob) yield* findMatching(name, terminal);
    else yield problemOf(name, error instanceof UserError ? error : unreadable(name, error));
  }
}

const BY_NAME = 'in a folder documents are known by their extensions; others have to be named';

async function* documentsIn(folder: string, terminal: Terminal): AsyncGenerator<FoundFile | FileProblem> {
  let isEmpty = true;
  for await (const found of walkFolder(folder, terminal)) {
    if (found.kind !== 'problem' && !isDocumentName(found.name)) continue;
    isEmpty = false;
    yield found;
  }
  // Passed over in silence, a folder with a slip in its name is a draft that is in line.
  if (isEmpty) yield problemOf(folder, new UserError(`there is no document in "${folder}"`, [BY_NAME]));
}

async function* findMatching(glob: string, terminal: Terminal): AsyncGenerator<FoundFile | FileProblem> {
  const { default: picomatch } = await import('picomatch');
  const { base } = picomatch.scan(glob);
  const isMatch = picomatch(glob);
  const isInReach = picomatch(glob, { dot: true, contains: false });
  let count = 0;
  for await (const found of walkFolder(base === '' ? '.' : base, terminal)) {
    const name = base === '' ? found.name.replace(/^\.\//, '') : found.name;
    if (found.kind === 'file' ? !isMatch(name) : !isInReach(name)) continue;
    count += 1;
    yield { ...found, name };
  }
  if (count > 0) return;
  yield problemOf(glob, new UserError(`no file matches "${glob}"`, ['check the pattern, or name the files']));
}
