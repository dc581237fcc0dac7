import { join, resolve } from 'node:path';
import { recordReadings } from '../catalogue/record-readings.ts';
import { type SourceCheck, sourceChecks } from '../catalogue/source-checks.ts';
import { briefSpan } from '../render/marks.ts';
import { writeSpans } from '../render/terminal.ts';
import type { Style } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';
import { matchingPositions, sayNoneMatches } from './choose-positions.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';
import { type Reading, type ReadingOptions, readPages } from './read-pages.ts';

export interface VerifyOptions extends SharedOptions, ReadingOptions {
  readonly write?: boolean;
  readonly to?: string;
}

type Verdict = 'found' | 'not-found' | 'unreachable';

export interface VerifiedSource extends Omit<SourceCheck, 'text'> {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly sha256?: string;
}

const FORMATS = ['ansi', 'plain', 'json', 'ndjson'] as const;

/** Looks for every wording on the pages that are named as its sources. Returns 1 unless each was found. */
export async function verifySources(
  glob: string | undefined,
  options: VerifyOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const positions = matchingPositions(glob, catalogue);
  if (positions.length === 0) {
    if (formatOf(options, terminal, FORMATS) === 'json')
      deliver(jsonAnswer({ sources: [] }), options.output, terminal);
    return sayNoneMatches(glob, terminal);
  }
  const checks = sourceChecks(positions);
  const { readings, forgetProgress } = await readPages(checks, options, terminal);
  const sources = [...checks].flatMap(([url, list]) =>
    list.map((check, at) => verdictOn(check, readings.get(url)!, at)),
  );
  await report(sources, options, terminal);
  if (options.write) {
    const directory =
      options.to === undefined ? join(terminal.home, 'phrases') : resolve(terminal.cwd, options.to);
    const count = await recordReadings(
      sources.filter(({ verdict, copy }) => verdict === 'found' && copy === 'page'),
      { directory, day: new Date().toISOString().slice(0, 10), known: catalogue.listActors() },
    );
    terminal.err(`noted the day and the hash of ${count} ${count === 1 ? 'source' : 'sources'}\n`);
  }
  // Not before all is written: a run cut short in between would have to ask every page again.
  forgetProgress();
  return sources.every(({ verdict }) => verdict === 'found') ? 0 : 1;
}

function verdictOn({ text: _, ...check }: SourceCheck, reading: Reading, at: number): VerifiedSource {
  const { found, reason, sha256 } = reading;
  if (found === undefined) return { ...check, verdict: 'unreachable', reason };
  return { ...check, verdict: found[at] ? 'found' : 'not-found', sha256 };
}

async function report(
  sources: readonly VerifiedSource[],
  options: VerifyOptions,
  terminal: Terminal,
): Promise<void> {
  const format = formatOf(options, terminal, FORMATS);
  if (format === 'json') deliver(jsonAnswer({ sources }), options.output, terminal);
  else if (format === 'ndjson')
    deliver(sources.map((source) => `${JSON.stringify(source)}\n`).join(''), options.output, terminal);
  else {
    const layout = { ...(await layoutFor(options, terminal, format)), width: undefined };
    const styles: Record<Verdict, Style> = { found: 'kept', 'not-found': 'warn', unreachable: 'dim' };
    const lines = sources.map(({ formulation, copy, url, verdict, reason, witness, local }) =>
      writeSpans(
        [
          { text: verdict.padEnd(11), style: styles[verdict] },
          { text: ` ${formulation}`, style: 'label' },
          briefSpan({ witness, local }),
          { text: `  ${url}`, style: 'dim' },
          { text: copy === 'archived' ? ' (archived copy)' : '', style: 'dim' },
          { text: reason === undefined ? '' : ` ${reason}`, style: 'kept' },
        ],
        layout,
      ),
    );
    deliver(lines.map((line) => `${line}\n`).join(''), options.output, terminal);
  }
  const count = (verdict: Verdict) => sources.filter((source) => source.verdict === verdict).length;
  terminal.err(
    `${count('found')} found, ${count('not-found')} not found, ${count('unreachable')} unreachable\n`,
  );
}
