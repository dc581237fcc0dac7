import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { renderAnnotatedPage } from '../../src/render/annotated-page.ts';
import { folderOf } from '../ruritania.ts';

const TEXT = 'We oppose <talks> & "trade" on the border.\n\nWe support all else.';
const page = renderAnnotatedPage({
  title: 'draft <1>.md',
  subtitle: 'checked against ruritania@2001-05-14',
  documents: [
    {
      name: 'draft <1>.md',
      text: TEXT,
      annotations: [
        {
          start: 3,
          end: 9,
          tone: 'error',
          label: 'operative-departure',
          text: 'the line says “support”',
          place: '1:4',
          segments: [
            { kind: 'kept', text: 'We ' },
            { kind: 'removed', text: 'support' },
            { kind: 'added', text: 'oppose' },
          ],
          formulation: 'ruritania/border-status@2001-05-14',
          sources: [{ publisher: 'Foreign <Ministry>', url: 'javascript:alert(1)', kind: 'primary' }],
        },
        { start: 5, end: 16, tone: 'warning', label: 'reworded', text: 'overlaps', place: '1:6' },
        { start: 44, end: 54, tone: 'near', label: 'near 83%', text: 'another', place: '3:1' },
      ],
    },
  ],
});

test('marks stand in the text, in order and apart, and lead to their notes and back', () => {
  const marks = [...page.matchAll(/<a class="mark (\w+)" id="([^"]+)" href="#([^"]+)"[^>]*>([^<]*)</g)];
  expect(marks.map(([, tone, , , text]) => [tone, text])).toEqual([
    ['error', 'oppose'],
    ['warning', ' &lt;talks'],
    ['near', 'We support'],
  ]);
  for (const [, , id, note] of marks) expect(page).toContain(`id="${note}"><a href="#${id}"`);
  const text = /<div class="text">([\s\S]*?)<\/div>/
    .exec(page)![1]!
    .replace(/<sup>\d+<\/sup>|<\/?a[^>]*>/g, '');
  expect(
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ).toBe(TEXT);
});

test('nothing of a document or the catalogue becomes markup, and nothing is fetched', () => {
  expect(page).not.toMatch(/<talks>|<Ministry>|javascript:|<script|<img|<link/i);
  expect(page).toContain("default-src 'none'");
});

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

test.skipIf(CHROMIUM === undefined)('a browser shows it', { timeout: 120_000 }, () => {
  const folder = folderOf({ 'page.html': page });
  const { stdout } = spawnSync(
    CHROMIUM!,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--dump-dom',
      pathToFileURL(join(folder, 'page.html')).href,
    ],
    { encoding: 'utf8', timeout: 110_000 },
  );
  expect(stdout.match(/<a class="mark/g)).toHaveLength(3);
  expect(stdout).toContain('<del>support</del><ins>oppose</ins>');
  expect(stdout).not.toContain('<parsererror');
});
