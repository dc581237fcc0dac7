import { describe, expect, test } from 'vitest';
import { type Finder, findAllWords, findPattern } from '../../src/wording/find-words.ts';

const marked = (find: Finder, text: string) => {
  const stretches = find(text);
  return stretches?.map(([start, end]) => text.slice(start, end));
};

describe('words', () => {
  test.each([
    ['a word, case folded', ['TALKS'], 'We support talks.', ['talks']],
    ['whole words only', ['talk'], 'We support talks.', undefined],
    ['a phrase', ['support talks'], 'We support talks and support walks.', ['support talks']],
    ['a phrase over a comma and a line', ['talks now'], 'We want talks,\nnow.', ['talks,\nnow']],
    ['all must occur', ['talks', 'walls'], 'We support talks.', undefined],
    ['in the order of the text', ['walls', 'talks'], 'We want talks, not walls.', ['talks', 'walls']],
    ['typography is folded', ["people's"], 'the people’s choice', ['people’s']],
    ['Chinese by its signs', ['反对'], '我们坚决反对，一贯反对。', ['反对', '反对']],
    [
      'overlapping phrases are one stretch',
      ['support talks', 'talks now'],
      'support talks now',
      ['support talks now'],
    ],
    ['white space before the text', ['talks'], '  We support talks.', ['talks']],
  ])('%s', (_, words, text, expected) => expect(marked(findAllWords(words), text)).toEqual(expected));

  test('punctuation alone is refused', () => expect(() => findAllWords(['…'])).toThrow('no word in "…"'));
});

describe('patterns', () => {
  test.each([
    ['every match', 'support\\w*', 'We support; she supports.', ['support', 'supports']],
    ['none', 'oppos', 'We support.', undefined],
    ['matches of nothing do not count', 'x*', 'We support.', undefined],
  ])('%s', (_, pattern, text, expected) => expect(marked(findPattern(pattern), text)).toEqual(expected));

  test('a pattern that is none is refused', () =>
    expect(() => findPattern('[')).toThrow('no regular expression'));
});
