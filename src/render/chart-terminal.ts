// A chart of signs. Each rung is a row, or as many rows as actors ever stood on it: two lines that lie on each
// other would be one.

import { dateIdOf } from '../catalogue/date-id.ts';
import type { Formulation } from '../catalogue/model.ts';
import { cellsOf, padCells } from './cells.ts';
import {
  type Chart,
  type ChartSeries,
  describePoint,
  drawSeries,
  type PlacedPoint,
  shareOf,
  spanOf,
} from './chart.ts';
import { timeAxis } from './chart-time-axis.ts';
import { nameRung } from './stance-lines.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import type { Span, Style } from './theme.ts';

const MARKERS = ['●', '■', '▲', '◆', '▼', '★'];
const STROKES = [
  { across: '─', down: '│', top: ['┐', '┌'], bottom: ['┘', '└'] },
  { across: '━', down: '┃', top: ['┓', '┏'], bottom: ['┛', '┗'] },
  { across: '═', down: '║', top: ['╗', '╔'], bottom: ['╝', '╚'] },
];
const EVENTS = { dropped: '×', restored: '+', sought: '◇', aside: '○' } as const;
const EVENT_NAMES = {
  dropped: 'words left out',
  restored: 'restored',
  sought: 'asked for by another side',
  aside: 'not on the record',
} as const;
const NARROW = 64;

/** Heading, chart, legend and the turns in words; ends with a line break. */
export function renderChart(chart: Chart, layout: TerminalLayout): string {
  const { ladder, series } = chart;
  const width = Math.max(30, layout.width ?? 80);
  const isNarrow = width < NARROW;
  const labels = ladder.rungs.map(({ id }, at) => (isNarrow ? String(at + 1) : nameRung(id)));
  const span = spanOf(chart);
  const drawn = series.map((one) => drawSeries(one, span.last));
  const rows = rowsOf(
    drawn.map(({ placed }) => placed),
    labels,
    isNarrow ? '?' : 'off the ladder',
  );
  const labelWidth = Math.max(...rows.map(({ label }) => cellsOf(label)));
  const columns = width - labelWidth - 6;
  const grid = rows.map(() => new Array<Span>(columns).fill({ text: ' ', style: 'dim' }));
  const columnOf = (day: string) => Math.round(shareOf(day, span) * (columns - 1));
  for (const [number, { lines, placed }] of drawn.entries()) {
    const rowOf = (level: number | undefined) => rowAt(rows, level, number);
    for (const line of lines) {
      const [from, to] = [columnOf(line.from), columnOf(line.to)];
      drawAcross(grid[rowOf(line.level)]!, from, to, line.isCarried ? '·' : strokeOf(number).across);
      if (line.stepFrom !== undefined) drawDown(grid, from, rowOf(line.stepFrom), rowOf(line.level), number);
    }
    for (const point of placed)
      grid[rowOf(point.level)]![columnOf(point.formulation.date)] = {
        text: signOf(point, number),
        style: point.isTurn ? 'label' : 'kept',
      };
  }
  const axis = timeAxis(chart, span, columns, columnOf);
  const unwrapped = { ...layout, width: undefined };
  return [
    writeSpans(
      [
        { text: chart.title, style: 'title' },
        { text: `  ${chart.subtitle}`, style: 'dim' },
      ],
      layout,
    ),
    writeSpans([{ text: ladder.question, style: 'dim' }], layout, '  '),
    ...(isNarrow ? [writeSpans([{ text: legendOfRungs(labels, chart), style: 'dim' }], layout, '  ')] : []),
    '',
    ...rows.map(({ label }, at) =>
      trimLine(
        writeSpans(
          [{ text: `${padCells(label, labelWidth)} │ `, style: 'dim' }, ...joinSpans(grid[at]!)],
          unwrapped,
          '  ',
        ),
      ),
    ),
    ...axis.lines.map((line) =>
      writeSpans([{ text: `${' '.repeat(labelWidth)} ${line}`.trimEnd(), style: 'dim' }], unwrapped, '  '),
    ),
    ...(axis.key === '' ? [] : [writeSpans([{ text: axis.key, style: 'dim' }], layout, '  ')]),
    '',
    writeSpans([{ text: legendOf(chart), style: 'kept' }], layout, '  '),
    '',
    ...turnsOf(
      series,
      drawn.map(({ placed }) => placed),
    ).map((spans) => writeSpans(spans, layout, '  ')),
    ...markedSilently(drawn.map(({ placed }) => placed)).map((line) =>
      writeSpans([{ text: line, style: 'warn' }], layout, '  '),
    ),
    '',
  ].join('\n');
}

interface Row {
  readonly label: string;
  readonly level: number | undefined;
  /** Number of the series that has this row of a rung; undefined: it is the only one. */
  readonly series?: number;
}

