// How long short commands take beside `node -e 0`, and how that grows with the catalogue: 1,000 and 100,000
// invented formulations. ROUNDS sets the number of rounds.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, measure, printTable } from './measure.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 25);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'diplodiff-bench-'));
const node = process.execPath;
const run = (home, ...args) => [node, [join(home, 'bin/diplodiff.js'), ...args]];
const floor = ['node -e 0', node, ['-e', '0']];

console.log(machine(ROUNDS));
printTable(
  'A start, and its ratio to the runtime alone',
  measure(
    [
      floor,
      ['diff', ...run(root, 'us/taiwan-independence')],
      ['--help', ...run(root, '--help')],
      ['completion', ...run(root, '__complete', '=us/taiwan-independence@b')],
    ],
    ROUNDS,
  ),
);
const [small, large] = [1_000, 100_000].map(homeWith);
for (const [what, ...args] of [
  ['diff', 'ruritania/topic-7', '2010-01-01..2012-01-01'],
  ['completion', '__complete', '=ruritania/topic-7@20'],
])
  printTable(
    `${what}: the catalogue grows from 1,000 to 100,000 formulations`,
    measure(
      [
        ['1,000', ...run(small, ...args)],
        ['100,000', ...run(large, ...args)],
      ],
      ROUNDS,
    ),
  );
rmSync(folder, { recursive: true });

// A copy of the program with another catalogue: twenty wordings a position.
function homeWith(size) {
  const home = join(folder, String(size));
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true });
  const catalogue = join(home, 'dist/catalogue');
  mkdirSync(join(catalogue, 'positions/ruritania'), { recursive: true });
  for (const name of readdirSync(join(root, 'dist')).filter((file) => file.startsWith('program')))
    cpSync(join(root, 'dist', name), join(home, 'dist', name));
  cpSync(join(root, 'dist/catalogue/ladders'), join(catalogue, 'ladders'), { recursive: true });
  const periods = [{ id: 'elphberg', name: 'Elphberg', from: '1990-01-01', aliases: [] }];
  const actor = { id: 'ruritania', name: 'Ruritania', periodName: 'administration', periods };
  const positions = Array.from({ length: size / 20 }, (_, topic) => positionOf(topic));
  for (const position of positions)
    writeFileSync(
      join(catalogue, 'positions', `${position.id}.json`),
      JSON.stringify({ version: '0', position, actor, terms: {} }),
    );
  const summaries = positions.map(({ id, title }) => ({ id, title, actor: 'ruritania', formulations: 20 }));
  const index = { version: '0', positions: summaries, actors: [actor], moved: {}, terms: {} };
  writeFileSync(join(catalogue, 'index.json'), JSON.stringify(index));
  return home;
}

function positionOf(topic) {
  const id = `ruritania/topic-${topic}`;
  const formulations = Array.from({ length: 20 }, (_, at) => ({
    id: `${id}@20${10 + at}-01-01`,
    position: id,
    date: `20${10 + at}-01-01`,
    period: 'elphberg',
    status: 'stated',
    attribution: 'on-record',
    text: `We ${at % 2 ? 'firmly support' : 'support'} talks on the northern border, as we did in year ${at}.`,
    language: 'en',
    speaker: { name: 'Foreign Ministry' },
    document: { title: 'Weekly briefing', kind: 'press-briefing' },
    representative: false,
    sources: [{ publisher: 'Foreign Ministry', url: `https://ruritania.example/${at}`, kind: 'primary' }],
    witness: 'primary',
    translations: [],
    variants: [],
    added: '0',
    corrections: [],
    local: false,
  }));
  const title = `Topic ${topic}`;
  return {
    id,
    actor: 'ruritania',
    topic: `topic-${topic}`,
    title,
    question: 'What of it?',
    elements: [],
    formulations,
    local: false,
  };
}
