import { describe, expect, test } from 'vitest';
import type { Formulation } from '../../src/catalogue/model.ts';
import { blameWording } from '../../src/wording/blame.ts';
import { formulation } from '../ruritania.ts';

const SERIES = { title: 'Border paper', kind: 'fact-sheet', series: 'border-paper' };
const edition = (date: string, text: string): Formulation => formulation(date, text, { document: SERIES });
const omitted = (date: string, instead: string): Formulation =>
  formulation(date, '', { document: SERIES, status: 'omitted', instead });

// The last of some wordings, one a year from 2001 on.
function blamed(texts: readonly string[], language = 'en', terms: readonly string[] = []): string[] {
  const record = texts.map((text, at) => formulation(`200${at + 1}-01-01`, text, { language }));
  return blameWording(record.at(-1)!, record.slice(0, -1), terms).map(
    ({ text, origin }) => `${origin.date.slice(0, 4)} ${text.trim()}`,
  );
}

test.each([
  ['nothing before', ['We support talks.'], ['2001 We support talks.']],
  [
    'a phrase kept, a phrase added',
    [
      'We support talks on the northern border.',
      'We support talks on the northern border and oppose every wall.',
    ],
    ['2001 We support talks on the northern border', '2002 and oppose every wall.'],
  ],
  [
    'words that only happen to recur are nobody’s',
    ['The northern border is long.', 'We built a road near the northern border.'],
    ['2002 We built a road near the northern border.'],
  ],
  [
    'a denial with its verb is a phrase, and the article goes with its noun',
    ['We do not support a wall.', 'We do not support a fence.'],
    ['2001 We do not support', '2002 a fence.'],
  ],
  [
    'a denied verb is not where the verb stands plainly',
    ['We do not support talks on the northern border.', 'We support talks on the northern border.'],
    ['2002 We support', '2001 talks on the northern border.'],
  ],
  [
    'the first of several',
    ['We seek peaceful talks soon.', 'We seek peaceful talks soon.', 'We seek peaceful talks soon.'],
    ['2001 We seek peaceful talks soon.'],
  ],
  [
    'three editions back, in another clause, and not in the one before',
    [
      'The king welcomed the plan for direct talks on the northern border.',
      'The harvest was good.',
      'The king opened a road.',
      'We built a mill, and in spring we shall seek direct talks on the northern border.',
    ],
    ['2004 We built a mill, and in spring we shall seek', '2001 direct talks on the northern border.'],
  ],
  [
    'one common word of an old wording is not its phrase',
    ['We support mills.', 'Strelsau has a new bridge, and its people support the toll.'],
    ['2002 Strelsau has a new bridge, and its people support the toll.'],
  ],
  [
    'a lone comma goes with the words before it',
    [
      'We expect all sides to show restraint.',
      'Our northern neighbours love peace.',
      'We expect all sides to show restraint, our northern neighbours love peace.',
    ],
    ['2001 We expect all sides to show restraint,', '2002 our northern neighbours love peace.'],
  ],
  [
    'a bare preposition goes with the words behind it',
    [
      'Direct talks on the northern border began.',
      'The good people of Strelsau rejoiced.',
      'Direct talks on the northern border of the good people of Strelsau.',
    ],
    ['2001 Direct talks on the northern border', '2002 of the good people of Strelsau.'],
  ],
  [
    'a clause of two words is a phrase where nothing else belongs to it',
    ['Next spring, mills turn.', 'The king returned to Strelsau, next spring.'],
    ['2002 The king returned to Strelsau,', '2001 next spring.'],
  ],
  [
    'what a quotation leaves out joins nothing',
    ['We support direct talks on the border.', 'We support direct [...] talks on the border.'],
    ['2001 We support direct [...]', '2001 talks on the border.'],
  ],
])('%s', (_, texts, expected) => expect(blamed(texts)).toEqual(expected));

