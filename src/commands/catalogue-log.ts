import { positionOf } from '../catalogue/date-id.ts';
import { markIds } from '../render/marks.ts';
import { writeSpans } from '../render/terminal.ts';
import type { Span } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor, type SharedOptions } from './options.ts';
import { listVersions, type VersionEntry } from './released-versions.ts';

/** The releases of the catalogue, newest first: how much each added, and what it corrected. */
export async function logCatalogue(options: SharedOptions, terminal: Terminal): Promise<number> {
  const entries = listVersions(terminal).toReversed();
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json', 'ndjson'] as const);
  if (format === 'json' || format === 'ndjson') {
    const items = entries.map(jsonEntry);
    const text =
      format === 'json'
        ? jsonAnswer({ releases: items })
        : items.map((item) => `${JSON.stringify(item)}\n`).join('');
    deliver(text, options.output, terminal);
    return 0;
  }
  const layout = await layoutFor(options, terminal, format);
  const write = (spans: readonly Span[], indent = '') => writeSpans(spans, layout, indent);
  const blocks = entries.map((entry) => [
    write([
      { text: entry.version, style: entry.date === undefined ? 'warn' : 'label' },
      { text: entry.date === undefined ? '' : `  ${entry.date}`, style: 'dim' },
      { text: `  ${countsOf(entry)}`, style: 'kept' },
    ]),
    ...addedLines(entry.changes.added, entry.changes.singlePress).map((line) =>
      write([{ text: line, style: 'kept' }], '  '),
    ),
    ...entry.changes.corrected.map(({ id, corrections }) =>
      write(
        [
          { text: `corrected ${markIds([id], entry.changes.singlePress)}`, style: 'kept' },
          { text: corrections.map(({ why, source }) => `: ${why} (${source})`).join(''), style: 'dim' },
        ],
        '  ',
      ),
    ),
    ...markIds(entry.changes.withdrawn, entry.changes.singlePress).map((id) =>
      write([{ text: `withdrawn ${id}`, style: 'warn' }], '  '),
    ),
    ...entry.changes.renamed.map(({ from, to }) =>
      write([{ text: `renamed ${from} to ${to}`, style: 'kept' }], '  '),
    ),
  ]);
  deliver(blocks.map((lines) => `${lines.join('\n')}\n`).join('\n'), options.output, terminal);
  return 0;
}

function countsOf({ formulations, changes }: VersionEntry): string {
  const { added, corrected, amended, withdrawn } = changes;
  const counts = [
    ['added', added],
    ['corrected', corrected],
    ['amended', amended],
    ['withdrawn', withdrawn],
  ] as const;
  const parts = counts.filter(([, list]) => list.length > 0).map(([name, { length }]) => `${length} ${name}`);
  return `${formulations} formulations${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

// One line an actor where much came in at once; ids where a reader can take them in.
function addedLines(added: readonly string[], singlePress: readonly string[]): string[] {
  if (added.length <= 20) return markIds(added, singlePress).map((id) => `added ${id}`);
  const counts = new Map<string, Set<string>>();
  for (const id of added) {
    const actor = id.slice(0, id.indexOf('/'));
    counts.set(actor, (counts.get(actor) ?? new Set()).add(id));
  }
  return [...counts].map(([actor, ids]) => {
    const positions = new Set([...ids].map(positionOf)).size;
    return `added ${actor}: ${ids.size} in ${positions} ${positions === 1 ? 'position' : 'positions'}`;
  });
}

function jsonEntry({ version, date, formulations, changes }: VersionEntry): object {
  const { corrected, ...lists } = changes;
  return { version, date, formulations, ...lists, corrected };
}
