import { describe, expect, test } from 'vitest';
import { compileLadders } from '../../src/catalogue/compile-ladders.ts';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import type { LadderBook } from '../../src/wording/ladder-book.ts';
import { findRungs } from '../../src/wording/ladders.ts';
import { rungsOfOperative } from '../../src/wording/shifts.ts';

const root = new URL('../..', import.meta.url).pathname;
const { ladders, positions } = readFolder(`${root}phrases`, { local: false, relativeTo: root });
const books = new Map<string, LadderBook>();

/** The rungs of one ladder that a text stands on; of all ladders but the noisy one of modals without a name. */
function rungs(text: string, language = 'en', ladder?: string): string {
  const book = books.get(language) ?? compileLadders(ladders, language);
  books.set(language, book);
  return findRungs(text, book)
    .filter((finding) => (ladder === undefined ? finding.ladder !== 'obligation' : finding.ladder === ladder))
    .map((finding) => finding.rung)
    .join(', ');
}

describe('support', () => {
  test.each([
    ['We support talks.', 'supports'],
    ['Ruritania supports talks.', 'supports'],
    ['Ruritania has always supported talks.', 'supports'],
    ['Ruritania is supporting talks.', 'supports'],
    ['Ruritania will continue to support talks.', 'supports'],
    ['Ruritania continues to support talks.', 'supports'],
    ['We reaffirmed our support for talks.', 'supports'],
    ['The two leaders expressed support for talks.', 'supports'],
    ['Ruritania spoke in support of talks.', 'supports'],
    ['We are in favour of talks.', 'supports'],
    ['Ruritania firmly supports talks.', 'strongly-supports'],
    ['We fully and unequivocally support talks.', 'strongly-supports'],
    ['We reiterate our strong support for talks.', 'strongly-supports'],
    ['We welcome the talks.', 'welcomes'],
    ['Welcoming the talks in Zenda,', 'welcomes'],
    ['Ruritania does not support talks.', 'does-not-support'],
    ['We do not support talks.', 'does-not-support'],
    ['We don’t support talks.', 'does-not-support'],
    ['We did not support talks.', 'does-not-support'],
    ['Ruritania will not support talks.', 'does-not-support'],
    ['Ruritania no longer supports talks.', 'does-not-support'],
    ['Ruritania has never supported talks.', 'does-not-support'],
    ['We have not and will not support talks.', 'does-not-support'],
    ['We do not, and will not, support talks.', 'does-not-support'],
    ['Nor do we support talks.', 'does-not-support'],
    ['Neither side supports talks.', 'does-not-support'],
    ['We cannot support talks.', 'does-not-support'],
    ['It restated its non-support for talks.', 'does-not-support'],
    ['There is no support for talks.', 'does-not-support'],
    ['We are not encouraging independence.', 'does-not-encourage'],
    ['Ruritania takes no position on the border.', 'takes-no-position'],
    ['We do not take a position on the border.', 'takes-no-position'],
    ['Ruritania neither supports nor opposes the border.', 'takes-no-position'],
    ['We do not oppose talks.', 'does-not-oppose'],
    ['We are not opposed to talks.', 'does-not-oppose'],
    ['Ruritania has no objection to talks.', 'does-not-oppose'],
    ['Ruritania opposes talks.', 'opposes'],
    ['We remain opposed to talks.', 'opposes'],
    ['We’re opposed to talks.', 'opposes'],
    ['We are against talks.', 'opposes'],
    ['We reject talks.', 'opposes'],
    ['It stated its opposition to talks.', 'opposes'],
    ['The president emphasized that Ruritania continues to oppose talks.', 'opposes'],
    ['Ruritania strongly opposes talks.', 'strongly-opposes'],
    ['We categorically oppose talks.', 'strongly-opposes'],
    ['We are firmly opposed to talks.', 'strongly-opposes'],
  ])('%s', (text, expected) => expect(rungs(text, 'en', 'support')).toBe(expected));
});

describe('words that look like a stance and are none', () => {
  test.each([
    'Military support for Strelsau continued.',
    'The support of our friends is dear to us.',
    'Their support of arms sales was noted by the press.',
    'We thank all states for continued support.',
    'Join us in supporting the talks.',
    'It was meant to support the talks.',
    'The talks are supported by both sides.',
    'Should we support talks?',
    'Does Ruritania support talks?',
    'We do not fully support talks.',
    'We do not think that Ruritania supports talks.',
    'Two thousand supporters came.',
    'The parties concerned should meet.',
    'As far as Zenda is concerned, nothing changed.',
    'The report is concerned with trade.',
    'The demands of the guards were met.',
    'A demand for coal was felt.',
    'The opposition walked out.',
    'It was recognized by many.',
    'The internationally recognized border is old.',
    'Three bank notes were found.',
    'Their requests for help were heard.',
    'Ruritania did not call upon the guards.',
    'A guard who supports the king was there.',
    'The will of the people is clear.',
  ])('%s', (text) => expect(rungs(text)).toBe(''));
});

