import { describe, expect, test } from 'vitest';
import { compileLadders } from '../../src/catalogue/compile-ladders.ts';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import { describeStance } from '../../src/render/stance-lines.ts';
import { compareTexts } from '../../src/wording/compare.ts';
import { marked } from '../marked.ts';

const root = new URL('../..', import.meta.url).pathname;
const { ladders, positions } = readFolder(`${root}phrases`, { local: false, relativeTo: root });
const english = compileLadders(ladders, 'en');
const chinese = compileLadders(ladders, 'zh');

function stance(before: string, after: string, language = 'en'): string[] {
  const book = language === 'en' ? english : chinese;
  return describeStance(compareTexts(before, after, { language, ladders: book }));
}

describe('a memo says', () => {
  test.each([
    [
      'one rung down',
      'We do not support talks.',
      'We oppose talks.',
      'support ladder: does not support → opposes, one step more negative',
    ],
    [
      'one rung up',
      'We oppose talks.',
      'We do not support talks.',
      'support ladder: opposes → does not support, one step less negative',
    ],
    [
      'a qualifier dropped',
      'We firmly support talks.',
      'We support talks.',
      'support ladder: strongly supports → supports, one step less favourable',
    ],
    [
      'a qualifier added',
      'Ruritania opposes talks.',
      'Ruritania firmly opposes talks.',
      'support ladder: opposes → strongly opposes, one step more negative',
    ],
    [
      'across the neutral rung',
      'Ruritania supports talks.',
      'Ruritania does not support talks.',
      'support ladder: supports → does not support, five steps more negative, polarity reversed',
    ],
    [
      'onto the neutral rung',
      'Ruritania supports talks.',
      'Ruritania takes no position on talks.',
      'support ladder: supports → takes no position, three steps less favourable',
    ],
    [
      'a verb of recognition',
      'We acknowledge the border.',
      'We recognize the border.',
      'recognition ladder: acknowledges → recognizes, two steps nearer to recognition',
    ],
    [
      'a modal',
      'The parties should refrain from force.',
      'The parties must refrain from force.',
      'obligation ladder: should → must, two steps more binding',
    ],
    [
      'concern',
      'We deplore the launch.',
      'We strongly condemn the launch.',
      'concern ladder: deplores → strongly condemns, two steps stronger',
    ],
    [
      'demand',
      'Calls upon the guards to withdraw;',
      'Demands that the guards withdraw;',
      'demand ladder: calls upon → demands, three steps stronger',
    ],
    [
      'commitment',
      'We aim to spend more.',
      'We commit to spend more.',
      'commitment ladder: aims to → commits to, four steps firmer',
    ],
    [
      'legality',
      'The wall is illegal.',
      'The wall is inconsistent with international law.',
      'legality ladder: illegal → inconsistent, one step more lawful',
    ],
    [
      'inflection alone',
      'Ruritania opposes talks.',
      'We oppose talks.',
      'no change of stance: “opposes” and “oppose” are one rung (support ladder: opposes)',
    ],
    [
      'another word of the rung',
      'We oppose talks.',
      'We are against talks.',
      'no change of stance: “oppose” and “are against” are one rung (support ladder: opposes)',
    ],
  ])('%s', (_, before, after, line) => expect(stance(before, after)).toContain(line));

  test('Chinese', () =>
    expect(stance('我们不支持边界会谈。', '我们坚决反对边界会谈。', 'zh')).toEqual([
      'support ladder: does not support → strongly opposes, two steps more negative',
    ]));
});

describe('each phrase answers the one about its own object', () => {
  const before = 'We support trade with Strelsau; we do not support the wall at Zenda.';
  test.each([
    ['both stay', 'We do not support the wall at Zenda; we support trade with Strelsau.', []],
    [
      'one moves',
      'We support trade with Strelsau; we oppose the wall at Zenda.',
      ['support ladder: does not support → opposes, one step more negative'],
    ],
    ['one is dropped', 'We support trade with Strelsau.', []],
    ['another object', 'We support trade with Strelsau; we oppose the new tariff on coal.', []],
  ])('%s', (_, after, lines) => expect(stance(before, after)).toEqual(lines));
});

test.each([
  ['a noun', 'Military support for talks continued.', 'Military aid for talks continued.'],
  ['a month', 'The parties may meet in May.', 'The parties may meet in June.'],
  ['a question', 'Should we support talks?', 'Must we support talks?'],
  ['a dropped sentence', 'We support talks. We oppose force.', 'We support talks.'],
  ['nothing', 'We support talks.', 'We support talks.'],
])('%s is no shift', (_, before, after) => expect(stance(before, after)).toEqual([]));

test('operative words that no rung covers are off the ladder, and nothing is guessed', () => {
  const comparison = compareTexts('We do not support the wall.', 'We are not looking to build the wall.', {
    ladders: english,
    operatives: { before: 'do not support', after: 'are not looking to' },
  });
  expect(comparison.shifts).toEqual([]);
  expect(comparison.offLadder).toEqual([
    {
      ladder: 'support',
      from: { rung: 'does-not-support', text: 'do not support' },
      to: { text: 'are not looking to' },
    },
  ]);
});

