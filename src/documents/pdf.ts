// A PDF that has text in it. Whoever wrote the file may mean harm or have erred, and the parser is large: it
// works in a thread of its own, with a limit to its time and memory.

import { Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import type { ReadContent } from './document.ts';
import { joinLines } from './pdf-lines.ts';
import type { PdfAnswer } from './pdf-pages.ts';

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/documents/pdf-worker.js' : '../documents/pdf-worker.js',
  import.meta.url,
);

export interface PdfLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * Reads a PDF: paragraphs, words that were cut at line ends made whole, running heads and page numbers left out.
 *
 * @throws UserError when it is locked, damaged, without text, or takes too long or too much memory
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  limits: PdfLimits = { seconds: 60, megabytes: 1024 },
): Promise<ReadContent> {
  const answer = await askWorker(bytes, limits);
  if (answer.kind === 'lines') return joinLines(answer.lines);
  const [what, advice] = FAILURES[answer.kind];
  throw new UserError(`"${name}" ${what}`, [advice]);
}

type Failure = Exclude<PdfAnswer['kind'], 'lines'> | 'slow' | 'swollen';

const FAILURES: Readonly<Record<Failure, readonly [what: string, advice: string]>> = {
  locked: ['is locked with a password', 'save a copy without a password'],
  damaged: ['is damaged', 'open it in a viewer and save it again, or get a new copy'],
  pictures: [
    'has no text in it: its pages are pictures',
    'recognize the text first (OCR), with ocrmypdf for instance',
  ],
  pages: ['has more than 5000 pages', 'give it in parts'],
  slow: ['takes too long to read', 'it may be damaged; save its text by itself'],
  swollen: ['takes too much memory to read', 'it may be damaged; save its text by itself'],
};

function askWorker(
  bytes: Uint8Array,
  { seconds, megabytes }: PdfLimits,
): Promise<PdfAnswer | { kind: Failure }> {
  const worker = new Worker(WORKER, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise((settle) => {
    const timer = setTimeout(() => settle({ kind: 'slow' }), seconds * 1000);
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle({ kind: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'swollen' : 'damaged' }),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      settle({ kind: 'damaged' });
    });
  }).finally(() => worker.terminate()) as Promise<PdfAnswer | { kind: Failure }>;
}
