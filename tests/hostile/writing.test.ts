import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTOR, BORDER, folderOf } from '../ruritania.ts';
import { ROOT, runLimited } from './run-limited.ts';

const POSITION = 'ruritania/border-status';
const isRoot = process.getuid?.() === 0;
const layer = { 'desk/ruritania/actor.yaml': ACTOR, [`desk/${POSITION}.yaml`]: BORDER };
const ROW = `${JSON.stringify({
  position: POSITION,
  date: '2010-01-10',
  period: 'rassendyll-2',
  text: 'We talk.',
  operative: 'talk',
  language: 'en',
  speaker: { name: 'Foreign Ministry' },
  document: { title: 'Briefing', kind: 'speech' },
  attribution: 'on-record',
  sources: [{ publisher: 'Foreign Ministry', url: 'https://ruritania.example/1', kind: 'primary' }],
})}\n`;
const US_ROW = ROW.replace(POSITION, 'us/taiwan-independence').replace('rassendyll-2', 'obama');
const DRAFT = `${'Ruritania supports Taiwan independence. '.repeat(2)}\n`;

// Every command that writes, over files that are there already.
const WRITERS: readonly (readonly [name: string, args: readonly string[], file: string])[] = [
  ['-o', ['catalogue', 'export', 'us/*', '-o', 'memo.csv'], 'memo.csv'],
  ['-o of a Word file', ['log', 'us/taiwan-independence', '-o', 'memo.docx'], 'memo.docx'],
  ['report', ['report', 'us/taiwan-independence', '-o', 'site', '--force'], 'site/index.html'],
  ['a report of one page', ['report', 'us/taiwan-independence', '-o', 'page.html'], 'page.html'],
  ['import', ['catalogue', 'import', 'rows.ndjson', '--to', 'desk'], `desk/${POSITION}.yaml`],
  [
    'a Vale style',
    ['catalogue', 'export', 'us/*', '-f', 'vale', '-o', 'styles'],
    'styles/Diplodiff/Dropped.yml',
  ],
  [
    'a baseline',
    ['check', 'draft.md', '--line', 'us@2025-03-01', '--baseline', 'base.json', '--write-baseline'],
    'base.json',
  ],
];
const OLD = 'the old file, as it was\n';

function folderWith(file: string): string {
  const cwd = folderOf({ ...layer, 'rows.ndjson': ROW, 'draft.md': DRAFT });
  if (!file.startsWith('desk')) {
    mkdirSync(join(cwd, file, '..'), { recursive: true });
    writeFileSync(join(cwd, file), OLD);
  }
  return cwd;
}

describe('killed at any moment, a file is the old one or the new one', () => {
  test.each(WRITERS)('%s', async (_, args, file) => {
    const whole = folderWith(file);
    expect(runLimited(args, { cwd: whole }).err).not.toContain('error');
    const fresh = readFileSync(join(whole, file));
    for (const delay of [60, 120, 200, 300, 450]) {
      const cwd = folderWith(file);
      const old = readFileSync(join(cwd, file));
      const child = spawn(process.execPath, [join(ROOT, 'bin/diplodiff.js'), ...args], {
        cwd,
        stdio: 'ignore',
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), delay);
      await once(child, 'close');
      clearTimeout(timer);
      const now = readFileSync(join(cwd, file));
      expect(now.equals(old) || now.equals(fresh)).toBe(true);
    }
  });
});

