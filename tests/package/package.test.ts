import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../ruritania.ts';

const root = new URL('../..', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

test('the package carries what runs, in less than 30 MB, and needs no other package', () => {
  const line = ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'];
  const [packed] = JSON.parse(execFileSync('npm', line, { cwd: root, encoding: 'utf8' })) as [Packed];
  const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]));
  expect([...tops].toSorted()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'phrases', 'schemas'].toSorted(),
  );
  expect(packed.unpackedSize).toBeLessThan(30_000_000);
  expect(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })).toEqual([]);
});

test('every library in it comes with its licence', () => {
  const licences = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['commander', 'yaml', 'zod', '@modelcontextprotocol/sdk', 'unpdf'])
    expect(licences).toContain(`  ${name} `);
  expect(licences).not.toContain('(undefined)');
});

test('what the manifest names is there', () => {
  const { types, default: entry } = manifest.exports['.'];
  for (const path of [types, entry, manifest.bin.diplodiff]) expect(existsSync(join(root, path))).toBe(true);
});

test.each([
  ['exec', ['dist/program.cjs', 'dist/catalogue/index.json'], false],
  ['exec', ['dist/program.cjs'], true],
  ['install', ['dist/program.cjs', 'dist/catalogue/index.json'], true],
])('npm %s with %j there: built %j', (command, there, isBuilt) => {
  const build = `node -e "require('node:fs').writeFileSync('built', '')"`;
  const clone = folderOf({
    'package.json': JSON.stringify({ scripts: { build } }),
    ...Object.fromEntries(there.map((path) => [path, ''])),
  });
  const env = { ...process.env, npm_command: command };
  execFileSync(process.execPath, [join(root, '.build/prepare.mjs')], { cwd: clone, env, stdio: 'pipe' });
  expect(existsSync(join(clone, 'built'))).toBe(isBuilt);
  expect(manifest.scripts.prepare).toBe('node .build/prepare.mjs');
});

test('the example of docs/api.md compiles against the types and runs', () => {
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/api.md'), 'utf8'))![1]!;
  const project = folderOf({
    'package.json': '{ "type": "module" }',
    'example.ts': example,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2023',
        lib: ['es2023'],
        strict: true,
        types: ['node'],
        outDir: 'out',
        rootDir: '.',
      },
      include: ['example.ts'],
    }),
  });
  mkdirSync(join(project, 'node_modules', '@types'), { recursive: true });
  symlinkSync(root, join(project, 'node_modules', 'diplodiff'));
  symlinkSync(join(root, 'node_modules', '@types', 'node'), join(project, 'node_modules', '@types', 'node'));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], {
    encoding: 'utf8',
  });
  const out = execFileSync(process.execPath, ['out/example.js'], { cwd: project, encoding: 'utf8' });
  expect(out).toContain('removed "do not support"');
  expect(out).toContain('does-not-support opposes -1');
  expect(out).toContain('us/taiwan-independence');
  expect(out).toContain('nowhere');
});
