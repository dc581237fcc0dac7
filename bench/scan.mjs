// How fast a text is scanned, beside `rg -F -i -f phrases` over the same file, one core each, in turn. The
// phrases are the catalogue's; to have 100,000 of them, stretches of them are joined. Prints medians and ratios.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScanIndex, findMatches, loadCatalogue } from '../dist/index.js';
import { seeded } from './seeded.mjs';

const RUNS = 3;
const MEGABYTES = 16;
const home = fileURLToPath(new URL('..', import.meta.url));
const [task, phrasesFile, textFile] = process.argv.slice(2);
if (task === 'exact' || task === 'near') timeScan();
else await printTable();

async function printTable() {
  const folder = mkdtempSync(join(tmpdir(), 'diplodiff-bench-'));
  const phrases = await cataloguePhrases();
  const text = join(folder, 'text.txt');
  writeFileSync(text, makeText(phrases));
  const hasRg = spawnSync('rg', ['--version']).status === 0;
  console.log(
    `node ${process.version}, ${MEGABYTES} MB of text, one core, median of ${RUNS}; MB/s (times rg)`,
  );
  console.log('phrases    rg -F -i -f      exact            near             index');
  for (const count of [1_000, 100_000]) {
    const list = join(folder, `phrases-${count}.txt`);
    writeFileSync(list, `${manyPhrases(phrases, count).join('\n')}\n`);
    const times = { rg: [], exact: [], near: [], index: [] };
    for (let run = 0; run < RUNS; run += 1) {
      if (hasRg && count === 1_000) times.rg.push(timeRg(list, text));
      for (const kind of ['exact', 'near']) {
        const { seconds, index } = JSON.parse(
          onOneCore(process.execPath, [fileURLToPath(import.meta.url), kind, list, text]).stdout,
        );
        times[kind].push(seconds);
        times.index.push(index);
      }
    }
    const rg = times.rg.length > 0 ? MEGABYTES / median(times.rg) : undefined;
    const cell = (values) => {
      const speed = MEGABYTES / median(values);
      return `${speed.toFixed(1)}${rg === undefined ? '' : ` (${(speed / rg).toFixed(2)})`}`.padEnd(17);
    };
    console.log(
      `${String(count).padStart(7)}    ${(rg?.toFixed(1) ?? (hasRg ? '-' : 'no rg')).padEnd(17)}${cell(times.exact)}${cell(times.near)}${median(times.index).toFixed(1)} s`,
    );
  }
  rmSync(folder, { recursive: true });
}

function timeRg(list, text) {
  const start = process.hrtime.bigint();
  onOneCore('rg', ['-j1', '-F', '-i', '-c', '-f', list, text]);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function onOneCore(program, args) {
  const pinned = spawnSync('taskset', ['-c', '0', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return pinned.error === undefined
    ? pinned
    : spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

// In a process of its own: the index is made first, as the compiled catalogue brings it ready.
function timeScan() {
  const built = performance.now();
  const texts = readFileSync(phrasesFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const index = buildScanIndex(
    texts.map((text, at) => ({
      formulation: `ruritania/topic-${at}@2001-05-14`,
      position: `ruritania/topic-${at}`,
      language: 'en',
      rendering: 'text',
      number: 0,
      part: 0,
      parts: 1,
      wholeWords: text.split(/\W+/).length,
      text,
    })),
  );
  const start = performance.now();
  const text = readFileSync(textFile, 'utf8');
  for (let at = 0; at < text.length; at += 1 << 20)
    findMatches(text.slice(at, at + (1 << 20)), index, { exactOnly: task === 'exact' });
  const end = performance.now();
  console.log(JSON.stringify({ seconds: (end - start) / 1000, index: (start - built) / 1000 }));
}

async function cataloguePhrases() {
  const catalogue = await loadCatalogue({ home, layers: [], cwd: home });
  return catalogue
    .listPositions()
    .flatMap(({ id }) => catalogue.readPosition(id).formulations)
    .filter(({ language, text }) => language === 'en' && text !== '' && !text.includes('['))
    .map(({ text }) => text.replace(/\s+/g, ' '));
}

function manyPhrases(phrases, count) {
  const pick = seeded(count);
  if (count <= phrases.length) return phrases.slice(0, count);
  const words = phrases.map((phrase) => phrase.split(' '));
  const stretch = () => {
    const all = words[pick(words.length)];
    const length = 4 + pick(8);
    const from = pick(Math.max(1, all.length - length));
    return all.slice(from, from + length);
  };
  return Array.from({ length: count }, (_, at) => [...stretch(), `topic-${at}`, ...stretch()].join(' '));
}

// Prose of everyday words and the catalogue's own, with a wording in every hundredth sentence.
function makeText(phrases) {
  const pick = seeded(7);
  const words = phrases.join(' ').split(' ');
  const lines = [];
  for (let length = 0; length < MEGABYTES * 1e6; ) {
    const word = () => (pick(2) === 0 ? `word${pick(30_000).toString(36)}` : words[pick(words.length)]);
    const line =
      pick(100) === 0
        ? phrases[pick(phrases.length)]
        : `${Array.from({ length: 8 + pick(12) }, word).join(' ')}.`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n').slice(0, MEGABYTES * 1e6);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
