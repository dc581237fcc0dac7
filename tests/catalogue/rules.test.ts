import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import { ACTOR, BORDER, entry, folderOf } from '../ruritania.ts';

function problemsOf(position: string) {
  const folder = folderOf({ 'ruritania/actor.yaml': ACTOR, 'ruritania/lake.yaml': position });
  return readFolder(folder, { local: true, relativeTo: folder }).problems.map(
    ({ rule, line }) => `${rule}:${line}`,
  );
}

const HEAD = 'title: The lake\nquestion: Whose is the lake?\nformulations:\n';
const TALKS = 'text: We support talks.';

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
    ['unknown-actor:14', entry('2001-05-14', 'rassendyll-1', `status: sought\n${TALKS}\nasked_by: strelsau`)],
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
  ])('%s', (expected, formulations) => expect(problemsOf(HEAD + formulations)).toContain(expected));
});

test.each([
  ['bad YAML', 'title: [', 'yaml'],
  [
    'an alias bomb',
    `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`,
    'yaml',
  ],
])('%s is a problem, not a crash', (_, text, rule) => expect(problemsOf(text)[0]).toContain(rule));

test('a newer file format is refused with advice', () => {
  const folder = folderOf({ 'catalogue.yaml': 'format: 2\n' });
  expect(() => readFolder(folder, { local: true, relativeTo: folder })).toThrow('is in catalogue format 2');
});

test('the shipped catalogue has no problems', () => {
  const root = new URL('../..', import.meta.url).pathname;
  const { problems, positions } = readFolder(`${root}phrases`, { local: false, relativeTo: root });
  expect(problems).toEqual([]);
  expect(positions.length).toBeGreaterThanOrEqual(10);
});
