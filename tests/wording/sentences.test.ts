import { expect, test } from 'vitest';
import { compareTexts } from '../../src/wording/compare.ts';
import { compareSentences, MOST_WORDS } from '../../src/wording/sentences.ts';
import { joinRuns } from '../../src/wording/smooth.ts';

const textOf = (runs: ReturnType<typeof compareSentences>) =>
  joinRuns(runs).map(({ kind, before, after }) =>
    kind === 'kept'
      ? after.map(({ text }) => text).join(' ')
      : `[-${before.map(({ text }) => text).join(' ')}-]{+${after.map(({ text }) => text).join(' ')}+}`,
  );

test.each([
  [
    'We support talks. The port is open.\nGrain is cheap.',
    'We oppose talks. The port is open.\nGrain is cheap.',
    ['[-We support talks.-]{+We oppose talks.+}', 'The port is open. Grain is cheap.'],
  ],
  [
    '我们支持谈判。港口开放。',
    '我们支持谈判。港口关闭。',
    ['我们支持谈判。', '[-港口开放。-]{+港口关闭。+}'],
  ],
  ['He said “no.” We left.', 'He said "no."\nWe left.', ['He said "no." We left.']],
])('sentence by sentence: %j', (before, after, runs) =>
  expect(textOf(compareSentences(before, after))).toEqual(runs),
);

test('texts above the bound are compared sentence by sentence, and stay lossless', () => {
  const lines = Array.from({ length: MOST_WORDS / 6 }, (_, at) => `Line ${at} supports talks.`);
  const before = lines.join('\n');
  const after = lines.with(7, 'Line 7 opposes them.').join('\n');
  const { segments, bySentence } = compareTexts(before, after);
  const side = (without: string) =>
    segments
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('');
  expect(bySentence).toBe(true);
  expect([side('added'), side('removed')]).toEqual([before, after]);
  expect(segments.filter(({ kind }) => kind !== 'kept').map(({ text }) => text)).toEqual([
    'Line 7 supports talks.',
    'Line 7 opposes them.',
  ]);
});