test.each([
  [
    'a predicate against a verb',
    'We are opposed to unilateral attempts to move the border.',
    'Ruritania strongly opposes unilateral attempts to move the border.',
    '[-We -]{+Ruritania +}[-are opposed to-]{+strongly opposes+} unilateral attempts to move the border.',
  ],
  [
    'a verb of the ladder, recast around',
    'We condemn in the strongest terms the wall at Zenda.',
    'The Council deplores the wall at Zenda.',
    '[-We -]{+The Council +}[-condemn in the strongest terms-]{+deplores+} the wall at Zenda.',
  ],
])('%s is shown as the change', (_, before, after, expected) =>
  expect(marked(compareTexts(before, after, { ladders: english }))).toBe(expected),
);

test('in a long document each of many shifts is told', () => {
  const verbs = (verb: string) =>
    Array.from({ length: 300 }, (_, at) => `Ruritania ${verb} talk number ${at} on the border.`).join(' ');
  const { shifts } = compareTexts(verbs('supports'), verbs('does not support'), { ladders: english });
  expect(shifts).toHaveLength(1);
  expect(shifts[0]).toMatchObject({ from: { rung: 'supports' }, to: { rung: 'does-not-support' } });
});

test('without ladders nothing is said of stance', () =>
  expect(compareTexts('We support talks.', 'We oppose talks.').shifts).toEqual([]));

describe('real wording', () => {
  const texts = new Map(
    positions.flatMap(({ formulations }) =>
      formulations.map(({ id, text, instead }) => [id, text || instead!]),
    ),
  );
  test.each([
    [
      'a fact sheet that drops a clause claims no opposition',
      'us/taiwan-independence@2022-05-28',
      'us/taiwan-independence@2025-02-13',
      [],
    ],
    [
      'a strategy that moves back a rung',
      'us/taiwan-status-quo@2022-05-28',
      'us/taiwan-status-quo@2025-12-04',
      ['opposes → does-not-support: 1'],
    ],
    [
      'what Beijing asks for',
      'us/taiwan-independence@2024-01-13',
      'us/taiwan-independence@2024-10-29',
      ['does-not-support → opposes: -1'],
    ],
    [
      'strongly',
      'us/taiwan-status-quo@2011-10-04',
      'us/taiwan-status-quo@2021-11-16',
      ['opposes → strongly-opposes: -1'],
    ],
  ])('%s', (_, before, after, expected) => {
    const { shifts } = compareTexts(texts.get(before)!, texts.get(after)!, { ladders: english });
    expect(shifts.map(({ from, to, steps }) => `${from.rung} → ${to.rung}: ${steps}`)).toEqual(expected);
  });
});

test.each(positions.map((position) => [position.id, position.formulations] as const))(
  '%s: lossless with ladders too',
  (_, formulations) => {
    for (const [at, { text, language }] of formulations.slice(1).entries()) {
      const before = formulations[at]!.text;
      const ladders = language.startsWith('zh') ? chinese : english;
      const { segments } = compareTexts(before, text, { language, ladders });
      const old = segments.filter(({ kind }) => kind !== 'added').map((one) => one.before ?? one.text);
      const fresh = segments.filter(({ kind }) => kind !== 'removed').map((one) => one.text);
      expect([old.join(''), fresh.join('')]).toEqual([before.trim(), text.trim()]);
    }
  },
);

describe('two phrases about two things are no shift', () => {
  test.each([
    [
      'another stance verb between a phrase and its object',
      'Zenda should honour its promise of not supporting the secession, stop arming the rebels and support the treaty of union.',
      'It matters that Zenda opposes the secession and supports the treaty of union.',
      [
        'support ladder: does not support → opposes, one step more negative',
        'no change of stance: “support” and “supports” are one rung (support ladder: supports)',
      ],
    ],
    [
      'short objects before the same words',
      'We do not support the secession and we expect the ministers to meet.',
      'We support river talks, and we expect the ministers to meet.',
      [],
    ],
    [
      'one object denies what the other affirms',
      'We do not support membership in bodies where statehood is required.',
      'We support membership in bodies where statehood is not required.',
      [],
    ],
    [
      'claims of another kind',
      'Ruritania takes no position on competing border claims in the northern lakes.',
      'Ruritania rejects the fishing claims in the northern lakes.',
      [],
    ],
    [
      'another act',
      'Ruritania will make available such articles as Zenda may need.',
      'The king shall determine the number of such articles as Zenda may need.',
      [],
    ],
    [
      'words that are spoken of',
      'The wall is not inconsistent with international law.',
      'Calling the wall inconsistent with international law has not brought peace.',
      [],
    ],
    [
      'the noun behind a light one',
      'Ruritania does not support unilateral moves that would change the border.',
      'Ruritania strongly opposes unilateral efforts to change the border.',
      ['support ladder: does not support → strongly opposes, two steps more negative'],
    ],
  ])('%s', (_, before, after, lines) => expect(stance(before, after)).toEqual(lines));

  test('nor in Chinese', () => {
    const before = '对于任何分裂行为，我们都坚决反对。';
    const after = '我们不反对两地人民往来，但坚决反对当局搞双重承认。';
    expect(stance(before, after, 'zh-Hans').filter((line) => line.includes('reversed'))).toEqual([]);
  });
});
