// A stance over time: what a chart holds, whatever it is drawn with, and which lines its points make. A line
// is held while the wordings stay on a rung; it is only carried on, and drawn so, where later wordings are on
// none; and it ends where the words were left out. Nothing is guessed between two wordings.

import type { Formulation, Ladder, Period } from '../catalogue/model.ts';
import type { Event } from '../wording/history.ts';
import { nameRung } from './stance-lines.ts';

export interface Chart {
  readonly title: string;
  readonly subtitle: string;
  readonly ladder: Ladder;
  readonly series: readonly ChartSeries[];
  /** Whose time it was, where all series are of one actor. */
  readonly periods: readonly Period[];
}

/** One actor's wordings. */
export interface ChartSeries {
  readonly name: string;
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly formulation: Formulation;
  readonly rung?: { readonly id: string; readonly level: number; readonly text: string };
  /** `aside`: not on the record, and no step of the line. */
  readonly kind: Event | 'sought' | 'aside';
  readonly marks: readonly string[];
}

/** A stretch of a series on one rung. */
export interface ChartLine {
  readonly from: string;
  readonly to: string;
  readonly level: number;
  /** Later wordings are off the ladder, or there are none. */
  readonly isCarried: boolean;
  /** The rung the series came from, where it steps at `from`. */
  readonly stepFrom?: number;
}

/** A point with the level it is drawn at: undefined on the line of what no rung covers. */
export interface PlacedPoint extends ChartPoint {
  readonly level: number | undefined;
  /** Another rung than before, or something happened: it is named in words as well. */
  readonly isTurn: boolean;
}

/** The lines of a series until the chart's last day, and its points with their places. */
export function drawSeries(
  { points }: ChartSeries,
  end: string,
): { readonly lines: readonly ChartLine[]; readonly placed: readonly PlacedPoint[] } {
  const lines: ChartLine[] = [];
  const placed: PlacedPoint[] = [];
  let held: { level: number; from: string; isCarried: boolean; stepFrom?: number } | undefined;
  let lastLevel: number | undefined;
  const close = (to: string) => {
    if (held !== undefined && (held.from < to || held.stepFrom !== undefined)) lines.push({ ...held, to });
  };
  for (const point of points) {
    const { date } = point.formulation;
    const level = point.rung?.level;
    const isEvent = point.kind === 'dropped' || point.kind === 'restored' || point.kind === 'sought';
    placed.push({
      ...point,
      level: point.kind === 'dropped' ? lastLevel : level,
      isTurn: isEvent || point.kind === 'aside' || (level !== undefined && level !== lastLevel),
    });
    if (point.kind === 'sought' || point.kind === 'aside') continue;
    if (point.formulation.status === 'omitted') {
      close(date);
      held = undefined;
    } else if (level === undefined) {
      if (held === undefined || held.isCarried) continue;
      close(date);
      held = { level: held.level, from: date, isCarried: true };
    } else {
      close(date);
      const stepFrom = held === undefined || held.level === level ? undefined : held.level;
      held = { level, from: date, isCarried: false, ...(stepFrom === undefined ? {} : { stepFrom }) };
      lastLevel = level;
    }
  }
  if (held !== undefined && held.from < end) lines.push({ ...held, to: end, isCarried: true });
  else close(end);
  return { lines, placed };
}

/** First and last day of all points. */
export function spanOf({ series }: Chart): { readonly first: string; readonly last: string } {
  const days = series.flatMap(({ points }) => points.map(({ formulation }) => formulation.date)).toSorted();
  return { first: days[0]!, last: days.at(-1)! };
}

/** Days since 1970. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** Where a day lies in a span: 0 its first day, 1 its last; the middle where that is one day. */
export function shareOf(day: string, { first, last }: { first: string; last: string }): number {
  const length = dayNumber(last) - dayNumber(first);
  return length === 0 ? 0.5 : (dayNumber(day) - dayNumber(first)) / length;
}

/** Years to write under a span so that no more than `most` are written. */
export function yearTicks({ first, last }: { first: string; last: string }, most: number): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((years) => (to - from) / years <= most) ?? 1000;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return ticks;
}

/** A point in words: `opposes: “oppose”`, `leaves the expected words out`. */
export function describePoint({ rung, kind, formulation, marks }: ChartPoint): string {
  const words = formulation.operative ?? rung?.text ?? formulation.text;
  const said =
    formulation.status === 'omitted'
      ? 'leaves the expected words out'
      : rung === undefined
        ? `off the ladder: “${words}”`
        : `${nameRung(rung.id)}: “${rung.text}”`;
  const others = marks.filter((mark) => mark !== said);
  return [kind === 'restored' ? `restored: ${said}` : said, ...others.map((mark) => `(${mark})`)].join(' ');
}
