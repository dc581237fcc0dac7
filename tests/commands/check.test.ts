import { chmodSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTOR, entry, FILES, folderOf, type Ran, runIn } from '../ruritania.ts';

// Ruritania's catalogue with a ladder to stand on.
const root = new URL('../../', import.meta.url).pathname;
let home: string;
beforeAll(async () => {
  const ladder = readFileSync(`${root}phrases/ladders/support.yaml`, 'utf8');
  home = folderOf({ ...FILES, 'phrases/ladders/support.yaml': ladder });
  mkdirSync(join(home, 'dist'));
  await runIn(home, ['catalogue', 'build', '--quiet']);
  await runIn(home, ['check', '--rules']);
}, 60_000);

const LINE = ['--line', 'ruritania@2001-05-14'];

async function check(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  changes = {},
): Promise<Ran & { folder: string }> {
  const folder = folderOf(files);
  return { ...(await runIn(home, ['check', ...args], { cwd: folder, ...changes })), folder };
}
const DEPARTING = { 'draft.md': 'As ever:\n\nWe oppose talks on the northern border.\n' };
const WARNED = { 'draft.md': 'We firmly support talks on the northern border.\n' };
const RIGHT = { 'draft.md': 'We support talks on the northern border.\n' };

// The tags of an XML text that nothing closes; a sign that is no markup throws.
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [tag, close, name = '', rest = ''] of xml.matchAll(
    /<(\/?)([\w?]+)((?:\s+\w+="[^"<]*")*\s*[/?]?)>|[<>]/g,
  )) {
    if (name === '') throw new Error(`"${tag}" stands alone`);
    if (close === '/') expect(open.pop()).toBe(name);
    else if (!/[/?]$/.test(rest)) open.push(name);
  }
  return open;
}

describe('exit codes', () => {
  test.each([
    ['in line', RIGHT, ['draft.md', ...LINE], 0],
    ['a departure', DEPARTING, ['draft.md', ...LINE], 1],
    ['a line of one position', DEPARTING, ['draft.md', '--line', 'border-status@rassendyll-1'], 1],
    ['another day', WARNED, ['draft.md', '--line', 'ruritania@1999-05-14'], 0],
    ['a draft that is not there', RIGHT, ['no.md', ...LINE], 2],
    ['one of two is not there', RIGHT, ['no.md', 'draft.md', ...LINE], 2],
    ['no line', RIGHT, ['draft.md'], 2],
    ['an unknown actor', RIGHT, ['draft.md', '--line', 'ruritanya@2001'], 2],
    ['an unknown administration', RIGHT, ['draft.md', '--line', 'ruritania@flavia'], 2],
    ['an ambiguous one', RIGHT, ['draft.md', '--line', 'ruritania@rassendyll'], 2],
    ['a day before everything', RIGHT, ['draft.md', '--line', 'ruritania@1900-01-01'], 2],
    ['the rules', RIGHT, ['--rules'], 0],
  ])('%s', async (_, files, args, expected) => expect((await check(files, args)).code).toBe(expected));

  test('--fail-on error lets warnings pass', async () => {
    const files = {
      'draft.md':
        'We support all talks on the northern border. We do not support talks on the northern border.',
    };
    const line = ['--line', 'ruritania@2006-03-03'];
    expect((await check(WARNED, ['draft.md', ...line])).code).toBe(1);
    expect((await check(files, ['draft.md', ...line, '--fail-on', 'error'])).code).toBe(1);
  });
});

test('a finding names its place, the words in force and where to read them', async () => {
  const { out, err } = await check(DEPARTING, ['draft.md', ...LINE]);
  expect(out).toBe(
    [
      'draft.md',
      '  3:4  error  “oppose”: the line says “support” (ruritania/border-status@2001-05-14); support ladder: supports → opposes, 6 steps more negative, polarity reversed; ruritania asks for these words (ruritania/border-status@2007-01-01)  operative-departure',
      '      We [-support-]{+oppose+} talks on the northern border',
      '      https://ruritania.example/2001-05-14',
      '',
    ].join('\n'),
  );
  expect(err).toBe('1 error in 1 document\n');
});

