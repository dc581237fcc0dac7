import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Ran, runRuritania, ruritania } from '../ruritania.ts';

const EXACT = 'The ministry said: “We do not support talks on the northern border.”\n';
const NEAR = 'In 2001 we firmly support deals on the northern border.\n';
const NOTHING = 'The harvest in Strelsau was good.\n';

async function scan(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const home = await ruritania();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  return runRuritania(['scan', ...Object.keys(files), ...args]);
}

async function filter(input: string, ...args: string[]): Promise<Ran> {
  return runRuritania(['scan', ...args], { readStdin: async () => Buffer.from(input) });
}

test('JSON says where, which wording, whose, and what became of it', async () => {
  const { out, code } = await scan({ 'exact.txt': `${NOTHING}${EXACT}` }, '--json');
  const { schemaVersion, matches } = JSON.parse(out);
  expect([code, schemaVersion, matches.length]).toEqual([0, 1, 1]);
  expect(matches[0]).toMatchObject({
    file: 'exact.txt',
    position: 'ruritania/border-status',
    formulation: 'ruritania/border-status@2006-03-03',
    match: 'exact',
    line: 2,
    column: 21,
    endLine: 2,
    endColumn: 68,
    text: 'We do not support talks on the northern border.',
    coverage: 1,
    uses: [{ actor: 'ruritania', period: 'rassendyll-2' }],
    standing: { state: 'in-force', inForce: 'ruritania/border-status@2006-03-03' },
    segments: [{ kind: 'kept', text: 'We do not support talks on the northern border.' }],
  });
});

test('a near passage shows what departs', async () => {
  const { out } = await scan({ 'near.txt': NEAR }, '--as-of', '2001-06-01');
  expect(out).toContain('near, 88%  ruritania/border-status@1999-05-14');
  expect(out).toContain('we firmly support [-talks-]{+deals+} on the northern border.');
  expect(out).toContain('Elphberg (ruritania); replaced by ruritania/border-status@2001-05-14');
});

test.each([
  ['found', { 'a.txt': EXACT }, [], 0],
  ['nothing', { 'a.txt': NOTHING }, [], 1],
  ['near ones only', { 'a.txt': NEAR }, ['--exact'], 1],
  ['too far', { 'a.txt': NEAR }, ['--min-coverage', '95%'], 1],
  ['a file that is missing', { 'a.txt': EXACT }, ['missing.txt'], 2],
  ['a position there is not', { 'a.txt': EXACT }, ['--in', 'us/*'], 2],
  ['no share', { 'a.txt': EXACT }, ['--min-coverage', 'much'], 2],
  ['no day', { 'a.txt': EXACT }, ['--as-of', '2001-02-30'], 2],
])('exit code: %s', async (_, files, args, code) => {
  expect((await scan(files as Record<string, string>, ...args)).code).toBe(code);
});

describe('formats', () => {
  test('CSV has one passage a row', async () => {
    const { out } = await scan({ 'exact.txt': EXACT }, '--format', 'csv');
    const [head, row] = out.split('\r\n');
    expect(head).toMatch(/^file,line,column,/);
    expect(row).toMatch(/^exact\.txt,1,21,1,68,exact,1,ruritania\/border-status,/);
  });

  test('SARIF has rule, level and region', async () => {
    const { out } = await scan({ 'near.txt': NEAR }, '--format', 'sarif');
    expect(JSON.parse(out).runs[0].results[0]).toMatchObject({
      ruleId: 'near',
      level: 'warning',
      locations: [
        { physicalLocation: { region: { startLine: 1, startColumn: 9, endLine: 1, endColumn: 56 } } },
      ],
    });
  });

  test.each([
    ['formulation', 'ruritania/border-status@2006-03-03       1 exact       0 near'],
    ['administration', 'ruritania/rassendyll-2       1 exact       0 near'],
    ['year', '2006       1 exact       0 near'],
  ])('counts by %s', async (by, line) => {
    const { out } = await scan({ 'a.txt': EXACT }, '--count', '--by', by);
    expect(out).toBe(`${line}\n`);
  });
});

