// A chart as SVG. Every series has a colour that stays apart for all kinds of colour blindness, a dash and a
// marker of its own, and its name at the end of its line: printed in grey it reads the same. Attributes carry
// the looks, so that word processors, which read no style sheets, show it as well.

import {
  type Chart,
  type ChartLine,
  describePoint,
  drawSeries,
  type PlacedPoint,
  shareOf,
  spanOf,
} from './chart.ts';
import { drawFrame, drawLegend } from './chart-svg-frame.ts';
import { eventShape, marker } from './chart-svg-marks.ts';
import { clip, INK, type Plan, planOf, QUIET, round, WIDTH, yOf } from './chart-svg-plan.ts';
import { escapeXml } from './escape-xml.ts';

// Okabe and Ito, "Color Universal Design", 2008, without its two lightest.
const COLOURS = ['#0072b2', '#d55e00', '#00795a', '#a3467a', '#000000', '#6b5b00'];
const DASHES = ['', '9 3', '18 3 4 3', '5 2.5', '12 3', '18 3 4 3 4 3'];

export interface SvgOptions {
  /** Where a point leads to; nowhere without it. */
  readonly addressOf?: (formulation: string) => string;
  /** Makes the ids of its title and description unlike those of other charts on one page. */
  readonly idPrefix?: string;
}

/** The chart as an SVG document; ends with a line break. */
export function renderChartSvg(chart: Chart, options: SvgOptions = {}): string {
  return layChart(chart, options).svg;
}

/**
 * The chart for a page that is read on a phone too: there it is wider than the screen, is opened at its newest end, and
 * the names of the rungs stay where they are. `CHART_STYLE` belongs to it.
 */
export function renderChartFigure(chart: Chart, options: SvgOptions = {}): string {
  const { svg, plan } = layChart(chart, options);
  const { left, height } = plan;
  const rungs = `<svg class="rungs" aria-hidden="true" style="--share:${round((100 * left) / height) / 100}" viewBox="0 0 ${round(left)} ${height}" font-family="${FONTS}" font-size="13" fill="${INK}"><rect width="100%" height="100%" fill="#ffffff"/><use href="#${options.idPrefix ?? 'chart'}-rungs"/></svg>`;
  return `<figure class="chart">${svg.trimEnd()}${rungs}</figure>`;
}

export const CHART_STYLE = `.chart .rungs{display:none}
@media screen and (max-width:45rem){.chart{display:flex;flex-direction:row-reverse;overflow-x:auto}.chart svg{flex:none;width:auto;max-width:none;height:22rem}.chart .rungs{display:block;position:sticky;left:0;z-index:1;margin-right:calc(-22rem*var(--share))}}`;

const FONTS = "Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

function layChart(chart: Chart, { addressOf, idPrefix = 'chart' }: SvgOptions): { svg: string; plan: Plan } {
  const span = spanOf(chart);
  const drawn = chart.series.map((one) => drawSeries(one, span.last));
  const plan = planOf(
    chart,
    drawn.map(({ placed }) => placed),
    span,
  );
  const xOf = (day: string) => round(plan.left + shareOf(day, span) * (plan.right - plan.left));
  const surface: Surface = { plan, xOf, addressOf };
  const body = drawn.map(({ lines, placed }, number) =>
    [
      `<g class="series s${number % COLOURS.length}" color="${colourOf(number)}">`,
      ...drawLines(lines, number, surface),
      ...placed.map((point) => drawPoint(point, number, surface)),
      '</g>',
    ].join('\n'),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="diplodiff-chart" viewBox="0 0 ${WIDTH} ${plan.height}" width="${WIDTH}" height="${plan.height}" role="${addressOf === undefined ? 'img' : 'group'}" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" font-family="${FONTS}" font-size="13" fill="${INK}">`,
    `<title id="${idPrefix}-title">${escapeXml(`${chart.title}: stance over time`)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(describeChart(chart))}</desc>`,
    `<defs><pattern id="${idPrefix}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="#bdbdbd" stroke-width="1.2"/></pattern></defs>`,
    `<rect class="paper" width="${WIDTH}" height="${plan.height}" fill="#ffffff"/>`,
    `<text x="16" y="28" font-size="18" font-weight="bold">${escapeXml(clip(chart.title, 90))}</text>`,
    `<text class="faint" x="16" y="48" fill="${QUIET}">${escapeXml(clip(chart.subtitle, 130))}</text>`,
    ...drawFrame(plan, span, xOf, idPrefix),
    ...body,
    ...drawNames(
      chart,
      drawn.map(({ placed }) => placed),
      plan,
    ),
    drawLegend(chart, plan),
    '</svg>',
    '',
  ].join('\n');
  return { svg, plan };
}

