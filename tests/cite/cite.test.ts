import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Formulation } from '../../src/catalogue/model.ts';
import { citeItem, toCslJson } from '../../src/cite/item.ts';
import { authorsOf, type CslName } from '../../src/cite/names.ts';
import { CITE_STYLES, type CiteStyle, writeCitations } from '../../src/cite/write-citation.ts';
import { folderOf, formulation, runRuritania } from '../ruritania.ts';

const url = 'https://ruritania.example/one';
const primary = { publisher: 'Foreign Ministry', url, kind: 'primary' } as const;
const KINDS: Readonly<Record<string, Partial<Formulation>>> = {
  'fact sheet': {
    document: { title: 'Relations With Zenda', kind: 'fact-sheet' },
    sources: [{ ...primary, read: '2025-01-09', archived: 'https://archive.example/one' }],
  },
  speech: {
    speaker: { name: 'Rudolf Rassendyll', role: 'King' },
    document: { title: 'Address to the nation on “the border”', kind: 'speech' },
    sources: [{ ...primary, publisher: 'Royal Palace' }],
  },
  'joint communique': {
    speaker: { name: 'Ruritania and Zenda' },
    document: { title: 'Joint Communique on the Northern Border', kind: 'communique' },
    sources: [{ publisher: 'Strelsau Gazette', url, kind: 'mirror' }],
  },
  resolution: {
    speaker: { name: 'Parliament of Ruritania' },
    document: { title: 'Resolution 7/12, The northern border, para. 2', kind: 'resolution' },
    sources: [primary],
  },
  'social post': {
    speaker: { name: 'Antoinette de Mauban', role: 'Foreign Minister' },
    document: { title: 'Post on X', kind: 'social-post' },
    sources: [{ publisher: 'Strelsau Gazette', url, kind: 'secondary' }],
  },
  interview: {
    speaker: { name: 'Michael Elphberg Jr.', role: 'Duke' },
    document: { title: 'Interview with Strelsau Radio', kind: 'interview' },
    sources: [{ publisher: 'Strelsau Radio', title: 'The Duke speaks', url, kind: 'secondary' }],
    witness: 'single-press',
  },
  'press report': {
    speaker: { name: 'Senior official' },
    document: { title: 'Official hints at talks', kind: 'press-report' },
    attribution: 'reported',
    sources: [{ publisher: 'Strelsau Gazette', url, kind: 'secondary' }],
  },
};
const RECORD = 'ruritania/border-status@2001-05-14, diplodiff catalogue 2026.12.0';

async function cite(kind: string, style: CiteStyle): Promise<string> {
  const own = formulation('2001-05-14', 'We firmly support talks on the northern border.', KINDS[kind]);
  return (await writeCitations([citeItem(own, 'Ruritania', '2026.12.0')], style)).trimEnd();
}

describe('a Chicago note', () => {
  test.each([
    [
      'fact sheet',
      `Ruritania, Foreign Ministry, “Relations With Zenda,” fact sheet, May 14, 2001, ${url}; archived at https://archive.example/one; accessed January 9, 2025; ${RECORD}.`,
    ],
    [
      'speech',
      `Rudolf Rassendyll, “Address to the Nation on ‘the Border,’” speech, Royal Palace, May 14, 2001, ${url}; ${RECORD}.`,
    ],
    [
      'joint communique',
      `Ruritania and Zenda, “Joint Communique on the Northern Border,” May 14, 2001, ${url}; copy at Strelsau Gazette; ${RECORD}.`,
    ],
    [
      'resolution',
      `Parliament of Ruritania, “Resolution 7/12, The northern border, para. 2,” Foreign Ministry, May 14, 2001, ${url}; ${RECORD}.`,
    ],
    [
      'social post',
      `Antoinette de Mauban, “We firmly support talks on the northern border,” Post on X, May 14, 2001, ${url}; quoted in Strelsau Gazette; ${RECORD}.`,
    ],
    [
      'interview',
      `Michael Elphberg Jr., Interview with Strelsau Radio, May 14, 2001, ${url}; quoted in Strelsau Radio (“The Duke speaks”); rests on one press source; ${RECORD}.`,
    ],
    [
      'press report',
      `Senior official, “Official Hints at Talks,” press report, May 14, 2001, ${url}; quoted in Strelsau Gazette; reported second-hand; ${RECORD}.`,
    ],
  ])('of a %s', async (kind, expected) => expect(await cite(kind, 'chicago')).toBe(expected));
});

