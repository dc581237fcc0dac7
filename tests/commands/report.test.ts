import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportHome } from '../report/ruritania-report.ts';
import { runIn } from '../ruritania.ts';

let home: string;
beforeAll(async () => {
  home = await reportHome();
});

const report = (...args: string[]) => runIn(home, ['report', ...args]);
const read = (...path: string[]) => readFileSync(join(home, ...path), 'utf8');

describe('report as a folder', () => {
  test('an index, a page for every position, and what they share', async () => {
    const { code, out, err } = await report('-o', 'site');
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(
      /^note: 1 position with nothing on the record left out;.*\nwrote 2 positions, 6 wordings: site\n$/,
    );
    expect(filesIn(join(home, 'site'))).toEqual([
      'assets/report.css',
      'assets/report.js',
      'assets/search.js',
      'assets/shared.js',
      'index.html',
      'report.json',
      'ruritania/border-status.html',
      'ruritania/trade.html',
    ]);
    expect(read('site', 'index.html')).toContain('<a href="ruritania/border-status.html">');
  });

  test('every wording with event, marks, sources and its own address; the operative words marked', async () => {
    await report('ruritania/border-status', '-o', 'wordings', '--with', 'sought');
    const page = read('wordings', 'ruritania', 'border-status.html');
    expect(page).toContain('<li class="wording dropped" id="ruritania/border-status@2003-02-01">');
    expect(page).toContain('We <b>firmly support</b> talks on the northern border.');
    expect(page).toContain('asked for by ruritania, never adopted');
    expect(page).toContain('<a href="https://ruritania.example/1999-05-14">');
    expect(page).toContain('href="#ruritania/border-status@1999-05-14..2001-05-14"');
  });

  test('a demand is left out unless asked for, also of the data', async () => {
    await report('ruritania/border-status', '-o', 'record');
    expect(read('record', 'ruritania', 'border-status.html')).not.toContain('we oppose talks');
  });

  test('the same input gives the same bytes', async () => {
    for (const folder of ['once', 'twice']) await report('-o', folder);
    for (const file of filesIn(join(home, 'once'))) expect(read('twice', file)).toBe(read('once', file));
  });

  test('a folder of other files is refused, and with --force they stay', async () => {
    mkdirSync(join(home, 'desk'));
    writeFileSync(join(home, 'desk', 'memo.txt'), 'mine');
    const { code, err } = await report('-o', 'desk');
    expect(code).toBe(2);
    expect(err).toContain('"desk" holds files that are not of a report');
    expect(readdirSync(join(home, 'desk'))).toEqual(['memo.txt']);
    expect((await report('-o', 'desk', '--force')).code).toBe(0);
    expect(read('desk', 'memo.txt')).toBe('mine');
  });

  test('pages of a former report go when they are as it wrote them, and nothing else goes', async () => {
    await report('-o', 'again');
    writeFileSync(join(home, 'again', 'notes.html'), 'mine');
    await report('ruritania/trade', '-o', 'again');
    expect(filesIn(join(home, 'again'))).toContain('notes.html');
    expect(existsSync(join(home, 'again', 'ruritania', 'border-status.html'))).toBe(false);
    writeFileSync(join(home, 'again', 'ruritania', 'trade.html'), 'edited');
    const { err } = await report('ruritania/border-status', '-o', 'again');
    expect(err).toContain('note: "ruritania/trade.html" is of an earlier report and was edited since');
    expect(read('again', 'ruritania', 'trade.html')).toBe('edited');
  });

  test('a note that names files outside the folder removes none', async () => {
    await report('-o', 'trap');
    const note = JSON.parse(read('trap', 'report.json'));
    writeFileSync(join(home, 'outside.html'), 'mine');
    const { createHash } = await import('node:crypto');
    note.files['../outside.html'] = createHash('sha256').update('mine').digest('hex');
    writeFileSync(join(home, 'trap', 'report.json'), JSON.stringify(note));
    await report('-o', 'trap');
    expect(read('outside.html')).toBe('mine');
  });
});

test.each([
  ['no place to go', [], 'a report needs a place to go'],
  ['a file that is no page', ['-o', 'phrases/catalogue.yaml'], '"phrases/catalogue.yaml" is a file'],
  ['an unknown position', ['ruritania/tarde', '-o', 'x'], 'did you mean "ruritania/trade"'],
])('%s exits 2', async (_, args, expected) => {
  const { code, err } = await report(...args);
  expect(code).toBe(2);
  expect(err).toContain(expected);
});

describe('report as one page', () => {
  test('nothing of the catalogue is markup or script', async () => {
    await report('-o', 'all.html');
    const tags = tagsOf(read('all.html'));
    expect(tags.filter((tag) => tag === 'img')).toEqual([]);
    // The data of two positions, what they share, and the program.
    expect(tags.filter((tag) => tag === 'script')).toHaveLength(4);
  });

  test('only its own scripts may run, and nothing may be loaded', async () => {
    await report('-o', 'policy.html');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(read('policy.html'))![1]!;
    expect(policy).toMatch(/^default-src &#39;none&#39;;/);
    expect(policy.match(/sha256-/g)).toHaveLength(2);
    expect(policy).not.toMatch(/https?:|script-src[^;]*unsafe/);
  });

  test('it asks for nothing outside itself', async () => {
    await report('-o', 'alone.html');
    expect(read('alone.html')).not.toMatch(/<(?:link|iframe|script src)/);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
}

function tagsOf(markup: string): string[] {
  const tags: string[] = [];
  const parser = new Parser({ onopentag: (name) => tags.push(name) });
  parser.end(markup);
  return tags;
}
