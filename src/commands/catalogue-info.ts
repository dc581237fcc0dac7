import type { Formulation } from '../catalogue/model.ts';
import { writeSpans } from '../render/terminal.ts';
import type { Span } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

/** What the catalogue holds, counted. */
export async function showCatalogueInfo(options: SharedOptions, terminal: Terminal): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const summaries = catalogue.listPositions();
  const all = summaries.flatMap(({ id }) => catalogue.readPosition(id)?.formulations ?? []);
  const totals = {
    version: catalogue.version,
    actors: new Set(summaries.map(({ actor }) => actor)).size,
    positions: summaries.length,
    formulations: all.length,
    local: all.filter(({ local }) => local).length,
  };
  const counts = {
    byActor: countBy(all, ({ position }) => position.slice(0, position.indexOf('/'))),
    byLanguage: countBy(all, ({ language }) => language),
    byStatus: countBy(all, ({ status }) => status),
    byWitness: countBy(all, ({ witness }) => witness),
    byAttribution: countBy(all, ({ attribution }) => attribution),
  };
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json'] as const);
  if (format === 'json') {
    deliver(jsonAnswer({ ...totals, ...counts }), options.output, terminal);
    return 0;
  }
  const layout = { ...(await layoutFor(options, terminal, format)), width: undefined };
  const row = (name: string, value: string | number, indent: string, width: number, note = '') => {
    const spans: Span[] = [
      { text: name.padEnd(width), style: indent === '' ? 'label' : 'kept' },
      { text: String(value).padStart(indent === '' ? 0 : 6), style: 'kept' },
      { text: note, style: 'dim' },
    ];
    return `${writeSpans(spans, layout, indent)}\n`;
  };
  const { local, ...shown } = totals;
  const head = Object.entries(local > 0 ? totals : shown).map(([name, value]) => row(name, value, '', 14));
  const tables = Object.entries(counts).map(([name, table]) => {
    const width = Math.max(...Object.keys(table).map((key) => key.length));
    const title = `\n${writeSpans([{ text: name.replace(/^by/, 'by ').toLowerCase(), style: 'title' }], layout)}\n`;
    const rows = Object.entries(table).map(([key, count]) =>
      row(key, count, '  ', width, `${share(count, all.length).padStart(7)}`),
    );
    return title + rows.join('');
  });
  deliver([...head, ...tables].join(''), options.output, terminal);
  return 0;
}

function share(count: number, all: number): string {
  return `${((count / Math.max(1, all)) * 100).toFixed(1)}%`;
}

function countBy(
  all: readonly Formulation[],
  keyOf: (formulation: Formulation) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const formulation of all) counts[keyOf(formulation)] = (counts[keyOf(formulation)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
