import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { TOOLS } from '../../src/mcp/tools.ts';
import { LADDER } from '../ladder.ts';
import { entry, FILES, folderOf, runIn } from '../ruritania.ts';

// Two wordings of a desk's own, both known from one newspaper: wherever one of them is shown, both have to be said.
const pressed = (date: string, fields: string, meeting = '') =>
  entry(date, 'rassendyll-1', fields)
    .replaceAll('kind: primary', 'kind: secondary')
    .replace('series: weekly-briefing', `series: weekly-briefing${meeting}`);
const LAKE = `title: The lake
question: Does Ruritania support fishing on the lake?
elements:
  - { id: treaty, match: [Treaty of Zenda] }
  - { id: letters, match: [Three Letters] }
formulations:
${pressed('2001-05-14', 'text: We firmly support fishing on the northern lake under the Treaty of Zenda and the Three Letters.\noperative: firmly support')}${pressed(
  '2002-05-14',
  `text: We support fishing on the northern lake under the Treaty of Zenda and the Three Letters.
operative: support
translations:
  - { language: de, text: Wir unterstützen das Fischen., official: false, maker: Desk, sources: [{ publisher: Desk, url: 'https://desk.example', kind: secondary }] }
variants:
  - { kind: misquotation, language: en, text: We love fishing on the northern lake., sources: [{ publisher: Desk, url: 'https://desk.example', kind: secondary }] }`,
  ', meeting: 2002-05-14-lake',
)}${pressed('2003-05-14', 'text: We support fishing on the northern lake under the Treaty of Zenda and the Three Letters.\noperative: support')}`;

const LATEST = 'ruritania/lake@2002-05-14';
const PAPERS_READ = {
  draft: 'We do not support fishing on the northern lake under the Treaty of Zenda.\n',
  quoted: 'He said: “We support fishing on the northern lake under the Treaty of Zenda.”\n',
  whole: 'We support fishing on the northern lake under the Treaty of Zenda and the Three Letters.\n',
};

let home: string;
beforeAll(async () => {
  home = folderOf({
    ...FILES,
    'phrases/ladders/support.yaml': LADDER,
    'phrases/ruritania/pond.yaml': LAKE.replaceAll('lake', 'pond').replaceAll(
      'kind: secondary',
      'kind: primary',
    ),
    'desk/ruritania/lake.yaml': LAKE,
    ...Object.fromEntries(
      Object.entries(PAPERS_READ).flatMap(([name, text]) => [
        [`${name}-lake.md`, text],
        [`${name}-pond.md`, text.replaceAll('lake', 'pond')],
      ]),
    ),
  });
  mkdirSync(join(home, 'dist'));
  cpSync(new URL('../../dist/report', import.meta.url), join(home, 'dist', 'report'), { recursive: true });
  expect((await runIn(home, ['catalogue', 'build', '--quiet'])).err).toBe('');
});

const each = (command: string[], formats: string[]) => formats.map((format) => [...command, '-f', format]);
const PAPERS = ['plain', 'markdown', 'html', 'critic', 'docx', 'rtf', 'latex', 'csv', 'json'];
const OUTPUTS = [
  ...each(['diff', 'ruritania/lake', '2001..2002'], [...PAPERS, 'ansi', 'side-by-side']),
  ...each(['diff', 'ruritania/lake', '2001..2002', '--template', 'bare'], ['markdown', 'html', 'docx']),
  ...each(['diff', 'ruritania/lake', '2001..2002', '--template', 'table'], ['markdown']),
  ...each(['log', 'ruritania/lake'], [...PAPERS, 'ansi', 'ndjson']),
  ...each(['log', 'ruritania/lake', '--patch'], ['plain', 'markdown', 'json']),
  ['log', 'ruritania/lake', '--oneline'],
  ...each(['blame', LATEST], PAPERS),
  ...each(['show', LATEST], ['plain', 'json']),
  ...each(['show', LATEST, '--align', '--lang', 'en,de'], ['plain', 'json']),
  ...each(['list', '*/lake'], ['plain', 'json', 'ndjson']),
  ...each(['search', 'fishing'], ['plain', 'json', 'ndjson']),
  ...each(['matrix', 'ruritania/lake'], PAPERS),
  ...each(['usage', 'fishing'], ['plain', 'csv', 'json']),
  ...each(['readouts', '2002-05-14-lake'], PAPERS),
  ...each(['verify', 'We support fishing on the northern lake'], ['plain', 'json']),
  ...each(['chart', 'ruritania/lake'], ['plain', 'svg', 'html', 'csv', 'json']),
  ...['chicago', 'chicago-bibliography', 'apa', 'mla', 'bibtex', 'ris', 'csl-json'].map((style) => [
    'cite',
    LATEST,
    '--style',
    style,
  ]),
  ...each(['cite', LATEST], ['markdown', 'html', 'json']),
  ...each(['scan', 'whole-lake.md'], ['plain', 'json', 'ndjson', 'csv', 'sarif', 'html']),
  ...each(['scan', 'whole-lake.md', '--count'], ['plain', 'json', 'csv']),
  ...each(
    ['check', 'draft-lake.md', '--line', 'ruritania/lake'],
    ['plain', 'json', 'github', 'sarif', 'junit', 'html'],
  ),
  ...each(['quotes', 'quoted-lake.md'], ['plain', 'json', 'ndjson']),
  ...each(['recite', 'draft-lake.md', '--as', LATEST], ['plain', 'json']),
  ...each(['new', 'draft-lake.md', '--as', 'ruritania/lake'], ['plain', 'json']),
  ...each(['catalogue', 'export', '*/lake'], ['csv', 'ndjson', 'yaml', 'json']),
  ['catalogue', 'export', '*/lake', '-f', 'vale', '-o', 'OUT'],
  ['report', '*/lake', '-o', 'OUT.html'],
  ['report', '*/lake', '-o', 'OUT'],
];

