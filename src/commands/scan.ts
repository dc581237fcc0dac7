import { join } from 'node:path';
import { openCatalogue } from '../catalogue/load.ts';
import { findFiles } from '../documents/find-files.ts';
import type { GatherOptions } from '../documents/gather.ts';
import { UserError } from '../errors.ts';
import { startProgress } from '../render/progress.ts';
import { openIndex } from '../scan/open-index.ts';
import { unpackIndex } from '../scan/pack-index.ts';
import { rememberReading } from '../scan/remember-reading.ts';
import {
  type ScanEvent,
  type ScanProgress,
  type Source,
  type SourceContext,
  scanSource,
} from '../scan/scan-source.ts';
import { keeperOf, type ScanSettings } from '../scan/settings.ts';
import type { Terminal } from '../terminal.ts';
import { refuseUnmatched } from './choose-positions.ts';
import { catalogueOptionsFor, formatOf, type SharedOptions } from './options.ts';
import { readDay, readShare } from './read-values.ts';
import { reportProblem } from './report-problem.ts';
import { mergeScans } from './scan-merge.ts';
import { readRecords } from './scan-records.ts';
import { SCAN_FORMATS, scanWriterFor } from './scan-writer.ts';

export interface ScanOptions extends SharedOptions, GatherOptions {
  readonly in?: string;
  readonly asOf?: string;
  readonly exact?: boolean;
  readonly minCoverage?: string;
  readonly records?: boolean;
  readonly jobs?: string;
  readonly count?: boolean;
  readonly by?: string;
  readonly merge?: boolean;
}

/** The catalogued wordings in documents. Returns 0 when there are some, 1 when there are none, 2 when a file could not be read. */
export async function scanDocuments(
  names: readonly string[],
  options: ScanOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogueOptions = catalogueOptionsFor(options, terminal);
  const catalogue = rememberReading(await openCatalogue(catalogueOptions));
  const isPage = asksForPage(options, terminal);
  const writer = await scanWriterFor(isPage ? { ...options, format: 'plain' } : options, catalogue, terminal);
  if (options.merge) return mergeScans(names, writer, terminal);
  if (options.in !== undefined) refuseUnmatched(options.in, catalogue);
  const settings = settingsOf(options);
  const bytes = catalogue.readScanIndex?.();
  const index = (bytes === undefined ? undefined : unpackIndex(bytes)) ?? openIndex(catalogue);
  const context: SourceContext = { ...settings, keeps: keeperOf(settings), catalogue, index };
  if (isPage) return (await import('./scan-page.ts')).scanToPage(names, options, context, terminal);
  const sources: AsyncIterable<Source> = options.records
    ? readRecords(names, terminal)
    : findFiles(names, options, terminal);
  const scanHere = (source: Source) => scanSource(source, context, terminal);
  const jobs = readJobs(options.jobs);
  const events =
    jobs < 2
      ? scanInTurn(sources, scanHere)
      : (await import('../scan/worker-pool.ts')).scanOnThreads(sources, {
          program: join(terminal.home, 'dist', 'scan', 'scan-worker.js'),
          jobs,
          input: { catalogue: { ...catalogueOptions, note: undefined }, settings, index: bytes },
          scanHere,
        });
  return writeEvents(events, writer, terminal);
}

// Counts, merged runs and records are no documents to show.
function asksForPage(options: ScanOptions, terminal: Terminal): boolean {
  if (options.count || options.by !== undefined || options.merge || options.records) return false;
  if (options.format === 'human') return false;
  return formatOf(options, terminal, [...SCAN_FORMATS, 'html'] as const) === 'html';
}

async function* scanInTurn(
  sources: AsyncIterable<Source>,
  scan: (source: Source) => AsyncIterable<ScanEvent>,
): AsyncGenerator<ScanEvent> {
  for await (const source of sources) yield* scan(source);
}

async function writeEvents(
  events: AsyncIterable<ScanEvent>,
  writer: Awaited<ReturnType<typeof scanWriterFor>>,
  terminal: Terminal,
): Promise<number> {
  let [isFound, hasFailed] = [false, false];
  const progress = startProgress(terminal);
  const sayHowFar = howFar();
  try {
    for await (const event of events) {
      if (event.kind === 'found') {
        if (event.items.length > 0) progress.clear();
        isFound ||= event.items.length > 0;
        writer.write(event.items);
      } else if (event.kind === 'progress') progress.show(sayHowFar(event));
      else {
        progress.clear();
        hasFailed ||= !event.isSkip;
        reportProblem(event, terminal);
      }
    }
  } finally {
    progress.end();
  }
  writer.end();
  return hasFailed ? 2 : isFound ? 0 : 1;
}

// "12 documents, 80 MB scanned; at 8 of 1,000 MB of speeches.txt".
function howFar(): (progress: ScanProgress) => string {
  let [documents, bytes] = [0, 0];
  return ({ name, done, size, isWhole }) => {
    if (isWhole) [documents, bytes] = [documents + 1, bytes + done];
    const before = `${documents} ${documents === 1 ? 'document' : 'documents'}, ${megabytes(bytes)} MB scanned`;
    if (isWhole) return before;
    const part =
      done === 0 ? '' : `${megabytes(done)} ${size === undefined ? '' : `of ${megabytes(size)} `}MB of `;
    return `${documents === 0 ? 'scanning ' : `${before}; ${part === '' ? '' : 'at '}`}${part}${name}`;
  };
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString('en');
}

function settingsOf(options: ScanOptions): ScanSettings {
  return {
    exactOnly: options.exact === true,
    minCoverage: readShare('--min-coverage', options.minCoverage),
    asOf: readDay('--as-of', options.asOf),
    in: options.in,
    original: options.original,
    isCounted: options.count === true || options.by !== undefined,
  };
}

function readJobs(jobs = '1'): number {
  if (/^[1-9]\d{0,2}$/.test(jobs)) return Number(jobs);
  throw new UserError(`--jobs cannot be "${jobs}"`, ['give a number of threads from 1 to 999']);
}