describe('the other ladders', () => {
  test.each([
    ['recognition', 'Ruritania recognizes the border.', 'recognizes'],
    ['recognition', 'Ruritania recognised the border.', 'recognizes'],
    ['recognition', 'We do not, and will not, recognize the border.', 'does-not-recognize'],
    ['recognition', 'A policy of non-recognition of the border.', 'does-not-recognize'],
    ['recognition', 'Ruritania acknowledges the claim.', 'acknowledges'],
    ['recognition', 'Ruritania takes note of the claim.', 'takes-note'],
    ['recognition', 'Taking note of the claim,', 'takes-note'],
    ['recognition', 'Ruritania fully understands and respects this claim.', 'understands-and-respects'],
    ['concern', 'The Council notes the launch.', 'notes'],
    ['concern', 'Noting the launch,', 'notes'],
    ['concern', 'The Council is concerned about the launch.', 'concerned'],
    ['concern', 'Concerned at the launch,', 'concerned'],
    ['concern', 'It expressed concern over the launch.', 'concerned'],
    ['concern', 'We are deeply concerned about the launch.', 'deeply-concerned'],
    ['concern', 'They expressed serious concern over the launch.', 'deeply-concerned'],
    ['concern', 'Gravely concerned at the launch,', 'gravely-concerned'],
    ['concern', 'It expressed its utmost concern over the launch.', 'gravely-concerned'],
    ['concern', 'The Council deplores the launch.', 'deplores'],
    ['concern', 'The members condemned the launch.', 'condemns'],
    ['concern', 'The members strongly condemned the launch.', 'strongly-condemns'],
    ['concern', 'It condemns in the strongest terms the launch.', 'condemns-in-the-strongest-terms'],
    ['concern', 'We condemn this launch in the strongest possible terms.', 'condemns-in-the-strongest-terms'],
    ['demand', 'Invites all states to attend;', 'invites'],
    ['demand', 'We encourage both sides to attend.', 'encourages'],
    ['demand', 'Requests the Secretary-General to report;', 'requests'],
    ['demand', 'The Council calls upon both sides to attend.', 'calls-upon'],
    ['demand', 'We call for a ceasefire.', 'calls-upon'],
    ['demand', 'I want to call upon all nations to attend.', 'calls-upon'],
    ['demand', 'Ruritania urges both sides to attend.', 'urges'],
    ['demand', 'We strongly urge both sides to attend.', 'strongly-urges'],
    ['demand', 'Demands that the guards withdraw;', 'demands'],
    ['demand', 'Decides to send guards;', 'decides'],
    ['obligation', 'The parties may meet.', 'may'],
    ['obligation', 'The parties meet in May.', ''],
    ['obligation', 'May 2022 was mild.', ''],
    ['obligation', 'The parties should meet.', 'should'],
    ['obligation', 'The border ought to be settled.', 'should'],
    ['obligation', 'The parties will meet.', 'will'],
    ['obligation', 'They lack the political will to meet.', ''],
    ['obligation', 'The parties must meet.', 'must'],
    ['obligation', 'The parties shall meet.', 'shall'],
    ['obligation', 'The parties must not meet.', ''],
    ['obligation', 'We do not believe that there should be a meeting.', ''],
    ['commitment', 'We explore ways to meet.', 'explores'],
    ['commitment', 'We aim to meet.', 'aims-to'],
    ['commitment', 'Ruritania seeks to settle the border.', 'seeks-to'],
    ['commitment', 'Ruritania does not seek to move the border.', ''],
    ['commitment', 'Ruritania intends to settle the border.', 'intends-to'],
    ['commitment', 'Ruritania stands ready to settle the border.', 'is-prepared-to'],
    ['commitment', 'We are firmly committed to the treaty.', 'commits-to'],
    ['commitment', 'Ruritania committed itself to the treaty.', 'commits-to'],
    ['commitment', 'Ruritania guarantees the border.', 'guarantees'],
    ['legality', 'The wall is illegal.', 'illegal'],
    ['legality', 'The wall has no legal validity.', 'illegal'],
    ['legality', 'The wall is inconsistent with international law.', 'inconsistent'],
    ['legality', 'The wall is illegitimate.', 'illegitimate'],
    ['legality', 'The wall is not per se inconsistent with international law.', 'not-inconsistent'],
    ['legality', 'The wall is not illegal.', 'not-inconsistent'],
    ['legality', 'The wall is consistent with international law.', 'consistent'],
    ['legality', 'The sole legal government of Ruritania.', ''],
  ])('%s: %s', (ladder, text, expected) => expect(rungs(text, 'en', ladder)).toBe(expected));
});

