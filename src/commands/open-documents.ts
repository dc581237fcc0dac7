import type { Document } from '../documents/document.ts';
import { type GatherOptions, gatherDocuments } from '../documents/gather.ts';
import { startProgress } from '../render/progress.ts';
import type { Terminal } from '../terminal.ts';
import { reportProblem } from './report-problem.ts';

export interface OpenedDocuments {
  /** One after the other, as they are read. */
  readonly documents: AsyncIterable<Document>;
  /** One could not be read; asked when all are. */
  readonly hasFailed: () => boolean;
}

/** The documents that a command was given. What cannot be read is told on stderr, and how far the reading is. */
export function openDocuments(
  names: readonly string[],
  options: GatherOptions,
  terminal: Terminal,
): OpenedDocuments {
  let hasFailed = false;
  const read = async function* () {
    const progress = startProgress(terminal);
    let count = 0;
    try {
      for await (const found of gatherDocuments(names, options, terminal)) {
        if (found.kind === 'problem') {
          progress.clear();
          hasFailed ||= !found.isSkip;
          reportProblem(found, terminal);
          continue;
        }
        count += 1;
        progress.show(`${count} ${count === 1 ? 'document' : 'documents'} read: ${found.document.name}`);
        yield found.document;
      }
    } finally {
      progress.end();
    }
  };
  return { documents: read(), hasFailed: () => hasFailed };
}
