import { expect, test } from 'vitest';
import { joinLines } from '../../src/documents/pdf-lines.ts';
import { readApart } from '../../src/documents/read-apart.ts';
import { placeOfWords, readStdin } from './reading.ts';

/** A line of a page: text, and where it stands in points from the left and the foot. */
type Line = readonly [text: string, left: number | string, base: number | string, size?: number | string];

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

function pdf(pages: readonly (readonly Line[])[], trailer = ''): Uint8Array {
  const show = ([text, left, base, size = 12]: Line) =>
    `BT /F1 ${size} Tf ${left} ${base} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}]>>`,
    FONT,
    ...pages.flatMap((lines, at) => {
      const content = lines.map(show).join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, at) => {
    const start = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.indexOf('xref\n0')}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

// What a browser prints where it cuts a word; the words themselves have the keyboard's hyphen.
test('a hyphen that typesetting put in is no part of the text', () => {
  const set = [
    ['its commit‐', 'ment to a major-', 'country pact'],
    ['non‐use and no first‐', 'use'],
  ].map((texts) =>
    joinLines(
      texts.map((text, at) => ({
        ...{ text, page: 1, line: at + 1, left: 50, right: 300, size: 12, pageHeight: 800 },
        base: 700 - at * 14,
      })),
    ),
  );
  expect(set.map(({ text }) => text)).toEqual([
    'its commitment to a major-country pact',
    'non‐use and no first‐use',
  ]);
});

/** Lines one below the other; `''` leaves a gap. */
const lines = (...texts: string[]): Line[] =>
  texts.map((text, at): Line => [text, 50, 700 - at * 14]).filter(([text]) => text !== '');

test.each<[string, readonly (readonly Line[])[], string]>([
  [
    'lines and paragraphs',
    [lines('We firmly support', 'talks.', '', 'We oppose force.')],
    'We firmly support\ntalks.\n\nWe oppose force.',
  ],
  ['a word cut at the end of a line', [lines('our commit-', 'ment to talks')], 'our commitment to talks'],
  ['a compound cut there', [lines('the cross-', 'border talks')], 'the cross-border talks'],
  [
    'a compound known from elsewhere',
    [lines('a trade-off is the trade-', 'off of today')],
    'a trade-off is the trade-off of today',
  ],
  ['a name that keeps its hyphen', [lines('the Zenda-', 'Strelsau line')], 'the Zenda-Strelsau line'],
  [
    'a compound whose last word is cut',
    [lines('our self-determina-', 'tion, face-to-', 'face')],
    'our self-determination, face-to-face',
  ],
  [
    'indents',
    [
      [
        ['It was agreed at the long table there.', 50, 700],
        ['We begin anew and write', 70, 686],
        ['more of it.', 50, 672],
      ],
    ],
    'It was agreed at the long table there.\n\nWe begin anew and write\nmore of it.',
  ],
  ['items of a list', [lines('We support:', '- talks', '- trade')], 'We support:\n\n- talks\n\n- trade'],
  [
    'headings',
    [
      [
        ['Statement', 50, 700, 20],
        ['We support talks.', 50, 676],
      ],
    ],
    'Statement\n\nWe support talks.',
  ],
  ['a sentence over two pages', [lines('We support'), lines('talks.')], 'We support\ntalks.'],
  [
    'running heads and page numbers',
    [1, 2, 3].map((page): Line[] => [
      ['Ruritania, Weekly briefing', 50, 770],
      [`Text of page ${'abc'[page - 1]}.`, 50, 600],
      [`Page ${page} of 3`, 280, 30],
    ]),
    'Text of page a.\n\nText of page b.\n\nText of page c.',
  ],
  [
    'a page number alone',
    [
      [
        ['We support talks.', 50, 600],
        ['- 7 -', 290, 30],
      ],
    ],
    'We support talks.',
  ],
])('%s', async (_, pages, expected) => expect((await readStdin(pdf(pages))).text).toBe(expected));

test('places are pages, lines of the page, and columns', async () => {
  const read = await readStdin(
    pdf([
      [
        ['Head', 50, 770],
        ['We support', 50, 700],
      ],
      [
        ['Head', 50, 770],
        ['our talks, commit-', 50, 700],
        ['ment and all.', 50, 686],
      ],
    ]),
  );
  expect(read.text).toBe('We support\nour talks, commitment and all.');
  expect(
    ['We', 'support', 'talks', 'commit', 'ment', 'all'].map((words) => placeOfWords(read, words)),
  ).toEqual(['1:2:1', '1:2:4', '2:2:5', '2:2:12', '2:3:1', '2:3:10']);
});

// In a damaged file a name may stand where a number should.
test.each<[string, readonly Line[], string]>([
  ['left end', [['Away with force.', '/x', 700]], '1:1:1'],
  ['base line', [['Away with force.', 50, '/x']], '1:1:1'],
  ['size', [['Away with force.', 50, 700, '/x']], '1:1:1'],
  [
    'left end, after others',
    [
      ['We support talks.', 50, 600],
      ['Away with force.', '/x', 0],
    ],
    '1:1:19',
  ],
])('a line whose %s is no number has a place', async (_, page, place) =>
  expect(placeOfWords(await readStdin(pdf([page])), 'A')).toBe(place),
);

const locked =
  '/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(00000000000000000000000000000000)/U(00000000000000000000000000000000)>>/ID[(a)(a)]';

test.each<[string, Uint8Array, string]>([
  ['locked', pdf([lines('text')], locked), 'is locked with a password'],
  ['without text', pdf([[]]), 'its pages are pictures'],
  ['of nothing but its first line', Buffer.from('%PDF-1.4\n'), 'is damaged'],
  ['of noise', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5000, 'x9')]), 'is damaged'],
])('a file %s is refused', async (_, bytes, message) => expect(readStdin(bytes)).rejects.toThrow(message));

test('what takes too long or too much memory is stopped', async () => {
  const bytes = pdf(Array.from({ length: 2000 }, () => lines('We support talks.')));
  const request = { format: 'pdf', name: 'a.pdf', bytes, options: {} } as const;
  await expect(readApart(request, { seconds: 0.02, megabytes: 1024 })).rejects.toThrow('too long to read');
  await expect(readApart(request, { seconds: 60, megabytes: 8 })).rejects.toThrow('too much memory to read');
});
