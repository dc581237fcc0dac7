import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, runIn, runRuritania, ruritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';

describe('diff', () => {
  test.each([
    ['the last two periods', [POSITION], '[-support-]'],
    ['a range of dates', ['diff', POSITION, '1999-05-14..2001-05-14'], 'We [-firmly -]support talks'],
    [
      'a range of periods',
      ['diff', POSITION, 'king..rassendyll-2'],
      'We [-firmly support-]{+do not support+} talks',
    ],
    ['two revisions', ['diff', POSITION, 'first', 'latest'], 'We [-firmly support-]{+do not support+} talks'],
    ['two positions', ['diff', `${POSITION}@first`, `${POSITION}@latest`], '{+do not support+} talks'],
    ['steps back', ['diff', POSITION, 'latest~3..latest~2'], 'We [-firmly -]support talks'],
    ['an open range', ['diff', POSITION, '..2001'], 'We [-firmly -]support talks'],
    ['a topic alone', ['border-status', 'first..2001'], 'We [-firmly -]support talks'],
    ['a demand', ['diff', POSITION, 'rassendyll-2..sought'], '{+oppose+}'],
  ])('%s', async (_, args, expected) => {
    const { code, out } = await runRuritania(args);
    expect(out).toContain(expected);
    expect(code).toBe(0);
  });

  test('an omitted wording is compared by what stands in its place, and says so', async () => {
    const { out } = await runRuritania(['diff', POSITION, '2001-05-14..2003-02-01']);
    expect(out).toContain('stands in place of these words');
    expect(out).toContain('{+We welcome trade with our northern neighbour.+}');
  });

  test('JSON has the published fields', async () => {
    const { out } = await runRuritania(['diff', POSITION, '1999..2001', '--json']);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      schemaVersion: 1,
      from: {
        id: `${POSITION}@1999-05-14`,
        text: 'We firmly support talks on the northern border.',
        witness: 'primary',
      },
      changes: [{ type: 'dropped', before: 'firmly' }],
      shifts: [],
      typography: { count: 0, onlyDifference: false },
    });
    expect(answer.segments[1]).toEqual({ kind: 'removed', text: 'firmly ' });
  });

  test('a wording compared with itself, with a warning', async () => {
    const { code, err } = await runRuritania([POSITION, '2099']);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^warning: both are .*: it is compared with itself\n$/),
    ]);
  });

  test('a reversed range is compared as asked, with a warning', async () => {
    const { err, out } = await runRuritania(['diff', POSITION, '2001..1999']);
    expect(err).toContain('warning: 2001-05-14 is later than 1999-05-14');
    expect(out).toContain('{+firmly +}');
  });

  test.each([
    ['--exit-code when it differs', ['diff', POSITION, 'first..latest', '--exit-code'], 1],
    ['--exit-code when it does not', ['diff', POSITION, 'first..first', '--exit-code'], 0],
  ])('%s', async (_, args, code) => expect((await runRuritania(args)).code).toBe(code));

  test('-o takes the format from the extension and leaves no draft behind', async () => {
    const home = await ruritania();
    await runRuritania(['diff', POSITION, 'first..2001', '-o', 'memo.md']);
    expect(readFileSync(join(home, 'memo.md'), 'utf8')).toContain('We <del>firmly </del>support');
    await runRuritania(['diff', POSITION, 'first..2001', '-o', 'memo.critic']);
    expect(readFileSync(join(home, 'memo.critic'), 'utf8')).toContain('We {--firmly --}support');
    expect(readdirSync(home).filter((name) => name.startsWith('.memo'))).toEqual([]);
  });
});

