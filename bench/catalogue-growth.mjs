// How the compiled catalogue grows: opening one position from its shard, against parsing the whole as one
// JSON, at 1,000 and at 100,000 invented formulations. Prints milliseconds in process, median of runs.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../dist/index.js';

const RUNS = 9;
const home = mkdtempSync(join(tmpdir(), 'diplodiff-bench-'));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const time = async (work) => {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times).toFixed(2).padStart(9);
};

console.log(`node ${process.version}, median of ${RUNS}\nformulations   one shard   one JSON`);
for (const size of [1_000, 100_000]) {
  const actor = { id: 'ruritania', name: 'Ruritania', periodName: 'administration', periods: [] };
  const positions = Array.from({ length: size / 20 }, (_, topic) => ({
    id: `ruritania/topic-${topic}`,
    actor: 'ruritania',
    formulations: Array.from({ length: 20 }, (__, at) => ({
      id: `ruritania/topic-${topic}@20${10 + at}-01-01`,
      date: `20${10 + at}-01-01`,
      text: `Ruritania supports topic ${topic} of its northern border, as it did in year ${at}. `.repeat(4),
    })),
  }));
  const folder = join(home, 'dist', 'catalogue');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'positions', 'ruritania'), { recursive: true });
  for (const position of positions) {
    writeFileSync(
      join(folder, 'positions', `${position.id}.json`),
      JSON.stringify({ version: '0', position, actor, terms: {} }),
    );
  }
  const whole = join(folder, 'whole.json');
  writeFileSync(whole, JSON.stringify(positions));
  const shard = await time(async () =>
    (await loadCatalogue({ home, layers: [], cwd: home })).readPosition('ruritania/topic-7'),
  );
  const single = await time(async () => JSON.parse(readFileSync(whole, 'utf8')));
  console.log(`${String(size).padStart(12)}   ${shard}  ${single}`);
}
rmSync(home, { recursive: true });
