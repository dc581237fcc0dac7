// The thread in which a document is read; `read-apart.ts` starts it and waits.

import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { NotADocument } from './not-a-document.ts';
import type { ReadAnswer } from './read-apart.ts';
import { readMarkup } from './read-markup.ts';

parentPort!.postMessage(await answer());

async function answer(): Promise<ReadAnswer> {
  try {
    return { content: await readMarkup(workerData) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, advice } = error;
    return { refusal: { message, advice, isOther: error instanceof NotADocument } };
  }
}
