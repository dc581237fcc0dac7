// Most of a short run is the runtime finding, opening and linking modules: as ES modules in thirty files the
// program took twice as long to start as `node -e 0`. So what the usual commands need lies in three files,
// dist/program.cjs, program-diff.cjs and program-help.cjs, which completion reads too; what only others need lies in
// dist/chunks/ and is read when it is asked for. esbuild cuts the program into chunks, and the chunks of each usual
// module are joined into one part again: between chunks every use of a name runs through a getter, which a run that
// ends before the engine has compiled anything pays for each time. Parts and chunks are functions (require, exports,
// module) by their names.

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';

const PROGRAM = 'program';
const HELP = 'program-help';

// The engine keeps texts of this length apart from its young objects: a shorter one fills their room, has them
// collected once more in a run of `diff`, and is copied each time.
const LARGE = 2 ** 17;

// Modules whose code, with all that it imports and no part before it has, is one part, and the file it lies in.
const PARTS = [
  ['src/cli.ts', PROGRAM],
  ['src/cli/compare-commands.ts', PROGRAM],
  ['src/render/terminal.ts', PROGRAM],
  ['src/render/colour.ts', PROGRAM],
  ...['view', 'cite', 'document', 'check', 'picture', 'catalogue', 'shell'].map((group) => [
    `src/cli/${group}-commands.ts`,
    HELP,
  ]),
  ['src/cli/parser-messages.ts', HELP],
  ['src/cli/help-topics.ts', HELP],
  ['src/completion/answer.ts', HELP],
  ['src/commands/diff.ts', 'program-diff'],
];

// A seventh of what `diff` imports is this table of Chinese characters, read when one is to be folded.
const LATE = 'src/wording/script-folding.ts';

const SLIM = {
  name: 'slim',
  setup({ onResolve, onLoad }) {
    // commander would start programs for subcommands; ours are none, and loading this takes longer than parsing.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'nothing', namespace: 'slim' } : undefined,
    );
    onLoad({ filter: /^nothing$/, namespace: 'slim' }, () => ({ contents: 'module.exports = {};' }));
    onResolve({ filter: /^\.\/script-folding\.ts$/ }, () => ({ path: 'late', namespace: 'slim' }));
    onLoad({ filter: /^late$/, namespace: 'slim' }, () => ({
      contents: `export const toSimplified = (text) => require('./script-folding.js').toSimplified(text);`,
    }));
    onResolve({ filter: /^\.\/script-folding\.js$/, namespace: 'slim' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

/** Writes the program into dist/, and returns what is in it as esbuild's metafile. */
export async function packProgram(shared) {
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: ['src/cli.ts', LATE],
    outdir: 'dist',
    entryNames: 'chunks/[name]',
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'import.meta.url': 'chunkUrl' },
    plugins: [SLIM],
    write: false,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]);
  const parts = partsOf(new Map(outputs));
  mkdirSync('dist/chunks', { recursive: true });
  for (const file of new Set(parts.map((part) => part.file))) {
    const own = parts.filter((part) => part.file === file);
    const joined = await Promise.all(own.map((part) => joinChunks(part, { texts, outputs, shared })));
    const factories = `{\n${joined.map((code, at) => `${JSON.stringify(own[at].name)}: ${code}`).join(',\n')}\n}`;
    const script = inAscii(scriptOf(file === PROGRAM ? programOf(factories, parts) : factories));
    writeFileSync(`dist/${file}.cjs`, file === HELP ? script : script.padEnd(LARGE));
  }
  for (const name of namesOutside(parts, texts)) {
    const code = await toCommonJS(texts.get(name), shared);
    writeFileSync(`dist/chunks/${name.replace(/\.js$/, '.cjs')}`, scriptOf(factoryOf(code)));
  }
  return metafile;
}

/** [{ file, name, chunks }]: the name of each part is that of the chunk which asks for the others. */
function partsOf(outputs) {
  const taken = new Set();
  return PARTS.map(([module, file]) => {
    const chunks = [];
    const add = (name) => {
      if (taken.has(name)) return;
      taken.add(name);
      for (const { path, kind, external } of outputs.get(name).imports)
        if (kind === 'import-statement' && !external) add(basename(path));
      chunks.push(name);
    };
    const [name] = [...outputs].find(([, { entryPoint }]) => entryPoint === module);
    add(name);
    return { file, name, chunks };
  });
}

