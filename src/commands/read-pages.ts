import { join, resolve } from 'node:path';
import { hashText } from '../catalogue/canonical-text.ts';
import type { SourceCheck } from '../catalogue/source-checks.ts';
import { readPageText } from '../documents/page-text.ts';
import { UserError } from '../errors.ts';
import { FetchError, fetchPage } from '../network/fetch-page.ts';
import { openProgress } from '../network/progress-file.ts';
import { visitHosts } from '../network/visit-hosts.ts';
import { startProgress } from '../render/progress.ts';
import type { Terminal } from '../terminal.ts';
import { hasQuotation } from '../wording/find-quotation.ts';

export interface ReadingOptions {
  /** Where progress is kept. */
  readonly resume?: string;
  readonly allowPrivate?: boolean;
  /** Seconds. */
  readonly pause?: string;
  readonly timeout?: string;
}

/** What reading one page gave. */
export interface Reading {
  /** SHA-256 of the page's text. */
  readonly sha256?: string;
  /** Which of its wordings were found, in the order of the checks. */
  readonly found?: readonly boolean[];
  readonly reason?: string;
}

const LARGEST_PAGE = 10_000_000;
const REDIRECTS = 5;
const HOSTS_AT_A_TIME = 4;
// A page takes its time: each is told, and at once.
const EACH = { patience: 0, least: 0 };

/** Reads every page once and looks for its wordings; what an earlier run that was cut short has read is not read again. */
export async function readPages(
  checks: ReadonlyMap<string, readonly SourceCheck[]>,
  options: ReadingOptions,
  terminal: Terminal,
): Promise<{ readings: Map<string, Reading>; forgetProgress: () => void }> {
  const progress = openProgress<Reading>(progressPath(options, terminal));
  const keyOf = (url: string) =>
    `${url} ${hashText(
      checks
        .get(url)!
        .map(({ text }) => text)
        .join('\n'),
    ).slice(0, 16)}`;
  const readings = new Map<string, Reading>();
  for (const url of checks.keys()) {
    const earlier = progress.done.get(keyOf(url));
    if (earlier !== undefined) readings.set(url, earlier);
  }
  if (readings.size > 0) terminal.err(`going on after ${readings.size} of ${checks.size} pages\n`);
  const line = startProgress(terminal, EACH);
  const visit = async (url: string) => {
    line.show(`${readings.size}/${checks.size} ${new URL(url).host}`);
    const reading = await readPage(url, checks.get(url)!, options);
    readings.set(url, reading);
    progress.note(keyOf(url), reading);
  };
  const rest = [...checks.keys()].filter((url) => !readings.has(url));
  try {
    await visitHosts(rest, visit, { pause: secondsOf('pause', options.pause, 1), hosts: HOSTS_AT_A_TIME });
  } finally {
    line.end();
  }
  return { readings, forgetProgress: progress.close };
}

async function readPage(
  url: string,
  checks: readonly SourceCheck[],
  { allowPrivate = false, timeout }: ReadingOptions,
): Promise<Reading> {
  const patience = secondsOf('timeout', timeout, 20);
  try {
    const page = await fetchPage(url, {
      timeout: patience,
      limit: LARGEST_PAGE,
      redirects: REDIRECTS,
      allowPrivate,
    });
    const text = readPageText(page.bytes, page.type);
    if (text === undefined) return { reason: `is ${page.type || 'no text'}, which is not read here` };
    return { sha256: hashText(text), found: checks.map((check) => hasQuotation(text, check.text)) };
  } catch (error) {
    // A page that grows beyond all need when it is read is no reason to leave the others.
    if (error instanceof FetchError || error instanceof UserError) return { reason: error.message };
    throw error;
  }
}

function progressPath({ resume }: ReadingOptions, { env, cwd }: Terminal): string {
  if (resume !== undefined) return resolve(cwd, resume);
  const home = env.HOME || env.USERPROFILE || cwd;
  return join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'diplodiff', 'verify-sources.ndjson');
}

function secondsOf(name: string, text: string | undefined, preset: number): number {
  const seconds = text === undefined ? preset : Number(text);
  if (Number.isFinite(seconds) && seconds >= 0 && seconds <= 3600 && text !== '') return seconds * 1000;
  throw new UserError(`--${name} cannot be "${text}"`, ['give a number of seconds']);
}
