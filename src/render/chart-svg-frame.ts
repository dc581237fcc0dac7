// What stands around the lines of a chart as SVG: its grid, its axes and its legend.

import { type Chart, yearTicks } from './chart.ts';
import { eventShape } from './chart-svg-marks.ts';
import { INK, NAME_ROW, type Plan, QUIET, ROW, round } from './chart-svg-plan.ts';
import { escapeXml } from './escape-xml.ts';

/** Rungs, years, and whose time it was. */
export function drawFrame(
  { bands, left, right, top: start, bottom, periods }: Plan,
  span: { first: string; last: string },
  xOf: (day: string) => number,
  idPrefix: string,
): string[] {
  return [
    ...bands
      .filter(({ level }) => level === undefined)
      .map(
        ({ top, height }) =>
          `<rect x="${left}" y="${top}" width="${round(right - left)}" height="${height}" fill="url(#${idPrefix}-hatch)" opacity="0.5"/>`,
      ),
    ...bands.map(
      ({ top, height }) => `<path class="grid" d="M${left} ${top + height}H${right}" stroke="#d5d5d5"/>`,
    ),
    `<g id="${idPrefix}-rungs">`,
    ...bands.map(
      ({ label, top }) =>
        `<text x="${left - 10}" y="${top + ROW / 2 + 4}" text-anchor="end">${escapeXml(label)}</text>`,
    ),
    '</g>',
    ...periods.flatMap(({ name, x, nameX, row }, at) => {
      const base = start - 8 - row * NAME_ROW;
      return [
        ...(at > 0
          ? [
              `<path class="grid" d="M${x} ${nameX > x ? base - 12 : base + 4}V${bottom}" stroke="#b5b5b5" stroke-dasharray="2 3"/>`,
            ]
          : []),
        `<text class="faint" x="${nameX}" y="${base}" font-size="11" fill="${QUIET}">${escapeXml(name)}</text>`,
      ];
    }),
    `<path class="axis" d="M${left} ${start}V${bottom}H${right}" stroke="${QUIET}" fill="none"/>`,
    ...yearTicks(span, 12)
      .map((year) => ({ year, x: xOf(`${year}-01-01` < span.first ? span.first : `${year}-01-01`) }))
      .map(
        ({ year, x }) =>
          `<path class="axis" d="M${x} ${bottom}v5" stroke="${QUIET}"/><text class="faint" x="${x}" y="${bottom + 19}" text-anchor="middle" fill="${QUIET}">${year}</text>`,
      ),
  ];
}

/** What the signs of events and the dotted line mean. */
export function drawLegend({ series }: Chart, { left, bottom }: Plan): string {
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
