// Where the passages go, as they are found: text and NDJSON at once, so that nothing is held; JSON, SARIF, CSV
// and counts when all are there.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { chooseFrom } from '../catalogue/choose-from.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { UserError } from '../errors.ts';
import { renderCsv } from '../render/csv.ts';
import {
  type NamePeriod,
  renderCounts,
  renderOccurrence,
  renderOccurrencesCsv,
  renderOccurrencesSarif,
} from '../render/scan.ts';
import { type TerminalLayout, writeSpans } from '../render/terminal.ts';
import { type Count, type CountBy, countsOf, sumCounts } from '../scan/count.ts';
import type { Occurrence } from '../scan/occurrence.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor } from './options.ts';
import type { ScanOptions } from './scan.ts';

export interface ScanWriter {
  readonly write: (items: readonly Occurrence[]) => void;
  /** Counts of another run. */
  readonly add: (counts: readonly Count[]) => void;
  readonly end: () => void;
}

export const SCAN_FORMATS = ['ansi', 'plain', 'json', 'ndjson', 'csv', 'sarif'] as const;

/** The writer for the format that is asked for. */
export async function scanWriterFor(
  options: ScanOptions,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ScanWriter> {
  const asked = options.format === 'human' ? { ...options, format: undefined } : options;
  const format = formatOf(asked, terminal, SCAN_FORMATS);
  const layout = await layoutFor(asked, terminal, format);
  const send = (text: string) => deliver(text, options.output, terminal);
  if (options.count || options.by !== undefined) return countWriter(byOf(options), format, layout, send);
  const nameOf: NamePeriod = (actor, period) => periodNameOf(catalogue.readActor(actor), period);
  let file: string | undefined;
  const headed = (item: Occurrence) => {
    const isNew = item.file !== file;
    const gap = file === undefined ? '' : '\n';
    file = item.file;
    const heading = isNew ? `${gap}${writeSpans([{ text: item.file, style: 'title' }], layout)}\n` : '';
    return heading + renderOccurrence(item, layout, nameOf);
  };
  if (format === 'ansi' || format === 'plain')
    return streamed((items) => items.map(headed).join(''), options, terminal);
  if (format === 'ndjson')
    return streamed((items) => items.map((item) => `${JSON.stringify(item)}\n`).join(''), options, terminal);
  const all: Occurrence[] = [];
  return {
    write: (items) => {
      for (const item of items) all.push(item);
    },
    add: () => {},
    end() {
      if (format === 'csv') send(renderOccurrencesCsv(all));
      else send(format === 'sarif' ? renderOccurrencesSarif(all) : jsonAnswer({ matches: all }));
    },
  };
}

// Into a file all at once, whole or not at all; to the terminal as it comes.
function streamed(
  render: (items: readonly Occurrence[]) => string,
  { output }: ScanOptions,
  terminal: Terminal,
): ScanWriter {
  let held = '';
  return {
    write(items) {
      const text = render(items);
      if (output === undefined && text !== '') terminal.out(text);
      else held += text;
    },
    add: () => {},
    end() {
      if (output !== undefined) deliver(held, output, terminal);
    },
  };
}

function countWriter(
  by: CountBy,
  format: string,
  layout: TerminalLayout,
  send: (text: string) => void,
): ScanWriter {
  let counts: Count[] = [];
  const add = (more: readonly Count[]) => {
    if (more.length > 0) counts = sumCounts([...counts, ...more]);
  };
  return {
    write: (items) => add(items.flatMap((item) => countsOf(item, by))),
    add,
    end() {
      if (format === 'json') send(jsonAnswer({ counts }));
      else if (format === 'ndjson') send(counts.map((count) => `${JSON.stringify(count)}\n`).join(''));
      else if (format === 'csv')
        send(renderCsv(counts.map(rowOf), by === 'formulation' ? [...COLUMNS, 'witness', 'local'] : COLUMNS));
      else send(renderCounts(counts, layout));
    },
  };
}

const COLUMNS = ['key', 'exact', 'near'];

function rowOf({ key, exact, near, witness, local }: Count): Record<string, string> {
  return {
    key,
    exact: String(exact),
    near: String(near),
    witness: witness ?? '',
    local: String(local ?? ''),
  };
}

function byOf({ by = 'formulation' }: ScanOptions): CountBy {
  if (by === 'formulation' || by === 'administration' || by === 'year') return by;
  throw new UserError(`--by cannot be "${by}"`, chooseFrom(by, ['formulation', 'administration', 'year']));
}
