import { expect, test } from 'vitest';
import { has, settleInOffice } from '../office.ts';
import { flow as flowOf, redlineOf, write, writeTable } from './bare-redline.ts';

const PAIRS: readonly (readonly [before: string, after: string])[] = [
  ['We firmly support talks.', 'We support talks.'],
  ['Ruritania does not support a new border.', 'Ruritania opposes a new border.'],
  [
    'Trade is welcome to us. Borders stay open to all. We thank Zenda.',
    'Borders stay open to all. Trade is welcome to us. We thank Zenda.',
  ],
  ['We support talks.\n\nWe thank Zenda.', 'We support talks.\n\nTrade is welcome.\n\nWe thank Zenda.'],
  ['We support talks.\n\nTrade is welcome.\n\nWe thank Zenda.', 'We support talks.'],
  [
    'Trade is welcome to us.\n\nBorders stay open to all.',
    'Borders stay open to all.\n\nTrade is welcome to us.',
  ],
  ['We sign <b>it</b> & {this} at 50%.', 'We sign \\it{this} & _that_ at $5 #1.'],
  ['我们不支持“台独”。', '我们反对“台独”。'],
];

// soffice takes some seconds to start: all documents go through one.
test.skipIf(!has('soffice'))(
  'LibreOffice accepts and rejects all changes (skipped where soffice is missing)',
  async () => {
    const files: Record<string, string | Uint8Array> = {};
    const expected: Record<string, object> = {};
    for (const [at, [before, after]] of PAIRS.entries())
      for (const format of ['docx', 'rtf'] as const) {
        const redline = redlineOf(before, after);
        files[`${at}.${format}`] = await write(redline, format);
        expected[`${at}.${format}`] = { accepted: flow(after), rejected: flow(before) };
        files[`${at}-table.${format}`] = await writeTable(redline, format);
        expected[`${at}-table.${format}`] = {
          accepted: flow(`old new ${before} ${after}`),
          rejected: flow(`old new ${before} ${before}`),
        };
      }
    const settled = Object.entries(settleInOffice(files)).map(([name, { accepted, rejected }]) => [
      name,
      { accepted: flow(accepted), rejected: flow(rejected) },
    ]);
    expect(Object.fromEntries(settled)).toEqual(expected);
  },
  180_000,
);

function flow(text: string): string {
  return flowOf(text.replaceAll('\uFEFF', ''));
}