describe('as a filter', () => {
  const records = [
    { file: 'b', text: EXACT },
    { file: 'a', text: NEAR },
    { file: 'c', text: NOTHING },
    { file: 'd', text: `${NEAR}\n${EXACT}`, date: '2001-06-01' },
  ].map((record) => `${JSON.stringify(record)}\n`);

  test('records come from standard input, and each is asked on its own day', async () => {
    const { out } = await filter(records.join(''), '--records', '--format', 'ndjson');
    const items = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(items.map(({ file, match, standing }) => `${file} ${match} ${standing.state}`)).toEqual([
      'b exact in-force',
      'a near replaced',
      'd near replaced',
      'd exact not-yet',
    ]);
  });

  test('any split in any order merges to the same answer', async () => {
    const ndjson = async (part: readonly string[]) =>
      (await filter(part.join(''), '--records', '--format', 'ndjson')).out;
    const parts = [
      await ndjson(records.slice(2)),
      await ndjson(records.slice(0, 1)),
      await ndjson(records.slice(1, 2)),
    ];
    const split = await filter(parts.join(''), '--merge', '--json');
    const whole = await filter(await ndjson(records), '--merge', '--json');
    expect(split.out).toBe(whole.out);
    expect(JSON.parse(split.out).matches).toHaveLength(4);
    const counts = await Promise.all(
      [records.slice(0, 2), records.slice(2)].map((part) =>
        filter(part.join(''), '--records', '--count', '--by', 'year', '--format', 'ndjson'),
      ),
    );
    const merged = await filter(
      counts.map(({ out }) => out).join(''),
      '--merge',
      '--count',
      '--by',
      'year',
      '--json',
    );
    expect(merged.out).toBe(
      (await filter(records.join(''), '--records', '--count', '--by', 'year', '--json')).out,
    );
  });

  test('what another run counted is no formula and no cell of its own', async () => {
    const count = JSON.stringify({ by: 'formulation', key: '=HYPERLINK("x"),1', exact: 1, near: 0 });
    expect((await filter(`${count}\n`, '--merge', '--count', '--format', 'csv')).out).toBe(
      'key,exact,near,witness,local\r\n"\'=HYPERLINK(""x""),1",1,0,,\r\n',
    );
  });

  test.each([
    ['--records', 'standard input:1 is no record'],
    ['--merge', 'standard input:1 is no line that'],
  ])('%s says which line it cannot read', async (flag, message) => {
    const { code, err } = await filter('{"file": "a"}\n', flag);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });

  test('of several files to merge, it names the one', async () => {
    const home = await ruritania();
    writeFileSync(join(home, 'good.ndjson'), '\n');
    writeFileSync(join(home, 'torn.ndjson'), '\n{"file": "a"');
    const { err } = await filter('', '--merge', 'good.ndjson', 'torn.ndjson');
    expect(err).toContain('torn.ndjson:2 is no line that');
  });

  test('years stand in their order, wordings by how many there are', async () => {
    const texts = [NEAR, EXACT, EXACT].map((text, at) => `${JSON.stringify({ file: `y${at}`, text })}\n`);
    const keys = async (by: string) =>
      (await filter(texts.join(''), '--records', '--by', by)).out
        .split('\n')
        .map((line) => /^\S+/.exec(line)?.[0] ?? '');
    expect(await keys('year')).toEqual(['1999', '2006', '']);
    expect(await keys('formulation')).toEqual([
      'ruritania/border-status@2006-03-03',
      'ruritania/border-status@1999-05-14',
      '',
    ]);
  });

  test('names come from a list', async () => {
    const home = await ruritania();
    writeFileSync(join(home, 'listed.txt'), EXACT);
    expect((await filter('listed.txt\n', '--files-from', '-', '--count')).code).toBe(0);
  });
});

test('threads give the same bytes as one', { timeout: 60_000 }, async () => {
  const home = await ruritania();
  const root = new URL('../..', import.meta.url).pathname;
  for (const folder of ['scan', 'library'])
    cpSync(join(root, 'dist', folder), join(home, 'dist', folder), { recursive: true });
  const texts = Array.from({ length: 9 }, (_, at) => [EXACT, NEAR, NOTHING][at % 3]!.repeat(1 + at));
  const files = Object.fromEntries(texts.map((text, at) => [`many-${at}.txt`, text]));
  const alone = await scan(files, '--format', 'ndjson');
  const threads = await scan(files, '--format', 'ndjson', '--jobs', '3');
  expect(alone.out.split('\n').length).toBeGreaterThan(10);
  expect(threads).toEqual(alone);
});