test.each([
  [
    'a phrase of another clause, three editions back',
    'zh-Hans',
    [
      '卢国将全面推进发展两国关系、开放北部边界的计划。',
      '卢国今年丰收。',
      '卢国要坚持开放北部边界的政策。',
      '卢国要坚持发展两国关系、开放北部边界的政策。',
    ],
    ['2003 卢国要坚持', '2001 发展两国关系、开放北部边界', '2003 的政策。'],
  ],
  [
    'characters are found however the words were cut',
    'zh-Hans',
    ['卢国反对分裂势力活动。', '卢国今年丰收，反对分裂势力活动。'],
    ['2002 卢国今年丰收，', '2001 反对分裂势力活动。'],
  ],
])('Chinese: %s', (_, language, texts, expected) => expect(blamed(texts, language)).toEqual(expected));

test('traditional characters are the same wording', () => {
  const before = formulation('2001-01-01', '盧國堅持發展兩國關係。', { language: 'zh-Hant' });
  const after = formulation('2002-01-01', '卢国坚持发展两国关系。', { language: 'zh-Hans' });
  expect(blameWording(after, [before]).map(({ origin }) => origin)).toEqual([before]);
});

test('a passage of the same day is not the first', () => {
  const before = formulation('2002-01-01', 'We seek peaceful talks soon.');
  const after = formulation('2002-01-01', 'We seek peaceful talks soon.');
  expect(blameWording(after, [before]).map(({ origin }) => origin)).toEqual([after]);
});

describe('words that were away', () => {
  const WALL = 'We do not support a wall.';
  const TRADE = 'We like free trade.';
  test.each([
    [
      'an edition left them out',
      [edition('2001-01-01', WALL), omitted('2002-01-01', TRADE), edition('2003-01-01', `${TRADE} ${WALL}`)],
      ['2002 We like free trade.', '2001 We do not support a wall. (2002 to 2002, back 2003)'],
    ],
    [
      'two editions said other things',
      [
        edition('2001-01-01', WALL),
        edition('2002-01-01', TRADE),
        edition('2003-01-01', 'The harvest was good.'),
        edition('2004-01-01', WALL),
        edition('2005-01-01', WALL),
      ],
      ['2001 We do not support a wall. (2002 to 2003, back 2004)'],
    ],
    [
      'a preposition before them is no matter',
      [
        edition('2001-01-01', 'In the long years of hunger the mills stood.'),
        edition('2002-01-01', 'The long years of hunger are over.'),
        edition('2003-01-01', 'In the long years of hunger, Strelsau sang.'),
      ],
      ['2001 In the long years of hunger,', '2003 Strelsau sang.'],
    ],
    [
      'said first by a minister',
      [formulation('2001-01-01', WALL), omitted('2002-01-01', TRADE), edition('2003-01-01', WALL)],
      ['2001 We do not support a wall. (2002 to 2002, back 2003)'],
    ],
    [
      'what a minister does not say meanwhile is not away',
      [edition('2001-01-01', WALL), formulation('2002-01-01', TRADE), edition('2003-01-01', WALL)],
      ['2001 We do not support a wall.'],
    ],
    [
      'two passages of one edition are one edition',
      [
        edition('2001-01-01', WALL),
        edition('2002-01-01', TRADE),
        edition('2002-01-01', WALL),
        edition('2003-01-01', WALL),
      ],
      ['2001 We do not support a wall.'],
    ],
  ])('%s', (_, record, expected) => {
    const runs = blameWording(record.at(-1)!, record.slice(0, -1));
    const years = (one: Formulation) => one.date.slice(0, 4);
    expect(
      runs.map(({ text, origin, away, restored }) => {
        const gap = away && ` (${years(away[0])} to ${years(away[1])}, back ${years(restored!)})`;
        return `${years(origin)} ${text.trim()}${gap ?? ''}`;
      }),
    ).toEqual(expected);
  });
});

test('the runs join to the text', () => {
  const target = formulation('2003-01-01', 'We support talks,  and\nwe “do not” want walls. Nor moats.');
  const runs = blameWording(target, [formulation('2001-01-01', 'We support talks. Nor moats.')]);
  expect(runs.map(({ text }) => text).join('')).toBe(target.text);
});
