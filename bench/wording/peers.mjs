// Other programs that compare texts word by word, each as a function from two texts to segments.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { compare } from '../../dist/index.js';

const MARKS = /\[-(?<removed>[\s\S]*?)-\]|\{\+(?<added>[\s\S]*?)\+\}/g;

/** The engines at hand: diplodiff, jsdiff, and of git, wdiff and dwdiff those that are installed. */
export function engines() {
  const folder = mkdtempSync(join(tmpdir(), 'wording-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const found = { diplodiff: ({ before, after, language }) => compare(before, after, { language }), jsdiff };
  const onFiles =
    (command, ...args) =>
    ({ before, after }) => {
      const names = [join(folder, 'old'), join(folder, 'new')];
      writeFileSync(names[0], `${before}\n`);
      writeFileSync(names[1], `${after}\n`);
      return spawnSync(command, [...args, ...names], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
    };
  if (isInstalled('git')) {
    const run = onFiles('git', 'diff', '--no-index', '--no-color', '--word-diff=porcelain', '-U100000');
    found['git --word-diff'] = (pair) => ({ segments: fromPorcelain(run(pair), pair.after) });
  }
  for (const name of ['wdiff', 'dwdiff']) {
    if (!isInstalled(name)) continue;
    const run = onFiles(name);
    found[name] = (pair) => ({ segments: fromMarks(run(pair)) });
  }
  return found;
}

function isInstalled(name) {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function jsdiff({ before, after }) {
  return {
    segments: diffWords(before, after).map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      text: value,
    })),
  };
}

function fromMarks(output) {
  const segments = [];
  let end = 0;
  for (const found of output.matchAll(MARKS)) {
    segments.push({ kind: 'kept', text: output.slice(end, found.index) });
    const { removed, added } = found.groups;
    segments.push(
      removed === undefined ? { kind: 'added', text: added } : { kind: 'removed', text: removed },
    );
    end = found.index + found[0].length;
  }
  return [...segments, { kind: 'kept', text: output.slice(end) }];
}

function fromPorcelain(output, after) {
  if (output === '') return [{ kind: 'kept', text: after }];
  const lines = output.slice(output.indexOf('\n', output.indexOf('@@')) + 1).split('\n');
  return lines.flatMap((line) => {
    const kind = { ' ': 'kept', '-': 'removed', '+': 'added' }[line[0]];
    return kind === undefined ? [] : [{ kind, text: line.slice(1) }];
  });
}
