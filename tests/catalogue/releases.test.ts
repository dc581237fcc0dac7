import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTOR, BORDER, entry, folderOf, runIn } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';
const CATALOGUE = `# the version is set by "catalogue release"
format: 1
name: Ruritania # invented
version: '2026.12.0'
licence: CC0-1.0
maintainers: [Zenda]
`;

const LADDER = readFileSync(new URL('../../phrases/ladders/support.yaml', import.meta.url), 'utf8');

async function home(): Promise<string> {
  const folder = folderOf({
    'phrases/catalogue.yaml': CATALOGUE,
    'phrases/ruritania/actor.yaml': ACTOR,
    'phrases/ruritania/border-status.yaml': BORDER,
    'phrases/ladders/support.yaml': LADDER,
  });
  mkdirSync(join(folder, 'dist'));
  await runIn(folder, ['catalogue', 'build', '--quiet']);
  return folder;
}

async function edit(folder: string, change: (text: string) => string, file = 'ruritania/border-status.yaml') {
  const path = join(folder, 'phrases', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const correction = (was: string) =>
  `    corrections:\n      - { version: '2027.1.0', was: '${was}', why: 'a word misread', source: 'https://ruritania.example/scan' }\n`;
const WAS = 'We firmly support talks on the northern border.';

/** Corrects the first wording, adds one, and touches note, sources, operative and a period. */
async function moveOn(folder: string): Promise<void> {
  await edit(folder, (text) =>
    text
      .replace(
        `    text: ${WAS}\n`,
        `    text: We strongly support talks on the northern border.\n${correction(WAS)}`,
      )
      .replace('operative: firmly support', 'operative: strongly support\n    note: From a scan.')
      .replace('ruritania.example/2001-05-14', 'ruritania.example/other')
      .concat(
        entry(
          '2008-05-05',
          'rassendyll-2',
          'text: We oppose talks on the northern border.\noperative: oppose',
        ),
      ),
  );
  await edit(
    folder,
    (text) => text.replace('Rassendyll (second)', 'Rassendyll (again)'),
    'ruritania/actor.yaml',
  );
  expect((await runIn(folder, ['catalogue', 'build', '--quiet'])).err).toBe('');
}

test('before there is a release: nothing to answer from, nothing to fail', async () => {
  const folder = await home();
  expect((await runIn(folder, ['catalogue', 'validate'])).code).toBe(0);
  expect((await runIn(folder, ['catalogue', 'log'])).out).toContain('unreleased  5 formulations: 5 added');
  const { code, err } = await runIn(folder, ['show', `${POSITION}@king`, '--catalogue-version', '2026.12.0']);
  expect(code).toBe(2);
  expect(err).toContain('nothing has been released yet');
});

describe('a released version', () => {
  const QUESTIONS = [
    ['show', `${POSITION}@first`, '--json'],
    ['show', `${POSITION}@2001-05-14`],
    ['log', POSITION, '--patch'],
    ['log', POSITION, '--json'],
    ['diff', POSITION, 'first..latest', '--json'],
    [POSITION],
    ['list', '--json'],
    ['catalogue', 'info'],
  ];

  test('answers byte for byte as it did, whatever has changed since', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    const ask = (version: string[]) =>
      Promise.all(QUESTIONS.map(async (args) => (await runIn(folder, [...args, ...version])).out));
    const then = await ask([]);
    await moveOn(folder);
    await runIn(folder, ['catalogue', 'release', '2027.1.0']);
    const now = await ask([]);
    for (const [at, answer] of now.entries()) expect(answer).not.toBe(then[at]);
    expect(await ask(['--catalogue-version', '2026.12.0'])).toEqual(then);
    await runIn(folder, ['catalogue', 'build', '--quiet']);
    expect(await ask(['--catalogue-version', '2027.1.0'])).toEqual(await ask([]));
  });

  test('an unknown one exits 2 with the list', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    const { code, err } = await runIn(folder, ['list', '--catalogue-version', '2025.1.0']);
    expect(code).toBe(2);
    expect(err).toContain('released: 2026.12.0');
  });

  test('a release file that was edited is not believed', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    await edit(folder, (text) => text.replace('We firmly', 'We gladly'), 'releases/2026.12.0.json');
    const { code, err } = await runIn(folder, ['list', '--catalogue-version', '2026.12.0']);
    expect(code).toBe(2);
    expect(err).toContain(`"${POSITION}@1999-05-14" is not what it held`);
    expect((await runIn(folder, ['catalogue', 'validate'])).out).toContain('error  release-intact');
  });
});

