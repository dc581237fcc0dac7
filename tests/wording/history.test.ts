import { describe, expect, test } from 'vitest';
import type { Formulation } from '../../src/catalogue/model.ts';
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
