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

// Operative words of the record: where they first occur in a position, they stand on this rung.
describe('real wording', () => {
  test.each([
    ['prc/taiwan-independence', '坚决反对', 'support: strongly-opposes'],
    ['prc/taiwan-independence', 'firmly oppose', 'support: strongly-opposes'],
    ['prc/taiwan-independence', '坚决反对和遏制', 'support: strongly-opposes'],
    ['prc/taiwan-independence', '堅決反對', 'support: strongly-opposes'],
    ['prc/taiwan-independence', 'firmly opposes', 'support: strongly-opposes'],
    ['prc/taiwan-independence', 'not supporting', 'support: does-not-support'],
    ['prc/taiwan-independence', 'opposes', 'support: strongly-opposes'],
    ['prc/taiwan-independence', 'firmly opposing', 'support: strongly-opposes'],
    ['us/cross-strait-resolution', 'continue to reject', 'support: opposes'],
    ['us/cross-strait-resolution', 'strongly supports', 'support: strongly-supports'],
    ['us/cross-strait-resolution', 'is profoundly committed to', 'commitment: commits-to'],
    ['us/cross-strait-resolution', 'do encourage', 'demand: encourages'],
    ['us/cross-strait-resolution', 'will continue to support', 'obligation: will, support: supports'],
    ['us/cross-strait-resolution', 'continues to encourage', 'demand: encourages'],
    ['us/cross-strait-resolution', 'is committed to', 'commitment: commits-to'],
    ['us/cross-strait-resolution', 'reject', 'support: opposes'],
    ['us/cross-strait-resolution', 'encouraged', 'demand: encourages'],
    ['us/one-china-policy', 'acknowledges', 'recognition: acknowledges'],
    ['us/one-china-policy', 'recognizes', 'recognition: recognizes'],
    ['us/one-china-policy', 'recognized', 'recognition: recognizes'],
    ['us/one-china-policy', 'respects', 'recognition: understands-and-respects'],
    ['us/one-china-policy', 'fully supports', 'support: strongly-supports'],
    ['us/one-china-policy', 'remains committed', 'commitment: commits-to'],
    ['us/one-china-policy', 'takes no position', 'legality: takes-no-position, support: takes-no-position'],
    ['us/taiwan-arms-sales', 'strongly objects', 'support: strongly-opposes'],
    ['us/taiwan-defence', 'remain committed to', 'commitment: commits-to'],
    ['us/taiwan-independence', 'have not and will not support', 'support: does-not-support'],
    ['us/taiwan-independence', 'is against', 'support: opposes'],
    ['us/taiwan-independence', "don't support", 'support: does-not-support'],
    ['us/taiwan-independence', 'do not support', 'support: does-not-support'],
    ['us/taiwan-independence', 'opposed to', 'support: opposes'],
    ['us/taiwan-independence', 'opposes', 'support: opposes'],
    ['us/taiwan-independence', 'does not support', 'support: does-not-support'],
    ['us/taiwan-independence', '不支持', 'support: does-not-support'],
    ['us/taiwan-independence', 'are not encouraging', 'support: does-not-encourage'],
    ['us/taiwan-independence', 'have to decide', 'obligation: must'],
    ['us/taiwan-independence', 'not encouraging', 'support: does-not-encourage'],
    ['us/taiwan-independence', 'oppose', 'support: opposes'],
    ['us/taiwan-participation', 'call upon', 'demand: calls-upon'],
    ['us/taiwan-participation', 'condemns', 'concern: condemns'],
    ['us/taiwan-participation', 'encourage', 'demand: encourages'],
    ['us/taiwan-participation', 'expressed support', 'support: supports'],
    ['us/taiwan-status-quo', 'is opposed', 'support: opposes'],
    ['us/taiwan-status-quo', 'are opposed to', 'support: opposes'],
    ['us/taiwan-status-quo', 'is very concerned about', 'concern: deeply-concerned'],
    ['us/taiwan-status-quo', 'strongly opposes', 'support: strongly-opposes'],
    ['us/taiwan-status-quo', 'continues to oppose', 'support: opposes'],
    ['us/taiwan-status-quo', 'categorically oppose', 'support: strongly-opposes'],
    ['us/taiwan-status-quo', 'remain opposed to', 'support: opposes'],
    ['us/taiwan-status-quo', 'serious concern over', 'concern: deeply-concerned'],
    ['us/taiwan-status-quo', 'opposed', 'support: opposes'],
    ['us/taiwan-status-quo', 'are against', 'support: opposes'],
    ['prc/taiwan-independence', '决不', ''],
    ['us/china-relationship', 'competitor', ''],
    ['us/cross-strait-resolution', 'expect', ''],
    ['us/cross-strait-resolution', 'insist', ''],
    ['us/taiwan-independence', 'has no intention of', ''],
    ['us/taiwan-independence', 'not looking to have', ''],
    ['us/taiwan-participation', 'does not preclude', ''],
    ['us/taiwan-status-quo', 'do not believe that there should be', ''],
    ['us/taiwan-status-quo', 'should not be changed', ''],
  ])('%s: %s', (id, operative, expected) => {
    const { formulations } = positions.find((position) => position.id === id)!;
    const { text, language } = formulations.find((one) => one.text.includes(operative))!;
    const book = books.get(language.split('-')[0]!) ?? compileLadders(ladders, language.split('-')[0]!);
    const found = rungsOfOperative(findRungs(text, book), text, operative);
    expect(found.map(({ ladder, rung }) => `${ladder}: ${rung}`).join(', ')).toBe(expected);
  });
});