// The strongest rung is uppermost. What no rung covers stands below them all, and only where there is such.
function rowsOf(placed: readonly (readonly PlacedPoint[])[], labels: readonly string[], off: string): Row[] {
  const standing = (level: number | undefined) =>
    placed.flatMap((points, number) => (points.some((point) => point.level === level) ? [number] : []));
  const lanes = (level: number | undefined, label: string): Row[] => {
    const own = standing(level);
    if (own.length < 2) return [{ label, level }];
    return own.map((series, at) => ({ label: at === 0 ? label : '', level, series }));
  };
  return [
    ...labels.map((label, level) => lanes(level, label)).toReversed(),
    ...(standing(undefined).length > 0 ? [lanes(undefined, off)] : []),
  ].flat();
}

function rowAt(rows: readonly Row[], level: number | undefined, number: number): number {
  const own = rows.findIndex((row) => row.level === level && row.series === number);
  return own >= 0 ? own : rows.findIndex((row) => row.level === level);
}

function strokeOf(number: number): (typeof STROKES)[number] {
  return STROKES[number % STROKES.length]!;
}

function signOf({ kind }: PlacedPoint, number: number): string {
  return kind in EVENTS ? EVENTS[kind as keyof typeof EVENTS] : MARKERS[number % MARKERS.length]!;
}

function drawAcross(row: Span[], from: number, to: number, sign: string): void {
  for (let column = from; column <= to; column += 1) row[column] = { text: sign, style: 'kept' };
}

function drawDown(grid: readonly Span[][], column: number, from: number, to: number, number: number): void {
  const stroke = strokeOf(number);
  const step = Math.sign(to - from);
  const [leave] = step > 0 ? stroke.top : stroke.bottom;
  for (let row = from; row !== to; row += step) {
    const isCrossing = row !== from && grid[row]![column]!.text !== ' ';
    const text = row === from ? leave! : isCrossing ? '┼' : stroke.down;
    grid[row]![column] = { text, style: 'kept' };
  }
}

function joinSpans(cells: readonly Span[]): Span[] {
  const joined: { text: string; style: Style }[] = [];
  for (const { text, style } of cells) {
    const last = joined.at(-1);
    if (last?.style === style || (last !== undefined && text === ' ')) last.text += text;
    else joined.push({ text, style });
  }
  return joined;
}

function trimLine(line: string): string {
  return line.replace(/ +$/, '');
}

function legendOfRungs(labels: readonly string[], { ladder, series }: Chart): string {
  const isOff = series.some(({ points }) =>
    points.some(({ rung, formulation }) => rung === undefined && formulation.status !== 'omitted'),
  );
  return [
    ...labels.map((label, at) => `${label} ${nameRung(ladder.rungs[at]!.id)}`),
    ...(isOff ? ['? off the ladder'] : []),
  ].join(' · ');
}

function legendOf({ series }: Chart): string {
  const kinds = new Set<string>(series.flatMap(({ points }) => points.map(({ kind }) => kind)));
  const events = (Object.keys(EVENTS) as (keyof typeof EVENTS)[]).filter((kind) => kinds.has(kind));
  return [
    ...series.map(({ name }, at) => `${MARKERS[at % MARKERS.length]} ${name}`),
    ...events.map((kind) => `${EVENTS[kind]} ${EVENT_NAMES[kind]}`),
    '··· no newer rung',
  ].join('   ');
}

function turnsOf(
  series: readonly ChartSeries[],
  placed: readonly (readonly PlacedPoint[])[],
): readonly Span[][] {
  const turns = placed.flatMap((points, number) =>
    points.filter(({ isTurn }) => isTurn).map((point) => ({ point, number })),
  );
  return turns
    .toSorted((a, b) => (a.point.formulation.date < b.point.formulation.date ? -1 : 1))
    .map(({ point, number }) => [
      { text: `${signOf(point, number)} `, style: 'label' },
      { text: `${point.formulation.date}  `, style: 'label' },
      { text: series.length > 1 ? `${series[number]!.name}: ` : '', style: 'dim' },
      { text: describePoint(point), style: 'kept' },
    ]);
}

// A wording that is only a sign in the picture, because nothing turned with it, has its marks said below.
function markedSilently(placed: readonly (readonly PlacedPoint[])[]): string[] {
  const nameOf = (formulation: Formulation) => (placed.length === 1 ? dateIdOf(formulation) : formulation.id);
  const byMark = new Map<string, string[]>();
  for (const { marks, formulation } of placed.flat().filter(({ isTurn }) => !isTurn))
    for (const mark of marks) byMark.set(mark, [...(byMark.get(mark) ?? []), nameOf(formulation)]);
  return [...byMark].map(([mark, ids]) => `${mark}: ${ids.join(', ')}`);
}
