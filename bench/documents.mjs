// Two documents of 20,000 words, 7 in 100 of them edited, and two of 10,000 words mostly different, beside git and
// wdiff, which are native and know nothing of clauses.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { has, machine, measure, printTable } from './measure.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const program = fileURLToPath(new URL('../bin/diplodiff.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'diplodiff-bench-'));
const WORDS =
  `support oppose talks border treaty spring northern peaceful means dialogue council minister trade
  harvest railway bridge customs envoy visit statement agreement river valley winter garrison students museum
  energy fishing island airport language exchange report session summit partner region security law`.split(
    /\s+/,
  );
const JOINTS = ['and', 'with', 'on', 'of the', 'for', 'in the', 'by', 'to the'];

console.log(machine(ROUNDS));
const random = seeded(1);
const old = documentOf(20_000);
compare('20,000 words, 7 in 100 edited', old, edited(old, 0.07));
compare('10,000 words, unlike', documentOf(10_000), documentOf(10_000));
rmSync(folder, { recursive: true });

function compare(title, before, after) {
  const files = [join(folder, 'old.txt'), join(folder, 'new.txt')];
  writeFileSync(files[0], before);
  writeFileSync(files[1], after);
  printTable(
    title,
    measure(
      [
        ...(has('git')
          ? [['git diff --word-diff', 'git', ['diff', '--no-index', '--word-diff', ...files]]]
          : []),
        ...(has('wdiff') ? [['wdiff', 'wdiff', files]] : []),
        ['diplodiff compare', process.execPath, [program, 'compare', ...files]],
      ],
      ROUNDS,
    ),
  );
}

function documentOf(words) {
  const paragraphs = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 4 }, () => {
      const own = Array.from(
        { length: 6 + Math.floor(random() * 8) },
        () => `${pick(JOINTS)} ${pick(WORDS)}`,
      );
      return `We ${pick(WORDS)} ${own.join(' ')}.`;
    });
    paragraphs.push(sentences.join(' '));
    count += paragraphs.at(-1).split(' ').length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function edited(text, share) {
  return text.replace(/[a-z]+/g, (word) => (random() < share ? pick(WORDS) : word));
}

function pick(list) {
  return list[Math.floor(random() * list.length)];
}

// Mulberry32 by Tommy Ettinger, public domain.
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
