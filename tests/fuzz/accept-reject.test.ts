import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeControls } from '../../src/render/escape.ts';
import { MEMO_FORMATS } from '../../src/render/formats.ts';
import { flow, redlineOf, write } from '../render/bare-redline.ts';
import { readBack } from '../render/read-back.ts';
import { anyText, mutated, wording } from './arbitrary.ts';
import { runs } from './runs.ts';

// Signs that a format would take for its own: each has to come back as the words had it.
const SIGNS = [
  '<y>',
  '</del>',
  '&amp;',
  '&#39;',
  '{x}',
  '{++',
  '--}',
  '\\it{z}',
  '$5',
  '#1',
  '50%',
  '=z',
  '@a',
  '|',
];
const hostile = fc
  .array(
    fc.constantFrom(...SIGNS, 'We', 'do not support', 'oppose', 'talks', 'and', 'trade.', '“open”', '\n\n'),
    {
      maxLength: 14,
    },
  )
  .map((words) => words.join(' '));
const pair = fc.oneof(
  fc.tuple(wording, wording),
  wording.chain((text) => fc.tuple(fc.constant(text), mutated(text))),
  fc.tuple(hostile, hostile),
  fc.tuple(anyText, anyText),
);

describe('accepting gives the new text, rejecting the old', () => {
  test.each([...MEMO_FORMATS, 'csv'] as const)('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(pair, async ([before, after]) => {
        // The reader of LaTeX has these for its own use.
        fc.pre(!/[\ue000-\ue1ff]/.test(before + after));
        const written = await write(redlineOf(before, after), format);
        expect(shown(readBack(written, format, 'accept'))).toBe(shown(after));
        expect(shown(readBack(written, format, 'reject'))).toBe(shown(before));
      }),
      runs(format === 'docx' ? 100 : 250),
    );
  });
});

// Controls are shown as signs, half a pair is none, and white space is typography, also where it is shown as a sign
// and beside a dash, which is typography itself, one or two hyphens or a long one.
function shown(text: string): string {
  return flow(
    escapeControls(text.trim())
      .toWellFormed()
      .replace(/⟨U\+(?:FEFF|2028|2029)⟩/g, ' ')
      .replace(/(?<=^|\s)([*•])\s+/g, '$1')
      .replace(/\s*[-–—]+\s*/g, '-'),
  );
}
