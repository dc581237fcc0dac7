import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';

// What a plain diff loads before it prints: the program and its own command, with all they import at once.
const { metafile } = await build({
  entryPoints: ['src/cli.ts'],
  absWorkingDir: new URL('../..', import.meta.url).pathname,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  metafile: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const loaded = inputsOf('src/cli.ts', 'src/cli/compare-commands.ts', 'src/commands/diff.ts');

test('a plain diff loads its command and the engine', () =>
  expect(loaded).toEqual(expect.arrayContaining(['src/commands/diff.ts', 'src/wording/compare.ts'])));

test.each([
  'src/cli/view-commands.ts',
  'src/cli/catalogue-commands.ts',
  'src/cli/help.ts',
  'src/cli/parser-messages.ts',
  'node_modules/fflate/',
  'src/render/docx.ts',
  'src/render/rtf.ts',
  'src/render/latex.ts',
  'src/render/html.ts',
  'src/clipboard/',
  'src/cite/',
  'node_modules/citeproc/',
  'node_modules/@citation',
])('a plain diff does not load %s', (path) =>
  expect(loaded.filter((input) => input.startsWith(path))).toEqual([]),
);

function inputsOf(...sources: readonly string[]): string[] {
  const { outputs }: Metafile = metafile;
  const queue = sources.map(
    (source) => Object.keys(outputs).find((name) => source in outputs[name]!.inputs)!,
  );
  const seen = new Set<string>();
  for (const name of queue) {
    if (seen.has(name)) continue;
    seen.add(name);
    queue.push(
      ...(outputs[name]?.imports ?? [])
        .filter(({ kind }) => kind === 'import-statement')
        .map(({ path }) => path),
    );
  }
  return [...seen].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
}
