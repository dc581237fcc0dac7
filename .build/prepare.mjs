// Builds after `npm install`. For `npx diplodiff` in a clone npm links the clone once and prepares it again, without
// a word for as long as a build takes: what `npm install` has built just before is not built again.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isBuilt = existsSync('dist/program.cjs') && existsSync('dist/catalogue/index.json');
if (process.env.npm_command !== 'exec' || !isBuilt) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
