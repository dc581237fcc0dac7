import { describe, expect, test } from 'vitest';
import { MEMO_FORMATS } from '../../src/render/formats.ts';
import type { Redline } from '../../src/render/redline.ts';
import { memoOfRedline } from '../../src/render/redline-memo.ts';
import { writeMemo } from '../../src/render/write-memo.ts';
import { compareTexts } from '../../src/wording/compare.ts';

const source = (name: string) => ({
  publisher: name,
  url: `https://ruritania.example/${name}`,
  kind: 'primary' as const,
});
function redline(before: string, after: string): Redline {
  return {
    title: 'Status of the northern border',
    subtitle: 'ruritania/border-status',
    from: { name: '2001', facts: ['Foreign Ministry'], marks: [], sources: [source('one')] },
    to: { name: '2002', facts: ['Foreign Ministry'], marks: ['local'], sources: [source('two')] },
    comparison: compareTexts(before, after),
  };
}

describe('a memo carries heading, both wordings, redline, changes and sources', () => {
  test.each([
    [
      'markdown',
      [
        '- **From: 2001** Foreign Ministry',
        'We <del>firmly </del>support talks.',
        '- dropped: “firmly”',
        '1. one (issuer’s own page) <https://ruritania.example/one>',
      ],
    ],
    [
      'html',
      [
        '<h1>Status of the northern border</h1>',
        'We <del>firmly </del>support talks.',
        '<span class="warn"> (local)</span>',
        '<li id="source-2">two',
      ],
    ],
    [
      'critic',
      [
        '# Status of the northern border',
        'We {--firmly --}support talks.',
        '2. two (issuer’s own page) https://ruritania.example/two',
      ],
    ],
  ] as const)('%s', async (format, expected) => {
    const text = await writeMemo(
      memoOfRedline(redline('We firmly support talks.', 'We support talks.')),
      format,
    );
    for (const words of expected) expect(text).toContain(words);
  });
});

test.each(MEMO_FORMATS)('%s: the bare template is the redline alone', async (format) => {
  const memo = memoOfRedline(redline('We firmly support talks.', 'We support talks.'), 'bare');
  expect(await writeMemo(memo, format)).not.toContain('Sources');
});

describe('wording is text, whatever it looks like', () => {
  const hostile = 'We <script>alert(1)</script> & {++sign++} [it](x) *now* \u001b[31m \u202e end.';
  test.each([
    ['html', ['<script>', '\u001b', '\u202e']],
    ['markdown', ['<script>', '[it](x)', '\u001b', '\u202e']],
    ['critic', ['{++sign++}', '\u001b', '\u202e']],
  ] as const)('%s', async (format, forbidden) => {
    const text = await writeMemo(memoOfRedline(redline('We sign.', hostile)), format);
    for (const words of forbidden) expect(text).not.toContain(words);
  });
});

describe('a table quotes each side as it was published, where case and quotes are no change', () => {
  const memo = memoOfRedline(
    redline('It is “ours”; We support talks.', "It is 'ours'; we firmly support talks."),
    'table',
  );
  test.each(['markdown', 'html', 'latex'] as const)('%s', async (format) => {
    const written = String(await writeMemo(memo, format)).replaceAll('&#39;', "'");
    expect(written).toMatch(/“ours”; We support talks/);
    expect(written).toMatch(/ours.*; we .*firmly .*support talks/);
  });
});
