// Bundles the program and the library into dist/, and writes down whose code is in them. Everything a
// command needs is in the bundle: the installed package has no dependencies to resolve at start-up.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { packProgram } from './pack-program.mjs';

const SHARED = {
  bundle: true,
  splitting: true,
  minify: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync('dist', { recursive: true, force: true });
const program = await packProgram(SHARED);
const library = await build({
  ...SHARED,
  // A thread and a process that stays behind start from files of their own.
  entryPoints: [
    'src/index.ts',
    'src/documents/read-worker.ts',
    'src/scan/scan-worker.ts',
    'src/clipboard/serve-selection.ts',
  ],
  outdir: 'dist',
  chunkNames: 'library/[name]-[hash]',
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
writeFileSync(
  'dist/THIRD-PARTY-LICENSES.txt',
  licencesOf([...new Set([program, library.metafile].flatMap(packagesIn))].toSorted()),
);
await buildReportScript();

// What reports carry into the browser, where nothing of Node is: esbuild refuses a bundle that asks for it. The
// licences of what is in it go with it.
async function buildReportScript() {
  const { metafile, outputFiles } = await build({
    ...SHARED,
    splitting: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    entryPoints: ['src/report/browser/main.ts', 'src/report/browser/report.css'],
    outdir: 'dist/report',
    write: false,
  });
  const textOf = (extension) => outputFiles.find(({ path }) => path.endsWith(extension)).text.trimEnd();
  const script = `${textOf('.js')}\n/*!\n${licencesOf(packagesIn(metafile)).replaceAll('*/', '* /')}*/\n`;
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of reports would end its own element');
  mkdirSync('dist/report', { recursive: true });
  writeFileSync('dist/report/report.js', script);
  writeFileSync('dist/report/report.css', `${textOf('.css')}\n`);
}

function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return folders.filter((folder) => folder !== undefined);
}

function licencesOf(folders) {
  const entries = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
    const texts = file === undefined ? [] : [readFileSync(`${folder}/${file}`, 'utf8').trim()];
    // What a package leaves to be said: which of its licences holds, whose data it carries.
    const notice = `.build/notices/${name.replace('/', '+')}.txt`;
    if (existsSync(notice)) texts.push(readFileSync(notice, 'utf8').trim());
    const text = texts.join('\n\n');
    return { heading: `${name} ${version} (${typeof license === 'string' ? license : 'see below'})`, text };
  });
  return [
    'The program contains code of these packages, each under its own licence.',
    '',
    ...entries.map(({ heading }) => `  ${heading}`),
    ...entries.flatMap(({ heading, text }) => ['', '-'.repeat(80), heading, '', text]),
    '',
  ].join('\n');
}
