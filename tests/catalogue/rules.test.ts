import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import { RULE_TEXTS } from '../../src/catalogue/rule-texts.ts';
import { ACTOR, BORDER, entry, folderOf } from '../ruritania.ts';

function problemsOf(position: string) {
  const folder = folderOf({ 'ruritania/actor.yaml': ACTOR, 'ruritania/lake.yaml': position });
  return readFolder(folder, { local: true, relativeTo: folder }).problems.map(
    ({ rule, line }) => `${rule}:${line}`,
  );
}

const HEAD = 'title: The lake\nquestion: Whose is the lake?\nformulations:\n';
const TALKS = 'text: We support talks.';
const CUT = 'We support talks [...] and trade.';

/** A wording with a cut, and a page that has these words of it. */
function quoting(words: string) {
  const page = `sources: [{ publisher: Echo, url: 'https://echo.example', kind: secondary, quotes: '${words}' }, {`;
  return entry('2001-05-14', 'rassendyll-1', `text: '${CUT}'`).replace('sources: [{', page);
}

test('a sound position has no problems', () => expect(problemsOf(BORDER)).toEqual([]));

describe('each rule finds what it is for, at its line', () => {
  test.each([
    [
      'duplicate-id:13',
      entry('2001-05-14', 'rassendyll-1', TALKS) + entry('2001-05-14', 'rassendyll-1', TALKS),
    ],
    [
      'date-order:13',
      entry('2002-05-14', 'rassendyll-1', TALKS) + entry('2001-05-14', 'rassendyll-1', TALKS),
    ],
    ['omitted-text:13', entry('2001-05-14', 'rassendyll-1', `status: omitted\n${TALKS}`)],
    ['omitted-text:4', entry('2001-05-14', 'rassendyll-1', 'note: none')],
    ['operative-in-text:13', entry('2001-05-14', 'rassendyll-1', `${TALKS}\noperative: oppose`)],
    ['unknown-period:5', entry('2001-05-14', 'black-michael', TALKS)],
    ['period-dates:4', entry('2001-05-14', 'elphberg', TALKS)],
    ['sought-asked-by:12', entry('2001-05-14', 'rassendyll-1', `status: sought\n${TALKS}`)],
    [
      'counterpart-according-to:9',
      entry('2001-05-14', 'rassendyll-1', TALKS).replace('on-record', 'counterpart-readout'),
    ],
    [
      'representative:13',
      entry('2001-05-14', 'rassendyll-1', `status: draft\nrepresentative: true\n${TALKS}`),
    ],
    ['unknown-reference:12', entry('2001-05-14', 'rassendyll-1', `replaced_by: '2001-05-15'\n${TALKS}`)],
    ['schema:12', entry('2001-05-14', 'rassendyll-1', `colour: blue\n${TALKS}`)],
    ['schema:4', entry('2001-02-30', 'rassendyll-1', TALKS)],
    ['unknown-actor:14', entry('2001-05-14', 'rassendyll-1', `status: sought\n${TALKS}\nasked_by: strelsau`)],
    [
      'date-order:14',
      entry('2001-05-14', 'rassendyll-1', `number: 3\n${TALKS}`) +
        entry('2001-05-14', 'rassendyll-1', `number: 2\n${TALKS}`),
    ],
    ['control-characters:12', entry('2001-05-14', 'rassendyll-1', 'text: "We \\u200Bsupport talks."')],
    ['language-mismatch:12', entry('2001-05-14', 'rassendyll-1', 'text: 我们支持会谈。')],
    [
      'language-mismatch:12',
      entry('2001-05-14', 'rassendyll-1', TALKS).replace('language: en', 'language: zh-Hans'),
    ],
    [
      'variant-same-as-text:15',
      entry(
        '2001-05-14',
        'rassendyll-1',
        `${TALKS}\nvariants:\n  - kind: misquotation\n    ${TALKS}\n    language: en\n    sources: [{ publisher: Echo, url: 'https://echo.example', kind: secondary }]`,
      ),
    ],
    [
      'same-text-twice:22',
      entry('2001-05-14', 'rassendyll-1', TALKS) + entry('2001-05-14', 'rassendyll-1', `number: 2\n${TALKS}`),
    ],
    ['operative-missing:4', entry('2001-05-14', 'rassendyll-1', TALKS)],
    [
      'sibling-one-sided:22',
      entry('2001-05-14', 'rassendyll-1', TALKS) +
        entry('2001-05-14', 'rassendyll-1', `number: 2\nsibling_of: '2001-05-14'\n${TALKS}`),
    ],
    [
      'source-url-twice:10',
      entry('2001-05-14', 'rassendyll-1', TALKS).replace(
        /sources: \[(.*)\]/,
        (_, source: string) => `sources: [${source}, ${source}]`,
      ),
    ],
    ['source-quotes:10', quoting('We oppose talks')],
    ['source-quotes:10', quoting('We support talks and trade')],
    ['source-quotes:10', quoting('We support talks [...] and trade. [...] We support talks')],
    ['source-quotes:10', quoting(CUT)],
    [
      'source-quotes:18',
      entry(
        '2001-05-14',
        'rassendyll-1',
        `${TALKS}\ntranslations:\n  - language: fr\n    text: Nous voulons parler.\n    official: false\n    maker: Echo\n    sources: [{ publisher: Echo, url: 'https://echo.example', kind: secondary, quotes: talks }]`,
      ),
    ],
  ])('%s', (expected, formulations) => expect(problemsOf(HEAD + formulations)).toContain(expected));
});