describe('other languages', () => {
  test.each([
    ['zh', '鲁里坦尼亚不支持边界会谈。', 'does-not-support'],
    ['zh', '鲁里坦尼亚反对边界会谈。', 'opposes'],
    ['zh', '鲁里坦尼亚坚决反对边界会谈。', 'strongly-opposes'],
    ['zh', '魯里坦尼亞堅決反對邊界會談。', 'strongly-opposes'],
    ['zh', '鲁里坦尼亚不反对边界会谈。', 'does-not-oppose'],
    ['zh', '鲁里坦尼亚认识到边界。', 'acknowledges'],
    ['zh', '鲁里坦尼亚承认边界。', 'recognizes'],
    ['zh', '鲁里坦尼亚不承认边界。', 'does-not-recognize'],
    ['zh', '反对派支持者离开了。', ''],
    ['zh', '鲁里坦尼亚支持会谈吗？', ''],
    ['fr', 'La Ruritanie ne soutient pas les pourparlers.', 'does-not-support'],
    ['fr', 'La Ruritanie soutient les pourparlers.', 'supports'],
    ['fr', 'Le Conseil condamne énergiquement le tir.', 'strongly-condemns'],
    ['fr', 'Le Conseil se déclare profondément préoccupé par le tir.', 'deeply-concerned'],
    ['es', 'Ruritania no apoya las conversaciones.', 'does-not-support'],
    ['es', 'El Consejo exige la retirada.', 'demands'],
    ['es', 'El Consejo insta a las partes.', 'urges'],
    ['ja', 'ルリタニアは支持する。', ''],
  ])('%s %s', (language, text, expected) => expect(rungs(text, language)).toBe(expected));
});

