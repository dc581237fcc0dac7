import { expect, test } from 'vitest';
import { splitUnits } from '../../src/wording/clauses.ts';

function grouped(text: string, language = 'en'): string {
  return splitUnits(text, language, {})
    .map((unit) => (unit.kind === 'group' ? `<${unit.text}>` : unit.text))
    .join(' ');
}

test.each([
  ['does not support it', '<does not support> it'],
  ['do not, and will not, recognize it', '<do not, and will not, recognize> it'],
  ['have not agreed to take part', '<have not agreed to take> part'],
  ['has not decided to lift the embargo', '<has not decided to lift> the embargo'],
  ['has not refused to meet them', '<has not refused to meet> them'],
  ['is not per se inconsistent with law', '<is not per se inconsistent> with law'],
  ['no longer regards it', '<no longer regards> it'],
  ['takes no position on it', '<takes no position> on it'],
  ['we cannot accept that', 'we <cannot accept> that'],
  ['we don’t support it', 'we <don’t support> it'],
  ['neither confirms nor denies', '<neither confirms nor denies>'],
  ['nor do we support it', '<nor do we support> it'],
  ['does not seek to contain Ruritania', '<does not seek to contain> Ruritania'],
  ['it is not only wrong', 'it is <not only> wrong'],
  ['is not, in itself, inconsistent', '<is not, in itself, inconsistent>'],
  ['has yet to ratify it', '<has yet to ratify> it'],
  ['is yet to be ratified', '<is yet to be ratified>'],
  ['have seen no evidence of it', '<have seen no evidence> of it'],
  ['does not accept or recognize it', '<does not accept or recognize> it'],
  ['will not support or otherwise recognize it', '<will not support or otherwise recognize> it'],
  ['does not want war or chaos', '<does not want> war or chaos'],
  ['must refrain from force', 'must refrain from force'],
])('%s', (text, expected) => expect(grouped(text)).toBe(expected));

test.each([
  ['zh-Hans', '绝不允许任何人', '<绝不允许> 任何人'],
  ['ja', '支持していない', '<支持していない>'],
  ['fr', 'La Ruritanie ne soutient pas le projet', 'La Ruritanie <ne soutient pas> le projet'],
  ['ru', 'не поддерживает', '<не поддерживает>'],
])('%s %s', (language, text, expected) => expect(grouped(text, language)).toBe(expected));

test.each([
  ['U.S. two-state 2% Taiwan’s P.L. 96-8', ['U.S.', 'two-state', '2%', 'Taiwan’s', 'P.L. 96-8']],
  ['Strait—and U.S.-China', ['Strait', '—', 'and', 'U.S.-China']],
])('%s keeps its words whole', (text, words) =>
  expect(splitUnits(text, 'en', {}).map((unit) => unit.text)).toEqual(words),
);

// Plain English takes a quicker way through the splitter; one sign of another script takes the general
// one, and the words before it must come out the same.
test.each([
  'The U.S. does not support P.L. 96-8; “Taiwan’s” two-state 2% plan—and U.S.-China ties, $1.5 billion [...]',
  'US–China talks – in 1954–2026: Mr. Zenda’s “no. 5”, Res. 242, https://ruritania.example/a.',
])('%s splits alike with and without another script', (text) => {
  const words = splitUnits(text, 'en', {}).map((unit) => unit.text);
  const general = splitUnits(`${text} é`, 'en', {}).map((unit) => unit.text);
  expect(general.slice(0, -1)).toEqual(words);
});
