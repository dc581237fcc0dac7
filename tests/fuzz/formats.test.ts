import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { MEMO_FORMATS } from '../../src/render/formats.ts';
import type { Redline } from '../../src/render/redline.ts';
import { renderRedlineCsv } from '../../src/render/redline-csv.ts';
import { memoOfRedline, TEMPLATES } from '../../src/render/redline-memo.ts';
import { renderRedline } from '../../src/render/terminal.ts';
import { PLAIN } from '../../src/render/theme.ts';
import { writeMemo } from '../../src/render/write-memo.ts';
import { compareTexts } from '../../src/wording/compare.ts';
import { anyText, wording } from './arbitrary.ts';
import { runs } from './runs.ts';

const text = fc.oneof(anyText, wording);
const redline = fc.record({
  title: text,
  name: text,
  before: text,
  after: text,
  template: fc.constantFrom(...TEMPLATES),
});
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/;

function redlineOf(title: string, name: string, before: string, after: string): Redline {
  const source = { publisher: name, title, url: 'https://ruritania.example/one', kind: 'primary' as const };
  const side = { name, facts: [name], marks: [title], sources: [source] };
  return {
    title,
    subtitle: name,
    remark: title,
    from: side,
    to: side,
    comparison: compareTexts(before, after),
  };
}

describe('whatever the words are', () => {
  test.each(MEMO_FORMATS)('%s is whole, and nothing in it is obeyed', async (format) => {
    await fc.assert(
      fc.asyncProperty(redline, async ({ title, name, before, after, template }) => {
        const memo = memoOfRedline(redlineOf(title, name, before, after), template);
        const written = await writeMemo(memo, format, { author: name });
        if (typeof written === 'string') expect(written).not.toMatch(OBEYED);
        else
          for (const [path, part] of Object.entries(unzipSync(written)))
            if (/\.(?:xml|rels)$/.test(path)) expectWellFormed(strFromU8(part));
      }),
      runs(format === 'docx' ? 60 : 150),
    );
  });

  test('csv has as many fields in each row', () => {
    fc.assert(
      fc.property(redline, ({ title, name, before, after }) => {
        const csv = renderRedlineCsv(redlineOf(title, name, before, after));
        const fields = csv
          .replace(/"(?:[^"]|"")*"/g, '')
          .split('\r\n')
          .slice(0, -1);
        expect(new Set(fields.map((row) => row.split(',').length)).size).toBe(1);
      }),
      runs(200),
    );
  });

  test('a terminal of any width shows it, and obeys nothing', () => {
    fc.assert(
      fc.property(
        redline,
        fc.integer({ min: 1, max: 200 }),
        fc.boolean(),
        ({ title, name, before, after }, width, sideBySide) => {
          const layout = { theme: PLAIN, width, sideBySide };
          expect(renderRedline(redlineOf(title, name, before, after), layout)).not.toMatch(OBEYED);
        },
      ),
      runs(200),
    );
  });
});

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
