// How many wordings a scan finds, and how much else. Wordings are drawn from the catalogue by a seed and put,
// as they are or changed, between sentences about the same subject in other words (the catalogue's own notes),
// as plain text and as HTML; then the program scans the folder. Exits with 1 when a goal is missed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../dist/index.js';
import { seeded } from './seeded.mjs';

const SEED = Number(process.argv[2] ?? 2026);
const SAMPLES = 120;
const GOALS = { exact: 1, near: 0.95, precision: 0.97 };
const home = fileURLToPath(new URL('..', import.meta.url));
const pick = seeded(SEED);
const catalogue = await loadCatalogue({ home, layers: [], cwd: home });
const formulations = catalogue.listPositions().flatMap(({ id }) => catalogue.readPosition(id).formulations);
const equals = groupByWords(formulations);
const notes = formulations
  .flatMap(({ note }) => note?.match(/[^.!?]+[.!?](?=\s|$)/g) ?? [])
  .map((sentence) => sentence.trim())
  .filter((sentence) => sentence.split(' ').length > 7 && !/[“"‘][^”"’]{25,}/.test(sentence));
const samples = Array.from({ length: SAMPLES }, () => drawWording());

const KINDS = {
  exact: { expects: 'exact', make: (text) => text },
  typography: { expects: 'exact', make: varyTypography },
  lines: { expects: 'exact', make: (text) => splitOver(text, '\n') },
  // A web page has no pages.
  pages: { formats: ['txt'], expects: 'exact', make: (text) => splitOver(text, '\n\n- 12 -\n\f') },
  quoted: { expects: 'exact', make: (text) => `The spokesman said: “${text.replace(/[“”]/g, "'")}”` },
  'one word': { expects: 'near', make: (text) => changeWords(text, 1) },
  'two words': { expects: 'near', make: (text) => changeWords(text, 2) },
  'three words': { expects: 'near', make: (text) => changeWords(text, 3) },
  'four words': { expects: 'near', make: (text) => changeWords(text, 4) },
  negated: { expects: 'not exact', make: negate },
  'same subject': { expects: 'nothing', make: () => notes[pick(notes.length)] },
};

const folder = mkdtempSync(join(tmpdir(), 'diplodiff-quality-'));
const plants = new Map();
for (const [kind, { expects, make, formats = ['txt', 'html'] }] of Object.entries(KINDS))
  for (const format of formats)
    for (const [at, formulation] of samples.entries()) {
      const planted = make(formulation.text);
      if (planted === undefined) continue;
      const name = `${kind.replace(' ', '-')}-${at}.${format}`;
      const [before, after] = [notes[pick(notes.length)], notes[pick(notes.length)]];
      const text =
        format === 'txt' ? `${before}\n\n${planted}\n\n${after}\n` : pageOf([before, planted, after]);
      const from = text
        .slice(0, text.indexOf(format === 'txt' ? planted : '<p id="planted">'))
        .split('\n').length;
      const to = from + planted.split('\n').length + (format === 'html' ? 1 : 0);
      writeFileSync(join(folder, name), text);
      plants.set(name, { kind, format, expects, formulation, from, to });
    }
mkdirSync(join(folder, 'out'), { recursive: true });
const { stdout, stderr } = spawnSync(
  process.execPath,
  [join(home, 'bin/diplodiff.js'), 'scan', ...plants.keys(), '--format', 'ndjson'],
  { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 },
);
if (stderr !== '') console.error(stderr);
const found = new Map();
for (const line of stdout.trim().split('\n')) {
  const item = JSON.parse(line);
  found.set(item.file, [...(found.get(item.file) ?? []), item]);
}
rmSync(folder, { recursive: true });
report();

