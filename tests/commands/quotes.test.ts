import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { FILES, folderOf, runIn } from '../ruritania.ts';

// Ruritania's catalogue with a ladder to stand on.
const root = new URL('../../', import.meta.url).pathname;
let home: string;
beforeAll(async () => {
  const ladder = readFileSync(`${root}phrases/ladders/support.yaml`, 'utf8');
  home = folderOf({ ...FILES, 'phrases/ladders/support.yaml': ladder });
  mkdirSync(join(home, 'dist'));
  await runIn(home, ['catalogue', 'build', '--quiet']);
}, 60_000);

async function quotes(text: string, ...args: string[]) {
  const { code, out } = await runIn(home, ['quotes', ...args], { readStdin: async () => Buffer.from(text) });
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

test.each([
  ['its own name', '“We oppose talks on the border,” Ruritania said.', 'ruritania/border-status@2006-03-03'],
  ['three words of it', 'Ruritania said it would “oppose talks”.', undefined],
  ['a stance it has taken', 'Ruritania said: “we support such talks”.', undefined],
  ['nobody', 'It was “we oppose such talks” all day.', undefined],
])('a few words on another rung, from %s', async (_, text, formulation) => {
  const { quotations } = await judged(text);
  expect(quotations.map((item: { formulation: string }) => item.formulation)).toEqual(
    formulation ? [formulation] : [],
  );
});

test.each([
  [
    'behind the end of the quotation',
    'The ministry said: “We do not support talks on the northern border.” On 5 April 2006 he was told of it.',
    undefined,
  ],
  [
    'behind who said it',
    '“We do not support talks on the northern border.” Rassendyll said on 5 April 2006.',
    '2006-04-05',
  ],
  [
    'in Chinese',
    '卢里塔尼亚发言人2006年4月5日说：“We do not support talks on the northern border”。',
    '2006-04-05',
  ],
  [
    'in French',
    '« We do not support talks on the northern border », a déclaré Rassendyll le 5 avril 2006.',
    '2006-04-05',
  ],
  [
    'in Spanish',
    '«We do not support talks on the northern border», dijo Rassendyll el 5 de abril de 2006.',
    '2006-04-05',
  ],
])('a day %s', async (_, text, claimed) => {
  const { quotations } = await judged(text);
  expect(quotations[0].problems?.[0].claimed).toBe(claimed);
});

test.each([
  ['As the briefing of 14 May 1999 put it, “support talks on the northern border”.', '1999-05-14'],
  ['The 14 May 2001 briefing read: “support talks on the northern border”.', '2001-05-14'],
  ['The briefing (3 April 2020): “support talks on the northern border”.', '2001-05-14'],
])('of equal words those of the day named, and nobody is accused: %s', async (text, date) => {
  const { quotations } = await judged(text);
  expect(quotations).toMatchObject([{ verdict: 'exact', date }]);
  expect(quotations[0].problems).toBeUndefined();
});

test('what was only asked for is told as that', async () => {
  const text = 'He said: “we oppose talks on the northern border”.';
  expect((await judged(text)).quotations[0]).toMatchObject({
    verdict: 'exact',
    status: 'sought',
    attribution: 'on-record',
  });
  expect((await quotes(text)).out).toContain('(asked for by ruritania, never adopted)');
  // Nor has anybody said it to whom it is ascribed.
  const ascribed = await judged('“we oppose talks on the northern border,” Rassendyll said.');
  expect(ascribed.quotations[0]).toMatchObject({
    verdict: 'differs',
    formulation: 'ruritania/border-status@2006-03-03',
  });
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