test('a folder is read whole, and what is no draft in it is passed over', async () => {
  const files = {
    'drafts/a.md': DEPARTING['draft.md'],
    'drafts/b.txt': RIGHT['draft.md'],
    'drafts/c.bin': '\u0000\u0001',
  };
  const { code, out, err } = await check(files, ['drafts', ...LINE]);
  expect([code, out.split('\n')[0]]).toEqual([1, 'drafts/a.md']);
  expect(err).toContain('1 error in 2 documents');
});

test('nothing of a draft or its name is obeyed by the terminal', async () => {
  const { out } = await check({ 'a\u001b[31m.md': 'We \u001b[2Joppose talks on the northern border.' }, [
    'a\u001b[31m.md',
    ...LINE,
  ]);
  expect(out).not.toContain('\u001b');
});

test('the draft may come from standard input', async () => {
  const { out } = await check({}, LINE, {
    readStdin: async () => new TextEncoder().encode(DEPARTING['draft.md']),
  });
  expect(out).toContain('standard input\n  3:4  error');
});

describe('a desk’s own line', () => {
  const desk = (id: string, text: string) => ({
    [`desk/${id}.yaml`]: `title: Status of the northern border
question: What do we say?
formulations:
${entry('2010-01-01', 'rassendyll-2', `text: ${text}\noperative: oppose`)}`,
  });

  test('a private wording on top of a shipped position is in force', async () => {
    const files = {
      ...DEPARTING,
      ...desk('ruritania/border-status', 'We oppose talks on the northern border.'),
    };
    const line = ['--line', 'ruritania@2010-06-01', '--catalogue', 'desk'];
    expect((await check(files, ['draft.md', ...line])).code).toBe(0);
    expect((await check({ ...files, ...RIGHT }, ['draft.md', ...line])).out).toContain(
      'ruritania/border-status@2010-01-01',
    );
  });

  test('a house has a line of its own', async () => {
    const files = {
      ...RIGHT,
      ...desk('house/border', 'We oppose talks on the northern border.'),
      'desk/house/actor.yaml': ACTOR.replace('name: Ruritania', 'name: The house'),
    };
    const { code, out } = await check(files, ['draft.md', '--line', 'house', '--catalogue', 'desk']);
    expect([code, out]).toEqual([1, expect.stringContaining('house/border@2010-01-01')]);
  });
});

describe('formats', () => {
  test('JSON has the published fields', async () => {
    const { out } = await check(DEPARTING, ['draft.md', ...LINE, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      findings: [
        {
          file: 'draft.md',
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          severity: 'error',
          rule: 'operative-departure',
          position: 'ruritania/border-status',
          formulation: 'ruritania/border-status@2001-05-14',
          url: 'https://ruritania.example/2001-05-14',
          replacement: 'support',
          segments: [{ kind: 'kept', text: 'We ' }, { kind: 'removed' }, { kind: 'added' }, { kind: 'kept' }],
        },
      ],
      documents: 1,
      skipped: { quotations: 0, attributed: 0 },
      ignored: 0,
    });
  });

  test('GitHub’s annotations', async () => {
    const { out } = await check(DEPARTING, ['draft.md', ...LINE, '-f', 'github']);
    expect(out).toMatch(
      /^::error file=draft\.md,line=3,endLine=3,col=4,endColumn=10,title=operative-departure::“oppose”: [^\n]*\n$/,
    );
  });

  test('SARIF: every result names a rule of the driver, and its region lies in the file', async () => {
    const { out } = await check(DEPARTING, ['draft.md', ...LINE, '-f', 'sarif']);
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    expect(results).toHaveLength(1);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe(results[0].ruleId);
    expect(tool.driver.rules[0].shortDescription.text).toContain('the verb is the policy');
    expect(results[0].level).toBe('error');
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'draft.md' },
      region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 10 },
    });
    expect(results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe(
      'https://ruritania.example/2001-05-14',
    );
  });

  test('JUnit: a suite for each file, its counts right, its text escaped', async () => {
    const files = { ...DEPARTING, 'b & "c".md': RIGHT['draft.md'] };
    const { out } = await check(files, ['draft.md', 'b & "c".md', ...LINE, '-f', 'junit']);
    expect(out).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="diplodiff check" tests="2" failures="1">/,
    );
    expect(out).toContain('<testsuite name="draft.md" tests="1" failures="1" errors="0" skipped="0">');
    expect(out).toContain('<testsuite name="b &amp; &quot;c&quot;.md" tests="1" failures="0"');
    expect(openTags(out)).toEqual([]);
  });

  test('the rules, with their reasons', async () => {
    const { out } = await check({}, ['--rules']);
    expect(out).toContain('operative-departure  error\n');
    expect(JSON.parse((await check({}, ['--rules', '--json'])).out).rules).toHaveLength(7);
  });
});