function report() {
  const rows = new Map();
  let [right, wrong] = [0, 0];
  for (const [name, plant] of plants) {
    const items = found.get(name) ?? [];
    const inside = items.filter(({ line }) => line >= plant.from && line <= plant.to);
    const isPositive = plant.expects === 'exact' || plant.expects === 'near';
    const own = inside.filter((item) => names(item, plant));
    const isFound =
      plant.expects === 'exact'
        ? own.some(({ match }) => match === 'exact')
        : plant.expects === 'near'
          ? own.length > 0
          : plant.expects === 'nothing'
            ? inside.length === 0
            : own.every(({ match }) => match !== 'exact');
    const row = rows.get(plant.kind) ?? { txt: [0, 0], html: [0, 0] };
    row[plant.format][isFound ? 0 : 1] += 1;
    if (!isFound && process.argv.includes('--misses'))
      console.log(
        `${name}: ${plant.formulation.id}: ${items.map(({ match, formulation, text }) => `${match} ${formulation} “${text}”`).join(' | ')}`,
      );
    rows.set(plant.kind, row);
    const good = isPositive || plant.expects === 'not exact' ? inside.length : 0;
    right += good;
    wrong += items.length - good;
    if (items.length > good && process.argv.includes('--misses'))
      for (const item of items)
        if (good === 0 || !inside.includes(item))
          console.log(`extra ${name}: ${item.match} ${item.coverage} ${item.formulation} “${item.text}”`);
  }
  console.log(`${SAMPLES} wordings, seed ${SEED}\nkind            expects     found in txt   in html`);
  const share = ([hits, misses]) => (hits + misses === 0 ? '-' : `${hits}/${hits + misses}`).padEnd(15);
  for (const [kind, { txt, html }] of rows)
    console.log(`${kind.padEnd(16)}${KINDS[kind].expects.padEnd(12)}${share(txt)}${share(html)}`);
  const recall = (expects) => {
    const own = [...rows]
      .filter(([kind]) => KINDS[kind].expects === expects)
      .flatMap(([, row]) => [row.txt, row.html]);
    const hits = own.reduce((sum, [count]) => sum + count, 0);
    return hits / own.reduce((sum, [a, b]) => sum + a + b, 0);
  };
  const figures = { exact: recall('exact'), near: recall('near'), precision: right / (right + wrong) };
  console.log(
    `exact recall ${figures.exact.toFixed(3)}, near recall ${figures.near.toFixed(3)}, precision ${figures.precision.toFixed(3)}`,
  );
  if (Object.entries(GOALS).some(([name, goal]) => figures[name] < goal)) process.exitCode = 1;
}

// A wording may be catalogued of several days, or a part of another: any of them with its words will do.
function names(item, { formulation }) {
  const ids = [item.formulation, ...item.also.map((other) => other.formulation)];
  return ids.some((id) => equals.get(wordsOf(formulation.text)).has(id));
}

function groupByWords(all) {
  const groups = new Map();
  for (const { id, text } of all) groups.set(wordsOf(text), (groups.get(wordsOf(text)) ?? new Set()).add(id));
  return groups;
}

function wordsOf(text) {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function drawWording() {
  for (;;) {
    const formulation = formulations[pick(formulations.length)];
    const { text, language } = formulation;
    if (language === 'en' && text.split(' ').length >= 6 && !text.includes('[')) return formulation;
  }
}

function varyTypography(text) {
  return text
    .replace(/['’]/g, (mark) => (mark === "'" ? '’' : "'"))
    .replace(/["“”]/g, (mark) => (mark === '"' ? '“' : '"'))
    .replace(/ /g, () => [' ', ' ', ' ', '\u00a0', '  '][pick(5)])
    .replace(/(?<=\w)-(?=\w)/g, '\u2011')
    .replace(/fi/g, () => (pick(2) === 0 ? 'ﬁ' : 'fi'))
    .replace(/(?<=\w{3})(?=\w{3})/, '\u00ad')
    .replace(/^./, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );
}

function splitOver(text, separator) {
  const words = text.split(' ');
  if (separator !== '\n') {
    const at = 1 + pick(words.length - 1);
    return `${words.slice(0, at).join(' ')}${separator}${words.slice(at).join(' ')}`;
  }
  return words.map((word, at) => (at === 0 ? '' : pick(4) === 0 ? '\n' : ' ') + word).join('');
}

// At most three words of ten: with more of them changed it is another sentence.
function changeWords(text, count) {
  const words = text.split(' ');
  if (count > words.length * 0.3) return undefined;
  const places = new Set();
  while (places.size < count) places.add(pick(words.length));
  return words
    .flatMap((word, at) =>
      places.has(at) ? [['Ruritania'], [], [word, 'notably'], ['wholly']][pick(4)] : [word],
    )
    .join(' ');
}

function negate(text) {
  const verb = /\b(support|oppose|recognize|acknowledge|welcome|expect|believe|condemn|urge|respect)\b/;
  if (!verb.test(text) || /\bnot\b|n['’]t\b/.test(text)) return undefined;
  return text.replace(verb, 'do not $1');
}

function pageOf([before, planted, after]) {
  const encode = (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('“', '&ldquo;')
      .replaceAll('\u00a0', '&nbsp;');
  const words = encode(planted).split(' ');
  const at = pick(words.length);
  const inline = [...words.slice(0, at), `<em>${words[at]}</em>`, ...words.slice(at + 1)].join(' ');
  return `<!doctype html>\n<title>Briefing</title>\n<nav>Home News</nav>\n<main>\n<p>${encode(before)}</p>\n<p id="planted">\n${inline}\n</p>\n<p>${encode(after)}</p>\n</main>\n`;
}
