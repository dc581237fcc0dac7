import type { MemoFormat } from '../../src/render/formats.ts';
import type { Redline } from '../../src/render/redline.ts';
import { renderRedlineCsv } from '../../src/render/redline-csv.ts';
import { memoOfRedline } from '../../src/render/redline-memo.ts';
import { writeMemo } from '../../src/render/write-memo.ts';
import { compareTexts } from '../../src/wording/compare.ts';

/** Two wordings and nothing around them, for `readBack`. */
export function redlineOf(before: string, after: string): Redline {
  const side = (name: string) => ({ name, facts: [], marks: [], sources: [] });
  return {
    title: '',
    subtitle: '',
    from: side('old'),
    to: side('new'),
    comparison: compareTexts(before, after, { exact: true }),
  };
}

export async function write(redline: Redline, format: MemoFormat | 'csv'): Promise<string | Uint8Array> {
  return format === 'csv' ? renderRedlineCsv(redline) : writeMemo(memoOfRedline(redline, 'bare'), format);
}

/** White space is typography: a format may part paragraphs as it likes. */
export function flow(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The two wordings side by side and nothing around them. */
export async function writeTable(redline: Redline, format: 'docx' | 'rtf'): Promise<string | Uint8Array> {
  const { blocks } = memoOfRedline(redline, 'table');
  const table = blocks.filter(({ kind }) => kind === 'table');
  return writeMemo({ title: '', subtitle: '', blocks: table, sources: [] }, format);
}