// Everything that a command wrote, with what lies in files and in archives.
async function wordsOf(command: readonly string[]): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'diplodiff-'));
  const args = command.map((word) => word.replace('OUT', join(place, 'out')));
  const { out, err, code } = await runIn(home, args);
  expect(code, err).not.toBe(2);
  if (command.includes('docx')) {
    const files = unzipSync(new Uint8Array(Buffer.from(out, 'latin1')));
    return Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
  }
  const written = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return [
    out,
    ...written
      .filter(({ name }) => !/\.(js|css)$/.test(name))
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')),
  ].join('\n');
}

// The names of columns, scripts and the preamble of LaTeX say nothing of a wording.
function saidIn(text: string, command: readonly string[]): string {
  const rows = command.at(-1) === 'csv' && command[0] !== 'usage' ? text.replace(/^.*\r?\n/, '') : text;
  return rows
    .replace(/"local": ?false/g, '')
    .replace(/^[\s\S]*\\begin\{document\}/, '')
    .replace(/<script>[\s\S]*?<\/script>/g, '');
}

const SAYS = {
  'rests on one press source': /one press source|single-press/,
  'is local': /\blocal\b|,true\b|private diplodiff catalogue/,
};
const named = (commands: readonly string[][]) =>
  commands.map((command) => [command.join(' '), command] as const);

describe.each(Object.entries(SAYS))('that a wording %s is said by', (_, mark) => {
  test.each(named(OUTPUTS))('%s', async (_name, command) =>
    expect(saidIn(await wordsOf([...command, '--catalogue', 'desk']), command)).toMatch(mark),
  );
});

// Else the test above would be of words that stand there anyhow.
test.each(named(OUTPUTS.filter(([name, , format]) => format !== 'vale' && name !== 'usage')))(
  'nothing is said of a wording that is on its issuer’s page: %s',
  async (_, command) => {
    const said = saidIn(await wordsOf(command.map((word) => word.replaceAll('lake', 'pond'))), command);
    for (const mark of Object.values(SAYS)) expect(said).not.toMatch(mark);
  },
);

test.each(TOOLS.map((tool) => [tool.name, tool] as const))('the tool %s says both', async (_, tool) => {
  const given = {
    words: ['fishing'],
    glob: '*/lake',
    wording: LATEST,
    position: 'ruritania/lake',
    quotation: 'We support fishing on the northern lake',
    limit: 5,
    offset: 0,
  };
  const [name, ...rest] = tool.line(given);
  const { out } = await runIn(home, [name!, '--catalogue', 'desk', '--json', ...rest]);
  const said = saidIn(JSON.stringify(tool.shape(JSON.parse(out), given)), []);
  for (const mark of Object.values(SAYS)) expect(said).toMatch(mark);
});

test('a chart says it of wordings with which nothing turns, too', async () => {
  const { out } = await runIn(home, ['chart', 'ruritania/lake', '--width', '120', '--catalogue', 'desk']);
  expect(out).toContain('rests on one press source: 2002-05-14, 2003-05-14');
});

test('a list counts them', async () => {
  const { out } = await runIn(home, ['list', '*/lake', '--catalogue', 'desk']);
  expect(out).toContain('The lake (3 of 3 on one press source) (local)');
});

test('one line a wording is one line still', async () => {
  const { out } = await runIn(home, ['log', 'ruritania/lake', '--oneline', '--catalogue', 'desk']);
  expect(out.split('\n')[0]).toBe(
    '2003-05-14   rassendyll-1 unchanged  support  Foreign Ministry (one press source) (local)',
  );
});
