import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { LADDER } from '../ladder.ts';
import { ACTOR, BORDER, entry, folderOf, runIn } from '../ruritania.ts';

const STRELSAU = `title: Status of the northern border
question: Does Strelsau support talks?
formulations:
${entry('2002-01-01', 'rassendyll-1', 'text: Strelsau opposes talks.\noperative: opposes')}`;

let home: string;
beforeAll(async () => {
  home = folderOf({
    'phrases/catalogue.yaml':
      "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
    'phrases/ladders/support.yaml': LADDER,
    'phrases/ruritania/actor.yaml': ACTOR,
    'phrases/ruritania/border-status.yaml': BORDER,
    'phrases/strelsau/actor.yaml': ACTOR.replace('name: Ruritania', "name: 'Strelsau </title><b>&'"),
    'phrases/strelsau/border-status.yaml': STRELSAU,
  });
  mkdirSync(join(home, 'dist'));
  expect((await runIn(home, ['catalogue', 'build', '--quiet'])).err).toBe('');
});

const chart = (...args: string[]) => runIn(home, ['chart', ...args]);

describe('chart on a terminal', () => {
  test('a line that is held, ends where the words were left out, and begins again', async () => {
    const { out, code } = await chart('ruritania/border-status', '--width', '66', '--with', 'sought');
    expect(code).toBe(0);
    expect(out).toBe(`Status of the northern border ruritania/border-status · support
ladder
  Does the speaker stand behind it?

  supports │ ●────────────●───────────×
  silent   │
  opposes  │                                              ●·····◇
           └─────┬─────────────┬────────────┬────────────┬───────
                 2000          2002         2004         2006
             a          b                          c
  a Elphberg · b Rassendyll (first) · c Rassendyll (second)

  ● Ruritania × words left out ◇ asked for by another side ··· no
  newer rung

  ● 1999-05-14 supports: “support”
  × 2003-02-01 leaves the expected words out
  ● 2006-03-03 opposes: “do not support”
  ◇ 2007-01-01 opposes: “oppose” (asked for by ruritania, never
  adopted)
`);
  });

  test('names stand below their first days where all have room', async () =>
    expect((await chart('ruritania/border-status', '--width', '150')).out).toMatch(
      /╵Elphberg +╵Rassendyll \(first\) +╵Rassendyll \(second\)\n/,
    ));

  test.each([
    ['narrow: rungs by number', ['ruritania/border-status', '--width', '40'], '  3 │ ●─'],
    ['a topic stands for all its actors', ['border-status'], '■ 2002-01-01  Strelsau'],
    ['two actors on one rung lie on two lines', ['border-status'], '\n           │ '],
    ['a pattern', ['rur*/*'], '● Ruritania'],
  ])('%s', async (_, args, expected) => expect((await chart(...args)).out).toContain(expected));

  test.each([
    ['an unknown position', ['ruritania/boarder-status'], 'did you mean "ruritania/border-status"'],
    ['an unknown ladder', ['border-status', '--ladder', 'suport'], 'did you mean "support"'],
  ])('%s exits 2', async (_, args, expected) => {
    const { code, err } = await chart(...args);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

test('JSON has a point for every wording', async () => {
  const answer = JSON.parse((await chart('border-status', '--json')).out);
  expect(answer).toMatchObject({
    schemaVersion: 1,
    ladder: 'support',
    rungs: ['opposes', 'silent', 'supports'],
  });
  expect(answer.series[0].points.map(({ event }: { event: string }) => event)).toEqual([
    'stated',
    'reworded',
    'dropped',
    'reworded',
  ]);
  expect(answer.series[0].points[3].rung).toEqual({ rung: 'opposes', text: 'do not support' });
});

test('CSV has a row for every wording', async () => {
  expect((await chart('strelsau/border-status', '-f', 'csv')).out.split('\r\n')[1]).toBe(
    'Strelsau </title><b>&,2002-01-01,rassendyll-1,strelsau/border-status@2002-01-01,stated,stated,on-record,opposes,opposes,primary,false',
  );
});

describe('chart as a picture', () => {
  test('SVG says in words what it shows, and nothing in a name is markup', async () => {
    const path = join(home, 'chart.svg');
    await chart('border-status', '-o', path);
    const svg = readFileSync(path, 'utf8');
    expect(tagsOf(svg)).not.toContain('b');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="chart-title chart-desc"/);
    expect(/<desc[^>]*>([^<]*)</.exec(svg)![1]).toBe(
      'Ruritania: 1999-05-14 supports: “support”; 2003-02-01 leaves the expected words out; 2006-03-03 opposes: “do not support”; 1 more on the same rung or off the ladder. Strelsau &lt;/title&gt;&lt;b&gt;&amp;: 2002-01-01 opposes: “opposes”.',
    );
  });

  test('every period is named in full, a row up where the next one is near', async () => {
    const { out } = await chart('ruritania/border-status', '-f', 'svg');
    const names = [...out.matchAll(/x="([\d.]+)" y="([\d.]+)" font-size="11"[^>]*>([^<]*)</g)];
    expect(names.map(([, , , name]) => name)).toEqual([
      'Elphberg',
      'Rassendyll (first)',
      'Rassendyll (second)',
    ]);
    for (const [, x, , name] of names) expect(Number(x) + name!.length * 5.5).toBeLessThan(960);
  });

  test('every series has a marker of its own besides its colour', async () => {
    const { out } = await chart('border-status', '-f', 'svg');
    expect(out).toMatch(/class="series s0"[\s\S]*<circle[\s\S]*class="series s1"[\s\S]*<rect/);
  });

  test('the page has the same as a table, with the sources', async () => {
    const { out } = await chart('border-status', '-f', 'html');
    expect(tagsOf(out)).not.toContain('b');
    expect(out).toContain('<td>1999-05-14</td><td>Ruritania</td><td>supports: “support”</td>');
    expect(out).toContain('<a href="https://ruritania.example/1999-05-14">Foreign Ministry</a>');
  });
});

test('matrix in HTML is shaded by the distance from the neutral rung', async () => {
  const { out } = await runIn(home, ['matrix', 'ruritania/border-status', '-f', 'html']);
  expect(out).toContain('<td class="heat high" style="--heat:4">“support”</td>');
  expect(out).toContain('<td class="heat low" style="--heat:4">“do not support”</td>');
});

function tagsOf(markup: string): string[] {
  const tags: string[] = [];
  const parser = new Parser({ onopentag: (name) => tags.push(name) });
  parser.end(markup);
  return tags;
}
