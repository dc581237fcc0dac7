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
  yearTicks,
} from './chart.ts';
import { escapeXml } from './escape-xml.ts';
import { nameRung } from './stance-lines.ts';

// Okabe and Ito, "Color Universal Design", 2008, without its two lightest.
const COLOURS = ['#0072b2', '#d55e00', '#00795a', '#a3467a', '#000000', '#6b5b00'];
const DASHES = ['', '9 3', '18 3 4 3', '5 2.5', '12 3', '18 3 4 3 4 3'];
const INK = '#222222';
const QUIET = '#5f5f5f';
const WIDTH = 960;
const ROW = 32;
const LANE = 13;
const TOP = 92;

export interface SvgOptions {
  /** Where a point leads to; nowhere without it. */
  readonly addressOf?: (formulation: string) => string;
  /** Makes the ids of its title and description unlike those of other charts on one page. */
  readonly idPrefix?: string;
}

/** The chart as an SVG document; ends with a line break. */
export function renderChartSvg(chart: Chart, { addressOf, idPrefix = 'chart' }: SvgOptions = {}): string {
  const span = spanOf(chart);
  const drawn = chart.series.map((one) => drawSeries(one, span.last));
  const plan = planOf(
    chart,
    drawn.map(({ placed }) => placed),
  );
  const xOf = (day: string) => round(plan.left + shareOf(day, span) * (plan.right - plan.left));
  const body = drawn.map(({ lines, placed }, number) =>
    [
      `<g class="series s${number % COLOURS.length}" color="${colourOf(number)}">`,
      ...drawLines(lines, number, plan, xOf),
      ...placed.map((point) => drawPoint(point, number, plan, xOf, addressOf)),
      '</g>',
    ].join('\n'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="diplodiff-chart" viewBox="0 0 ${WIDTH} ${plan.height}" width="${WIDTH}" height="${plan.height}" role="${addressOf === undefined ? 'img' : 'group'}" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" font-family="Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif" font-size="13" fill="${INK}">`,
    `<title id="${idPrefix}-title">${escapeXml(`${chart.title}: stance over time`)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(describeChart(chart))}</desc>`,
    `<defs><pattern id="${idPrefix}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="#bdbdbd" stroke-width="1.2"/></pattern></defs>`,
    `<rect class="paper" width="${WIDTH}" height="${plan.height}" fill="#ffffff"/>`,
    `<text x="16" y="28" font-size="18" font-weight="bold">${escapeXml(clip(chart.title, 90))}</text>`,
    `<text class="faint" x="16" y="48" fill="${QUIET}">${escapeXml(clip(chart.subtitle, 130))}</text>`,
    ...drawFrame(chart, plan, span, xOf, idPrefix),
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
}

interface Band {
  readonly label: string;
  readonly level: number | undefined;
  readonly top: number;
  readonly height: number;
  /** The series that stand on it, one lane each. */
  readonly lanes: readonly number[];
}

interface Plan {
  readonly bands: readonly Band[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}

function planOf({ ladder, series }: Chart, placed: readonly (readonly PlacedPoint[])[]): Plan {
  const standing = (level: number | undefined) =>
    placed.flatMap((points, at) => (points.some((point) => point.level === level) ? [at] : []));
  const levels: { label: string; level: number | undefined }[] = ladder.rungs
    .map(({ id }, level) => ({ label: nameRung(id), level }))
    .toReversed();
  const all =
    standing(undefined).length > 0 ? [...levels, { label: 'off the ladder', level: undefined }] : levels;
  let top = TOP;
  const bands = all.map((one): Band => {
    const lanes = standing(one.level);
    const band = { ...one, top, height: ROW + Math.max(0, lanes.length - 1) * LANE, lanes };
    top += band.height;
    return band;
  });
  const longest = Math.max(...all.map(({ label }) => label.length));
  const names = Math.max(...series.map(({ name }) => name.length));
  return {
    bands,
    left: 28 + longest * 6.6,
    right: WIDTH - (series.length > 1 ? Math.min(220, 28 + names * 6.4) : 28),
    bottom: top,
    height: top + 64,
  };
}

function yOf({ bands }: Plan, level: number | undefined, number: number): number {
  const band = bands.find((one) => one.level === level) ?? bands.at(-1)!;
  const lane = Math.max(0, band.lanes.indexOf(number));
  return band.top + ROW / 2 + lane * LANE;
}

function drawFrame(
  { periods }: Chart,
  { bands, left, right, bottom }: Plan,
  span: { first: string; last: string },
  xOf: (day: string) => number,
  idPrefix: string,
): string[] {
  const shown = periods.filter(({ from, to }) => from <= span.last && (to ?? span.last) >= span.first);
  const edges = shown.map(({ name, from }, at) => {
    const next = shown[at + 1]?.from;
    const x = from < span.first ? left : xOf(from);
    return { name, x, width: round((next === undefined ? right : xOf(next)) - x) };
  });
  return [
    ...bands
      .filter(({ level }) => level === undefined)
      .map(
        ({ top, height }) =>
          `<rect x="${left}" y="${top}" width="${round(right - left)}" height="${height}" fill="url(#${idPrefix}-hatch)" opacity="0.5"/>`,
      ),
    ...bands.map(
      ({ label, top, height }) =>
        `<path class="grid" d="M${left} ${top + height}H${right}" stroke="#d5d5d5"/><text x="${left - 10}" y="${top + ROW / 2 + 4}" text-anchor="end">${escapeXml(label)}</text>`,
    ),
    ...edges.flatMap(({ name, x, width }, at) => [
      ...(at > 0
        ? [`<path class="grid" d="M${x} ${TOP - 20}V${bottom}" stroke="#b5b5b5" stroke-dasharray="2 3"/>`]
        : []),
      ...(width > 26
        ? [
            `<text class="faint" x="${x + 4}" y="${TOP - 8}" font-size="11" fill="${QUIET}">${escapeXml(clip(name, Math.floor((width - 4) / 5.9)))}</text>`,
          ]
        : []),
    ]),
    `<path class="axis" d="M${left} ${TOP}V${bottom}H${right}" stroke="${QUIET}" fill="none"/>`,
    ...yearTicks(span, 12)
      .map((year) => ({ year, x: xOf(`${year}-01-01` < span.first ? span.first : `${year}-01-01`) }))
      .map(
        ({ year, x }) =>
          `<path class="axis" d="M${x} ${bottom}v5" stroke="${QUIET}"/><text class="faint" x="${x}" y="${bottom + 19}" text-anchor="middle" fill="${QUIET}">${year}</text>`,
      ),
  ];
}

function drawLines(
  lines: readonly ChartLine[],
  number: number,
  plan: Plan,
  xOf: (day: string) => number,
): string[] {
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

function drawPoint(
  point: PlacedPoint,
  number: number,
  plan: Plan,
  xOf: (day: string) => number,
  addressOf?: (formulation: string) => string,
): string {
  const { formulation, kind } = point;
  const [x, y] = [xOf(formulation.date), yOf(plan, point.level, number)];
  const shape = eventShape(kind, x, y) ?? marker(number, x, y, point.isTurn ? 6 : 4);
  const said = `<title>${escapeXml(`${formulation.date} ${describePoint(point)}`)}</title>`;
  if (addressOf === undefined) return `<g>${said}${shape}</g>`;
  // The same addresses stand in the text beside it: the tab key need not pass through all of them here.
  return `<a href="${escapeXml(addressOf(formulation.id))}" tabindex="-1">${said}${shape}</a>`;
}

function eventShape(kind: PlacedPoint['kind'], x: number, y: number): string | undefined {
  const open = 'fill="#ffffff" stroke="currentColor" stroke-width="2"';
  switch (kind) {
    case 'dropped':
      return `<path d="M${x - 6} ${y - 6}l12 12m0 -12l-12 12" stroke="currentColor" stroke-width="3" fill="none"/>`;
    case 'restored':
      return `<circle cx="${x}" cy="${y}" r="7" ${open}/><path d="M${x - 4} ${y}h8m-4 -4v8" stroke="currentColor" stroke-width="2"/>`;
    case 'sought':
      return `<path d="M${x} ${y - 8}l7 8l-7 8l-7 -8z" ${open} stroke-dasharray="3 2"/>`;
    case 'aside':
      return `<circle cx="${x}" cy="${y}" r="5" ${open}/>`;
    default:
      return undefined;
  }
}

function marker(number: number, x: number, y: number, size: number): string {
  const d = (path: string) => `<path d="${path}" fill="currentColor"/>`;
  const [top, wide] = [round(y - size * 1.1), round(size * 1.1)];
  switch (number % 4) {
    case 0:
      return `<circle cx="${x}" cy="${y}" r="${size}" fill="currentColor"/>`;
    case 1:
      return `<rect x="${x - size + 0.5}" y="${y - size + 0.5}" width="${2 * size - 1}" height="${2 * size - 1}" fill="currentColor"/>`;
    case 2:
      return d(`M${x} ${top}l${wide} ${round(wide * 1.9)}h${-2 * wide}z`);
    default:
      return d(`M${x} ${top}l${wide} ${wide}l${-wide} ${wide}l${-wide} ${-wide}z`);
  }
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

function drawLegend({ series }: Chart, { left, bottom }: Plan): string {
  const kinds = new Set<string>(series.flatMap(({ points }) => points.map(({ kind }) => kind)));
  const y = bottom + 44;
  const entries = (
    [
      ['dropped', 'words left out'],
      ['restored', 'restored'],
      ['sought', 'asked for by another side'],
      ['aside', 'not on the record'],
    ] as const
  ).filter(([kind]) => kinds.has(kind));
  let x = left + 8;
  const drawn = entries.map(([kind, name]) => {
    const entry = `${eventShape(kind, round(x), y - 4)}<text x="${round(x + 13)}" y="${y}" font-size="12">${name}</text>`;
    x += 40 + name.length * 6.2;
    return entry;
  });
  return `<g class="legend" color="${INK}">${drawn.join('')}<path d="M${round(x)} ${y - 4}h30" stroke="currentColor" stroke-width="1.5" stroke-dasharray="1.5 5" stroke-linecap="round"/><text x="${round(x + 38)}" y="${y}" font-size="12">no newer wording on a rung</text></g>`;
}

function colourOf(number: number): string {
  return COLOURS[number % COLOURS.length]!;
}

/** All a chart shows, in sentences: each series with its turns. */
export function describeChart(chart: Chart): string {
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

function clip(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, Math.max(1, most - 1)).join('')}…`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
