const BARS = '▁▂▃▄▅▆▇█';

/** One sign a number, as high as its share of the largest; `·` for none. */
export function sparkline(numbers: readonly number[]): string {
  const most = Math.max(...numbers, 1);
  return numbers
    .map((number) => (number === 0 ? '·' : BARS[Math.ceil((number / most) * BARS.length) - 1]))
    .join('');
}
