import { describe, expect, test } from 'vitest';
import type { Formulation, Position } from '../../src/catalogue/model.ts';
import { findMatches } from '../../src/scan/find-matches.ts';
import { phrasesOf } from '../../src/scan/phrases.ts';
import { buildIndex } from '../../src/scan/scan-index.ts';
import { formulation } from '../ruritania.ts';

const RECORD = [
  formulation('1999-05-14', 'We firmly support direct talks on the northern border with our neighbours.'),
  formulation('2001-05-14', 'oppose any unilateral changes to the northern border from either side'),
  formulation(
    '2003-02-01',
    'Ruritania welcomes the Treaty of Zenda. [...] It will open the northern crossing to trade in May.',
  ),
  formulation('2004-02-01', '卢里塔尼亚坚决反对任何改变北部边界现状的行为。', { language: 'zh-Hans' }),
  formulation(
    '2005-02-01',
    'The talks are useful to everybody. We regard the northern border as settled by the Treaty of Zenda; we shall not raise it again in any forum.',
  ),
];
const LONG =
  '一切想把北部交联合国托管，或者交中立国代管，以及“中立化”北部和制造所谓“北部独立国”的主张，都是企图割裂卢国的领土，奴役北部的卢国人民，使邻国侵占北部的行为合法化。这都是卢国人民绝对不能容许的。';
const index = buildIndex(
  phrasesOf([positionOf([...RECORD, formulation('2007-02-01', LONG, { language: 'zh-Hans' })])]),
);

function positionOf(formulations: readonly Formulation[]): Position {
  const [id, actor, topic] = ['ruritania/border-status', 'ruritania', 'border-status'];
  return { id, actor, topic, title: '', question: '', elements: [], formulations, local: false };
}

/** Kind, coverage in percent, day, and the passage itself. */
function found(text: string): string[] {
  return findMatches(text, index).map(
    ({ kind, coverage, phrase, start, end }) =>
      `${kind} ${Math.round(coverage * 100)} ${phrase.formulation.split('@')[1]}: ${text.slice(start, end)}`,
  );
}

describe('exact', () => {
  test.each([
    [
      'the words',
      'Then: we firmly support direct talks on the northern border with our neighbours. Next.',
      'we firmly support direct talks on the northern border with our neighbours.',
    ],
    [
      'wrapped lines',
      'We firmly\n  support direct talks on the\r\nnorthern border with our neighbours.',
      'We firmly\n  support direct talks on the\r\nnorthern border with our neighbours.',
    ],
    [
      'a word cut at the end of a line',
      'We firmly sup-\nport direct talks on the northern border with our neighbours.',
      'We firmly sup-\nport direct talks on the northern border with our neighbours.',
    ],
    [
      'full width, soft hyphen, ligature',
      'We ﬁrmly sup\u00adport ｄｉｒｅｃｔ talks on the northern border with our neighbours.',
      'We ﬁrmly sup\u00adport ｄｉｒｅｃｔ talks on the northern border with our neighbours.',
    ],
    [
      'the number of a page between',
      'We firmly support direct talks\n\n- 12 -\n\fon the northern border with our neighbours.',
      'We firmly support direct talks\n\n- 12 -\n\fon the northern border with our neighbours.',
    ],
  ])('%s', (_, text, passage) => expect(found(text)).toEqual([`exact 100 1999-05-14: ${passage}`]));

  // From those words on it seemed to begin earlier, and its last sign was out of reach.
  test('a wording shortly behind some of its words', () => {
    const papers = '各家报纸昨天都写了这件事。';
    const before = `${papers.repeat(6)}联合国托管写了这件事。${papers.repeat(2)}`;
    expect(found(`${before}${LONG}`)).toEqual([`exact 100 2007-02-01: ${LONG}`]);
  });

  test('Chinese, without spaces', () =>
    expect(found('发言人说：卢里塔尼亚坚决反对任何改变北部边界现状的行为。谢谢。')).toEqual([
      'exact 100 2004-02-01: 卢里塔尼亚坚决反对任何改变北部边界现状的行为。',
    ]));
});

describe('near', () => {
  test.each([
    [
      'a word changed',
      'We firmly support direct talks on the eastern border with our neighbours.',
      'near 92 1999-05-14: We firmly support direct talks on the eastern border with our neighbours.',
    ],
    [
      'the first word changed',
      'Today Ministers firmly support direct talks on the northern border with our neighbours.',
      'near 92 1999-05-14: Ministers firmly support direct talks on the northern border with our neighbours.',
    ],
    [
      'a negation before the first word',
      'They do not oppose any unilateral changes to the northern border from either side.',
      'near 100 2001-05-14: do not oppose any unilateral changes to the northern border from either side',
    ],
    [
      'one sentence of several',
      'He added: “We regard the northern border as settled by the Treaty of Zenda.”',
      'near 44 2005-02-01: We regard the northern border as settled by the Treaty of Zenda.',
    ],
    [
      'Chinese denied',
      '卢里塔尼亚不反对任何改变北部边界现状的行为。',
      'near 91 2004-02-01: 卢里塔尼亚不反对任何改变北部边界现状的行为。',
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual([expected]));
});

describe('no match', () => {
  test.each([
    [
      'the same subject in other words',
      'The northern border was the subject of talks between both sides, and the neighbours were content.',
    ],
    ['stock words', 'There was trade on the northern border in May.'],
    [
      'half of it and something else',
      'We firmly support direct elections for the mayor of Strelsau and his council.',
    ],
    ['nothing', ''],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));
});

test('nothing is left over from one text to the next', () => {
  const half = 'We firmly support direct talks';
  expect(found(half)).toEqual([]);
  expect(found('on the northern border with our neighbours.')).toEqual([]);
});
