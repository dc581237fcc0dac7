import { expect, test } from 'vitest';
import type { Redline } from '../../src/render/redline.ts';
import { memoOfRedline } from '../../src/render/redline-memo.ts';
import { writeMemo } from '../../src/render/write-memo.ts';
import { compareTexts } from '../../src/wording/compare.ts';
import { has, settleInOffice } from '../office.ts';

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
        files[`${at}.${format}`] = await writeMemo(memoOfRedline(redlineOf(before, after), 'bare'), format);
        expected[`${at}.${format}`] = { accepted: flow(after), rejected: flow(before) };
      }
    const settled = Object.entries(settleInOffice(files)).map(([name, { accepted, rejected }]) => [
      name,
      { accepted: flow(accepted), rejected: flow(rejected) },
    ]);
    expect(Object.fromEntries(settled)).toEqual(expected);
  },
  180_000,
);

function redlineOf(before: string, after: string): Redline {
  const side = (name: string) => ({ name, facts: [], marks: [], sources: [] });
  const comparison = compareTexts(before, after, { exact: true });
  return { title: '', subtitle: '', from: side('old'), to: side('new'), comparison };
}

function flow(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, ' ').trim();
}
