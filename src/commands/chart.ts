import type { Catalogue } from '../catalogue/catalogue.ts';
import { matchesGlob } from '../catalogue/glob.ts';
import { type FoundPosition, findPosition } from '../catalogue/positions.ts';
import type { Chart, ChartPoint } from '../render/chart.ts';
import { renderChart } from '../render/chart-terminal.ts';
import { renderCsv } from '../render/csv.ts';
import { provisoCells } from '../render/marks.ts';
import type { Terminal } from '../terminal.ts';
import { CHART_FORMATS } from './chart-formats.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';
import { chartOf, readSeries } from './read-chart.ts';

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
  const extras = extrasOf(options);
  const series = positions.map((one) => readSeries(one, extras, catalogue));
  const chart = chartOf(series, catalogue.listLadders(), options.ladder);
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
    ...provisoCells(formulation),
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