test.each(['support talks', 'We support [...] trade', 'We support talks [...] and trade'])(
  'the words of one page may be some of the wording: %s',
  (words) =>
    expect(problemsOf(HEAD + quoting(words)).filter((rule) => rule.startsWith('source'))).toEqual([]),
);

test.each([
  ['bad YAML', 'title: [', 'yaml'],
  [
    'an alias bomb',
    `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`,
    'yaml',
  ],
])('%s is a problem, not a crash', (_, text, rule) => expect(problemsOf(text)[0]).toContain(rule));

test('a file outside the folders of actors is a problem, not passed over', () => {
  const folder = folderOf({ 'ruritania/actor.yaml': ACTOR, 'lake.yaml': 'title: The lake\n' });
  const { problems } = readFolder(folder, { local: true, relativeTo: folder });
  expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['misplaced-file lake.yaml']);
});

test('a newer file format is refused with advice', () => {
  const folder = folderOf({ 'catalogue.yaml': 'format: 2\n' });
  expect(() => readFolder(folder, { local: true, relativeTo: folder })).toThrow('is in catalogue format 2');
});

describe('rules over the whole', () => {
  const CATALOGUE =
    "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n";
  test.each([
    [
      'meeting-one-sided',
      'ruritania/lake.yaml:8',
      {
        'ruritania/lake.yaml':
          HEAD +
          entry('2001-05-14', 'rassendyll-1', TALKS).replace('kind: press', 'meeting: spa, kind: press'),
      },
    ],
    ['moved-to', 'ruritania/pond.yaml:1', { 'ruritania/pond.yaml': 'moved_to: ruritania/sea\n' }],
    [
      'periods',
      'ruritania/actor.yaml:5',
      { 'ruritania/actor.yaml': ACTOR.replace('elphberg,', 'rassendyll-1,') },
    ],
    ['file-size', 'ruritania/lake.yaml:1', { 'ruritania/lake.yaml': `${HEAD}${'#'.repeat(5_000_000)}` }],
  ])('%s', (rule, place, files) => {
    const folder = folderOf({ 'catalogue.yaml': CATALOGUE, 'ruritania/actor.yaml': ACTOR, ...files });
    const { problems } = readFolder(folder, { local: true, relativeTo: folder });
    expect(problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toContain(`${rule} ${place}`);
  });
});

test('phrases/README.md lists every rule, as the program names them', () => {
  const readme = readFileSync(new URL('../../phrases/README.md', import.meta.url), 'utf8');
  const [table = ''] = /(?<=^\| rule \| asks for \|\n\|---\|---\|\n)(?:\|.*\n)+/m.exec(readme) ?? [];
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)].map(([, rule, text]) => [rule, text]);
  expect(rows).toEqual(Object.entries(RULE_TEXTS));
});

test('every rule of the code has its line', () => {
  const folder = new URL('../../src/catalogue/', import.meta.url);
  const rules = readdirSync(folder)
    .filter((name) => /(rules|parse|read-folder)\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/rule: '([a-z-]+)'/g)])
    .map(([, rule]) => rule);
  expect(rules.length).toBeGreaterThan(25);
  for (const rule of rules) expect(Object.keys(RULE_TEXTS)).toContain(rule);
});

test('the shipped catalogue has no errors', () => {
  const root = new URL('../..', import.meta.url).pathname;
  const { problems, positions } = readFolder(`${root}phrases`, { local: false, relativeTo: root });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(positions.length).toBeGreaterThanOrEqual(10);
}, 60_000);
