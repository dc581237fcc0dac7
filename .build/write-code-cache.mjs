// Writes what the JavaScript engine made of the program's scripts while it answered the usual questions, so that
// the next start need not compile them again. It serves this version of the engine only; bin/ asks for it by name.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';

const LINES = [
  ['us/taiwan-independence'],
  ['us/taiwan-independence', '--color', 'always'],
  ['--help'],
  ['__complete', '=us/taiwan-independence@b'],
];

const folder = resolve('dist');
const scripts = new Map();
const read = (name) => {
  const filename = `${folder}/${name}.cjs`;
  scripts.set(name, new Script(readFileSync(filename, 'latin1'), { filename }));
  return scripts.get(name).runInThisContext();
};
const { run } = read('program')(createRequire(import.meta.url), folder, read);
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
for (const [name, script] of scripts)
  writeFileSync(`dist/${name}-${v8}-${modules}-${process.arch}.cache`, script.createCachedData());
