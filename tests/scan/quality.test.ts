// A smaller set of the measurement that `npm run bench:scan-quality` makes: wordings of the catalogue, English and
// Chinese, planted in text, pages, Word documents and, where there is a browser to print them, PDFs.

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const bench = new URL('../../bench/scan-quality/run.mjs', import.meta.url).pathname;

test('scan finds what is planted in each format, and nothing else', () => {
  const args = [bench, '--samples', '8', '--seed', '7', '--misses'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^10 wordings, 2 of them Chinese, seed 7$/m);
  expect(stdout).toMatch(/^exact recall +>= 1 +1\.000 +1\.000 +1\.000/m);
  // 1 also where the near ones or the precision of one format miss their goals.
  expect(status, stdout).toBe(0);
}, 120_000);
