import { expect, test } from 'vitest';
import { renderRtf } from '../../src/render/rtf.ts';

test.each([
  ['en', '{\\lang1033 We support talks.}'],
  ['zh-Hans', '{\\f1\\langfe2052 We support talks.}'],
  // A language that word processors' numbers are not known of: there is no word of control for a space to end.
  ['tr', '{We support talks.}'],
])('words in %s', (language, expected) => {
  const blocks = [{ kind: 'wording', text: [{ text: 'We support talks.' }], language }] as const;
  expect(renderRtf({ title: '', subtitle: '', blocks, sources: [] }, { author: 'Zenda' })).toContain(
    ` ${expected}\\par`,
  );
});
