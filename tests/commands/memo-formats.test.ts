import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { segmentRuns } from '../../src/render/memo.ts';
import { compareTexts } from '../../src/wording/compare.ts';
import { runRuritania, ruritania } from '../ruritania.ts';

const DIFF = ['diff', 'ruritania/border-status', 'first..2001'];
const MOVED = [
  'compare',
  '--text',
  'Trade is welcome to us. Borders stay open to all.',
  'Borders stay open to all. Trade is welcome to us.',
];

function partsOf(latin1: string): Record<string, string> {
  const files = unzipSync(new Uint8Array(Buffer.from(latin1, 'latin1')));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('docx', () => {
  test('tracked changes have author and date', async () => {
    const { out } = await runRuritania([...DIFF, '-f', 'docx', '--author', 'Desk', '--date', '2026-01-02']);
    expect(partsOf(out)['word/document.xml']).toMatch(
      /<w:del w:id="\d+" w:author="Desk" w:date="2026-01-02T00:00:00Z"><w:r>.*?<w:delText xml:space="preserve">firmly </,
    );
  });

  test('a move has a range at both ends, of one name', async () => {
    const { out } = await runRuritania([...MOVED, '-f', 'docx']);
    const document = partsOf(out)['word/document.xml']!;
    expect(document).toMatch(
      /<w:moveFromRangeStart [^>]*w:name="move1"\/><w:moveFrom [^>]*>.*<w:moveFromRangeEnd/,
    );
    expect(document).toMatch(/<w:moveToRangeStart [^>]*w:name="move1"\/><w:moveTo [^>]*>.*<w:moveToRangeEnd/);
    expect(document).not.toMatch(/<w:(?:ins|del) /);
  });

  test('two moves of one document never share a name', async () => {
    const move = {
      text: segmentRuns(compareTexts(MOVED[2]!, MOVED[3]!).segments),
      language: 'en',
      kind: 'wording',
    } as const;
    const bytes = renderDocx(
      { title: '', subtitle: '', blocks: [move, move], sources: [] },
      { author: 'Desk' },
    );
    const document = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect([...document.matchAll(/w:name="(move\d+)"/g)].map(([, name]) => name)).toEqual([
      'move1',
      'move1',
      'move2',
      'move2',
    ]);
  });

  test.each([
    ['as accepted', [], 3],
    ['as rejected', ['--original'], 2],
  ] as const)('the program reads its own files back, %s', async (_, more, side) => {
    const home = await ruritania();
    await runRuritania([...MOVED, '--template', 'bare', '-o', 'bare.docx']);
    writeFileSync(join(home, 'side.txt'), MOVED[side]!);
    const { code } = await runRuritania([
      'compare',
      'bare.docx',
      'side.txt',
      '--exact',
      '--exit-code',
      ...more,
    ]);
    expect(code).toBe(0);
  });

  test('sources are footnotes with links', async () => {
    const { out } = await runRuritania([...DIFF, '-f', 'docx']);
    const parts = partsOf(out);
    expect(parts['word/document.xml']!.match(/<w:footnoteReference /g)).toHaveLength(2);
    expect(parts['word/footnotes.xml']).toContain('Foreign Ministry (issuer’s own page)');
    expect(parts['word/_rels/footnotes.xml.rels']).toContain('Target="https://ruritania.example/1999-05-14"');
  });

  test('languages are tagged, East Asian ones with a font', async () => {
    const { out } = await runRuritania([
      'compare',
      '--text',
      '--lang',
      'zh-Hans',
      '我们不支持。',
      '我们反对。',
      '-f',
      'docx',
    ]);
    expect(partsOf(out)['word/document.xml']).toContain(
      '<w:rFonts w:eastAsia="SimSun" w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>',
    );
  });

  test('a table: the old wording as it was, the new one with its changes tracked', async () => {
    const { out } = await runRuritania([...DIFF, '-f', 'docx', '--template', 'table']);
    const document = partsOf(out)['word/document.xml']!;
    expect(document).toMatch(/<w:t [^>]*>We firmly support talks on the northern border\.<\/w:t>/);
    expect(document.match(/<w:delText [^>]*>firmly <\/w:delText>/g)).toHaveLength(1);
  });

  test('no file for a terminal', async () => {
    const { code, out, err } = await runRuritania([...DIFF, '-f', 'docx'], { isTTY: true });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('-o memo.docx');
  });
});

describe('when the changes were made', () => {
  test.each([
    ['the newer wording’s day', {}, [], '2001-05-14T00:00:00Z'],
    ['SOURCE_DATE_EPOCH', { SOURCE_DATE_EPOCH: '1000000000' }, [], '2001-09-09T01:46:40Z'],
    [
      '--date',
      { SOURCE_DATE_EPOCH: '1000000000' },
      ['--date', '2002-03-04T05:06:07Z'],
      '2002-03-04T05:06:07Z',
    ],
  ])('%s', async (_, env, more, expected) => {
    const { out } = await runRuritania([...DIFF, '-f', 'docx', ...more], { env });
    expect(partsOf(out)['word/document.xml']).toContain(`w:date="${expected}"`);
  });

  test.each(['tomorrow', '2001-02-30', '2001-13-01'])('--date %s is none', async (date) =>
    expect((await runRuritania([...DIFF, '-f', 'docx', '--date', date])).code).toBe(2),
  );
});

test.each(['docx', 'rtf', 'latex', 'html', 'markdown', 'critic', 'csv'])(
  '%s: the same bytes each time',
  async (format) => {
    const [one, other] = [
      await runRuritania([...DIFF, '-f', format]),
      await runRuritania([...DIFF, '-f', format]),
    ];
    expect(one.out).toBe(other.out);
    expect(one.code).toBe(0);
  },
);

test.each([
  ['memo.docx', 'PK'],
  ['memo.rtf', '{\\rtf1'],
  ['memo.tex', '\\documentclass'],
  ['memo.csv', 'kind,old,new'],
  ['memo.html', '<!DOCTYPE html>'],
])('-o %s', async (name, start) => {
  await runRuritania([...DIFF, '-o', name]);
  expect(readFileSync(join(await ruritania(), name), 'latin1')).toContain(start);
});

test('--fragment is an element, not a page', async () => {
  const { out } = await runRuritania([...DIFF, '-f', 'html', '--fragment']);
  expect(out).toMatch(/^<article class="diplodiff">/);
});

describe('--footnotes', () => {
  test.each([
    [
      'markdown',
      [
        'Weekly briefing [^1]',
        '[^1]: Foreign Ministry (issuer’s own page) <https://ruritania.example/1999-05-14>',
      ],
      '### Sources',
    ],
    [
      'critic',
      [
        'Weekly briefing [^1]',
        '[^1]: Foreign Ministry (issuer’s own page) https://ruritania.example/1999-05-14',
      ],
      '## Sources',
    ],
    [
      'html',
      [
        '<a id="note-ref-1" href="#source-1" role="doc-noteref">1</a>',
        '<li id="source-1">Foreign Ministry',
        '<a href="#note-ref-1" role="doc-backlink"',
      ],
      '<h2>Sources</h2>',
    ],
  ])('%s', async (format, expected, replaced) => {
    const { out } = await runRuritania([...DIFF, '-f', format, '--footnotes']);
    for (const words of expected) expect(out).toContain(words);
    expect(out).not.toContain(replaced);
  });
});