describe('other styles', () => {
  test.each([
    [
      'speech',
      'chicago-bibliography',
      `Rassendyll, Rudolf. “Address to the Nation on ‘the Border.’” Speech. Royal Palace, May 14, 2001. ${url}. ${RECORD}.`,
    ],
    [
      'interview',
      'chicago-bibliography',
      `Elphberg, Michael, Jr. Interview with Strelsau Radio, May 14, 2001. ${url}. Quoted in Strelsau Radio (“The Duke speaks”); rests on one press source; ${RECORD}.`,
    ],
    [
      'fact sheet',
      'apa',
      `Ruritania, Foreign Ministry. (2001, May 14). Relations With Zenda [Fact sheet]. ${url} [Archived at https://archive.example/one; accessed January 9, 2025; ${RECORD}.]`,
    ],
    [
      'social post',
      'apa',
      `de Mauban, A. (2001, May 14). We firmly support talks on the northern border [Post on X]. ${url} [Quoted in Strelsau Gazette; ${RECORD}.]`,
    ],
    [
      'speech',
      'mla',
      `Rassendyll, Rudolf. “Address to the Nation on ‘the Border.’” Royal Palace, 14 May 2001, ${url}. ${RECORD}.`,
    ],
    [
      'fact sheet',
      'mla',
      `Ruritania, Foreign Ministry. “Relations With Zenda.” Foreign Ministry, 14 May 2001, ${url}. Archived at https://archive.example/one; accessed January 9, 2025; ${RECORD}.`,
    ],
  ] as const)('%s, %s', async (kind, style, expected) => expect(await cite(kind, style)).toBe(expected));

  test('BibTeX keeps an institution whole and inverts a person', async () => {
    expect(await cite('fact sheet', 'bibtex')).toBe(
      [
        '@misc{ruritania-border-status-2001-05-14,',
        '  author = {{Ruritania, Foreign Ministry}},',
        '  title = {{Relations With Zenda}},',
        '  howpublished = {fact sheet},',
        '  publisher = {Foreign Ministry},',
        '  year = {2001},',
        '  month = may,',
        '  day = {14},',
        `  url = {${url}},`,
        '  urldate = {2025-01-09},',
        '  note = {archived at https://archive.example/one; ruritania/border-status@2001-05-14, diplodiff catalogue 2026.12.0},',
        '}',
      ].join('\n'),
    );
    expect(await cite('interview', 'bibtex')).toContain('author = {Elphberg, Jr., Michael}');
  });

  test('RIS', async () =>
    expect((await cite('social post', 'ris')).split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - ruritania/border-status@2001-05-14',
      'AU  - de Mauban, Antoinette',
      'TI  - We firmly support talks on the northern border',
      'M3  - Post on X',
      'PB  - Strelsau Gazette',
      'PY  - 2001',
      'DA  - 2001/05/14',
      `UR  - ${url}`,
      'LA  - en',
      `N1  - quoted in Strelsau Gazette; ${RECORD}`,
      'ER  -',
    ]));

  test.each([
    ['json', 0, '"citations"', ''],
    ['plain', 0, '@misc{', ''],
    ['markdown', 2, undefined, 'the citation style bibtex is not written as markdown'],
  ])('BibTeX into a file, as %s', async (format, expected, start, message) => {
    const cwd = folderOf({});
    const line = ['cite', 'ruritania/border-status', '--style', 'bibtex', '-f', format, '-o', 'out'];
    const { code, err } = await runRuritania(line, { cwd });
    expect([code, err]).toEqual([expected, expect.stringContaining(message)]);
    if (start !== undefined) expect(readFileSync(join(cwd, 'out'), 'utf8')).toContain(start);
    else expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('CSL-JSON', async () =>
    expect(JSON.parse(await cite('speech', 'csl-json'))[0]).toMatchObject({
      type: 'speech',
      author: [{ family: 'Rassendyll', given: 'Rudolf' }],
      issued: { 'date-parts': [[2001, 5, 14]] },
      URL: url,
      note: RECORD,
    }));
});

// https://github.com/citation-style-language/schema, csl-data.json: no other fields and types may occur.
const CSL_FIELDS =
  'id type title author issued accessed genre publisher URL archive_location language note'.split(' ');
const CSL_NAME = ['literal', 'family', 'given', 'suffix', 'static-ordering'];
const CSL_TYPES =
  'speech hearing interview report legislation treaty personal_communication post article-newspaper document';

test.each(Object.keys(KINDS))('CSL-JSON of a %s is of its schema', async (kind) => {
  const [item] = JSON.parse(await cite(kind, 'csl-json'));
  expect(Object.keys(item).filter((field) => !CSL_FIELDS.includes(field))).toEqual([]);
  expect(Object.keys(item.author[0]).filter((field) => !CSL_NAME.includes(field))).toEqual([]);
  expect(CSL_TYPES.split(' ')).toContain(item.type);
  expect(item.issued['date-parts']).toEqual([[2001, 5, 14]]);
});

describe('who is cited', () => {
  test.each([
    ['us/x', 'United States', 'Department of State', undefined, 'U.S. Department of State'],
    ['us/x', 'United States', 'The White House', undefined, 'White House'],
    [
      'prc/x',
      'People’s Republic of China',
      'Ministry of Foreign Affairs',
      undefined,
      'People’s Republic of China, Ministry of Foreign Affairs',
    ],
    ['un-general-assembly/x', 'UN General Assembly', 'General Assembly', undefined, 'UN General Assembly'],
    ['prc/x', 'People’s Republic of China', 'Xi Jinping', 'President', 'Xi Jinping'],
    ['eu/x', 'European Union', 'Ursula von der Leyen', 'President', 'von der Leyen, Ursula'],
    ['us/x', 'United States', 'Lloyd J. Austin III', 'Secretary of Defense', 'Austin, Lloyd J., III'],
    [
      'us/x',
      'United States',
      'Donald Trump and Shinzo Abe',
      'President; Prime Minister of Japan',
      'Trump, Donald + Abe, Shinzo',
    ],
    [
      'ruritania/x',
      'Ruritania',
      'Rudolf Elphberg, Flavia Elphberg Jr., Fritz Tarlenheim, III, and Michael Elphberg',
      'Ministers',
      'Elphberg, Rudolf + Elphberg, Flavia, Jr. + Tarlenheim, Fritz, III + Elphberg, Michael',
    ],
  ])('%s: %s, %s', (position, actorName, name, role, expected) => {
    const speaker = role === undefined ? { name } : { name, role };
    const authors = authorsOf(formulation('2001-05-14', '', { position, speaker }), actorName);
    expect(authors.map(written).join(' + ')).toBe(expected);
  });
});

function written(name: CslName): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(
    name['static-ordering'] ? ' ' : ', ',
  );
}

