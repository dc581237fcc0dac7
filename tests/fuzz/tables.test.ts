import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows } from '../../src/documents/rows.ts';
import { UserError } from '../../src/errors.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { escapeControls } from '../../src/render/escape.ts';
import { anyText, mutated } from './arbitrary.ts';
import { runs } from './runs.ts';

const NDJSON =
  '{"position":"ruritania/talks","date":"2001-05-14","text":"We talk.","speaker.name":"Foreign Ministry"}\n';
const CSV =
  'position,date,text,speaker.name,sources.1.url\r\nruritania/talks,2001-05-14,"We ""talk"".\nSo.",FM,https://ruritania.example\r\n';
const YAML = '- position: ruritania/talks\n  date: "2001-05-14"\n  text: We talk.\n  speaker: { name: FM }\n';

test.each([
  ['rows.csv', CSV],
  ['rows.tsv', CSV.replaceAll(',', '\t')],
  ['rows.ndjson', NDJSON],
  ['rows.yaml', YAML],
])('%s with slips is read, or its mistakes are told', (name, table) => {
  fc.assert(
    fc.property(fc.oneof(mutated(table), anyText), (text) => {
      try {
        for (const { line, addition } of readRows(name, text, '2026.12.0')) {
          expect(line).toBeGreaterThan(0);
          expect(addition.entry).not.toHaveProperty('position');
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect((error as UserError).advice.join('')).not.toBe('');
      }
    }),
    runs(400),
  );
});

test('what is written as CSV is read back', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, title) => {
      const row = { position: 'ruritania/talks', text: `We ${text} talk.`, title: `On ${title} talks` };
      const [read] = readRows('rows.csv', renderCsv([row]), '2026.12.0');
      expect([read?.addition.entry.text, read?.addition.title]).toEqual(
        [row.text, row.title].map((words) => escapeControls(words)),
      );
    }),
    runs(400),
  );
});
