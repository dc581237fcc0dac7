// The sizes of a chart as SVG, and where everything stands in it.

import type { Period } from '../catalogue/model.ts';
import { type Chart, type PlacedPoint, shareOf } from './chart.ts';
import { nameRung } from './stance-lines.ts';

export const INK = '#222222';
export const QUIET = '#5f5f5f';
export const WIDTH = 960;
export const ROW = 32;
export const NAME_ROW = 14;
const LANE = 13;
const TOP = 92;

export interface Band {
  readonly label: string;
  readonly level: number | undefined;
  readonly top: number;
  readonly height: number;
  /** The series that stand on it, one lane each. */
  readonly lanes: readonly number[];
}

export interface Plan {
  readonly bands: readonly Band[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly periods: readonly PlacedPeriod[];
}

/** A period with its first day's place, and its name's: rows count upwards from the chart. */
export interface PlacedPeriod {
  readonly name: string;
  readonly x: number;
  readonly nameX: number;
  readonly row: number;
}

/** Where everything stands. */
export function planOf(
  { ladder, series, periods }: Chart,
  placed: readonly (readonly PlacedPoint[])[],
  span: { first: string; last: string },
): Plan {
  const standing = (level: number | undefined) =>
    placed.flatMap((points, at) => (points.some((point) => point.level === level) ? [at] : []));
  const levels: { label: string; level: number | undefined }[] = ladder.rungs
    .map(({ id }, level) => ({ label: nameRung(id), level }))
    .toReversed();
  const all =
    standing(undefined).length > 0 ? [...levels, { label: 'off the ladder', level: undefined }] : levels;
  const longest = Math.max(...all.map(({ label }) => label.length));
  const names = Math.max(...series.map(({ name }) => name.length));
  const left = 28 + longest * 6.6;
  const right = WIDTH - (series.length > 1 ? Math.min(220, 28 + names * 6.4) : 28);
  const named = placeNames(periods, span, left, right);
  const start = TOP + Math.max(0, ...named.map(({ row }) => row)) * NAME_ROW;
  let top = start;
  const bands = all.map((one): Band => {
    const lanes = standing(one.level);
    const band = { ...one, top, height: ROW + Math.max(0, lanes.length - 1) * LANE, lanes };
    top += band.height;
    return band;
  });
  return { bands, left, right, top: start, bottom: top, height: top + 64, periods: named };
}

// From the last to the first: a name that would run into the next one's goes a row up, over the line that leads to it.
function placeNames(
  periods: readonly Period[],
  span: { first: string; last: string },
  left: number,
  right: number,
): PlacedPeriod[] {
  const taken: { from: number; to: number; row: number }[] = [];
  const shown = periods.filter(({ from, to }) => from <= span.last && (to ?? span.last) >= span.first);
  return shown
    .toReversed()
    .map(({ name, from }): PlacedPeriod => {
      const x = from < span.first ? left : round(left + shareOf(from, span) * (right - left));
      const width = 8 + [...name].length * 6.1;
      const nameX = round(Math.max(left, Math.min(x + 4, WIDTH - 4 - width)));
      let row = 0;
      while (taken.some((one) => one.row === row && one.from < nameX + width && nameX < one.to)) row += 1;
      taken.push({ from: nameX, to: nameX + width, row });
      for (let below = 0; below < row; below += 1) taken.push({ from: x - 2, to: x + 2, row: below });
      return { name, x, nameX, row };
    })
    .toReversed();
}

/** The height of a level, in the lane of a series. */
export function yOf({ bands }: Plan, level: number | undefined, number: number): number {
  const band = bands.find((one) => one.level === level) ?? bands.at(-1)!;
  const lane = Math.max(0, band.lanes.indexOf(number));
  return band.top + ROW / 2 + lane * LANE;
}

/** The text, or as much of it as `most` signs hold. */
export function clip(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, Math.max(1, most - 1)).join('')}…`;
}

/** To a tenth: no eye sees more, and the file stays small. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}