describe('cite', () => {
  test.each(CITE_STYLES)('--style %s', async (style) => {
    const { out, code } = await runRuritania(['cite', 'ruritania/border-status@2001', '--style', style]);
    expect(out).toContain('ruritania/border-status@2001-05-14, diplodiff catalogue 2026.12.0');
    expect(code).toBe(0);
  });

  test('several in one go, in the order asked for', async () => {
    const { out } = await runRuritania([
      'cite',
      'ruritania/border-status@2001',
      'ruritania/border-status@first',
    ]);
    expect(
      out
        .trim()
        .split('\n\n')
        .map((line) => /\d{4}-\d{2}-\d{2}/.exec(line.slice(line.indexOf('@')))![0]),
    ).toEqual(['2001-05-14', '1999-05-14']);
  });

  test('italics where a format has them', async () => {
    const { out } = await runRuritania([
      'cite',
      'ruritania/border-status@2001',
      '--style',
      'apa',
      '-f',
      'html',
    ]);
    expect(out).toContain('<i>Weekly briefing</i>');
  });

  test('an unknown style is answered with those there are', async () => {
    const { code, err } = await runRuritania(['cite', 'ruritania/border-status', '--style', 'turabian']);
    expect(code).toBe(2);
    expect(err).toContain('chicago-bibliography');
  });
});

test.each(['chicago', 'apa', 'mla'] as const)('markup in a title is text: %s', async (style) => {
  const title = 'Talks <i>and</i> <span class="nocase">more</span> \ue000\ue002script> & \u001b[31m\u202e';
  const hostile = formulation('2001-05-14', 'x', { document: { title, kind: 'speech' } });
  const citation = await writeCitations([citeItem(hostile, 'Ruritania', '2026.12.0')], style);
  // A style may set a headline's letters in capitals, those of its marks too.
  expect(citation.toLowerCase()).toContain('<i>and</i> <span class="nocase">more</span> script>');
  expect(citation).not.toMatch(/[\u001b\u202e\ue000-\ue003]/);
});

test('a Chinese name keeps its order, and has none of its letters taken by Chicago', async () => {
  const own = formulation('2001-05-14', 'x', {
    position: 'prc/border-status',
    language: 'zh-Hans',
    speaker: { name: 'Hua Jinping', role: 'President' },
  });
  const item = citeItem(own, 'Ruritania', '2026.12.0');
  expect(await writeCitations([item], 'chicago-bibliography')).toMatch(/^Hua Jinping\. /);
  expect(await writeCitations([item], 'apa')).toMatch(/^Hua, J\. /);
});

test('what a reference manager reads cannot be broken out of', async () => {
  const hostile = formulation('2001-05-14', 'x', {
    document: { title: 'A}\n@misc{b, title="\\input{c}"\r\nTY  - JOUR', kind: 'speech' },
  });
  const item = citeItem(hostile, 'Ruritania', '2026.12.0');
  expect(await writeCitations([item], 'bibtex')).not.toMatch(/\\input\{|^@misc\{b/m);
  expect((await writeCitations([item], 'ris')).match(/^TY {2}- /gm)).toHaveLength(1);
  expect(JSON.stringify(toCslJson(item))).toContain('JOUR');
});