describe('a baseline', () => {
  test('hides what it knows, wherever that has moved, and nothing else', async () => {
    const { folder, err } = await check(DEPARTING, [
      'draft.md',
      ...LINE,
      '--baseline',
      'known.json',
      '--write-baseline',
    ]);
    expect(err).toContain('wrote 1 finding to "known.json"');
    const moved = {
      'draft.md': `A new paragraph.\n\n${DEPARTING['draft.md']}`,
      'known.json': readFileSync(join(folder, 'known.json'), 'utf8'),
    };
    const again = await check(moved, ['draft.md', ...LINE, '--baseline', 'known.json']);
    expect([again.code, again.out]).toEqual([0, '']);
    expect(again.err).toContain('1 finding known from the baseline');
    const twice = { ...moved, 'draft.md': moved['draft.md'] + DEPARTING['draft.md'] };
    expect((await check(twice, ['draft.md', ...LINE, '--baseline', 'known.json'])).code).toBe(1);
  });

  test('stays as it is when a draft cannot be read: its findings would be forgotten', async () => {
    const { code, err, folder } = await check({ ...DEPARTING, 'known.json': 'as it was' }, [
      'draft.md',
      'gone.md',
      ...LINE,
      '--baseline',
      'known.json',
      '--write-baseline',
    ]);
    expect([code, readFileSync(join(folder, 'known.json'), 'utf8')]).toEqual([2, 'as it was']);
    expect(err).toContain('"known.json" was not written: a draft could not be read');
  });

  test.each([
    ['missing', {}, 2],
    ['no JSON', { 'known.json': '{' }, 2],
    ['something else', { 'known.json': '{"schemaVersion":2}' }, 2],
  ])('one that is %s', async (_, files, code) => {
    expect(
      (await check({ ...RIGHT, ...files }, ['draft.md', ...LINE, '--baseline', 'known.json'])).code,
    ).toBe(code);
  });
});

// What the baseline knows was replaced like the rest.
test('--fix leaves alone what the baseline knows, and counts it', async () => {
  const { folder } = await check(DEPARTING, [
    'draft.md',
    ...LINE,
    '--baseline',
    'known.json',
    '--write-baseline',
  ]);
  const files = { ...DEPARTING, 'known.json': readFileSync(join(folder, 'known.json'), 'utf8') };
  const ran = await check(files, ['draft.md', ...LINE, '--baseline', 'known.json', '--fix', '--yes']);
  expect(readFileSync(join(ran.folder, 'draft.md'), 'utf8')).toBe(DEPARTING['draft.md']);
  expect(ran.err).toMatch(/replaced 0 of \d+ findings?; left:\n {2}\d+ known from the baseline/);
  expect(ran.code).toBe(0);
});

