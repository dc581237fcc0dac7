import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/catalogue/lock-folder.ts';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import { readReleases } from '../../src/catalogue/read-releases.ts';
import { finishWriting, writeTogether } from '../../src/catalogue/write-together.ts';
import { ACTOR, entry, folderOf, runRuritania } from '../ruritania.ts';

const PROGRAM = new URL('../../bin/diplodiff.js', import.meta.url).pathname;
const TOPICS = Array.from({ length: 12 }, (_, at) => `lake-${at + 1}`);
const positionOf = (topic: string, ...days: string[]) =>
  `title: The ${topic}\nquestion: Whose is it?\nformulations:\n${days
    .map((day) => entry(day, 'rassendyll-1', `text: The ${topic} is ours as of ${day}.`))
    .join('\n')}`;
const FIRST = '2001-05-14';
const SECOND = '2002-05-14';
const newLayer = () =>
  folderOf({
    'ruritania/actor.yaml': ACTOR,
    ...Object.fromEntries(TOPICS.map((topic) => [`ruritania/${topic}.yaml`, positionOf(topic, FIRST)])),
  });

// How many wordings each position has, as the program reads it.
async function countsIn(layer: string): Promise<number[]> {
  const { out, err } = await runRuritania(['list', '*/lake-*', '--json', '--catalogue', layer]);
  expect(err).toBe('');
  return JSON.parse(out).positions.map(({ formulations }: { formulations: number }) => formulations);
}

const strange = (layer: string) =>
  [layer, join(layer, 'ruritania')].flatMap((folder) =>
    readdirSync(folder).filter((name) => name.startsWith('.')),
  );
const draft = (topic: string) => `ruritania/.${topic}.yaml.abc.diplodiff-draft`;

// The folder as a writer leaves it that is killed after so many steps: drafts, the journal, then each file in its place.
function killedAfter(steps: number): string {
  const layer = newLayer();
  const put = (name: string, text: string) => writeFileSync(join(layer, name), text);
  const journal = { token: 'abc', files: TOPICS.map((topic) => `ruritania/${topic}.yaml`) };
  const all = [
    ...TOPICS.map((topic) => () => put(draft(topic), positionOf(topic, FIRST, SECOND))),
    () => put('.diplodiff-journal.diplodiff-draft', JSON.stringify(journal)),
    () => {
      rmSync(join(layer, '.diplodiff-journal.diplodiff-draft'));
      put('.diplodiff-journal', JSON.stringify(journal));
    },
    ...TOPICS.map((topic) => () => {
      put(`ruritania/${topic}.yaml`, positionOf(topic, FIRST, SECOND));
      rmSync(join(layer, draft(topic)));
    }),
  ];
  for (const step of all.slice(0, steps)) step();
  return layer;
}

const COMMIT = TOPICS.length + 2;
describe.each([
  ['with nothing written', 0, 1],
  ['half-way through the drafts', 6, 1],
  ['with all drafts there', TOPICS.length, 1],
  ['with the journal written and not yet in its place', COMMIT - 1, 1],
  ['with the journal in its place', COMMIT, 2],
  ['half-way through the files', COMMIT + 6, 2],
  ['with all files in their place', COMMIT + TOPICS.length, 2],
])('a writer killed %s', (_, steps, wordings) => {
  test('leaves the old or the new, to a reader who may not write', async () => {
    const layer = killedAfter(steps);
    chmodSync(layer, 0o555);
    expect(new Set(await countsIn(layer))).toEqual(new Set([wordings]));
    chmodSync(layer, 0o755);
  });

  test('the next writer puts it right, byte for byte', () => {
    const layer = killedAfter(steps);
    finishWriting(layer);
    for (const topic of TOPICS)
      expect(readFileSync(join(layer, `ruritania/${topic}.yaml`), 'utf8')).toBe(
        positionOf(topic, ...[FIRST, SECOND].slice(0, wordings)),
      );
    expect(strange(layer)).toEqual([]);
  });
});

test('what cannot be written leaves the folder as it was', () => {
  const layer = newLayer();
  mkdirSync(join(layer, 'zenda'));
  writeFileSync(join(layer, 'zenda', 'lake.yaml'), '');
  const texts = new Map([
    [join(layer, 'ruritania/lake-1.yaml'), 'new'],
    [join(layer, 'zenda/lake.yaml/inside.yaml'), 'new'],
  ]);
  expect(() => writeTogether(layer, texts)).toThrow('cannot write');
  expect(readFileSync(join(layer, 'ruritania/lake-1.yaml'), 'utf8')).toBe(positionOf('lake-1', FIRST));
  expect(strange(layer)).toEqual([]);
});

test.each([
  ['out of the folder', { token: 'abc', files: ['../../lake.yaml'] }],
  ['through its token', { token: '../../x', files: ['ruritania/lake-1.yaml'] }],
])('a journal does not lead %s', async (_, journal) => {
  const layer = newLayer();
  writeFileSync(join(layer, '.diplodiff-journal'), JSON.stringify(journal));
  const { code, err } = await runRuritania(['list', '--catalogue', layer]);
  expect([code, err]).toEqual([2, expect.stringContaining('is not what was written there')]);
});

