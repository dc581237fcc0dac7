// The thread in which a PDF is read; `pdf.ts` starts it and waits.

import { parentPort, workerData } from 'node:worker_threads';
import { readPdfLines } from './pdf-pages.ts';

parentPort!.postMessage(await readPdfLines(workerData));
