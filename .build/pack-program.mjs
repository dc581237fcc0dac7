// Most of a short run is the runtime finding, opening and linking modules: as ES modules in thirty files the
// program took twice as long to start as `node -e 0`. So what the usual commands need lies in one file,
// dist/program.cjs, as CommonJS; what only others need lies in dist/chunks/ and is read when it is asked for.
// esbuild cuts the program into chunks; here each becomes a function (require, exports, module) by its path.

import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build, transform } from 'esbuild';

// The modules whose code, with all that it imports, is in the one file.
const USUAL = [
  'src/cli.ts',
  'src/cli/help-topics.ts',
  'src/commands/diff.ts',
  'src/completion/answer.ts',
  'src/render/terminal.ts',
  'src/render/colour.ts',
];

// commander would start programs for subcommands; ours are none, and loading this takes longer than parsing a line.
const WITHOUT_CHILD_PROCESS = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'nothing', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Writes dist/program.cjs and dist/chunks/, and returns what is in them as esbuild's metafile. */
export async function packProgram(shared) {
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: ['src/cli.ts'],
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'import.meta.url': 'chunkUrl' },
    plugins: [WITHOUT_CHILD_PROCESS],
    write: false,
  });
  const usual = neededBy(USUAL, metafile.outputs);
  const packed = [];
  mkdirSync('dist/chunks', { recursive: true });
  for (const { path, text } of outputFiles) {
    const output = relative('.', path);
    const name = output.slice('dist/'.length);
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: shared.target,
      minify: true,
      supported: { 'dynamic-import': false },
    });
    const factory = `(require, exports, module, chunkUrl) => {${code}}`;
    if (usual.has(output)) packed.push(`${JSON.stringify(name)}: ${factory}`);
    else writeFileSync(`dist/${name.replace(/\.js$/, '.cjs')}`, `module.exports = ${factory};\n`);
  }
  writeFileSync('dist/program.cjs', programOf(packed));
  return metafile;
}

function neededBy(entryPoints, outputs) {
  const needed = new Set();
  const add = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: imported, kind, external } of outputs[path].imports)
      if (kind === 'import-statement' && !external) add(imported);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs))
    if (entryPoints.includes(entryPoint)) add(path);
  return needed;
}

// The value of this text, run as a script or required as a module, is a function that takes the `require` of
// the runtime and the folder, and gives what src/cli.ts exports.
function programOf(packed) {
  return `(typeof module === 'object' ? module : {}).exports = (outer, folder) => {
'use strict';
const packed = {
${packed.join(',\n')}
};
const loaded = new Map();
const load = (name) => {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const chunk = { exports: {} };
  loaded.set(name, chunk);
  const from = name.slice(0, name.lastIndexOf('/') + 1);
  const require = (wanted) => wanted.startsWith('./') ? load(from + wanted.slice(2)) : wanted.startsWith('../') ? load(wanted.slice(3)) : outer(wanted);
  const own = packed[name];
  if (own !== undefined) own(require, chunk.exports, chunk);
  else {
    const path = outer('node:path').join(folder, name.replace(/\\.js$/, '.cjs'));
    outer(path)(Object.assign(require, { resolve: outer.resolve }), chunk.exports, chunk, outer('node:url').pathToFileURL(path).href);
  }
  return chunk.exports;
};
return load('cli.js');
};
`;
}
