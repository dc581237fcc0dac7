import { describe, expect, test } from 'vitest';
import { MEMO_FORMATS } from '../../src/render/formats.ts';
import { flow, redlineOf, write, writeTable } from './bare-redline.ts';
import { readBack, readCells } from './read-back.ts';

const FORMATS = [...MEMO_FORMATS, 'csv'] as const;

const PAIRS: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a qualifier dropped', 'We firmly support talks.', 'We support talks.'],
  ['a verb replaced', 'Ruritania does not support a new border.', 'Ruritania opposes a new border.'],
  [
    'a sentence moved',
    'Trade is welcome to us. Borders stay open to all. We thank Zenda.',
    'Borders stay open to all. Trade is welcome to us. We thank Zenda.',
  ],
  [
    'a paragraph added',
    'We support talks.\n\nWe thank Zenda.',
    'We support talks.\n\nTrade is welcome.\n\nWe thank Zenda.',
  ],
  ['a paragraph removed at the end', 'We support talks.\n\nWe thank Zenda.', 'We support talks.'],
  [
    'paragraphs moved',
    'Trade is welcome to us.\n\nBorders stay open to all.',
    'Borders stay open to all.\n\nTrade is welcome to us.',
  ],
  [
    'markup in the wording',
    'We sign <b>it</b> & {++this++} at 50%.',
    'We sign \\it{this} & _that_ at $5 #1.',
  ],
  ['a brace at the edge of a mark', '=z', '\\it{z}'],
  ['a sign and a brace at the edge of a mark', '{++ {++ do not support', 'do not support {++'],
  ['a mark of its own between two changes', '--} {x} and do not support', '--} and do not support'],
  ['a brace and a hyphen', 'We support talks.', 'We support talks.{-'],
  ['a formula behind an apostrophe', "'=1+1", "'--"],
  ['a formula', '=1+1 is not our line.', '@zenda: -1 is our line.'],
  ['Chinese', '我们不支持“台独”。', '我们反对“台独”。'],
];

describe.each(FORMATS)('%s: accepting gives the new text, rejecting the old', (format) => {
  test.each(PAIRS)('%s', async (_, before, after) => {
    const written = await write(redlineOf(before, after), format);
    expect(flow(readBack(written, format, 'accept'))).toBe(flow(after));
    expect(flow(readBack(written, format, 'reject'))).toBe(flow(before));
  });
});

// The old wording beside the new: the one stays, the other carries the changes.
describe.each(['docx', 'rtf'] as const)('%s, as a table', (format) => {
  test.each(PAIRS)('%s', async (_, before, after) => {
    const written = await writeTable(redlineOf(before, after), format);
    expect(readCells(written, 'accept').map(flow)).toEqual(['old', 'new', flow(before), flow(after)]);
    expect(readCells(written, 'reject').map(flow)).toEqual(['old', 'new', flow(before), flow(before)]);
  });
});
