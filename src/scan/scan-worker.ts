// A thread that scans files: it opens the catalogue once, shares the index, and answers for one file at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { type CatalogueOptions, openCatalogue } from '../catalogue/load.ts';
import type { FoundFile } from '../documents/find-files.ts';
import type { Terminal } from '../terminal.ts';
import { openIndex } from './open-index.ts';
import { unpackIndex } from './pack-index.ts';
import { rememberReading } from './remember-reading.ts';
import { type SourceContext, scanSource, type TextRecord } from './scan-source.ts';
import { keeperOf, type ScanSettings } from './settings.ts';

export interface WorkerInput {
  readonly catalogue: CatalogueOptions;
  readonly settings: ScanSettings;
  readonly index?: SharedArrayBuffer;
}

const { catalogue: options, settings, index }: WorkerInput = workerData;
const catalogue = rememberReading(await openCatalogue(options));
const context: SourceContext = {
  ...settings,
  catalogue,
  keeps: keeperOf(settings),
  index: (index === undefined ? undefined : unpackIndex(index)) ?? openIndex(catalogue),
};
const terminal: Terminal = {
  out: () => {},
  err: () => {},
  readStdin: async () => new Uint8Array(),
  env: {},
  cwd: options.cwd,
  isTTY: false,
  home: options.home,
};

parentPort!.on('message', async (source: FoundFile | TextRecord) => {
  try {
    for await (const event of scanSource(source, context, terminal)) parentPort!.postMessage(event);
    parentPort!.postMessage('done');
  } catch (error) {
    parentPort!.postMessage({ failed: error instanceof Error ? error.stack : String(error) });
  }
});
