// Times one diff against the bare runtime, in turn, and prints medians and their ratio.

import { spawnSync } from 'node:child_process';
import { arch, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const RUNS = 25;
const program = fileURLToPath(new URL('../bin/diplodiff.js', import.meta.url));
const commands = { 'node -e 0': ['-e', '0'], 'one diff': [program, 'us/taiwan-independence'] };
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = -2; run < RUNS; run += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, args);
    if (run >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const floor = median(times['node -e 0']);
console.log(`node ${process.version}, ${arch()}, ${cpus().length} cores, median of ${RUNS}`);
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${name.padEnd(10)} ${median(values).toFixed(0).padStart(5)} ms   ${(median(values) / floor).toFixed(2)} times`,
  );
}
