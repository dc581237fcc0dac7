// Writes the manual to dist/man, from the commands as data. The date is that of the sources: SOURCE_DATE_EPOCH,
// the last commit, or in a copy without its history today.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

// What a command does is loaded when it is called, which it is not here.
const WITHOUT_COMMANDS = {
  name: 'without-commands',
  setup({ onResolve }) {
    onResolve({ filter: /^/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

const entry = 'dist/man-pages.mjs';
await build({
  entryPoints: ['src/cli/man-pages.ts'],
  outfile: entry,
  bundle: true,
  format: 'esm',
  platform: 'node',
  plugins: [WITHOUT_COMMANDS],
  logLevel: 'error',
});
const { manPages } = await import(`../${entry}`);
rmSync(entry);
rmSync('dist/man', { recursive: true, force: true });
mkdirSync('dist/man', { recursive: true });
for (const [name, text] of manPages(day())) writeFileSync(`dist/man/${name}`, text);

function day() {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH) return new Date(Number(SOURCE_DATE_EPOCH) * 1000).toISOString().slice(0, 10);
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8', stdio }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
