// Measures programs in turn, so that what else the machine does falls on all of them, and gives each one's median
// and the median of its ratios to the first of the same round.

import { spawnSync } from 'node:child_process';
import { arch, cpus } from 'node:os';

/** Rows of [name, milliseconds, ratio]; `commands` are [name, program, arguments], the first one the yardstick. */
export function measure(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [at, [, program, args, options]] of commands.entries()) {
      const start = process.hrtime.bigint();
      const { error } = spawnSync(program, args, { maxBuffer: 2 ** 28, ...options });
      if (error !== undefined) throw error;
      if (round >= 0) times[at].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  return commands.map(([name], at) => [
    name,
    median(times[at]),
    median(times[at].map((time, round) => time / times[0][round])),
  ]);
}

export function printTable(title, rows) {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, time, ratio] of rows)
    console.log(
      `  ${name.padEnd(width)}  ${time.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)}`,
    );
}

export function machine(rounds) {
  const [{ model }] = cpus();
  return `node ${process.version}, ${arch()}, ${cpus().length} × ${model.trim()}, medians of ${rounds} rounds`;
}

export function has(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
