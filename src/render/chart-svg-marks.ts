// The signs of a chart as SVG: one shape for each series, and shapes of their own for what happened to a wording.

import type { PlacedPoint } from './chart.ts';
import { round } from './chart-svg-plan.ts';

/** The sign of an event; undefined for a wording that is merely stated. */
export function eventShape(kind: PlacedPoint['kind'], x: number, y: number): string | undefined {
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

/** The sign of a series, by its number. */
export function marker(number: number, x: number, y: number, size: number): string {
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
