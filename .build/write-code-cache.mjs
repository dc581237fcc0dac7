// Writes what the JavaScript engine made of dist/program.cjs while it answered the usual questions, so that
// the next start need not compile it again. It serves this version of the engine only; bin/ asks for it by name.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';

const LINES = [['us/taiwan-independence'], ['us/taiwan-independence', '--color', 'always'], ['--help']];

const folder = resolve('dist');
const script = new Script(readFileSync('dist/program.cjs', 'latin1'), { filename: `${folder}/program.cjs` });
const { run } = script.runInThisContext()(createRequire(import.meta.url), folder);
for (const line of LINES) {
  const code = await run(line, {
    out: () => {},
    err: (text) => process.stderr.write(text),
    readStdin: async () => new Uint8Array(),
    env: {},
    cwd: folder,
    isTTY: false,
    columns: 100,
    home: resolve('.'),
  });
  if (code !== 0) throw new Error(`"${line.join(' ')}" ended with ${code}`);
}
const { v8, modules } = process.versions;
writeFileSync(`dist/program-${v8}-${modules}-${process.arch}.cache`, script.createCachedData());
