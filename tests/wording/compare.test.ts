import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/wording/compare.ts';
import { hasWordingChange } from '../../src/wording/comparison.ts';
import { marked } from '../marked.ts';

test.each([
  ['a qualifier dropped', 'We firmly support talks.', 'We support talks.', 'We [-firmly -]support talks.'],
  [
    'a qualifier added',
    'Ruritania opposes the tariff.',
    'Ruritania firmly opposes the tariff.',
    'Ruritania {+firmly +}opposes the tariff.',
  ],
  ['only the apostrophe differs', "the people's choice", 'the people’s choice', 'the people’s choice'],
  [
    'a negation keeps its verb',
    'Ruritania does not support it.',
    'Ruritania supports it.',
    'Ruritania [-does not support-]{+supports+} it.',
  ],
  [
    'one verb for another',
    'We do not support Taiwan independence.',
    'We oppose Taiwan independence.',
    'We [-do not support-]{+oppose+} Taiwan independence.',
  ],
  [
    'a double negation',
    'We do not, and will not, recognize it.',
    'We recognize it.',
    'We [-do not, and will not, recognize-]{+recognize+} it.',
  ],
  [
    'a modal stands alone',
    'All sides should refrain from force.',
    'All sides must refrain from force.',
    'All sides [-should-]{+must+} refrain from force.',
  ],
  [
    'no island',
    'by peaceful and diplomatic means',
    'by lawful and political means',
    'by [-peaceful and diplomatic-]{+lawful and political+} means',
  ],
  [
    'an edge at the space',
    'We oppose changes by force.',
    'We oppose changes by force or coercion.',
    'We oppose changes by force{+ or coercion+}.',
  ],
  [
    'an edge at the comma',
    'resolved by peaceful means.',
    'resolved by peaceful means, free from coercion.',
    'resolved by peaceful means{+, free from coercion+}.',
  ],
  [
    'a verb in -ly is what is denied',
    'The treaty does not apply to the islands.',
    'The treaty applies to the islands.',
    'The treaty [-does not apply-]{+applies+} to the islands.',
  ],
  [
    '“there” stands outside the denial',
    'There can be no return to the treaty.',
    'There can be a return to the treaty.',
    'There [-can be no return-]{+can be a return+} to the treaty.',
  ],
  [
    'a comma drowns no island',
    'Ruritania neither accepts nor recognizes it and leaves.',
    'Ruritania does not accept or recognize it, and leaves.',
    'Ruritania [-neither accepts nor recognizes-]{+does not accept or recognize+} it{+,+} and leaves.',
  ],
  [
    'a bracket stays with its own',
    'its resolution 12 (1921) on the ports',
    'its resolution 12 (1921) and 15 (1923) on the ports',
    'its resolution 12 (1921){+ and 15 (1923)+} on the ports',
  ],
  [
    'the subject of a clause that went',
    'Ruritania opposes the tariff, and it supports talks on the northern border.',
    'Ruritania supports talks on the northern border.',
    'Ruritania [-opposes the tariff, and it -]supports talks on the northern border.',
  ],
  [
    'a sentence that went goes whole',
    'The border is closed. Talks go on.',
    'The talks go on.',
    '[-The border is closed.-]{+The+} talks go on.',
  ],
  [
    'the verb of a clause that came',
    '坚持“九二共识”政治基础',
    '坚持一个中国原则，维护“九二共识”政治基础',
    '坚持{+一个中国原则，维护+}“九二共识”政治基础',
  ],
  ['a capital in brackets', '[W]e do not support it.', 'We do not support it.', 'We do not support it.'],
  [
    'a denial with its capital in brackets',
    '[D]oes not support the treaty.',
    'Supports the treaty.',
    '[-[D]oes not support-]{+Supports+} the treaty.',
  ],
  [
    '“nor” with its capital in brackets',
    '[N]or do we support the treaty.',
    'We support the treaty.',
    '[-[N]or do we support-]{+We support+} the treaty.',
  ],
  [
    'one of two equal sentences moved',
    'The harbour stays open. Talks go on in Zenda. The king has accepted it. The harbour stays open. A cabinet is named today.',
    'Talks go on in Zenda. The king has accepted it. The harbour stays open. A cabinet is named today. The harbour stays open.',
    '[-The harbour stays open. -]¹Talks go on in Zenda. The king has accepted it. The harbour stays open. A cabinet is named today.{+ The harbour stays open.+}¹',
  ],
  [
    'Chinese',
    '中国政府不支持台湾独立。',
    '中国政府坚决反对台湾独立。',
    '中国政府[-不支持-]{+坚决反对+}台湾独立。',
  ],
  [
    'punctuation',
    'The border is open, and safe.',
    'The border is open and safe.',
    'The border is open[-,-] and safe.',
  ],
  [
    'unlike sentences',
    'We like the fish of the northern lakes.',
    'Trade grew in autumn.',
    '[-We like the fish of the northern lakes.-]{+Trade grew in autumn.+}',
  ],
  ['one side empty', '', 'We support talks.', '{+We support talks.+}'],
  [
    'a stance that stands while all around it is recast',
    'The United States acknowledges that all Chinese on either side of the Taiwan Strait maintain there is but one China and that Taiwan is a part of China.',
    'The Government of the United States of America acknowledges the Chinese position that there is but one China and Taiwan is part of China.',
    '{+The Government of +}the United States{+ of America+} acknowledges [-that all Chinese on either side of the Taiwan Strait maintain-]{+the Chinese position that+} there is but one China and [-that -]Taiwan is [-a -]part of China.',
  ],
  [
    'a clause dropped whole',
    'We oppose any unilateral changes to the status quo from either side; we do not support Taiwan independence; and we expect differences to be resolved.',
    'We oppose any unilateral changes to the status quo from either side. We support cross-Strait dialogue, and we expect differences to be resolved.',
    'We oppose any unilateral changes to the status quo from either side[-; we do not support Taiwan independence;-]{+. We support cross-Strait dialogue,+} and we expect differences to be resolved.',
  ],
  [
    'a clause that gave way leaves the full stop',
    'We want peace, and we fish in the lakes.',
    'We want peace, and trade grew.',
    'We want peace, [-and we fish in the lakes-]{+and trade grew+}.',
  ],
  [
    'a Chinese clause that gave way leaves the full stop',
    '卢里坦尼亚坚持和平谈判，封锁是没有出路的。',
    '卢里坦尼亚坚持和平谈判，认真做好各项工作。',
    '卢里坦尼亚坚持和平谈判，[-封锁是没有出路的-]{+认真做好各项工作+}。',
  ],
  [
    'of two equal words the one that lets a passage go whole',
    'the Ruritanian Government recognises the Government of Zenda',
    'We recognize the Government of Zenda',
    '[-the Ruritanian Government recognises-]{+We recognize+} the Government of Zenda',
  ],
  [
    'words that changed places',
    'It takes the necessary steps to end the feud.',
    'It takes the steps necessary to end the feud.',
    'It takes the [-necessary steps-]{+steps necessary+} to end the feud.',
  ],
  [
    'an aside that went leaves what stands behind it',
    'Ruritania has the will to meet the full range -- and I stress the full range -- of its naval and fishing commitments to Zenda',
    'Ruritania has the will to meet the full range of navy and fishing commitments to Zenda',
    'Ruritania has the will to meet the full range[- -- and I stress the full range ---] of [-its naval-]{+navy+} and fishing commitments to Zenda',
  ],
  [
    'a verb with what leads up to it',
    'Ruritania will continue to support a lasting truce.',
    'Ruritania continues to encourage the lasting truce.',
    'Ruritania [-will continue to support a-]{+continues to encourage the+} lasting truce.',
  ],
  [
    'two denials of which neither is a stance',
    'Zenda shall not test or store rockets on the lakes.',
    'Zenda shall not possess cannon foundries on the lakes.',
    'Zenda [-shall not test or store rockets-]{+shall not possess cannon foundries+} on the lakes.',
  ],
  [
    'a bracket is closed where it was opened',
    'Resolution 12 (1921) remains.',
    'Resolution 14 (1922) remains.',
    'Resolution [-12 (1921)-]{+14 (1922)+} remains.',
  ],
  [
    'a short sentence with another predicate',
    'The talks were candid, in-depth and constructive.',
    'The talks were frank.',
    'The talks were [-candid, in-depth and constructive-]{+frank+}.',
  ],
  [
    'a stance word against its counterpart',
    'We oppose any unilateral change to the border.',
    'Ruritania does not support any unilateral change to the border.',
    '[-We -]{+Ruritania +}[-oppose-]{+does not support+} any unilateral change to the border.',
  ],
])('%s', (_, before, after, expected) => expect(marked(compareTexts(before, after))).toBe(expected));

