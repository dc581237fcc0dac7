import { describe, expect, test } from 'vitest';
import type { Formulation } from '../../src/catalogue/model.ts';
import { citeItem, toCslJson } from '../../src/cite/item.ts';
import { authorsOf, nameInverted } from '../../src/cite/names.ts';
import { CITE_STYLES, type CiteStyle, writeCitations } from '../../src/cite/write-citation.ts';
import { formulation, runRuritania } from '../ruritania.ts';

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

function cite(kind: string, style: CiteStyle): string {
  const own = formulation('2001-05-14', 'We firmly support talks on the northern border.', KINDS[kind]);
  return writeCitations([citeItem(own, 'Ruritania', '2026.12.0')], style).trimEnd();
}

describe('a Chicago note', () => {
  test.each([
    [
      'fact sheet',
      `Ruritania, Foreign Ministry, “Relations With Zenda,” fact sheet, May 14, 2001, ${url} (archived at https://archive.example/one); ${RECORD}.`,
    ],
    [
      'speech',
      `Rudolf Rassendyll, “Address to the nation on ‘the border,’” speech, May 14, 2001, Royal Palace, ${url}; ${RECORD}.`,
    ],
    [
      'joint communique',
      `Ruritania and Zenda, “Joint Communique on the Northern Border,” May 14, 2001, copy at Strelsau Gazette, ${url}; ${RECORD}.`,
    ],
    [
      'resolution',
      `Parliament of Ruritania, Resolution 7/12, The northern border, para. 2, May 14, 2001, Foreign Ministry, ${url}; ${RECORD}.`,
    ],
    [
      'social post',
      `Antoinette de Mauban, “We firmly support talks on the northern border,” Post on X, May 14, 2001, quoted in Strelsau Gazette, ${url}; ${RECORD}.`,
    ],
    [
      'interview',
      `Michael Elphberg Jr., “Interview with Strelsau Radio,” May 14, 2001, quoted in Strelsau Radio (“The Duke speaks”), ${url}; rests on one press source; ${RECORD}.`,
    ],
    [
      'press report',
      `Senior official, “Official hints at talks,” press report, May 14, 2001, quoted in Strelsau Gazette, ${url}; reported second-hand; ${RECORD}.`,
    ],
  ])('of a %s', (kind, expected) => expect(cite(kind, 'chicago')).toBe(expected));
});

describe('other styles', () => {
  test.each([
    [
      'speech',
      'chicago-bibliography',
      `Rassendyll, Rudolf. “Address to the nation on ‘the border.’” Speech, May 14, 2001. Royal Palace. ${url}. ${RECORD}.`,
    ],
    [
      'interview',
      'chicago-bibliography',
      `Elphberg, Michael, Jr. “Interview with Strelsau Radio.” May 14, 2001. Quoted in Strelsau Radio (“The Duke speaks”). ${url}. Rests on one press source; ${RECORD}.`,
    ],
    [
      'fact sheet',
      'apa',
      `Ruritania, Foreign Ministry. (2001, May 14). Relations With Zenda [Fact sheet]. ${url} (archived at https://archive.example/one) ${RECORD}.`,
    ],
    [
      'social post',
      'apa',
      `de Mauban, A. (2001, May 14). We firmly support talks on the northern border [Post on X]. Quoted in Strelsau Gazette. ${url} ${RECORD}.`,
    ],
    [
      'speech',
      'mla',
      `Rassendyll, Rudolf. “Address to the nation on ‘the border.’” Royal Palace, 14 May 2001, ${url}. Speech. ${RECORD}.`,
    ],
    [
      'fact sheet',
      'mla',
      `Ruritania, Foreign Ministry. “Relations With Zenda.” Foreign Ministry, 14 May 2001, ${url} (archived at https://archive.example/one). Fact sheet. Accessed 9 Jan. 2025. ${RECORD}.`,
    ],
  ] as const)('%s, %s', (kind, style, expected) => expect(cite(kind, style)).toBe(expected));

  test('BibTeX keeps an institution whole and inverts a person', () => {
    expect(cite('fact sheet', 'bibtex')).toBe(
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
    expect(cite('interview', 'bibtex')).toContain('author = {Elphberg, Jr., Michael}');
  });

  test('RIS', () =>
    expect(cite('social post', 'ris').split('\r\n')).toEqual([
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

  test('CSL-JSON', () =>
    expect(JSON.parse(cite('speech', 'csl-json'))[0]).toMatchObject({
      type: 'speech',
      author: [{ family: 'Rassendyll', given: 'Rudolf' }],
      issued: { 'date-parts': [[2001, 5, 14]] },
      URL: url,
      note: RECORD,
    }));
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
  ])('%s: %s, %s', (position, actorName, name, role, expected) => {
    const speaker = role === undefined ? { name } : { name, role };
    const authors = authorsOf(formulation('2001-05-14', '', { position, speaker }), actorName);
    expect(authors.map(nameInverted).join(' + ')).toBe(expected);
  });
});

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

test('what a reference manager reads cannot be broken out of', () => {
  const hostile = formulation('2001-05-14', 'x', {
    document: { title: 'A}\n@misc{b, title="\\input{c}"\r\nTY  - JOUR', kind: 'speech' },
  });
  const item = citeItem(hostile, 'Ruritania', '2026.12.0');
  expect(writeCitations([item], 'bibtex')).not.toMatch(/\\input\{|^@misc\{b/m);
  expect(writeCitations([item], 'ris').match(/^TY {2}- /gm)).toHaveLength(1);
  expect(JSON.stringify(toCslJson(item))).toContain('JOUR');
});
