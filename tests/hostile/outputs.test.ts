import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { CITE_STYLES } from '../../src/cite/write-citation.ts';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { LADDER } from '../ladder.ts';
import { folderOf, runIn } from '../ruritania.ts';

// A catalogue whose every text is what some format would obey. No command may hand it on as an order, in any of the
// formats it has; the list of formats is the commands' own, so that a new one is tried as well.
const HOSTILE =
  '=1+1 <script>alert(1)</script> <img src=x> ]]> [it](javascript:x) \\input{x} {\\field {++sign++} \u001b[31m\u0007\u009b \u202e\u2066 & two';
// The wording itself may hold no invisible characters: the catalogue is refused.
const WORDING = HOSTILE.replace(/[\u001b\u0007\u009b\u202e\u2066]/g, '');
const POSITION = 'ruritania/border-status';
const LINES: readonly (readonly string[])[] = [
  ['diff', POSITION, 'first..latest'],
  ['log', POSITION, '--patch'],
  ['blame', POSITION],
  ['show', POSITION],
  ['list'],
  ['search', 'talks'],
  ['usage', 'talks'],
  ['matrix', POSITION],
  ['chart', POSITION],
  ['readouts', 'zenda'],
  ['verify', 'We support talks'],
];

let home: string;
beforeAll(async () => {
  const source = {
    publisher: HOSTILE,
    title: HOSTILE,
    url: 'https://ruritania.example/one',
    kind: 'primary',
  };
  const entry = (date: string, period: string, text: string, operative: string) => ({
    date,
    period,
    language: 'en',
    text: `${WORDING} ${text} ${WORDING}`,
    operative,
    speaker: { name: HOSTILE },
    document: { title: HOSTILE, kind: 'readout', ...(date > '2002' && { meeting: 'zenda' }) },
    attribution: 'on-record',
    sources: [source],
    note: HOSTILE,
    added: '2026.12.0',
  });
  home = folderOf({
    'phrases/catalogue.yaml':
      "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
    'phrases/ladders/support.yaml': LADDER,
    'phrases/ruritania/actor.yaml': JSON.stringify({
      name: HOSTILE,
      period_name: 'administration',
      periods: [
        { id: 'elphberg', name: HOSTILE, from: '1990-01-01', to: '2000-12-31' },
        { id: 'rassendyll', name: HOSTILE, from: '2001-01-01' },
      ],
    }),
    [`phrases/${POSITION}.yaml`]: JSON.stringify({
      title: HOSTILE,
      question: HOSTILE,
      formulations: [
        entry('1999-05-14', 'elphberg', 'We do not support talks.', 'do not support'),
        entry('2006-03-03', 'rassendyll', 'We support talks.', 'support'),
      ],
    }),
  });
  mkdirSync(join(home, 'dist'));
  cpSync(new URL('../../dist/report', import.meta.url), join(home, 'dist', 'report'), { recursive: true });
  expect((await runIn(home, ['catalogue', 'build', '--quiet'])).err).toBe('');
});

const CASES = LINES.flatMap((line) =>
  formatsOf(line[0]!).map((format) => [`${line.join(' ')} -f ${format}`, line, format] as const),
);

describe('what comes from a catalogue is text', () => {
  test.each(CASES)('%s', async (_, line, format) => {
    const { code, out, err } = await runIn(home, [
      ...line,
      '-f',
      format,
      '--color',
      'always',
      '--width',
      '100',
    ]);
    expect(code, err).toBeLessThan(2);
    const written = format === 'docx' ? textOfDocx(out) : out;
    expect(written).toMatch(/talks|border-status|1999/);
    expectHarmless(written, format);
  });

  test.each(CITE_STYLES)('cite --style %s', async (style) => {
    const { out } = await runIn(home, ['cite', POSITION, '--style', style]);
    expectHarmless(out, style === 'csl-json' ? 'json' : style === 'bibtex' ? 'latex' : 'plain');
    if (style === 'bibtex' || style === 'ris' || style === 'csl-json') return;
    for (const format of ['html', 'markdown'])
      expectHarmless((await runIn(home, ['cite', POSITION, '--style', style, '-f', format])).out, format);
  });

  test('report', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'diplodiff-')), 'site');
    const { code, err } = await runIn(home, ['report', '-o', folder]);
    expect(code, err).toBe(0);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.filter((path) => statSync(join(folder, path)).isFile()))
      expectHarmless(readFileSync(join(folder, page), 'utf8'), 'html');
  });
});

function formatsOf(name: string): readonly string[] {
  return COMMANDS.find((command) => command.name === name)!.formats ?? [];
}

function expectHarmless(written: string, format: string): void {
  const isData = format === 'json' || format === 'ndjson';
  const shown =
    format === 'ansi' || format === 'side-by-side' ? written.replace(/\u001b\[[\d;]*m/g, '') : written;
  // JSON is read by programs; it escapes what is a control character to it.
  expect(shown).not.toMatch(
    isData
      ? /[\u0000-\u0009\u000b-\u001f]/
      : /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
  );
  if (['html', 'svg', 'markdown', 'docx'].includes(format)) {
    const opened: string[] = [];
    new Parser({ onopentag: (name, { src }) => opened.push(`${name} ${src ?? ''}`) }).end(written);
    expect(opened).not.toContain('img x');
    expect(written).not.toContain('<script>alert(1)');
  }
  if (format === 'markdown') expect(written).not.toContain('[it](javascript');
  if (format === 'csv') expect(written).not.toMatch(/(?:^|[,\n])"?\s*=1/);
  if (format === 'latex') expect(written).not.toContain('\\input{x}');
  if (format === 'rtf') expect(written).not.toContain('{\\field');
  if (format === 'critic') expect(written).not.toContain('{++sign++}');
}

function textOfDocx(latin1: string): string {
  return Object.values(unzipSync(Buffer.from(latin1, 'latin1')))
    .map((part) => strFromU8(part))
    .join('\n');
}
