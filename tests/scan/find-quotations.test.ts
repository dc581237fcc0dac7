import { expect, test } from 'vitest';
import { findQuotations } from '../../src/scan/find-quotations.ts';

test.each([
  ['curly', 'He said: “We support talks.”', ['We support talks.']],
  ['straight', 'He said: "We support talks."', ['We support talks.']],
  ['single', 'He said: ‘We support Zenda’s talks.’ Good.', ['We support Zenda’s talks.']],
  [
    'straight single, with an apostrophe',
    "He said: 'We don't support talks', and left.",
    ["We don't support talks"],
  ],
  ['apostrophes alone', "Zenda's king and Strelsau's mayor", []],
  ['German', 'Er sagte: „Wir unterstützen das.“ Gut.', ['Wir unterstützen das.']],
  ['French', 'Il a dit : « Nous soutenons cela. »', ['Nous soutenons cela.']],
  ['Chinese', '发言人说：“我们支持。”又说「反對」。', ['我们支持。', '反對']],
  ['inner ones belong to the outer', '“He said ‘talks’ twice”', ['He said ‘talks’ twice']],
  ['over a line break', '“We support\ntalks.”', ['We support\ntalks.']],
  [
    'one that goes on in the next paragraph',
    '“We support talks.\n\n“We always did.”',
    ['We support talks.', 'We always did.'],
  ],
  ['inches', 'a 12" ruler and a 6" one', []],
  ['apostrophes that open words, in a long line', "see the 'x ".repeat(50_000), []],
  [
    'a long one in straight single marks',
    `He said: '${'We support talks. '.repeat(200)}Yes.'`,
    [`${'We support talks. '.repeat(200)}Yes.`],
  ],
])('%s', (_, text, expected) => {
  expect(findQuotations({ text, blockQuotes: [] }).map((quotation) => quotation.text)).toEqual(expected);
});

test('a block quotation is one, whatever is quoted in it', () => {
  const text = 'He wrote:\n\nWe “support” talks.\n\nThen he left.';
  const found = findQuotations({ text, blockQuotes: [{ from: 11, to: 30 }] });
  expect(found).toEqual([{ start: 11, end: 30, text: 'We “support” talks.' }]);
});
