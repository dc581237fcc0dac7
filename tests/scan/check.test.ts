import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/scan/check.ts';
import { findingsOf, LINE } from './ruritania-line.ts';

describe('departures', () => {
  test.each([
    ['another verb', 'We oppose moving the northern border.', ['operative-departure “oppose”']],
    [
      'the denial dropped',
      'Ruritania supports moving the northern border.',
      ['operative-departure “supports”'],
    ],
    [
      'a verb off the ladder',
      'Our policy is formed by the Treaty of Zenda, the Three Letters and the Six Promises.',
      ['operative-departure “formed”'],
    ],
    [
      'words that another asks for and the line has not',
      'Ruritania recognizes the claims of Graustark.',
      ['claimed-wording “recognizes”'],
    ],
  ])('%s', (_, text, expected) => expect(findingsOf(text)).toEqual(expected));

  test('the message says how far, and who asks for it', () => {
    const { findings } = checkDocument({ text: 'We oppose moving the northern border.', comments: [] }, LINE);
    expect(findings[0]!.message).toBe(
      '“oppose”: the line says “do not support” (ruritania/border-status@2006-03-03); support ladder: does not support → opposes, 1 step more negative; graustark asks for these words (ruritania/border-status@2007-01-01)',
    );
    expect(findings[0]!.replacement).toBe('do not support');
  });
});

describe('warnings', () => {
  test.each([
    [
      'a qualifier dropped',
      'We do not support moving the northern border, and we expect all differences to be resolved by peaceful means.',
      ['dropped-qualifier “means”'],
    ],
    [
      'a sentence reworded',
      'We do not support moving the northern border, and we expect all differences to be resolved by lawful means, free from coercion.',
      ['reworded “lawful”'],
    ],
    [
      'a stock element missing',
      'We stand by the Treaty of Zenda and the Six Promises.',
      ['missing-element “Treaty of Zenda”'],
    ],
    [
      'retired words',
      'Today as before, we firmly support direct talks on the northern border.',
      ['retired-wording “we firmly support direct talks on the northern border”'],
    ],
  ])('%s', (_, text, expected) => expect(findingsOf(text)).toEqual(expected));

  test('what replaced retired words is named', () => {
    const text = 'We firmly support direct talks on the northern border.';
    const [finding] = checkDocument({ text, comments: [] }, LINE).findings;
    expect(finding!.message).toContain(
      'last said in ruritania/border-status@2001-05-14; in force is ruritania/border-status@2006-03-03',
    );
    expect(finding!.formulation!.id).toBe('ruritania/border-status@2006-03-03');
  });
});

describe('in line', () => {
  test.each([
    [
      'the wording in force',
      'We do not support moving the northern border, and we expect all differences to be resolved by peaceful means, free from coercion.',
    ],
    ['a clause of it', 'To repeat: we do not support moving the northern border.'],
    ['another person and number', 'Ruritania does not support moving the northern border.'],
    [
      'typography',
      'We do not support moving the northern\nborder, and we expect all differences to be resolved by peaceful means, free from coercion.',
    ],
    ['the same verb about something else', 'We oppose moving the capital.'],
    ['a word of the object in another one', 'We support the northern railway.'],
    ['a question', 'Do we support moving the northern border?'],
    ['a quotation', 'The paper wrote “we oppose moving the northern border” last week.'],
    ['what others say', 'Graustark says that we oppose moving the northern border.'],
    ['what others hold', 'Graustark opposes moving the northern border.'],
    [
      'a recitation that is whole',
      'The Treaty of Zenda has served us well for a century. So have the three letters of Hentzau, and the Six Promises that were given to the people of the south.',
    ],
    ['one element in passing', 'The Treaty of Zenda was signed in 1894.'],
    ['a verb alone in quotation marks', 'They want us to say that we “oppose” moving the northern border.'],
    ['a participle behind a noun', 'That would be a position opposing moving the northern border.'],
    [
      'what was said before under the same government, and stands beside it',
      'The southern border is a border of peace and shall remain one.',
    ],
    ['another subject', 'The harvest was good, and the ministers are pleased with the talks on fisheries.'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(findingsOf(text)).toEqual([]));

  test('what was skipped is counted', () => {
    const text =
      'Graustark says it opposes moving the northern border. The paper wrote “we oppose moving the northern border”. Graustark opposes moving the northern border.';
    expect(checkDocument({ text, comments: [] }, LINE).skipped).toEqual({ quotations: 1, attributed: 2 });
  });
});

describe('comments', () => {
  const departure = 'We oppose moving the northern border.';
  test.each([
    [
      'markup before',
      `<!-- diplodiff-ignore operative-departure: agreed with the desk -->\n${departure}`,
      [],
    ],
    [
      'markup, alone in its paragraph',
      `<!-- diplodiff-ignore operative-departure: agreed -->\n\n${departure}`,
      [],
    ],
    ['a line of plain text', `# diplodiff-ignore operative-departure: agreed\n${departure}`, []],
    ['the whole document', `# diplodiff-ignore-file operative-departure: agreed\n\nA.\n\n${departure}`, []],
    [
      'another paragraph',
      `# diplodiff-ignore operative-departure: agreed\nA.\n\n${departure}`,
      ['operative-departure'],
    ],
    ['another rule', `# diplodiff-ignore reworded: agreed\n${departure}`, ['operative-departure']],
    [
      'no reason',
      `# diplodiff-ignore operative-departure\n${departure}`,
      ['bad-ignore', 'operative-departure'],
    ],
    [
      'an empty reason',
      `# diplodiff-ignore operative-departure: \n${departure}`,
      ['bad-ignore', 'operative-departure'],
    ],
    [
      'no such rule',
      `# diplodiff-ignore operative: agreed\n${departure}`,
      ['bad-ignore', 'operative-departure'],
    ],
    [
      'the name of something that every object has',
      `# diplodiff-ignore constructor: agreed\n${departure}`,
      ['bad-ignore', 'operative-departure'],
    ],
    [
      'blanks in the line between two paragraphs',
      `${departure}\n \t\n# diplodiff-ignore operative-departure: agreed\n${departure}`,
      ['operative-departure'],
    ],
    [
      'before it a long text in one paragraph',
      `${'A line.\n'.repeat(15_000)}# diplodiff-ignore operative-departure: agreed\n${departure}`,
      [],
    ],
  ])('%s', (_, text, expected) => {
    const { findings } = checkDocument({ text, comments: [] }, LINE);
    expect(findings.map(({ rule }) => rule)).toEqual(expected);
  });

  test('comments of the markup count by their place, and what they ignore is counted', () => {
    const comments = [{ offset: 0, text: ' diplodiff-ignore operative-departure: agreed ' }];
    const { findings, ignored } = checkDocument({ text: departure, comments }, LINE);
    expect([findings.length, ignored]).toEqual([0, 1]);
  });
});