describe('the lock', () => {
  const flag = (number: number) => `.diplodiff-writing.${number}.${hostname().replace(/[^\w-]/g, '_')}.x`;
  const deadProcess = () =>
    new Promise<number>((resolve) => {
      const child = spawn(process.execPath, ['-e', '']);
      child.on('exit', () => resolve(child.pid!));
    });

  test('of a killed process does not block', async () => {
    const layer = newLayer();
    writeFileSync(join(layer, flag(await deadProcess())), '');
    expect(await lockFolder(layer, 'desk', () => 'written')).toBe('written');
    expect(strange(layer)).toEqual([]);
  });

  test('of a running process is waited for, and said when it does not end', async () => {
    const layer = newLayer();
    writeFileSync(join(layer, flag(process.pid)), '');
    await expect(lockFolder(layer, 'desk', () => 'written', 50)).rejects.toThrow(
      `"desk" is being written by process ${process.pid}`,
    );
  });

  test('a folder that was not there is not left behind', async () => {
    const folder = join(newLayer(), 'new');
    await lockFolder(folder, 'new', () => {});
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });
});

const ADDED = (topic: string, date: string) => [
  ...[
    'catalogue',
    'add',
    `ruritania/${topic}`,
    '--date',
    date,
    '--period',
    'rassendyll-1',
    '--speaker',
    'Desk',
  ],
  ...['--text', `The ${topic} is ours as of ${date}.`, '--document', 'Note', '--kind', 'speech', '--yes'],
  ...[
    '--publisher',
    'Desk',
    '--url',
    'https://desk.example',
    '--source-kind',
    'primary',
    '--added',
    '2026.12.0',
  ],
];
function start(args: readonly string[], layer: string) {
  const child = spawn(process.execPath, [PROGRAM, ...args, '--to', layer]);
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  return { child, ended: new Promise<string>((resolve) => child.on('close', () => resolve(err))) };
}

test('ten who add at the same moment lose nothing', async () => {
  const layer = newLayer();
  const days = Array.from({ length: 10 }, (_, at) => `2003-01-${String(at + 10)}`);
  const said = await Promise.all(
    days.map((day) => start([...ADDED('lake-1', day), '--catalogue', layer], layer).ended),
  );
  expect(said).toEqual(days.map(() => expect.stringContaining('added to')));
  const { out } = await runRuritania(['log', 'ruritania/lake-1', '--json', '--catalogue', layer]);
  const found = JSON.parse(out).entries.map(({ date }: { date: string }) => date);
  expect(found.toSorted()).toEqual([FIRST, ...days]);
  expect(strange(layer)).toEqual([]);
}, 60_000);

const ROWS = TOPICS.map((topic) =>
  JSON.stringify({
    position: `ruritania/${topic}`,
    date: SECOND,
    period: 'rassendyll-1',
    text: `The ${topic} is ours as of ${SECOND}.`,
    language: 'en',
    speaker: { name: 'Desk' },
    document: { title: 'Note', kind: 'speech' },
    attribution: 'on-record',
    sources: [{ publisher: 'Desk', url: 'https://desk.example', kind: 'primary' }],
    added: '2026.12.0',
  }),
).join('\n');

// From the first sign of the writer in the folder on, a little later each time: that is when something can go wrong.
async function killAfter(delay: number, { child, ended }: ReturnType<typeof start>, layer: string) {
  while (strange(layer).length === 0 && child.exitCode === null) await new Promise((go) => setTimeout(go, 1));
  setTimeout(() => child.kill('SIGKILL'), delay);
  await ended;
}

test.each([
  [
    'import',
    12,
    [0, 8, 25, 60],
    () => ['catalogue', 'import', join(folderOf({ 'rows.ndjson': ROWS }), 'rows.ndjson')],
  ],
  ['add', 1, [0, 15], () => ADDED('lake-1', SECOND)],
])(
  'killed at any moment, %s leaves all of it or nothing',
  async (_, changed, delays, args) => {
    for (const delay of delays) {
      const layer = newLayer();
      await killAfter(delay, start([...args(), '--catalogue', layer], layer), layer);
      const read = async () => (await countsIn(layer)).reduce((sum, count) => sum + count, 0) - TOPICS.length;
      const before = await read();
      expect([0, changed]).toContain(before);
      finishWriting(layer);
      expect(await read()).toBe(before);
      for (const topic of TOPICS) {
        const text = readFileSync(join(layer, `ruritania/${topic}.yaml`), 'utf8');
        if (before === 0) expect(text).toBe(positionOf(topic, FIRST));
        else if (changed === TOPICS.length) expect(text).toContain(SECOND);
      }
    }
  },
  60_000,
);

const CATALOGUE =
  "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n";

test('killed at any moment, a release is made whole or not at all', async () => {
  const outcomes = new Set<number>();
  for (const delay of [0, 20, 60, 120, 400, 5000]) {
    const layer = newLayer();
    writeFileSync(join(layer, 'catalogue.yaml'), CATALOGUE);
    await killAfter(delay, start(['catalogue', 'release', '2027.1.0'], layer), layer);
    // The files in which the version stands, then the manifest.
    const seen = () => {
      const { version, positions } = readFolder(layer, { local: false, relativeTo: layer });
      const added = positions.map(({ formulations }) => formulations[0]!.added);
      return [version, ...added, ...readReleases(layer).map((release) => release.version)];
    };
    const before = seen();
    const made = before.filter((version) => version === '2027.1.0').length;
    expect([0, TOPICS.length + 2]).toContain(made);
    finishWriting(layer);
    expect(seen()).toEqual(before);
    if (made === 0) expect(readFileSync(join(layer, 'catalogue.yaml'), 'utf8')).toBe(CATALOGUE);
    outcomes.add(made);
  }
  expect([...outcomes]).toEqual([0, TOPICS.length + 2]);
}, 120_000);