describe('other commands', () => {
  test('log tells what happened, newest first', async () => {
    const { out } = await runRuritania(['log', POSITION, '--json']);
    expect(JSON.parse(out).entries.map(({ event }: { event: string }) => event)).toEqual([
      'reworded',
      'dropped',
      'reworded',
      'stated',
    ]);
  });

  test.each([
    ['log --oneline', ['log', POSITION, '--oneline'], '2003-02-01'],
    ['log --series', ['log', POSITION, '--series', 'weekly-briefing', '--oneline'], '2003-02-01'],
    ['log --attribution', ['log', POSITION, '--attribution', 'on-record'], 'firmly support'],
    ['search', ['search', 'firmly', 'northern border'], `${POSITION}@1999-05-14  Elphberg`],
    ['search --count', ['search', '-E', 'support', '--count'], '3\n'],
    ['blame', ['blame', `${POSITION}@2001-05-14`], '1999-05-14 elphberg'],
    ['log --patch', ['log', POSITION, '--patch'], '[-firmly -]'],
    ['show', ['show', `${POSITION}@king`], 'We firmly support talks'],
    ['list', ['list', 'rur*'], POSITION],
  ])('%s', async (_, args, expected) => expect((await runRuritania(args)).out).toContain(expected));

  test('the runs of a blame join to the text', async () => {
    const { out } = await runRuritania(['blame', `${POSITION}@2001-05-14`, '--json']);
    const { formulation, runs } = JSON.parse(out);
    expect(formulation).toBe(`${POSITION}@2001-05-14`);
    expect(runs.map(({ text }: { text: string }) => text).join('')).toBe(
      'We support talks on the northern border.',
    );
    expect(runs).toMatchObject([{ date: '1999-05-14', period: 'elphberg' }]);
  });

  test('show gives a formulation as JSON', async () => {
    const { out } = await runRuritania(['show', `${POSITION}@2006-03-03`, '--json']);
    expect(JSON.parse(out).formulation).toMatchObject({
      id: `${POSITION}@2006-03-03`,
      status: 'stated',
      witness: 'primary',
      local: false,
    });
  });

  test('two files that differ only in typography', async () => {
    const home = folderOf({
      a: 'We “firmly” support\ntalks — now.\n',
      b: 'we "firmly" support talks – now.',
    });
    const { code, out } = await runIn(home, ['compare', '--exit-code', 'a', 'b']);
    expect(out).toContain('typography only');
    expect(code).toBe(0);
  });

  test('a source that has only a part of the wording is named so, in a memo of two wordings too', async () => {
    const layer = folderOf({
      'ruritania/border-status.yaml': readFileSync(
        join(await ruritania(), 'phrases/ruritania/border-status.yaml'),
        'utf8',
      ).replaceAll(/(?<=(1999|2001)-05-14', )kind: primary/g, 'kind: secondary, quotes: talks'),
    });
    const { out } = await runRuritania(['show', `${POSITION}@first`, '--catalogue', layer]);
    expect(out).toContain('[1] Foreign Ministry (press or book, in part) https://');
    const memo = await runRuritania([
      'diff',
      `${POSITION}@first..2001`,
      '-f',
      'markdown',
      '--catalogue',
      layer,
    ]);
    expect(memo.out).toContain('Foreign Ministry (press or book, in part)');
  });

  test('a private layer lies on top and is marked', async () => {
    const layer = folderOf({
      'ruritania/border-status.yaml': readFileSync(
        join(await ruritania(), 'phrases/ruritania/border-status.yaml'),
        'utf8',
      )
        .replace('firmly support talks', 'gladly support talks')
        .replace('operative: firmly', 'operative: gladly'),
    });
    const { out } = await runRuritania(['show', `${POSITION}@first`, '--catalogue', layer]);
    expect(out).toContain('We gladly support talks');
    expect(out).toContain('(local)');
  });
});

describe('what cannot be done is said', () => {
  test.each([
    [
      'an unknown position',
      ['ruritania/boarder-status'],
      ['no position is called "ruritania/boarder-status"', 'did you mean "ruritania/border-status"'],
    ],
    ['a mistyped command', ['shwo'], ['did you mean the command "show"']],
    [
      'an unknown administration',
      [POSITION, 'rasendyll-1..latest'],
      ['"rasendyll-1" is no administration', 'did you mean "rassendyll-1"'],
    ],
    [
      'a series that is none',
      ['log', POSITION, '--series', 'daily-briefing'],
      ['no wording of series "daily-briefing"', 'its series: weekly-briefing'],
    ],
    ['a revision left out', [`${POSITION}@`], ['names no revision after its "@"']],
    [
      'a file name that means no format',
      [POSITION, '-o', 'memo.pdf'],
      ['ends in ".pdf"', 'name the format with -f', 'or end the name in one of .md .markdown .json'],
    ],
    ['an ambiguous alias', [POSITION, 'rassendyll..latest'], ['"rassendyll-1" or "rassendyll-2"']],
    [
      'a day before the first',
      [POSITION, '1980..latest'],
      ['no wording as early as 1980', 'the first is of 1999-05-14'],
    ],
    ['a day that is none', [POSITION, '2001-02-30..latest'], ['"2001-02-30" is no day of the calendar']],
    ['a month that is none', [POSITION, '2001-13..latest'], ['"2001-13" is no day of the calendar']],
    [
      'a day without its noughts',
      [POSITION, '2001-5-14..latest'],
      ['"2001-5-14" lacks a 0', 'write "2001-05-14"'],
    ],
    ['no position of the actor', ['ruritania/lakes-and-rivers'], ['"diplodiff list ruritania" shows those']],
    ['too many steps back', [POSITION, 'latest~9..latest'], ['goes back 9 wordings']],
    ['a missing file', ['compare', 'nowhere.txt', 'b'], ['there is no file "nowhere.txt"']],
    ['a folder', ['compare', '.', 'b'], ['"." is a folder']],
    ['an unknown format', [POSITION, '--format', 'pdf'], ['there is no format "pdf" here', 'markdown']],
    ['an unknown option', [POSITION, '--colour', 'never'], ['--color']],
    ['a width of nothing', [POSITION, '--width', '0'], ['--width cannot be "0"']],
    ['an unknown kind', [POSITION, '--with', 'rumours'], ['"rumours" is nothing that --with can add']],
    ['a missing layer', [POSITION, '--catalogue', 'nowhere'], ['cannot read the catalogue folder']],
    ['a layer of no name', [POSITION, '--catalogue', '\0'], ['cannot read the catalogue folder']],
  ])('%s', async (_, args, parts) => {
    const { code, out, err } = await runRuritania(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const part of parts) expect(err).toContain(part);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a malformed layer: every problem with its place', async () => {
    const layer = folderOf({
      'ruritania/lake.yaml': "title: Lake\nquestion: ''\nformulations:\n  - date: 2001\n    colour: blue\n",
    });
    const { code, err } = await runIn(await ruritania(), [POSITION, '--catalogue', layer], { cwd: layer });
    expect(code).toBe(2);
    expect(err).toContain('ruritania/lake.yaml:2:1  error  schema');
    expect(err).toContain('ruritania/lake.yaml:4:5  error  schema');
  });
});

describe('the terminal', () => {
  test.each([1, 2, 20, 80, 140])('nothing is wider than %i cells, or lost', async (width) => {
    for (const format of ['plain', 'side-by-side']) {
      const { out } = await runRuritania([
        'diff',
        POSITION,
        'first..2001',
        '--format',
        format,
        '--width',
        String(width),
      ]);
      // An address is left to the terminal to fold.
      for (const line of out.split('\n'))
        if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(width);
      expect(out.replace(/[\s│]/g, '')).toContain('firmly');
    }
  });

  test.each([
    ['a pipe', {}, false],
    ['a terminal', { isTTY: true }, true],
    ['NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['TERM=dumb', { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, true],
  ])('colour: %s', async (_, changes, isColoured) => {
    const { out } = await runRuritania(['diff', POSITION, 'first..2001'], changes);
    expect(out.includes('\u001b[')).toBe(isColoured);
  });

  test('nothing read is obeyed', async () => {
    const home = folderOf({ a: 'We talk.', b: 'We \u001b[31mtalk\u202E.' });
    for (const format of ['plain', 'markdown', 'side-by-side']) {
      const { out } = await runIn(home, ['compare', 'a', 'b', '--format', format]);
      expect(out).not.toMatch(/[\u001b\u202e]/);
    }
  });
});
