import { expect, test } from 'vitest';
import { runRuritania } from '../ruritania.ts';

async function quotes(text: string, ...args: string[]) {
  const { code, out } = await runRuritania(['quotes', ...args], { readStdin: async () => Buffer.from(text) });
  return { code, out };
}

async function judged(text: string) {
  const { code, out } = await quotes(text, '--json');
  return { code, quotations: JSON.parse(out).quotations };
}

test.each([
  ['to the word', 'He said: “We do not support talks on the northern border.”', 'exact', 0],
  ['a piece of it', 'They “firmly support talks on the northern” side.', 'exact', 0],
  ['a word changed', 'He said: “We do not support trade on the northern border.”', 'differs', 1],
  ['few words, the opposite stance', 'He said: “We do support talks on the”', 'differs', 1],
  ['torn from its denial', 'He said: “support talks on the northern border”', 'exact', 0],
])('%s', async (_, text, verdict, code) => {
  const answer = await judged(text);
  expect([answer.quotations.map((item: { verdict: string }) => item.verdict), answer.code]).toEqual([
    [verdict],
    code,
  ]);
});

test.each([
  ['too short', 'They “support talks”.'],
  ['about something else', 'He said: “The harvest in Strelsau was good this year.”'],
  ['no quotation', 'We do not support talks on the northern border.'],
])('not looked at: %s', async (_, text) => expect(await judged(text)).toEqual({ code: 0, quotations: [] }));

test('where it stands, whose it is, what differs', async () => {
  const { quotations } = await judged('\nHe said: “We do not support trade on the northern border.”');
  expect(quotations[0]).toMatchObject({
    file: 'standard input',
    line: 2,
    column: 11,
    text: 'We do not support trade on the northern border.',
    formulation: 'ruritania/border-status@2006-03-03',
    speaker: 'Foreign Ministry',
    date: '2006-03-03',
    segments: [
      { kind: 'kept', text: 'We do not support ' },
      { kind: 'removed', text: 'talks' },
      { kind: 'added', text: 'trade' },
      { kind: 'kept', text: ' on the northern border' },
    ],
  });
});

test.each([
  [
    'another day',
    '“We do not support talks on the northern border,” the ministry said on 5 April 2006.',
    ['wrong-date'],
  ],
  [
    'another administration',
    '“We do not support talks on the northern border,” King Elphberg said.',
    ['wrong-speaker'],
  ],
  [
    'the day and the administration',
    '“We do not support talks on the northern border,” Rassendyll said on 3 March 2006.',
    undefined,
  ],
  ['a stranger', '“We do not support talks on the northern border,” Hentzau said.', undefined],
])('ascribed to %s', async (_, text, kinds) => {
  const { code, quotations } = await judged(text);
  expect(quotations[0].problems?.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
  expect(code).toBe(kinds === undefined ? 0 : 1);
});

test('in words', async () => {
  const { out } = await quotes('He said: “We do not support trade on the northern border.”');
  expect(out).toBe(
    [
      'standard input',
      '  1:11  differs  ruritania/border-status@2006-03-03',
      '      We do not support [-talks-]{+trade+} on the northern border',
      '      Foreign Ministry, 2006-03-03',
      '',
    ].join('\n'),
  );
});
