import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/wording/compare.ts';
import { hasWordingChange } from '../../src/wording/comparison.ts';
import { foldSpelling } from '../../src/wording/spelling.ts';

describe('British and American spelling', () => {
  test.each([
    ['labour', 'labor'],
    ['neighbouring', 'neighboring'],
    ['unfavourable', 'unfavorable'],
    ['recognise', 'recognize'],
    ['denuclearisation', 'denuclearization'],
    ['authorised', 'authorized'],
    ['analyse', 'analyze'],
    ['centre', 'center'],
    ['kilometres', 'kilometers'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['practise', 'practice'],
    ['programme', 'program'],
    ['travelled', 'traveled'],
    ['signalling', 'signaling'],
    ['fulfil', 'fulfill'],
    ['skilful', 'skillful'],
    ['instalments', 'installments'],
    ['dialogue', 'dialog'],
    ['judgement', 'judgment'],
    ['manoeuvres', 'maneuvers'],
    ['sceptical', 'skeptical'],
    ['ageing', 'aging'],
    ['co-operation', 'cooperation'],
    ['re-establish', 'reestablish'],
    ['self-defence', 'self-defense'],
    ["neighbour's", "neighbor's"],
  ])('%s is %s', (british, american) => expect(foldSpelling(british)).toBe(foldSpelling(american)));

  test.each([
    ['prise', 'prize'],
    ['hour', 'hor'],
    ['four', 'for'],
    ['tour', 'tor'],
    ['should', 'shold'],
    ['agree', 'ager'],
    ['are', 'aer'],
    ['council', 'counsel'],
    ['principal', 'principle'],
  ])('%s is not %s', (one, other) => expect(foldSpelling(one)).not.toBe(foldSpelling(other)));
});

test.each([
  [
    'spelling',
    'Ruritania recognises its neighbour’s defence.',
    "Ruritania recognizes its neighbor's defense.",
    { spelling: 3, script: 0, onlyDifference: true },
  ],
  [
    'spelling',
    'Ruritania does not favour it.',
    'Ruritania does not favor it.',
    { spelling: 1, script: 0, onlyDifference: true },
  ],
  [
    'script',
    '美國不支持台灣獨立。',
    '美国不支持台湾独立。',
    { spelling: 0, script: 3, onlyDifference: true },
  ],
  [
    'script',
    '堅決反對“台獨”分裂行徑',
    '坚决反对「台独」分裂行径',
    { spelling: 0, script: 4, onlyDifference: true },
  ],
] as const)('%s folded: %s', (kind, before, after, folded) => {
  const comparison = compareTexts(before, after, { fold: [kind] });
  expect(comparison.folded).toEqual(folded);
  expect(hasWordingChange(comparison)).toBe(false);
  expect(hasWordingChange(compareTexts(before, after))).toBe(true);
});

test('what was folded is no typography, and is told beside what changed', () => {
  const comparison = compareTexts('We favour talks.', 'We favor trade.', { fold: ['spelling'] });
  expect(comparison.folded).toEqual({ spelling: 1, script: 0, onlyDifference: false });
  expect(comparison.typography).toEqual({ count: 0, onlyDifference: false });
  expect(comparison.segments[0]).toEqual({ kind: 'kept', text: 'We favor ', before: 'We favour ' });
});