// The words that the catalogue marks as operative, where some of their rungs are beyond doubt.
describe('real wording', () => {
  const byId = new Map(
    positions.flatMap(({ formulations }) => formulations.map((one) => [one.id, one] as const)),
  );
  test.each([
    ['prc/taiwan-independence@1993-03-15', '坚决反对', 'support: strongly-opposes'],
    ['prc/taiwan-independence@1995-01-30', 'firmly oppose', 'support: strongly-opposes'],
    ['prc/taiwan-independence@2017-03-05', '坚决反对和遏制', 'support: strongly-opposes'],
    ['prc/taiwan-independence@2017-03-05.2', 'resolutely oppose', 'support: strongly-opposes'],
    ['prc/taiwan-independence@2020-05-22', 'resolutely oppose and deter', 'support: strongly-opposes'],
    ['prc/taiwan-independence@2022-03-05', '堅決反對', 'support: strongly-opposes'],
    ['prc/taiwan-independence@2022-07-28', 'firmly opposes', 'support: strongly-opposes'],
    ['prc/taiwan-independence@2023-11-15', 'not supporting', 'support: does-not-support'],
    ['prc/taiwan-independence@2024-11-16', 'opposes', 'support: strongly-opposes'],
    ['prc/taiwan-independence@2025-10-31', 'firmly opposing', 'support: strongly-opposes'],
    ['us/cross-strait-resolution@2000-02-24.2', 'continue to reject', 'support: opposes'],
    ['us/cross-strait-resolution@2002-05-31', 'strongly supports', 'support: strongly-supports'],
    ['us/cross-strait-resolution@2011-01-19', 'supports', 'support: supports'],
    ['us/cross-strait-resolution@2011-09-19', 'is profoundly committed to', 'commitment: commits-to'],
    ['us/cross-strait-resolution@2017-03-07', 'do encourage', 'demand: encourages'],
    ['us/cross-strait-resolution@2021-01-23', 'support', 'support: supports'],
    ['us/cross-strait-resolution@2021-07-07', 'will continue to support', 'support: supports'],
    ['us/cross-strait-resolution@2022-05-05', 'continues to encourage', 'demand: encourages'],
    ['us/cross-strait-resolution@2024-01-13', 'is committed to', 'commitment: commits-to'],
    ['us/cross-strait-resolution@2025-01-15', 'reject', 'support: opposes'],
    ['us/cross-strait-resolution@2025-02-07', 'encouraged', 'demand: encourages'],
    ['us/one-china-policy@1972-02-28.2', 'acknowledges', 'recognition: acknowledges'],
    ['us/one-china-policy@1979-01-01.3', 'recognizes', 'recognition: recognizes'],
    ['us/one-china-policy@1982-08-17.3', 'recognized', 'recognition: recognizes'],
    ['us/one-china-policy@1995-08-01', 'respects', 'recognition: understands-and-respects'],
    ['us/one-china-policy@2009-11-16', 'fully supports', 'support: strongly-supports'],
    ['us/one-china-policy@2015-11-07', 'remains committed', 'commitment: commits-to'],
    [
      'us/one-china-policy@2020-08-31.2',
      'takes no position',
      'legality: takes-no-position, support: takes-no-position',
    ],
    ['us/taiwan-arms-sales@2025-12-26', 'strongly objects', 'support: strongly-opposes'],
    ['us/taiwan-defence@2023-06-19', 'remain committed to', 'commitment: commits-to'],
    ['us/taiwan-independence@1972-02-22', 'have not and will not support', 'support: does-not-support'],
    ['us/taiwan-independence@1995-08-01', 'is against', 'support: opposes'],
    ['us/taiwan-independence@1998-06-30', "don't support", 'support: does-not-support'],
    ['us/taiwan-independence@1999-07-13', 'do not support', 'support: does-not-support'],
    ['us/taiwan-independence@2002-05-29.2', 'opposed to', 'support: opposes'],
    ['us/taiwan-independence@2003-10-19', 'opposes', 'support: opposes'],
    ['us/taiwan-independence@2004-04-21', 'does not support', 'support: does-not-support'],
    ['us/taiwan-independence@2014-11-12', '不支持', 'support: does-not-support'],
    ['us/taiwan-independence@2021-11-16', 'are not encouraging', 'support: does-not-encourage'],
    ['us/taiwan-independence@2021-11-16.3', 'have to decide', 'obligation: must'],
    ['us/taiwan-independence@2022-09-18', 'not encouraging', 'support: does-not-encourage'],
    ['us/taiwan-independence@2024-10-29', 'oppose', 'support: opposes'],
    ['us/taiwan-participation@2020-05-06', 'call upon', 'demand: calls-upon'],
    ['us/taiwan-participation@2020-05-18', 'condemns', 'concern: condemns'],
    ['us/taiwan-participation@2021-10-26', 'encourage', 'demand: encourages'],
    ['us/taiwan-participation@2025-02-07', 'expressed support', 'support: supports'],
    ['us/taiwan-status-quo@2004-01-30', 'is opposed', 'support: opposes'],
    ['us/taiwan-status-quo@2011-10-04', 'are opposed to', 'support: opposes'],
    ['us/taiwan-status-quo@2018-06-21', 'is very concerned about', 'concern: deeply-concerned'],
    ['us/taiwan-status-quo@2021-11-16', 'strongly opposes', 'support: strongly-opposes'],
    ['us/taiwan-status-quo@2022-03-18', 'continues to oppose', 'support: opposes'],
    ['us/taiwan-status-quo@2023-06-03', 'categorically oppose', 'support: strongly-opposes'],
    ['us/taiwan-status-quo@2023-06-19', 'remain opposed to', 'support: opposes'],
    ['us/taiwan-status-quo@2025-01-24', 'serious concern over', 'concern: deeply-concerned'],
    ['us/taiwan-status-quo@2025-02-07', 'opposed', 'support: opposes'],
    ['us/taiwan-status-quo@2025-02-26', 'are against', 'support: opposes'],
    ['prc/taiwan-independence@2000-03-05', '决不', ''],
    ['prc/taiwan-independence@2018-03-05', 'will never tolerate', ''],
    ['us/china-relationship@1999-11-19', 'competitor', ''],
    ['us/cross-strait-resolution@2001-04-25', 'expect', ''],
    ['us/cross-strait-resolution@2011-10-04', 'insist', ''],
    ['us/taiwan-independence@1982-08-17', 'has no intention of', ''],
    ['us/taiwan-independence@2026-05-15', 'not looking to have', ''],
    ['us/taiwan-participation@2025-03-07', 'does not preclude', ''],
    ['us/taiwan-status-quo@2025-03-19', 'do not believe that there should be', ''],
    ['us/taiwan-status-quo@2025-03-19.2', 'should not be changed', ''],
  ])('%s: %s', (id, _, expected) => {
    const { text, operative, language } = byId.get(id)!;
    const book = books.get(language.split('-')[0]!) ?? compileLadders(ladders, language.split('-')[0]!);
    const found = rungsOfOperative(findRungs(text, book), text, operative!);
    expect(found.map(({ ladder, rung }) => `${ladder}: ${rung}`).join(', ')).toBe(expected);
  });
});