describe('a disk that is full', () => {
  const disk = folderOf({});
  const isMounted =
    isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', disk]).status === 0;
  beforeAll(() => {
    if (!isMounted) return;
    const files = { ...layer, 'rows.ndjson': ROW, 'us.ndjson': US_ROW, 'draft.md': DRAFT };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(disk, name, '..'), { recursive: true });
      writeFileSync(join(disk, name), text);
    }
    for (const [, , file] of WRITERS.filter(([, , name]) => !name.startsWith('desk'))) {
      mkdirSync(join(disk, file, '..'), { recursive: true });
      writeFileSync(join(disk, file), OLD);
    }
    try {
      writeFileSync(join(disk, 'rest'), Buffer.alloc(200_000));
    } catch {
      // Now it is full.
    }
  });
  afterAll(() => {
    if (isMounted) execFileSync('umount', [disk]);
  });

  test.skipIf(!isMounted).each([
    ['a layer', ['catalogue', 'import', 'rows.ndjson', '--to', 'new', '--catalogue', 'desk']],
    ['a layer deep down', ['catalogue', 'import', 'rows.ndjson', '--to', 'a/b/new', '--catalogue', 'desk']],
    ['an actor in a layer', ['catalogue', 'import', 'us.ndjson', '--to', 'desk']],
    ['a Vale style', ['catalogue', 'export', 'us/*', '-f', 'vale', '-o', 'a/styles']],
  ])('%s that was not there is not there afterwards (skipped without a disk to fill)', (_, args) => {
    const before = readdirSync(disk, { recursive: true }).toSorted();
    const { code, err } = runLimited(args, { cwd: disk });
    expect(err).toMatch(/error: cannot write ".*": there is no room left on the disk/);
    expect(code).toBe(2);
    expect(readdirSync(disk, { recursive: true }).toSorted()).toEqual(before);
  });

  test.skipIf(!isMounted).each(WRITERS)(
    '%s says so, and the old file stays (skipped without a disk to fill)',
    (_, args, file) => {
      const before = readdirSync(disk, { recursive: true }).toSorted();
      const old = readFileSync(join(disk, file), 'utf8');
      const { code, err } = runLimited(args, { cwd: disk });
      expect(err).toMatch(/error: cannot write ".*": there is no room left on the disk\n {2}make room/);
      expect(code).toBe(2);
      expect(readFileSync(join(disk, file), 'utf8')).toBe(old);
      expect(readdirSync(disk, { recursive: true }).toSorted()).toEqual(before);
    },
  );
});

describe('a folder that may not be written', () => {
  // Root may write everywhere: the program runs as nobody then.
  const nobody = isRoot ? 65_534 : undefined;
  test.each(WRITERS)('%s says so, and leaves nothing behind', (_, args, file) => {
    const cwd = folderWith(file);
    for (const name of ['.', ...readdirSync(cwd, { recursive: true }).map(String)]) {
      const path = join(cwd, name);
      if (nobody !== undefined) chownSync(path, nobody, nobody);
      chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
    }
    const before = readdirSync(cwd, { recursive: true }).toSorted();
    const { code, err } = runLimited(args, { cwd, ...(nobody !== undefined && { uid: nobody }) });
    expect(err).toMatch(/error: cannot write ".*": you may not write there\n {2}name a file/);
    expect(code).toBe(2);
    expect(readdirSync(cwd, { recursive: true }).toSorted()).toEqual(before);
  });
});

describe('-o says why it cannot', () => {
  test.each([
    ['no folder', 'none/memo.md', 'its folder does not exist'],
    ['a file in the place of a folder', 'draft.md/memo.md', 'a part of its path is no folder'],
    ['a folder', 'desk', 'it is a folder'],
    ['a name without an end', `${'x'.repeat(400)}.md`, 'the name is too long'],
    ['links in a circle', 'loop.md', 'its links go round in a circle'],
  ])('%s', (_, output, reason) => {
    const cwd = folderOf({ ...layer, 'draft.md': DRAFT });
    symlinkSync('loop.md', join(cwd, 'loop.md'));
    const { code, err } = runLimited(['us/taiwan-independence', '-f', 'markdown', '-o', output], { cwd });
    expect(err).toContain(`: ${reason}\n  `);
    expect(code).toBe(2);
  });
});

test('who may read the old file may read the new one, and nobody else', () => {
  const cwd = folderOf({ 'memo.md': OLD });
  chmodSync(join(cwd, 'memo.md'), 0o600);
  expect(runLimited(['us/taiwan-independence', '-o', 'memo.md'], { cwd }).code).toBe(0);
  expect(statSync(join(cwd, 'memo.md')).mode & 0o777).toBe(0o600);
});
