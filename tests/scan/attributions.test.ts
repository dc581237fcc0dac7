import { expect, test } from 'vitest';
import { readClaim } from '../../src/scan/attributions.ts';

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
  ['a month', 'Rassendyll said in May 2001: “Talks are good.”', { speaker: 'Rassendyll', date: '2001-05' }],
  ['a date without a verb of saying', 'The “Talks are good” treaty of 14 May 2001 stands.', {}],
  ['another sentence', 'On 14 May 2001 it rained. “Talks are good,” Sapt said.', { speaker: 'Sapt' }],
])('%s', (_, text, expected) => {
  const start = text.indexOf('Talks');
  expect(readClaim(text, start, text.indexOf('good') + 4)).toEqual(expected);
});