describe('catalogue release', () => {
  test('names the version in catalogue.yaml and in what is new, and keeps every comment', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    await moveOn(folder);
    await edit(folder, (text) => text.replace(/('2026.12.0')(?![\s\S]*'2026.12.0')/, "'2026.12.9'"));
    const { code, out, err } = await runIn(folder, ['catalogue', 'release', '2027.2.0']);
    expect([code, err]).toEqual([0, expect.stringContaining('phrases/releases/2027.2.0.json')]);
    expect(out).toBe('prepared 2027.2.0: 6 formulations, 3 new or changed since 2026.12.0\n');
    expect(readFileSync(join(folder, 'phrases/catalogue.yaml'), 'utf8')).toBe(
      CATALOGUE.replace('2026.12.0', '2027.2.0'),
    );
    const position = readFileSync(join(folder, 'phrases/ruritania/border-status.yaml'), 'utf8');
    expect(position).toContain("added: '2027.2.0'\n    text: We oppose talks");
    expect(position).toContain("{ version: '2027.2.0', was:");
    expect((await runIn(folder, ['catalogue', 'validate'])).code).toBe(0);
  });

  test.each([
    ['a version that is none', '2026.13.0', '"2026.13.0" is no catalogue version'],
    ['an older version', '2026.11.0', '2026.11.0 is not newer than 2026.12.0'],
    ['nothing new', '2027.1.0', 'nothing has changed since 2026.12.0'],
  ])('refuses %s', async (_, version, message) => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    const { code, err } = await runIn(folder, ['catalogue', 'release', version]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('--dry-run writes nothing', async () => {
    const folder = await home();
    const { out } = await runIn(folder, ['catalogue', 'release', '2027.3.0', '--dry-run']);
    expect(out).toContain('would prepare 2027.3.0: 5 formulations');
    expect(readFileSync(join(folder, 'phrases/catalogue.yaml'), 'utf8')).toBe(CATALOGUE);
    expect((await runIn(folder, ['catalogue', 'log'])).out).toContain('unreleased');
  });
});

describe('the rule released-text', () => {
  test.each([
    ['a released text that changed', (text: string) => text.replace('We firmly', 'We gladly')],
    [
      'a correction that tells of another text',
      (text: string) =>
        text.replace(`text: ${WAS}\n`, `text: We firmly back talks.\n${correction('We backed talks.')}`),
    ],
    ['a released id that vanished', (text: string) => text.replace("'1999-05-14'", "'1999-05-15'")],
  ])('%s', async (_, change) => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    await edit(folder, (text) => change(text).replaceAll('operative: firmly support', 'note: none'));
    const { code, out } = await runIn(folder, ['catalogue', 'validate']);
    expect(code).toBe(1);
    expect(out).toMatch(/phrases\/ruritania\/border-status.yaml:\d+:\d+ {2}error {2}released-text\n/);
    expect(out).toContain(`"${POSITION}@1999-05-14"`);
    const release = await runIn(folder, ['catalogue', 'release', '2027.1.0']);
    expect(release.code).toBe(2);
    expect(release.err).toContain(`"${POSITION}@1999-05-14"`);
  });

  test('a renamed position keeps its promise', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    const text = readFileSync(join(folder, 'phrases/ruritania/border-status.yaml'), 'utf8');
    writeFileSync(join(folder, 'phrases/ruritania/border.yaml'), text);
    await edit(folder, () => 'moved_to: ruritania/border\n');
    expect((await runIn(folder, ['catalogue', 'validate'])).out).not.toContain('error');
    rmSync(join(folder, 'phrases/ruritania/border-status.yaml'));
    expect((await runIn(folder, ['catalogue', 'validate'])).out).toContain('released-text');
  });

  test('a wording that is new names a version that is not out yet', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    await edit(folder, (text) => text + entry('2008-05-05', 'rassendyll-2', 'text: We oppose talks.'));
    expect((await runIn(folder, ['catalogue', 'validate'])).out).toContain(
      `added-version\n  "${POSITION}@2008-05-05" is not in 2026.12.0`,
    );
  });
});

describe('between releases', () => {
  test('catalogue diff: added, corrected word by word, amended, withdrawn', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    await moveOn(folder);
    const { out } = await runIn(folder, ['catalogue', 'diff', '2026.12.0']);
    expect(out).toBe(`2026.12.0 → now

Corrected (1)
  ${POSITION}@1999-05-14
    We [-firmly-]{+strongly+} support talks on the northern border.
    a word misread (https://ruritania.example/scan)

Amended beside the wording (2)
  ${POSITION}@1999-05-14: operative, note
  ${POSITION}@2001-05-14: sources

Added (1)
  ${POSITION}@2008-05-05
`);
    const answer = JSON.parse((await runIn(folder, ['catalogue', 'diff', '2026.12.0', '--json'])).out);
    expect(answer).toMatchObject({ from: '2026.12.0', added: [`${POSITION}@2008-05-05`], withdrawn: [] });
  });

  test('catalogue log: newest first', async () => {
    const folder = await home();
    await runIn(folder, ['catalogue', 'release']);
    await moveOn(folder);
    const { out } = await runIn(folder, ['catalogue', 'log', '--json']);
    const { releases } = JSON.parse(out);
    expect(releases.map(({ version }: { version: string }) => version)).toEqual(['unreleased', '2026.12.0']);
    expect(releases[0].corrected).toHaveLength(1);
    expect(releases[1].added).toHaveLength(5);
  });
});
