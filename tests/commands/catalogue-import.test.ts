import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTOR, BORDER, entry, folderOf, runIn, runRuritania } from '../ruritania.ts';

const HEADER =
  'position,date,period,text,language,operative,speaker.name,document.title,document.kind,attribution,sources.1.publisher,sources.1.url,sources.1.kind';
const row = (date: string, text: string, operative = 'oppose') =>
  `ruritania/border-status,${date},rassendyll-2,${text},en,${operative},Desk,Line,memorandum,on-record,Desk,https://desk.example/${date},secondary`;
const importing = (name: string, text: string, more: readonly string[] = []) => {
  const folder = folderOf({ [name]: text });
  return runRuritania(['catalogue', 'import', name, '--to', 'desk', ...more], { cwd: folder }).then(
    (ran) => ({
      ...ran,
      folder,
      text: () => readFileSync(join(folder, 'desk/ruritania/border-status.yaml'), 'utf8'),
      exists: existsSync(join(folder, 'desk')),
    }),
  );
};

test('CSV: a row a formulation, quotes and line breaks inside cells', async () => {
  const csv = `${HEADER}\r\n${row('2008-01-01', '"We oppose ""talks"", all of them."')}\r\n${row('2008-01-01', 'We oppose them.')}\r\n`;
  const { code, out, err, text } = await importing('desk.csv', csv);
  expect([code, err]).toEqual([0, 'added 2 rows to desk\n']);
  expect(out).toBe(
    'desk.csv:2  ok  ruritania/border-status@2008-01-01\ndesk.csv:3  ok  ruritania/border-status@2008-01-01.2\n',
  );
  expect(text()).toContain('text: We oppose "talks", all of them.\n');
});

test.each([
  [
    'semicolons, as spreadsheets write them',
    'desk.csv',
    `\uFEFF${HEADER.replaceAll(',', ';')}\n${row('2008-01-01', 'We oppose them.').replaceAll(',', ';')}`,
  ],
  [
    'tabs',
    'desk.tsv',
    `${HEADER.replaceAll(',', '\t')}\n${row('2008-01-01', 'We oppose them.').replaceAll(',', '\t')}\n`,
  ],
])('%s', async (_, name, csv) => {
  const { code, text } = await importing(name, csv);
  expect(code).toBe(0);
  expect(text()).toContain('text: We oppose them.\n');
});

test('every row is reported, and one bad row keeps all of them out', async () => {
  const csv = `${HEADER}\n${row('2008-01-01', 'We oppose them.')}\n${row('2008-02-30', 'We oppose them.')}\n${row('2008-03-01', 'We support them.')}\n`;
  const { code, out, err, exists } = await importing('desk.csv', csv);
  expect(code).toBe(1);
  expect(out.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
    'desk.csv:2  ok  ruritania/border-status@2008-01-01',
    'desk.csv:3  error  schema',
    'desk.csv:4  error  operative-in-text',
    '',
  ]);
  expect(err).toBe('nothing was written: 2 of 3 rows have problems\n');
  expect(exists).toBe(false);
});

test('--dry-run writes nothing', async () => {
  const { code, err, exists } = await importing(
    'desk.csv',
    `${HEADER}\n${row('2008-01-01', 'We oppose them.')}\n`,
    ['--dry-run'],
  );
  expect([code, err, exists]).toEqual([0, '1 row can be added; nothing was written\n', false]);
});

test('--json reports the same', async () => {
  const { out } = await importing('desk.csv', `${HEADER}\n${row('2008-01-01', 'We oppose them.')}\n`, [
    '--json',
  ]);
  expect(JSON.parse(out)).toMatchObject({
    schemaVersion: 1,
    rows: [{ line: 2, id: 'ruritania/border-status@2008-01-01', flaws: [] }],
    written: true,
  });
});

describe('a table that is none is said', () => {
  test.each([
    ['an open quotation mark', 'a.csv', 'position,text\na/b,"open\n', 'is no CSV from line 2 on'],
    ['more cells than columns', 'a.csv', 'position\na/b,c\n', 'more cells in line 2 than columns'],
    ['a list with a hole', 'a.csv', `position,sources.2.url\na/b,x\n`, '"sources.1" is missing'],
    ['a path that is a trap', 'a.csv', 'position,__proto__.x\na/b,1\n', 'is no field'],
    ['NDJSON that breaks off', 'a.ndjson', '{"position":"a/b"}\n{"pos', 'cannot read line 2 of "a.ndjson"'],
    ['YAML that is no list', 'a.yaml', 'position: a/b\n', 'is no list of formulations'],
    ['another kind of file', 'a.docx', 'x', 'cannot tell what kind of table'],
    ['nothing', 'a.csv', 'position\n', '"a.csv" has no rows'],
  ])('%s', async (_, name, text, expected) => {
    const { code, err, exists } = await importing(name, text);
    expect([code, exists]).toEqual([2, false]);
    expect(err).toContain(expected);
  });
});

