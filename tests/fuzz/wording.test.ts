import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/wording/compare.ts';
import type { Segment } from '../../src/wording/comparison.ts';
import { anyText, mutated, wording } from './arbitrary.ts';
import { runs } from './runs.ts';

const pair = fc.oneof(
  fc.tuple(wording, wording),
  wording.chain((text) => fc.tuple(fc.constant(text), mutated(text))),
  fc.tuple(anyText, anyText),
);
const options = fc.record({
  exact: fc.boolean(),
  language: fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'fr', 'es', 'ja', 'ru', 'x-none', ''),
  fold: fc.subarray(['spelling', 'script'] as const),
});

describe('a comparison', () => {
  test('joins to both texts, whatever they are', () => {
    fc.assert(
      fc.property(pair, options, ([before, after], given) => {
        const { segments, changes, typography } = compareTexts(before, after, given);
        expect(sideOf(segments, 'removed')).toBe(before.trim());
        expect(sideOf(segments, 'added')).toBe(after.trim());
        expect(segments.every(({ text, before: old }) => text !== '' || old !== '')).toBe(true);
        if (changes.length > 0) expect(typography.onlyDifference).toBe(false);
      }),
      runs(1500),
    );
  });

  test('of a text with itself finds nothing', () => {
    fc.assert(
      fc.property(fc.oneof(wording, anyText), options, (text, given) => {
        const { segments, changes } = compareTexts(text, text, given);
        expect(changes).toEqual([]);
        expect(segments.map(({ kind }) => kind)).toEqual(text.trim() === '' ? [] : ['kept']);
      }),
      runs(500),
    );
  });

  test('gives both ends of a move the same number', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const { segments } = compareTexts(before, after);
        const ends = (kind: Segment['kind']) =>
          new Set(segments.filter((one) => one.kind === kind).map(({ move }) => move ?? 0));
        expect([...ends('removed')].filter((move) => move > 0).toSorted()).toEqual(
          [...ends('added')].filter((move) => move > 0).toSorted(),
        );
      }),
      runs(700),
    );
  });
});

function sideOf(segments: readonly Segment[], kind: 'removed' | 'added'): string {
  return segments
    .filter((segment) => segment.kind === 'kept' || segment.kind === kind)
    .map(({ text, before }) => (kind === 'removed' ? (before ?? text) : text))
    .join('');
}
