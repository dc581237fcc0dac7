// Every fuzz suite, round after round and each round from a fresh seed, until the time is up or something fails.
//
//   npm run fuzz -- --minutes 60            an hour
//   npm run fuzz -- --seed 123456           one round again, from the seed that a failure printed
//   npm run fuzz -- --minutes 5 readers     only the suites whose file is so named

import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const root = new URL('../..', import.meta.url).pathname;
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error(`--minutes cannot be "${values.minutes}": give a number above 0`);
const end = Date.now() + minutes * 60_000;
// So many times the cases of a test run: a round of them takes some minutes.
const TIMES = 4;
const FAILED = 'FUZZ FAILED';

let rounds = 0;
do {
  const seed = values.seed ?? String(randomInt(2 ** 31));
  const began = Date.now();
  const { status, signal, stdout, stderr } = runRound(seed);
  rounds += 1;
  if (status !== 0) {
    process.stdout.write(`${stdout}\n${stderr}\n`);
    console.log(`${FAILED} in round ${rounds}, ${signal ?? `exit code ${status}`}, seed ${seed}`);
    console.log(`again: npm run fuzz -- --seed ${seed}${positionals.map((name) => ` ${name}`).join('')}`);
    process.exit(1);
  }
  const passed = /Tests\s+(?:.*\s)?(\d+) passed/.exec(stdout)?.[1] ?? '?';
  console.log(
    `round ${rounds}, seed ${seed}: ${passed} suites of cases passed in ${Math.round((Date.now() - began) / 1000)} s`,
  );
} while (values.seed === undefined && Date.now() < end);
console.log(`clean: ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`);

function runRound(seed) {
  const args = ['run', '--maxWorkers=1', '--bail=1', '--test-timeout=900000'];
  const suites = positionals.length > 0 ? positionals.map((name) => `tests/fuzz/${name}`) : ['tests/fuzz/'];
  return spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args, ...suites], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', DIPLODIFF_FUZZ: String(TIMES), DIPLODIFF_FUZZ_SEED: seed },
  });
}