function namesOutside(parts, texts) {
  const packed = new Set(parts.flatMap(({ chunks }) => chunks));
  return [...texts.keys()].filter((name) => !packed.has(name));
}

// One scope for the chunks of a part. For all others it exports, under each chunk's name, a function that makes
// what the chunk exports.
async function joinChunks({ chunks }, { texts, outputs, shared }) {
  const exportsOf = new Map(outputs.map(([name, output]) => [name, output.exports]));
  const imports = chunks.map((name, at) => {
    const names = exportsOf.get(name).map((exported, number) => `${exported} as ${variable(at, number)}`);
    return `import { ${names.join(', ')} } from './${name}';`;
  });
  const makers = chunks.map((name, at) => {
    const getters = exportsOf
      .get(name)
      .map((own, number) => `get ${own}() { return ${variable(at, number)}; }`);
    return `${JSON.stringify(name)}: () => ({ ${['__esModule: true', ...getters].join(', ')} })`;
  });
  const { outputFiles } = await build({
    ...shared,
    splitting: false,
    metafile: false,
    format: 'cjs',
    stdin: { contents: `${imports.join('\n')}\nmodule.exports = { ${makers.join(', ')} };` },
    supported: { 'dynamic-import': false },
    plugins: [chunksFrom(new Map(chunks.map((name) => [name, texts.get(name)])))],
    write: false,
  });
  return factoryOf(outputFiles[0].text);
}

function variable(chunk, number) {
  return `x${chunk}_${number}`;
}

function chunksFrom(texts) {
  return {
    name: 'chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        const isOwn = kind === 'import-statement' && texts.has(basename(path));
        return isOwn
          ? { path: basename(path), namespace: 'chunk', sideEffects: true }
          : { path, external: true, sideEffects: false };
      });
      onLoad({ filter: /^/, namespace: 'chunk' }, ({ path }) => ({ contents: texts.get(path) }));
    },
  };
}

async function toCommonJS(text, { target }) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    minify: true,
    supported: { 'dynamic-import': false },
  });
  return code;
}

function factoryOf(code) {
  return `(require, module, exports, chunkUrl) => {${code}}`;
}

// A text that has its value both run as a script and required as a module.
function scriptOf(expression) {
  return `'use strict';\n(typeof module === 'object' ? module : {}).exports = ${expression};\n`;
}

// bin/ reads these scripts as one byte a sign. esbuild escapes what is in strings, but not what is in patterns.
function inAscii(code) {
  if (code.includes('String.raw')) throw new Error('an escape in String.raw would be another text');
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// A function that takes the `require` of the runtime, the folder, and what reads a script there and gives its
// value, and gives what src/cli.ts exports.
function programOf(factories, parts) {
  const homes = parts.flatMap(({ name, file, chunks }) => chunks.map((chunk) => [chunk, [name, file]]));
  return `(outer, folder, read) => {
const packed = ${factories};
const homes = ${JSON.stringify(Object.fromEntries(homes))};
const loaded = new Map();
const load = (name) => {
  let known = loaded.get(name);
  if (known === undefined) loaded.set(name, (known = homes[name] === undefined ? loadChunk(name) : loadPart(...homes[name])[name]()));
  return known;
};
const parts = new Map();
const loadPart = (name, file) => {
  let known = parts.get(name);
  if (known === undefined) {
    if (packed[name] === undefined) Object.assign(packed, read(file));
    const module = { exports: {} };
    packed[name](require, module, module.exports);
    parts.set(name, (known = module.exports));
  }
  return known;
};
const loadChunk = (name) => {
  const path = outer('node:path').join(folder, 'chunks', name.replace(/\\.js$/, '.cjs'));
  const module = { exports: {} };
  loaded.set(name, module.exports);
  outer(path)(Object.assign(require, { resolve: outer.resolve }), module, module.exports, outer('node:url').pathToFileURL(path).href);
  return module.exports;
};
const require = (wanted) => wanted.startsWith('./') ? load(wanted.slice(2)) : outer(wanted);
return load('cli.js');
}`;
}