test.each([
  ['We support talks', 'We support talks now', 'We support talks{+ now+}'],
  ['我们反对', '我们反对这些', '我们反对{+这些+}'],
])('as written the end of a text is no change: %s', (before, after, expected) =>
  expect(marked(compareTexts(before, after, { exact: true }))).toBe(expected),
);

test.each([
  ['a clause dropped', 'We want peace; we oppose force; we talk.', 'We want peace; we talk.', ['dropped']],
  ['a word added', 'We support talks.', 'We fully support talks.', ['added']],
  [
    'a verb reversed',
    'Ruritania supports the border.',
    'Ruritania does not support the border.',
    ['polarity-reversed'],
  ],
  [
    'a convention ratified',
    'Ruritania has yet to ratify the convention.',
    'Ruritania has ratified the convention.',
    ['polarity-reversed'],
  ],
  [
    'one of two verbs that were denied',
    'Ruritania does not accept or recognize the wall.',
    'Ruritania accepts the wall.',
    ['polarity-reversed'],
  ],
  ['a denied predicate', 'Zenda is not our partner.', 'Zenda is our partner.', ['polarity-reversed']],
  [
    'a denial in other words',
    'Ruritania has never recognized the wall.',
    'Ruritania does not accept or recognize the wall.',
    ['reworded'],
  ],
  [
    'a denial that was put elsewhere',
    'Zenda is a rival, not a strategic partner.',
    'Zenda is not our strategic partner.',
    ['reworded'],
  ],
  [
    'a sentence rewritten around a verb',
    'The King stated his strong support for the preservation of Zenda’s unique customs, crafts and language and the protection of the rights of its people in the Free Kingdom of Ruritania.',
    'Reiterating the policy that Zenda is a part of the Free Kingdom of Ruritania and the Council does not support independence for Zenda, the King stressed that he encourages talks to settle old differences and that talks that bring results would be positive for Ruritania and its people.',
    ['reworded', 'dropped'],
  ],
  [
    'both of two verbs that were denied',
    'We neither confirm nor deny it.',
    'We confirm it.',
    ['polarity-reversed'],
  ],
  [
    'a verb of another object',
    'We reaffirm that we support the crafts of Zenda.',
    'We reaffirm that we do not support the secession of Hentzau.',
    ['reworded', 'reworded'],
  ],
  [
    'a noun of the family',
    'The crown says that Zenda is not independent.',
    'The crown says that Zenda wants independence.',
    ['reworded'],
  ],
  [
    'an infinitive that was denied before',
    'Ruritania does not seek to have a feud with Zenda, to change its laws, or to close the lakes.',
    'Ruritania does not seek to have a feud with Zenda, it does not seek to change its laws, or to close the lakes.',
    ['reworded'],
  ],
  [
    'a denial in a relative clause',
    'bodies for which a crown is a condition of entry',
    'bodies for which a crown is not a condition of entry',
    ['reworded'],
  ],
  ['a verb replaced', 'We recognize the border.', 'We acknowledge the border.', ['reworded']],
  ['a comma', 'Open, and safe roads.', 'Open and safe roads.', ['punctuation']],
  ['nothing', 'We support talks.', 'We support talks.', []],
])('%s is said to be so', (_, before, after, types) =>
  expect(compareTexts(before, after).changes.map(({ type }) => type)).toEqual(types),
);

