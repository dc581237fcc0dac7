import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, runRuritania } from '../ruritania.ts';

test('scan -o report.html marks what was found, near ones with their changes, and names the sources', async () => {
  const cwd = folderOf({
    'draft.txt':
      'He said we do not support talks on the northern border.\n\nIn 2001 we firmly support deals on the northern border.\n',
  });
  const { code, out } = await runRuritania(['scan', 'draft.txt', '-o', 'report.html'], { cwd });
  const page = readFileSync(join(cwd, 'report.html'), 'utf8');
  expect([code, out]).toEqual([0, '']);
  expect(
    [...page.matchAll(/<a class="mark (\w+)"[^>]*>([^<]*)</g)].map(([, tone, text]) => [tone, text]),
  ).toEqual([
    ['exact', 'we do not support talks on the northern border.'],
    ['near', expect.stringContaining('firmly support deals')],
  ]);
  expect(page).toContain('<del>talks</del><ins>deals</ins>');
  expect(page).toContain('href="https://ruritania.example/2006-03-03"');
  expect((await runRuritania(['scan', 'draft.txt', '-f', 'html', '--in', 'x/*'], { cwd })).code).toBe(2);
});

test('a document without any gives a page and 1', async () => {
  const cwd = folderOf({ 'draft.txt': 'The harvest was good.\n' });
  const { code, out } = await runRuritania(['scan', 'draft.txt', '-f', 'html'], { cwd });
  expect([code, out.includes('nothing found')]).toEqual([1, true]);
});
