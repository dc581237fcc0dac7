// How many wordings a scan finds, and how much else. Wordings are drawn from the catalogue by a seed and put,
// as they are or changed, between sentences about the same subjects in other words, as plain text, HTML, DOCX and
// PDF; then the program scans them. Exits with 1 when a goal is missed in one of the formats.
//
//   node bench/scan-quality/run.mjs [--seed 2026] [--samples 120] [--formats txt,html,docx,pdf] [--misses]
//
// A quarter as many wordings again are Chinese. PDF needs a Chromium; without one it is left out, and that is said.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../seeded.mjs';
import { countFound } from './count.mjs';
import { drawSamples, home } from './draw.mjs';
import { kindsOf } from './vary.mjs';
import { PAGES_EACH, printPdfs, WRITERS } from './write.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    samples: { type: 'string', default: '120' },
    formats: { type: 'string', default: 'txt,html,docx,pdf' },
    misses: { type: 'boolean', default: false },
  },
});
const GOALS = { exact: 1, near: 0.95, precision: 0.97 };
const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const formats = values.formats.split(',').filter((format) => {
  const isPossible = format !== 'pdf' || BROWSER !== undefined;
  if (!isPossible) console.log('pdf is left out: no chromium is installed');
  return isPossible;
});
const pick = seeded(Number(values.seed));
const count = Number(values.samples);
const { samples, notes, equals } = await drawSamples({ en: count, zh: Math.ceil(count / 4) }, pick);
const kinds = kindsOf(pick);

const plants = plantAll();
const found = scan(await writeFiles());
const counts = countFound(plants, found, { formats, equals, tell: values.misses ? console.log : () => {} });
printCounts();

function plantAll() {
  return Object.entries(kinds).flatMap(([kind, { expects, make, formats: own = formats }]) =>
    formats
      .filter((format) => own.includes(format))
      .flatMap((format) => {
        const made = samples.map((formulation) => {
          const around = notes[formulation.language];
          const [before, after] = [around[pick(around.length)], around[pick(around.length)]];
          return { kind, format, expects, formulation, before, after, planted: make(formulation, notes) };
        });
        return made.filter(({ planted }) => planted !== undefined);
      }),
  );
}

// Gives each plant its file, and in a PDF its pages.
async function writeFiles() {
  const files = {};
  const books = {};
  for (const [at, plant] of plants.entries()) {
    const kind = plant.kind.replace(' ', '-');
    if (plant.format === 'pdf') {
      plant.file = `${kind}.pdf`;
      books[plant.file] = [...(books[plant.file] ?? []), plant];
      const first = (books[plant.file].length - 1) * PAGES_EACH + 1;
      plant.pages = [first, first + PAGES_EACH - 1];
    } else {
      plant.file = `${kind}-${at}.${plant.format}`;
      files[plant.file] = WRITERS[plant.format](plant, pick);
    }
  }
  if (formats.includes('pdf')) Object.assign(files, await printPdfs(books, BROWSER));
  for (const [name, own] of Object.entries(books)) {
    const pages = Math.max(
      ...[...files[name].toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, number]) => Number(number)),
    );
    if (pages !== own.length * PAGES_EACH)
      throw new Error(`${name} has ${pages} pages for ${own.length} texts`);
  }
  return files;
}

function scan(files) {
  const folder = mkdtempSync(join(tmpdir(), 'diplodiff-quality-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(home, 'bin/diplodiff.js'), 'scan', ...Object.keys(files), '--format', 'ndjson'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  rmSync(folder, { recursive: true });
  if (stderr !== '') console.error(stderr);
  return groupBy(
    stdout
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
    ({ file }) => file,
  );
}

// Node 20 has no Map.groupBy.
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function printCounts() {
  const { cells, tallies } = counts;
  const chinese = samples.filter(({ language }) => language !== 'en').length;
  console.log(`${samples.length} wordings, ${chinese} of them Chinese, seed ${values.seed}`);
  const row = (name, expects, texts) =>
    console.log(
      `${name.padEnd(16)}${expects.padEnd(11)}${texts.map((text) => text.padEnd(10)).join('')}`.trimEnd(),
    );
  row('kind', 'expects', formats);
  for (const [kind, byFormat] of Object.entries(cells))
    row(
      kind,
      kinds[kind].expects,
      formats.map((format) => (byFormat[format] ? `${byFormat[format][0]}/${sumOf(byFormat[format])}` : '-')),
    );
  const shares = formats.map((format) => {
    const { exact, near, right, wrong } = tallies[format];
    return {
      exact: exact[0] / sumOf(exact),
      near: near[0] / sumOf(near),
      precision: right / (right + wrong),
    };
  });
  for (const [name, goal] of Object.entries(GOALS)) {
    row(
      name === 'precision' ? name : `${name} recall`,
      `>= ${goal}`,
      shares.map((share) => share[name].toFixed(3)),
    );
    if (shares.some((share) => !(share[name] >= goal))) process.exitCode = 1;
  }
}

function sumOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
