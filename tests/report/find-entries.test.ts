import { describe, expect, test } from 'vitest';
import { findEntries, foldText } from '../../src/report/browser/find-entries.ts';
import { embedJson } from '../../src/report/embed.ts';
import type { SearchEntry } from '../../src/report/report.ts';

const ENTRIES: SearchEntry[] = [
  {
    id: 'ruritania/border-status',
    title: 'Status of the northern border',
    actor: 'Ruritania',
    wordings: [
      {
        id: 'ruritania/border-status@1999-05-14',
        period: 'Elphberg',
        marks: [],
        texts: ['We firmly support the people’s talks.'],
      },
      {
        id: 'ruritania/border-status@2001-05-14',
        period: 'Rassendyll',
        marks: [],
        texts: ['Talks have our support.', '我们支持会谈。'],
      },
    ],
  },
];

describe('search of a report', () => {
  test.each([
    ['a phrase', 'firmly support', ['We [firmly support] the people’s talks.']],
    ['case and typography folded', "PEOPLE'S", ['We firmly support the [people’s] talks.']],
    ['the phrase first, then all of its words', 'our support', ['Talks have [our support].']],
    [
      'words in any order',
      'support talks',
      ['We firmly [support] the people’s talks.', 'Talks have our [support].'],
    ],
    ['a title, and its id', 'border-status', ['Status of the northern border (ruritania/[border-status])']],
    ['a translation', '支持', ['我们[支持]会谈。']],
    ['not all of the words', 'firmly oppose', []],
    ['white space alone', '  ', []],
  ])('%s', (_, query, expected) =>
    expect(
      findEntries(ENTRIES, query).map(({ before, match, after }) => `${before}[${match}]${after}`),
    ).toEqual(expected),
  );

  test('folding keeps every sign in its place', () =>
    expect(foldText('İ “A”\u00a0–').length).toBe('İ “A”\u00a0–'.length));
});

test('embedded data ends no script and says the same', () => {
  const data = { text: '</script><!-- \u2028 <script>' };
  expect(embedJson(data)).not.toMatch(/[<>\u2028]/);
  expect(JSON.parse(embedJson(data))).toEqual(data);
});
