import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/wording/compare.ts';
import { hasWordingChange } from '../../src/wording/comparison.ts';
import { marked } from '../marked.ts';

const A = 'Ruritania opposes any change of the northern border by force.';
const B = 'We support direct talks.';
const C = 'The railway between the two capitals will reopen in spring.';
const D = 'The prisoners were released at dawn.';

test.each([
  ['two sentences swapped', `${B} ${A}`, `${A} ${B}`],
  ['three sentences turned round', `${A} ${B} ${C}`, `${C} ${B} ${A}`],
  ['a sentence to another paragraph', `${A} ${B}\n\n${C} ${D}`, `${A}\n\n${C} ${D} ${B}`],
  ['two paragraphs swapped', `${A} ${B}\n\n${C} ${D}`, `${C} ${D}\n\n${A} ${B}`],
  [
    'two clauses swapped',
    'We support direct talks, and we oppose any change of the border by force.',
    'We oppose any change of the border by force, and we support direct talks.',
  ],
  [
    'list items in another order',
    'guided by the Taiwan Relations Act, the three Joint Communiques, and the Six Assurances',
    'guided by the Six Assurances, the Taiwan Relations Act, and the three Joint Communiques',
  ],
  [
    'list items turned round, with words before and behind',
    'Our policy, guided by the Taiwan Relations Act, the three Joint Communiques, and the Six Assurances, has not changed.',
    'Our policy, guided by the Six Assurances, the three Joint Communiques, and the Taiwan Relations Act, has not changed.',
  ],
  ['two nouns about an "and"', 'peace and stability in the lakes', 'stability and peace in the lakes'],
  [
    'Chinese sentences',
    '我们坚持和平谈判。卢里坦尼亚不承认该政府。',
    '卢里坦尼亚不承认该政府。我们坚持和平谈判。',
  ],
])('%s: moved, and no wording change', (_, before, after) => {
  const comparison = compareTexts(before, after);
  expect(comparison.changes.map(({ type }) => type)).toEqual(comparison.changes.map(() => 'moved'));
  expect(comparison.changes).not.toEqual([]);
  expect(comparison.changes.filter(({ segments }) => segments !== undefined)).toEqual([]);
  expect(hasWordingChange(comparison)).toBe(false);
});

test.each([
  ['the shorter of two has moved', `${A} ${B}`, `${B} ${A}`, `{+${B} +}¹${A}[- ${B}-]¹`],
  [
    'a clause takes its joint along',
    'We support direct talks, and we oppose any change of the border by force.',
    'We oppose any change of the border by force, and we support direct talks.',
    '[-We support direct talks, and -]¹We oppose any change of the border by force{+, and we support direct talks+}¹.',
  ],
  [
    'a list item takes its joint along',
    'guided by the treaty of Zenda, the two protocols, and the six promises',
    'guided by the treaty of Zenda, the six promises, and the two protocols',
    'guided by the treaty of Zenda, {+the six promises, and +}¹the two protocols[-, and the six promises-]¹',
  ],
  [
    'what is edited beside the move is marked',
    `We do not support the partition. ${B} ${A}`,
    `We oppose the partition. ${A} ${B}`,
    `We [-do not support-]{+oppose+} the partition. [-${B} -]¹${A}{+ ${B}+}¹`,
  ],
])('%s', (_, before, after, expected) => expect(marked(compareTexts(before, after))).toBe(expected));

test.each([
  [
    'a qualifier dropped',
    `We firmly support direct talks between the two capitals. ${A}`,
    `${A} We support direct talks between the two capitals.`,
    'We [-firmly -]support direct talks between the two capitals.',
  ],
  [
    'a negation of another kind',
    `${C} ${A} We will never recognize the annexation of the islands.`,
    `We do not recognize the annexation of the islands. ${C} ${A}`,
    'We [-will never recognize-]{+do not recognize+} the annexation of the islands.',
  ],
])('moved and edited: %s', (_, before, after, expected) => {
  const comparison = compareTexts(before, after);
  const [change, ...rest] = comparison.changes;
  expect(rest).toEqual([]);
  expect(change!.type).toBe('moved');
  expect(marked({ ...comparison, segments: change!.segments! })).toBe(expected);
  expect(hasWordingChange(comparison)).toBe(true);
});

test('a formula said of something else in another sentence has not moved', () => {
  const { changes } = compareTexts(
    'Strelsau is the most significant and direct threat to our security and to peace and stability in the northern lake area.',
    'The war on Zenda has shattered peace and stability in the northern lake area and gravely undermined global security. Strelsau remains the most significant and direct threat to our security.',
  );
  expect(changes.map(({ type }) => type)).not.toContain('moved');
});

test.each([
  [
    'a short phrase',
    'In fact, we support talks, and we trade. We wait.',
    'We support talks. In fact, we wait, and we trade.',
  ],
  ['a connective', 'We, however, support talks.', 'However, we support talks.'],
  ['a sentence said twice', `${B} ${A} ${B} ${C}`, `${A} ${B} ${C} ${D}`],
  ['"or" for "and"', 'peace and stability', 'stability or peace'],
  [
    'a name in a sentence that was rewritten',
    'Ruritania and Zenda, bound by their treaty, must comply with this ruling.',
    'The tribunal gave a decision that is final and binding on Zenda and Ruritania.',
  ],
])('%s is no move without wording change', (_, before, after) => {
  const comparison = compareTexts(before, after);
  expect(hasWordingChange(comparison) || comparison.changes.every(({ type }) => type !== 'moved')).toBe(true);
});

const SENTENCES = [
  A,
  B,
  C,
  D,
  'We met.',
  'Trade grew in autumn, and prices fell; nobody objected.',
  '不支持独立。',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(' ', '\n\n', '')), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));

describe('with moves too, rejecting and accepting give the old text and the new', () => {
  test('on random orders of sentences', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { segments } = compareTexts(before, after);
        const side = (without: string) => segments.filter(({ kind }) => kind !== without);
        expect(
          side('added')
            .map((segment) => segment.before ?? segment.text)
            .join(''),
        ).toBe(before.trim());
        expect(
          side('removed')
            .map((segment) => segment.text)
            .join(''),
        ).toBe(after.trim());
        const ends = new Map<number, Set<string>>();
        for (const { move, kind } of segments)
          if (move !== undefined) ends.set(move, (ends.get(move) ?? new Set()).add(kind));
        for (const kinds of ends.values()) expect([...kinds].sort()).toEqual(['added', 'removed']);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
