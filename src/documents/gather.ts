// Every document a command was given, one after the other. What cannot be read is told in its place, and
// the others are read all the same.

import type { Terminal } from '../terminal.ts';
import type { Document } from './document.ts';
import { type FileProblem, type FindOptions, findFiles, problemOf } from './find-files.ts';
import { NotADocument } from './not-a-document.ts';
import { type ReadOptions, readDocument } from './read-document.ts';

export interface GatherOptions extends FindOptions, ReadOptions {}

export interface GatheredDocument {
  readonly kind: 'document';
  readonly document: Document;
}

/**
 * Reads what is named: files, folders, globs, `-` for standard input (also when nothing is named), and the
 * names of a list. Problems stand in the order of the files; those with `isSkip` are no failures.
 *
 * @throws UserError when the list of names itself cannot be read
 */
export async function* gatherDocuments(
  names: readonly string[],
  options: GatherOptions,
  terminal: Terminal,
): AsyncGenerator<GatheredDocument | FileProblem> {
  for await (const found of findFiles(names, options, terminal)) {
    if (found.kind === 'problem') {
      yield found;
      continue;
    }
    try {
      yield { kind: 'document', document: await readDocument(found.name, terminal, options) };
    } catch (error) {
      // A photograph among the drafts of a folder is no failure; a draft that is damaged is one.
      yield problemOf(found.name, error, found.isIncidental && error instanceof NotADocument);
    }
  }
}
