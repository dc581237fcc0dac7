import { expect, test } from 'vitest';
import { readClaim } from '../../src/scan/attributions.ts';

const KNOWN = new Map([['文德', new Set(['ruritania/rassendyll-1'])]]);

test.each([
  [
    'a name behind',
    '“Talks are good,” Rassendyll said on 14 May 2001.',
    { speaker: 'Rassendyll', date: '2001-05-14' },
  ],
  [
    'said and then the name',
    '“Talks are good,” said Foreign Minister Fritz Tarlenheim on May 14, 2001.',
    { speaker: 'Foreign Minister Fritz Tarlenheim', date: '2001-05-14' },
  ],
  [
    'a name before',
    'On 2001-05-14 Rassendyll said: “Talks are good.”',
    { speaker: 'Rassendyll', date: '2001-05-14' },
  ],
  [
    'a verb in French',
    '« Talks are good », a déclaré Rassendyll le 14 mai 2001.',
    { speaker: 'Rassendyll', date: '2001-05-14' },
  ],
  [
    'a verb in Spanish',
    'Rassendyll dijo el 14 de mayo de 2001: «Talks are good».',
    { speaker: 'Rassendyll', date: '2001-05-14' },
  ],
  [
    'a verb in Chinese, and a name that is known',
    '2001年5月14日，卢里塔尼亚外交部发言人文德表示：“Talks are good”。',
    { speaker: '文德', date: '2001-05-14' },
  ],
  ['the day of the next sentence', '“Talks are good.” On 14 May 2001 Sapt said it rained.', {}],
  ['a month', 'Rassendyll said in May 2001: “Talks are good.”', { speaker: 'Rassendyll', date: '2001-05' }],
  [
    'a date without a verb of saying',
    'The “Talks are good” treaty of 14 May 2001 stands.',
    { namedDate: '2001-05-14' },
  ],
  [
    'an office with its article behind',
    '“Talks are good,” the Ruritanian Foreign Ministry said.',
    { speaker: 'Ruritanian Foreign Ministry' },
  ],
  [
    'the spokesperson of an office behind',
    "“Talks are good,” Ruritania's Foreign Ministry spokesperson said.",
    { speaker: "Ruritania's Foreign Ministry" },
  ],
  [
    'the spokesperson of an office before',
    "Ruritania's Foreign Ministry spokesperson said: “Talks are good.”",
    { speaker: "Ruritania's Foreign Ministry" },
  ],
  ['another sentence', 'On 14 May 2001 it rained. “Talks are good,” Sapt said.', { speaker: 'Sapt' }],
])('%s', (_, text, expected) => {
  const start = text.indexOf('Talks');
  const end = start + /^[^”»]*/.exec(text.slice(start))![0].trimEnd().length;
  const { sentence, ...claim } = readClaim(text, { start, end, text: text.slice(start, end) }, KNOWN);
  expect(claim).toEqual(expected);
  expect(sentence).toContain('¶');
});