describe('--fix', () => {
  test.each([
    ['--yes', ['--yes'], {}, 'As ever:\n\nWe support talks on the northern border.\n', 0],
    ['yes', [], { ask: async () => 'y' }, 'As ever:\n\nWe support talks on the northern border.\n', 0],
    ['no', [], { ask: async () => 'n' }, DEPARTING['draft.md'], 1],
    ['nobody to ask', [], {}, DEPARTING['draft.md'], 2],
  ])('%s', async (_, args, changes, expected, code) => {
    const ran = await check(DEPARTING, ['draft.md', ...LINE, '--fix', ...args], changes);
    expect(readFileSync(join(ran.folder, 'draft.md'), 'utf8')).toBe(expected);
    expect(ran.code).toBe(code);
    if (code !== 2)
      expect(ran.err).toContain('draft.md:3:4\n  We [-oppose-]{+support+} talks on the northern border.');
  });

  test.each([
    [
      'a byte order mark and line ends',
      'c.txt',
      '\uFEFFWe oppose talks on the northern border.\r\nBye.\r\n',
      '\uFEFFWe support talks on the northern border.\r\nBye.\r\n',
    ],
    [
      'markup around the words',
      'c.md',
      '# Hi\n\nWe **oppose** talks on the northern border.\n',
      '# Hi\n\nWe **support** talks on the northern border.\n',
    ],
    [
      'HTML',
      'c.html',
      '<main><p>We&nbsp;<b>oppose</b> talks on the northern border &amp; all.</p></main>\n',
      '<main><p>We&nbsp;<b>support</b> talks on the northern border &amp; all.</p></main>\n',
    ],
    [
      'markup inside the words: not changed',
      'd.md',
      'We op*pose* talks on the northern border.\n',
      'We op*pose* talks on the northern border.\n',
    ],
    [
      'two in one file',
      'e.txt',
      'We oppose talks on the northern border.\n\nRuritania opposes talks on the northern border.\n',
      'We support talks on the northern border.\n\nRuritania supports talks on the northern border.\n',
    ],
  ])('%s', async (_, name, text, expected) => {
    const { folder } = await check({ [name]: text }, [name, ...LINE, '--fix', '--yes']);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(expected);
  });

  test.each([
    ['one replaced', DEPARTING['draft.md'], {}, 'replaced 1 of 1 finding\n'],
    [
      'one declined',
      DEPARTING['draft.md'],
      { ask: async () => 'n' },
      'replaced 0 of 1 finding; left:\n  1 not replaced, as you answered\n',
    ],
    [
      'marks between the words',
      'We op*pose* talks on the northern border.\n',
      {},
      'replaced 0 of 1 finding; left:\n  1 with something between the words in the file\n',
    ],
    [
      'no words to put in place, beside some that are replaced',
      `${DEPARTING['draft.md']}\nWe support talks on the border.\n`,
      {},
      'replaced 1 of 2 findings; left:\n  1 of a rule that names no words to put in place: dropped-qualifier\n',
    ],
    [
      'another tense',
      'Talks on the northern border are what we opposed.\n\nWe opposed talks on the northern border.\n',
      {},
      'replaced 0 of 1 finding; left:\n  1 where the line is silent now, or its words do not fit the grammar of the sentence\n',
    ],
    ['nothing to do', RIGHT['draft.md'], {}, ''],
  ])('it says how many, and why the others stay: %s', async (_, text, changes, expected) => {
    const more = 'ask' in changes ? [] : ['--yes'];
    const { err } = await check({ 'g.md': text }, ['g.md', ...LINE, '--fix', ...more], changes);
    expect(/^replaced.*\n(?: {2}\d.*\n)*/m.exec(err)?.[0] ?? '').toBe(expected);
  });

  test('another encoding is refused, and nothing is written', async () => {
    const folder = folderOf({});
    const bytes = Buffer.from('\uFEFFWe oppose talks on the northern border.', 'utf16le');
    writeFileSync(join(folder, 'f.txt'), bytes);
    const { code, err } = await runIn(home, ['check', 'f.txt', ...LINE, '--fix', '--yes'], { cwd: folder });
    expect([code, readFileSync(join(folder, 'f.txt')).equals(bytes)]).toEqual([2, true]);
    expect(err).toContain('is not UTF-8');
  });

  test('a link stays a link, and the file behind it keeps its mode', async () => {
    const folder = folderOf({ 'real.md': DEPARTING['draft.md'] });
    chmodSync(join(folder, 'real.md'), 0o600);
    symlinkSync('real.md', join(folder, 'link.md'));
    await runIn(home, ['check', 'link.md', ...LINE, '--fix', '--yes'], { cwd: folder });
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toContain('We support talks');
    expect(lstatSync(join(folder, 'real.md')).mode & 0o777).toBe(0o600);
  });

  test('standard input is refused', async () => {
    const readStdin = async () => new TextEncoder().encode(DEPARTING['draft.md']);
    expect((await check({}, ['-', ...LINE, '--fix', '--yes'], { readStdin })).code).toBe(2);
  });
});

test('a draft that is not there', async () => {
  const { code, err } = await check({}, ['draft.md', ...LINE]);
  expect({ code, err }).toEqual({ code: 2, err: 'error: there is no file "draft.md"\n  check the path\n' });
});