describe('what is exported can be imported', () => {
  const RICH = `${BORDER}${entry(
    '2010-10-10',
    'rassendyll-2',
    `number: 2
text: "=1+1 is what we said: \\"no\\""
operative: no
variants:
  - { kind: misquotation, language: en, text: it is 2, sources: [{ publisher: Echo, url: 'https://echo.example', kind: secondary, quotes: is 2 }] }
translations:
  - { language: fr, text: 'nous avons dit: non', official: false, maker: Desk, sources: [{ publisher: Desk, url: 'https://desk.example', kind: secondary }] }`,
  )}`;
  const CATALOGUE =
    "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n";
  const home = async (position?: string) => {
    const folder = folderOf({
      'phrases/catalogue.yaml': CATALOGUE,
      'phrases/ruritania/actor.yaml': ACTOR,
      ...(position && { 'phrases/ruritania/border-status.yaml': position }),
    });
    mkdirSync(join(folder, 'dist'));
    await runIn(folder, ['catalogue', 'build', '--quiet']);
    return folder;
  };

  test.each(['csv', 'ndjson', 'yaml'])('%s', async (format) => {
    const { out } = await runIn(await home(RICH), ['catalogue', 'export', '-f', format]);
    const empty = await home();
    writeFileSync(join(empty, 'phrases/ruritania/actor.yaml'), ACTOR);
    writeFileSync(join(empty, `all.${format}`), out);
    mkdirSync(join(empty, 'desk/ruritania'), { recursive: true });
    writeFileSync(join(empty, 'desk/ruritania/actor.yaml'), ACTOR);
    const { code, out: report } = await runIn(empty, [
      'catalogue',
      'import',
      `all.${format}`,
      '--to',
      'desk',
    ]);
    expect([code, report]).toEqual([0, expect.not.stringContaining('error')]);
    const back = await runIn(empty, ['catalogue', 'export', '-f', format, '--catalogue', 'desk']);
    const withoutMark = (text: string) =>
      text.replace(
        /"local":true,|^ *local: true\n|(?<=question,witness,)local,|(?<=border\?,primary,)true,/gm,
        '',
      );
    expect(withoutMark(back.out)).toBe(out);
  });

  test('no spreadsheet computes a cell', async () => {
    const { out } = await runIn(await home(RICH), ['catalogue', 'export']);
    expect(out).toContain(`"'=1+1 is what we said: ""no"""`);
  });
});

describe('a style for Vale', () => {
  test('misquotations are put right, dropped formulas pointed at', async () => {
    const layer = folderOf({
      'ruritania/lake.yaml': `title: The lake\nquestion: Whose is it?\nformulations:\n${entry('2001-05-14', 'rassendyll-1', `text: The lake is ours; we "oppose" a fence.\noperative: is ours\nvariants:\n  - { kind: misquotation, language: en, text: The lake (all of it) is ours., sources: [{ publisher: Echo, url: 'https://echo.example', kind: secondary }] }`)}${entry('2005-05-14', 'rassendyll-2', 'status: omitted\ninstead: The lake is deep.')}`,
    });
    await runRuritania(['catalogue', 'export', 'lake', '-f', 'vale', '-o', 'styles', '--catalogue', layer], {
      cwd: layer,
    });
    const rule = (name: string) => parse(readFileSync(join(layer, 'styles/Diplodiff', name), 'utf8'));
    expect(rule('Misquotations-local.yml')).toEqual({
      extends: 'substitution',
      message: "The record has '%s', not '%s' (local)",
      level: 'warning',
      ignorecase: true,
      nonword: true,
      swap: { 'The lake \\(all of it\\) is ours\\.': 'The lake is ours; we "oppose" a fence.' },
    });
    expect(rule('Dropped-ruritania-lake.yml')).toMatchObject({
      extends: 'existence',
      message: "'%s' was dropped on 2005-05-14 (ruritania/lake) (local)",
      link: 'https://ruritania.example/2005-05-14',
      tokens: ['The lake is ours'],
    });
  });

  test('without a folder it says so', async () => {
    const { code, err } = await runRuritania(['catalogue', 'export', '-f', 'vale']);
    expect([code, err]).toEqual([2, expect.stringContaining('a Vale style is a folder')]);
  });
});
