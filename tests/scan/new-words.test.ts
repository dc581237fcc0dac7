import { describe, expect, test } from 'vitest';
import { findNewWords, hasContent } from '../../src/scan/new-words.ts';
import { findOthersWords } from '../../src/scan/speakers.ts';
import { formulation } from '../ruritania.ts';
import { LINE, position } from './ruritania-line.ts';

const LINES = [
  position('border-status', {
    earlier: [
      formulation(
        '2001-05-14',
        'We firmly support direct talks on the northern border, and we expect all sides to show restraint.',
      ),
      formulation(
        '2002-05-14',
        'We support direct talks on the northern border, and we expect all sides to show restraint.',
      ),
    ],
    inForce: [
      formulation(
        '2003-05-14',
        'We support direct talks on the northern border; we do not support a change of the border by force; and we expect all sides to show restraint.',
      ),
    ],
  }),
];

function newIn(text: string): string[] {
  const others = findOthersWords(text, LINE.speakers);
  return findNewWords(text, LINES, others, () => [])
    .runs.filter((run) => run.origin === undefined && hasContent(run.text))
    .map(({ start, end }) => text.slice(start, end));
}

describe('words without a precedent', () => {
  test.each([
    ['none', 'We support direct talks on the northern border.', []],
    ['an adverb', 'We warmly support direct talks on the northern border.', ['We warmly']],
    ['a denial', 'We do not support direct talks on the northern border.', ['do not support']],
    [
      'words added behind',
      'We support direct talks on the northern border under the eyes of the Pope.',
      ['under the eyes of the Pope'],
    ],
    [
      'known phrases in another order',
      'All sides to show restraint: direct talks on the northern border.',
      [],
    ],
    ['a sentence of its own', 'The harvest was good.', ['The harvest was good.']],
    ['what others say is not ours', 'Graustark says that the harvest was bad.', []],
  ])('%s', (_, text, expected) => {
    const found = newIn(text).map((words) => words.replace(/^[,\s]+|[.\s]+$/g, ''));
    expect(found).toEqual(expected.map((words) => words.replace(/\.$/, '')));
  });

  test('known words say who had them first', () => {
    const { runs } = findNewWords(
      'We firmly support direct talks on the northern border.',
      LINES,
      [],
      () => [],
    );
    expect(runs.map(({ text, origin }) => [text, origin?.date])).toEqual([
      ['We firmly support direct talks on the northern border.', '2001-05-14'],
    ]);
  });

  test('the runs of a sentence join to it', () => {
    const text = 'We warmly support talks, direct talks, on the northern border. All sides show restraint.';
    expect(
      findNewWords(text, LINES, [], () => [])
        .runs.map((run) => run.text)
        .join('')
        .replace(/\s+/g, ''),
    ).toBe(text.replace(/\s+/g, ''));
  });
});

test('what is said each time and left out is named, with how often it was said', () => {
  const { leftOut } = findNewWords('We support direct talks on the northern border.', LINES, [], () => []);
  expect(leftOut).toMatchObject([{ text: 'we expect all sides to show restraint', times: 3, of: 3 }]);
});
