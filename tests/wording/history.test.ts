import { describe, expect, test } from 'vitest';
import type { Formulation } from '../../src/catalogue/model.ts';
import { blameWording } from '../../src/wording/blame.ts';
import { historyOf, markRestored } from '../../src/wording/history.ts';
import { formulation } from '../ruritania.ts';

const SERIES = { title: 'Border paper', kind: 'fact-sheet', series: 'border-paper' };
const edition = (date: string, text: string): Formulation => formulation(date, text, { document: SERIES });
const omitted = (date: string, instead: string): Formulation =>
  formulation(date, '', { document: SERIES, status: 'omitted', instead });

describe('events', () => {
  test.each([
    [
      'said again, then otherwise',
      [
        formulation('2001-01-01', 'We support talks.'),
        formulation('2002-01-01', 'we support talks.'),
        formulation('2003-01-01', 'We demand talks.'),
      ],
      ['stated', 'unchanged', 'reworded'],
    ],
    [
      'an edition drops the words, the next restores them',
      [
        edition('2001-01-01', 'We support talks.'),
        omitted('2002-01-01', 'We like trade.'),
        edition('2003-01-01', 'We support talks.'),
      ],
      ['stated', 'dropped', 'restored'],
    ],
    [
      'what a minister says meanwhile restores nothing',
      [
        edition('2001-01-01', 'We support talks.'),
        omitted('2002-01-01', 'We like trade.'),
        formulation('2003-01-01', 'We support talks.'),
      ],
      ['stated', 'dropped', 'unchanged'],
    ],
    [
      'other words after an omission restore nothing',
      [
        formulation('2001-01-01', 'We do not support walls.', {
          document: SERIES,
          operative: 'do not support',
        }),
        omitted('2002-01-01', 'We like trade.'),
        formulation('2003-01-01', 'Ruritania supports walls.', { document: SERIES, operative: 'supports' }),
      ],
      ['stated', 'dropped', 'reworded'],
    ],
    [
      'the same stance in another person restores',
      [
        formulation('2001-01-01', 'We do not support walls.', {
          document: SERIES,
          operative: 'do not support',
        }),
        omitted('2002-01-01', 'We like trade.'),
        formulation('2003-01-01', 'Ruritania does not support walls.', {
          document: SERIES,
          operative: 'does not support',
        }),
      ],
      ['stated', 'dropped', 'restored'],
    ],
    [
      'an omission repeated is no news',
      [
        edition('2001-01-01', 'We support talks.'),
        omitted('2002-01-01', 'We like trade.'),
        omitted('2003-01-01', 'We like trade.'),
      ],
      ['stated', 'dropped', 'unchanged'],
    ],
  ])('%s', (_, record, expected) => expect(historyOf(record).map(({ event }) => event)).toEqual(expected));
});

describe('what comes back is restored, clause by clause', () => {
  const earlier = ['We do not support a wall. We support talks.'];
  test.each([
    ['known words', 'we do not support a wall', ['restored: we do not support a wall']],
    ['new words', 'we oppose a fence', ['added: we oppose a fence']],
    ['too few words', 'a wall', ['added: a wall']],
    [
      'both, in one passage',
      'We oppose a fence; we do not support a wall; and we want trade.',
      ['added: We oppose a fence', 'restored: we do not support a wall', 'added: we want trade'],
    ],
  ])('%s', (_, after, expected) =>
    expect(
      markRestored([{ type: 'added', after }], earlier, 'en').map(
        (change) => `${change.type}: ${change.after}`,
      ),
    ).toEqual(expected),
  );
});

describe('blame', () => {
  const blamed = (target: Formulation, earlier: Formulation[]) =>
    blameWording(target, earlier).map(
      ({ text, origin, restored }) => `${origin.date.slice(0, 4)}${restored ? '+' : ''} ${text.trim()}`,
    );

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
      'an operative group is a phrase',
      ['We do not support a wall.', 'We do not support a fence.'],
      ['2001 We do not support a', '2002 fence.'],
    ],
    [
      'the first of several',
      ['We seek peaceful talks soon.', 'We seek peaceful talks soon.', 'We seek peaceful talks soon.'],
      ['2001 We seek peaceful talks soon.'],
    ],
  ])('%s', (_, texts, expected) => {
    const record = texts.map((text, at) => formulation(`200${at + 1}-01-01`, text));
    expect(blamed(record.at(-1)!, record.slice(0, -1))).toEqual(expected);
  });

  test('words back after an edition without them say so', () => {
    const record = [
      edition('2001-01-01', 'We do not support a wall.'),
      omitted('2002-01-01', 'We like trade.'),
      edition('2003-01-01', 'We like trade. We do not support a wall.'),
    ];
    expect(blamed(record[2]!, record.slice(0, 2))).toEqual([
      '2002 We like trade.',
      '2001+ We do not support a wall.',
    ]);
  });

  test('the runs join to the text', () => {
    const target = formulation('2003-01-01', 'We support talks,  and\nwe “do not” want walls. Nor moats.');
    const runs = blameWording(target, [formulation('2001-01-01', 'We support talks. Nor moats.')]);
    expect(runs.map(({ text }) => text).join('')).toBe(target.text);
  });
});
