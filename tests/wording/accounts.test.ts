import { expect, test } from 'vitest';
import { compareAccounts } from '../../src/wording/accounts.ts';
import { formulation } from '../ruritania.ts';

const say = (text: string, position = 'ruritania/border-status', language = 'en') =>
  formulation('2003-05-01', text, { position, language });

test.each([
  [
    'both say it',
    [say('We support talks on the border.')],
    [say('Ruritania supports talks on the border.')],
    ['both'],
  ],
  ['one says it', [say('We support talks.')], [], ['one']],
  [
    'one affirms what the other denies',
    [say('Ruritania supports the wall.')],
    [say('Ruritania does not support the wall.')],
    ['contradictory'],
  ],
  [
    'different questions are no contradiction',
    [say('Ruritania supports the wall.')],
    [say('Ruritania does not support the wall.', 'ruritania/lake')],
    ['one', 'one'],
  ],
  [
    'two languages are not compared',
    [say('We support talks.')],
    [say('我们支持会谈。', undefined, 'zh-Hans')],
    ['both'],
  ],
  [
    'the likeliest pair goes together',
    [say('We want trade in grain and wine.'), say('We support talks on the border.')],
    [say('Ruritania supports talks on the border.')],
    ['both', 'one'],
  ],
])('%s', (_, left, right, expected) =>
  expect(compareAccounts(left, right, (language) => ({ language })).map(({ verdict }) => verdict)).toEqual(
    expected,
  ),
);
