import { expect, test } from 'vitest';
import { cutClauses, splitClauses, splitUnits } from '../../src/wording/clauses.ts';

function sentences(text: string, language = 'en'): string[] {
  const joined: string[] = [];
  for (const { units, sentence } of cutClauses(splitUnits(text, language, {})))
    joined[sentence] = (joined[sentence] ?? '') + units.map((unit) => unit.text + unit.space).join('');
  return joined.map((own) => own.trim());
}

test.each([
  ['We talk. They wait.', ['We talk.', 'They wait.']],
  ['Talks in the U.S. We welcome them.', ['Talks in the U.S.', 'We welcome them.']],
  ['The U.S. Government opposes it.', ['The U.S. Government opposes it.']],
  ['Mr. Zenda and Dr. Strelsau met.', ['Mr. Zenda and Dr. Strelsau met.']],
  ['See No. 5 and Res. 242 of that year.', ['See No. 5 and Res. 242 of that year.']],
  ['John F. Kennedy spoke. He left.', ['John F. Kennedy spoke.', 'He left.']],
  ['This is plan B. We prefer it.', ['This is plan B.', 'We prefer it.']],
  ['Grain, e.g. wheat, i.e. food.', ['Grain, e.g. wheat, i.e. food.']],
  ['It grew by 2.5 per cent. Prices fell.', ['It grew by 2.5 per cent.', 'Prices fell.']],
  ['He said “No.” They left.', ['He said “No.”', 'They left.']],
  ['Is it open? Yes! Good.', ['Is it open?', 'Yes!', 'Good.']],
  ['First line\n\nSecond line', ['First line', 'Second line']],
  ['- one thing\n- another thing', ['- one thing', '- another thing']],
  ['On Jan. 5 and Feb. 7 they met.', ['On Jan. 5 and Feb. 7 they met.']],
  ['Ruritania Ltd. and Zenda Inc. agreed.', ['Ruritania Ltd. and Zenda Inc. agreed.']],
  ['At 5 p.m. the guns fell silent.', ['At 5 p.m. the guns fell silent.']],
])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));

test.each([
  ['我们反对。他们支持！是吗？', ['我们反对。', '他们支持！', '是吗？']],
  ['彼は言った。私は聞いた。', ['彼は言った。', '私は聞いた。']],
])('%s', (text, expected) => expect(sentences(text, 'zh')).toEqual(expected));

test.each([
  ['We support A; we oppose B; and we wait.', ['We support A;', 'we oppose B;', 'and we wait.']],
  ['We oppose force, and we support talks.', ['We oppose force,', 'and we support talks.']],
  ['wheat, rye, and oats', ['wheat, rye,', 'and oats']],
  ['peace and stability', ['peace and stability']],
  ['我们反对武力，支持对话。', ['我们反对武力，', '支持对话。']],
])('%s is cut into clauses', (text, expected) => expect(splitClauses(text)).toEqual(expected));
