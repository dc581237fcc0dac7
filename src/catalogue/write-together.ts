// Several files of a catalogue folder become new together. Their new texts are written beside them and made safe on
// disk, then a journal that names them is put into the folder in one step, and only then does each take its place.
// Before the journal is there nothing has changed; from then on everything has, whatever is killed: who reads the
// folder reads the new texts through the journal, and who next writes to it first finishes what it says. A rename for
// each file without a journal would leave some old and some new.

import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { makeFolder, missingFolders, removeEmptyFolders } from './make-folder.ts';
import { writeProblem } from './write-problem.ts';
import { writeSafely } from './write-safely.ts';

const JOURNAL = '.diplodiff-journal';
const DRAFT = '.diplodiff-draft';
const FILE = /^(?:(?:[a-z0-9-]+\/)?[a-z0-9-]+\.yaml|releases\/\d+(?:\.\d+)*\.json)$/;

interface Journal {
  /** Part of the names of the drafts. */
  readonly token: string;
  /** `ruritania/lake.yaml`, seen from the folder. */
  readonly files: readonly string[];
}

/**
 * Writes files of a folder, by absolute path. The caller holds the folder's lock.
 *
 * @throws UserError when they cannot be written; the folder is then as it was
 */
export function writeTogether(directory: string, texts: ReadonlyMap<string, string>): void {
  const journal: Journal = {
    token: Math.random().toString(36).slice(2),
    files: [...texts.keys()].map((path) => relative(directory, path).replaceAll(sep, '/')),
  };
  let current = directory;
  const fresh = [...texts.keys()].flatMap((path) => missingFolders(dirname(path)));
  try {
    for (const [path, text] of texts) {
      current = path;
      makeFolder(dirname(path));
      writeSafely(draftOf(path, journal), text, statSync(path, { throwIfNoEntry: false })?.mode);
    }
    current = join(directory, JOURNAL);
    writeSafely(current + DRAFT, JSON.stringify(journal), undefined);
    for (const folder of new Set([...texts.keys()].map(dirname))) syncFolder(folder);
    renameSync(current + DRAFT, current);
  } catch (cause) {
    removeDrafts(directory);
    removeEmptyFolders(fresh);
    throw writeProblem(current, cause);
  }
  syncFolder(directory);
  finishWriting(directory);
}

/** Puts everything in its place that a journal names, and clears away what a writer left that never came so far. */
export function finishWriting(directory: string): void {
  const journal = readJournal(directory);
  for (const file of journal?.files ?? []) {
    const path = join(directory, file);
    try {
      renameSync(draftOf(path, journal!), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  if (journal !== undefined) {
    for (const file of journal.files) syncFolder(dirname(join(directory, file)));
    rmSync(join(directory, JOURNAL));
  }
  removeDrafts(directory);
}

/** New texts that a journal names and that are not in their place yet, by absolute path. */
export function pendingTexts(directory: string): Map<string, string> {
  const journal = readJournal(directory);
  return new Map(
    (journal?.files ?? []).flatMap((file) => {
      const path = join(directory, file);
      const text = readIfThere(draftOf(path, journal!));
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** Changes whenever a journal comes or goes: what was read between two equal ones is of one moment. */
export function stateOf(directory: string): string {
  try {
    const { mtimeNs, ino } = statSync(directory, { bigint: true });
    return `${mtimeNs} ${ino}`;
  } catch {
    // Whoever reads the folder says what is wrong with it.
    return 'unreadable';
  }
}

function readJournal(directory: string): Journal | undefined {
  const text = readIfThere(join(directory, JOURNAL));
  if (text === undefined) return undefined;
  try {
    const { token, files } = JSON.parse(text) as Journal;
    // The names are followed, so they may not lead out of the folder.
    if (/^[a-z0-9]+$/.test(token) && files.every((file) => FILE.test(file))) return { token, files };
  } catch {
    // Said below.
  }
  throw new UserError(`"${join(directory, JOURNAL)}" is not what was written there`, ['remove it']);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function draftOf(path: string, { token }: Journal): string {
  return join(dirname(path), `.${basename(path)}.${token}${DRAFT}`);
}

function removeDrafts(directory: string): void {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of [directory, ...folders.map(({ name }) => join(directory, name))])
    for (const name of readdirSync(folder))
      if (name.endsWith(DRAFT)) rmSync(join(folder, name), { force: true });
}

// Windows opens no folder; there the names are safe without it.
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // The texts are safe all the same.
  }
}