test('quotes, dashes, wraps and case are typography only', () => {
  const comparison = compareTexts(
    'We “firmly” support talks—now.\nAll of us.',
    'we "firmly" support talks–now. All of us.',
  );
  expect(comparison.typography).toEqual({ count: 5, onlyDifference: true });
  expect(hasWordingChange(comparison)).toBe(false);
});

test('--exact takes typography for wording', () => {
  expect(hasWordingChange(compareTexts('We talk.', 'we talk.', { exact: true }))).toBe(true);
});

const WORDS = [
  'we',
  'We',
  'do',
  'not',
  'support',
  'oppose',
  'the',
  'border',
  ',',
  ', and',
  ';',
  '.',
  '. The',
  'talks',
  'does not',
  'or',
  '“treaty”',
  '不支持',
  '独立',
  'U.S.',
  '\n\n',
  '—',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('rejecting every change gives the old text, accepting every one the new', () => {
  test('on random texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { segments } = compareTexts(before, after);
        const old = segments
          .filter(({ kind }) => kind !== 'added')
          .map((segment) => segment.before ?? segment.text);
        const fresh = segments.filter(({ kind }) => kind !== 'removed').map((segment) => segment.text);
        expect(old.join('')).toBe(before.trim());
        expect(fresh.join('')).toBe(after.trim());
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
