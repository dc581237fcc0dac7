// Whoever wrote a file may mean harm or have erred. What takes a large parser, or is large itself, is read in a
// thread of its own, with a limit to its time and memory.

import { Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import type { ReadContent } from './document.ts';
import { NotADocument } from './not-a-document.ts';
import type { ReadRequest } from './read-markup.ts';

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/documents/read-worker.js' : '../documents/read-worker.js',
  import.meta.url,
);

export interface ReadLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** What the thread sends back. */
export type ReadAnswer =
  | { readonly content: ReadContent }
  | {
      readonly refusal: {
        readonly message: string;
        readonly advice: readonly string[];
        readonly isOther: boolean;
      };
    };

/**
 * Reads a document in a thread of its own.
 *
 * @throws UserError as the reader does, and when it takes too long or too much memory
 */
export async function readApart(
  request: ReadRequest,
  limits: ReadLimits = { seconds: 60, megabytes: 1536 },
): Promise<ReadContent> {
  const answer = await askWorker(request, limits);
  if ('content' in answer) return answer.content;
  if (!('refusal' in answer)) throw answer.error;
  const { message, advice, isOther } = answer.refusal;
  throw isOther ? new NotADocument(message, advice) : new UserError(message, advice);
}

function askWorker(
  request: ReadRequest,
  { seconds, megabytes }: ReadLimits,
): Promise<ReadAnswer | { error: unknown }> {
  const worker = new Worker(WORKER, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  const stopped = (what: string) => ({
    refusal: {
      message: `"${request.name}" takes too ${what} to read`,
      advice: ['it may be damaged; save its text by itself'],
      isOther: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<ReadAnswer | { error: unknown }>((settle) => {
    timer = setTimeout(() => settle(stopped('long')), seconds * 1000);
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stopped('much memory') : { error }),
    );
  }).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
