import type { Catalogue } from '../catalogue/catalogue.ts';
import { matchesGlob } from '../catalogue/glob.ts';
import type { Ladder } from '../catalogue/model.ts';
import { type FoundPosition, findPosition } from '../catalogue/positions.ts';
import { type Extra, extraOf, recordOf } from '../catalogue/record.ts';
import { UserError } from '../errors.ts';
import type { Chart, ChartPoint } from '../render/chart.ts';
import { renderChart } from '../render/chart-terminal.ts';
import { renderCsv } from '../render/csv.ts';
import { marksOf } from '../render/redline.ts';
import type { Terminal } from '../terminal.ts';
import { type Entry, historyOf } from '../wording/history.ts';
import type { Finding } from '../wording/ladders.ts';
import { standingOf } from '../wording/standing.ts';
import { CHART_FORMATS } from './chart-formats.ts';
import { chooseLadder } from './choose-ladder.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface ChartOptions extends SharedOptions {
  readonly ladder?: string;
}

/** The stance of positions over time, on the rungs of one ladder. */
export async function showChart(
  names: readonly string[],
  options: ChartOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const found = names.flatMap((name) => positionsFor(name, catalogue));
  const positions = found.filter(
    ({ position }, at) => found.findIndex((other) => other.position.id === position.id) === at,
  );
  const chart = chartOf(positions, extrasOf(options), catalogue, options.ladder);
  const format = formatOf(options, terminal, CHART_FORMATS);
  deliver(await write(chart, format, options, terminal), options.output, terminal);
  return 0;
}

async function write(
  chart: Chart,
  format: (typeof CHART_FORMATS)[number],
  options: ChartOptions,
  terminal: Terminal,
): Promise<string> {
  switch (format) {
    case 'svg':
      return (await import('../render/chart-svg.ts')).renderChartSvg(chart);
    case 'html':
      return (await import('../render/chart-html.ts')).renderChartPage(chart);
    case 'csv':
      return renderCsv(chart.series.flatMap(({ name, points }) => points.map((point) => rowOf(name, point))));
    case 'json':
      return jsonAnswer(jsonOf(chart));
    default:
      return renderChart(chart, await layoutFor(options, terminal, format));
  }
}

// A topic stands for every actor that has it, `*` for anything.
function positionsFor(name: string, catalogue: Catalogue): FoundPosition[] {
  const ids = catalogue.listPositions().map(({ id }) => id);
  const meant = ids.filter((id) => matchesGlob(id, name) && (/[*?/]/.test(name) || id.endsWith(`/${name}`)));
  return (meant.length > 0 ? meant : [name]).map((id) => findPosition(catalogue, id));
}

/**
 * A chart of some positions on one ladder.
 *
 * @param ladder its id; without one the ladder that covers the most wordings
 * @throws UserError when none of them has a wording
 */
export function chartOf(
  positions: readonly FoundPosition[],
  extras: readonly Extra[],
  catalogue: Catalogue,
  ladder?: string,
): Chart {
  const read = positions.map((found) => readSeries(found, extras, catalogue));
  const series = read.filter(({ entries }) => entries.length > 0);
  if (series.length === 0)
    throw new UserError(`"${positions[0]!.position.id}" has no wording on the record`, [
      'add --with counterpart,reported,draft,sought to see what it has',
    ]);
  const chosen = chooseLadder(
    series.flatMap(({ entries }) => entries.map(({ findings }) => findings)),
    ladder,
    catalogue.listLadders(),
  );
  const actors = new Set(positions.map(({ actor }) => actor.id));
  const titles = [...new Set(series.map(({ found }) => found.position.title))];
  return {
    title: titles.length === 1 ? titles[0]! : 'Stance over time',
    subtitle: `${series.map(({ found }) => found.position.id).join(', ')} · ${chosen.id} ladder`,
    ladder: chosen,
    series: series.map(({ found, entries }) => ({
      name: actors.size === series.length ? found.actor.name : `${found.actor.name}: ${found.position.title}`,
      points: entries.map((entry) => pointOf(entry, chosen)),
    })),
    periods: actors.size === 1 ? positions[0]!.actor.periods : [],
  };
}

interface ReadEntry extends Entry {
  readonly kind: ChartPoint['kind'];
  readonly findings: readonly Finding[];
}

function readSeries(
  found: FoundPosition,
  extras: readonly Extra[],
  catalogue: Catalogue,
): { readonly found: FoundPosition; readonly entries: readonly ReadEntry[] } {
  const history = historyOf(recordOf(found.position), (language) => catalogue.terms()[language] ?? []);
  const entries = recordOf(found.position, extras).map((formulation): ReadEntry => {
    const entry = history.find((step) => step.formulation === formulation);
    const extra = extraOf(formulation);
    return {
      ...(entry ?? { formulation, event: 'stated' }),
      kind: extra === undefined ? entry!.event : extra === 'sought' ? 'sought' : 'aside',
      findings: standingOf(formulation, catalogue.ladderBook(formulation.language)),
    };
  });
  return { found, entries };
}

// Of several rungs in one wording the first is drawn: two in a thousand have more than one on the same ladder.
function pointOf({ formulation, kind, findings }: ReadEntry, ladder: Ladder): ChartPoint {
  const finding = findings.find((one) => one.ladder === ladder.id);
  return {
    formulation,
    kind,
    marks: marksOf(formulation),
    ...(finding && { rung: { id: finding.rung, level: finding.level, text: finding.text } }),
  };
}

function rowOf(name: string, { formulation, rung, kind }: ChartPoint): Record<string, string> {
  const { id, date, period, status, attribution } = formulation;
  const words = rung?.text ?? formulation.operative ?? '';
  return {
    name,
    date,
    period,
    formulation: id,
    event: kind,
    status,
    attribution,
    rung: rung?.id ?? '',
    words,
  };
}

function jsonOf({ ladder, series }: Chart): object {
  return {
    ladder: ladder.id,
    rungs: ladder.rungs.map(({ id }) => id),
    series: series.map(({ name, points }) => ({
      name,
      position: points[0]!.formulation.position,
      points: points.map(({ formulation, rung, kind }) => {
        const { id, date, period, status, attribution, operative, witness, local } = formulation;
        return {
          formulation: id,
          date,
          period,
          event: kind,
          status,
          attribution,
          operative,
          witness,
          local,
          rung: rung && { rung: rung.id, text: rung.text },
          offLadder: status !== 'omitted' && rung === undefined,
        };
      }),
    })),
  };
}
