import { expect, test } from 'vitest';
import { wrapSpans } from '../../src/render/wrap.ts';

const wrapped = (text: string, width: number) =>
  wrapSpans([{ text, style: 'kept' }], width).map((line) => line.map((span) => span.text).join(''));

test.each([
  ['at spaces', 'We support talks.', 10, ['We support', 'talks.']],
  ['a word wider than the line is cut', 'Unwiderruflichkeit', 6, ['Unwide', 'rrufli', 'chkeit']],
  ['between ideographs, two cells each', '坚决反对台独', 4, ['坚决', '反对', '台独']],
  ['a full stop stays with its ideograph', '坚决反对。', 6, ['坚决反', '对。']],
  ['so does a comma as wide as a sign', '支持对话，反对关税', 8, ['支持对', '话，反对', '关税']],
  ['and a bracket behind a mark', '（支持对话！）反对', 10, ['（支持对', '话！）反对']],
  [
    'an address stays whole',
    'see https://ruritania.example/treaty now',
    12,
    ['see', 'https://ruritania.example/treaty', 'now'],
  ],
])('%s', (_, text, width, expected) => expect(wrapped(text, width)).toEqual(expected));

test.each([
  [
    'a full stop of another style',
    [
      ['on both sides', 'added'],
      ['.', 'kept'],
    ],
    13,
    ['on both', 'sides.'],
  ],
  [
    'a mark before a word',
    [
      ['either side', 'kept'],
      ['[-; we-]', 'removed'],
    ],
    13,
    ['either', 'side[-; we-]'],
  ],
  [
    'a word longer than the line, in two styles',
    [
      ['Unwider', 'kept'],
      ['ruflich', 'added'],
    ],
    8,
    ['Unwider', 'ruflich'],
  ],
  [
    'a full stop after an ideograph',
    [
      ['坚决反对', 'kept'],
      ['。', 'added'],
    ],
    8,
    ['坚决反', '对。'],
  ],
  [
    'ideographs of two styles may part',
    [
      ['坚决', 'kept'],
      ['反对', 'added'],
    ],
    4,
    ['坚决', '反对'],
  ],
] as const)('a line never begins with the end of a word: %s', (_, spans, width, expected) =>
  expect(
    wrapSpans(
      spans.map(([text, style]) => ({ text, style })),
      width,
    ).map((line) => line.map(({ text }) => text).join('')),
  ).toEqual(expected),
);