/** Where things are drawn: what a day and a level are in pixels, and where a point leads to. */
interface Surface {
  readonly plan: Plan;
  readonly xOf: (day: string) => number;
  readonly addressOf: SvgOptions['addressOf'];
}

function drawLines(lines: readonly ChartLine[], number: number, { plan, xOf }: Surface): string[] {
  const dash = DASHES[number % DASHES.length]!;
  return lines.map(({ from, to, level, isCarried, stepFrom }) => {
    const start =
      stepFrom === undefined
        ? ''
        : `M${xOf(from)} ${yOf(plan, stepFrom, number)}V${yOf(plan, level, number)}`;
    const across = `M${xOf(from)} ${yOf(plan, level, number)}H${xOf(to)}`;
    return isCarried
      ? `<path d="${across}" stroke="currentColor" stroke-width="1.5" stroke-dasharray="1.5 5" stroke-linecap="round" fill="none"/>`
      : `<path d="${start}${across}" stroke="currentColor" stroke-width="2.5"${dash === '' ? '' : ` stroke-dasharray="${dash}"`} fill="none"/>`;
  });
}

function drawPoint(point: PlacedPoint, number: number, { plan, xOf, addressOf }: Surface): string {
  const { formulation, kind } = point;
  const [x, y] = [xOf(formulation.date), yOf(plan, point.level, number)];
  const shape = eventShape(kind, x, y) ?? marker(number, x, y, point.isTurn ? 6 : 4);
  const said = `<title>${escapeXml(`${formulation.date} ${describePoint(point)}`)}</title>`;
  if (addressOf === undefined) return `<g>${said}${shape}</g>`;
  // The same addresses stand in the text beside it: the tab key need not pass through all of them here.
  return `<a href="${escapeXml(addressOf(formulation.id))}" tabindex="-1">${said}${shape}</a>`;
}

// Each name stands at the height where its line ends, or below the one before it.
function drawNames({ series }: Chart, placed: readonly (readonly PlacedPoint[])[], plan: Plan): string[] {
  if (series.length < 2) return [];
  const names = series.map(({ name }, number) => {
    const last = placed[number]!.findLast(({ kind }) => kind !== 'sought' && kind !== 'aside');
    return { name, number, y: yOf(plan, last?.level, number) };
  });
  let lowest = 0;
  return names
    .toSorted((a, b) => a.y - b.y)
    .map(({ name, number, y }) => {
      lowest = Math.max(y, lowest + 15);
      return `<g class="series s${number % COLOURS.length}" color="${colourOf(number)}">${marker(number, plan.right + 16, lowest, 5)}<text x="${plan.right + 26}" y="${lowest + 4}" font-size="12">${escapeXml(clip(name, 30))}</text></g>`;
    });
}

function colourOf(number: number): string {
  return COLOURS[number % COLOURS.length]!;
}

/** All a chart shows, in sentences: each series with its turns. */
function describeChart(chart: Chart): string {
  const { last } = spanOf(chart);
  return chart.series
    .map((one) => {
      const { placed } = drawSeries(one, last);
      const turns = placed.filter(({ isTurn }) => isTurn);
      const said = turns.map((point) => `${point.formulation.date} ${describePoint(point)}`);
      const rest = placed.length - turns.length;
      return `${one.name}: ${[...said, ...(rest > 0 ? [`${rest} more on the same rung or off the ladder`] : [])].join('; ')}.`;
    })
    .join(' ');
}
