import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MEMO_FORMATS } from '../../src/render/formats.ts';
import type { Redline } from '../../src/render/redline.ts';
import { renderRedlineCsv } from '../../src/render/redline-csv.ts';
import { memoOfRedline } from '../../src/render/redline-memo.ts';
import { writeMemo } from '../../src/render/write-memo.ts';
import { compareTexts } from '../../src/wording/compare.ts';

// Each stands in every place of a memo that holds text from outside; what a format would obey is named with it.
const HOSTILE: readonly (readonly [text: string, obeyed: Readonly<Record<string, string>>])[] = [
  ['<script>alert(1)</script>', { html: '<script', markdown: '<script', docx: '<script' }],
  ['<img src=x onerror=alert(1)>', { html: '<img', markdown: '<img' }],
  ['"><b>', { html: '"><b>', docx: '"><b>' }],
  ['[it](javascript:alert(1))', { markdown: '[it](' }],
  ['| a | b |', { markdown: ' | a ' }],
  ['\\input{x}', { latex: '\\input{x}' }],
  ['$x$ % comment', { latex: '$x$ %' }],
  ['}\\end{document}', { latex: '}\\end{document}.' }],
  ['^^5cinput x', { latex: '^^5c' }],
  ['{\\field{\\*\\fldinst DDEAUTO c:\\\\x}}', { rtf: '{\\field', latex: '{\\field' }],
  ['\\object\\objdata 01', { rtf: ' \\object' }],
  ['}}\\rtf1', { rtf: '}}\\rtf1' }],
  ['=HYPERLINK("https://ruritania.example")', { csv: ',"=HYPERLINK' }],
  ['+1+1', { csv: ',+1' }],
  ['-1+1', { csv: ',-1' }],
  ['@SUM(1)', { csv: ',@SUM' }],
  [' =1+1', { csv: ', =1' }],
  ['{ DDEAUTO cmd "/k x" }', { docx: '<w:instrText xml:space="preserve"> DDEAUTO' }],
  ['{++sign++}{--not--}', { critic: '{++sign++}' }],
  ['{>>note<<}', { critic: '{>>note' }],
  ['<script>alert(1)</script>', { critic: '<script>' }],
];
const FORMATS = [...MEMO_FORMATS, 'csv'] as const;
const CONTROLS = ['\u001b', '\u0007', '\u0000', '\u202e', '\u2066', '\u200f'];

describe.each(FORMATS)('%s: wording is text, whatever it looks like', (format) => {
  test.each(HOSTILE)('%s', async (text, obeyed) => {
    const written = await write(redlineWith(text), format);
    const forbidden = obeyed[format];
    if (forbidden !== undefined) expect(written).not.toContain(forbidden);
    // The words are there all the same: nothing is dropped to be safe.
    const words = /[a-z]{4,}/i.exec(text)?.[0];
    if (words !== undefined) expect(written).toContain(words);
  });

  test('control and bidirectional characters are shown, not obeyed', async () => {
    const written = await write(redlineWith(`one${CONTROLS.join('two')}three`), format);
    for (const control of CONTROLS) expect(written).not.toContain(control);
    expect(written).toContain('three');
  });
});

function redlineWith(text: string): Redline {
  const source = {
    publisher: text,
    title: text,
    url: 'https://ruritania.example/one',
    kind: 'primary' as const,
  };
  const side = { name: text, facts: [text], marks: [text], sources: [source] };
  return {
    title: text,
    subtitle: text,
    remark: text,
    from: side,
    to: side,
    comparison: compareTexts('We sign.', `${text}.`),
  };
}

async function write(redline: Redline, format: (typeof FORMATS)[number]): Promise<string> {
  if (format === 'csv') return renderRedlineCsv(redline);
  const written = await writeMemo(memoOfRedline(redline), format, { author: redline.title });
  if (typeof written === 'string') return written;
  return Object.values(unzipSync(written))
    .map((part) => strFromU8(part))
    .join('\n');
}
