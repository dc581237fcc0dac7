import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import type { CommandSpec } from '../../src/cli/command-spec.ts';
import { optionsOf } from '../../src/cli/shared-options.ts';
import { BORDER, folderOf, runRuritania } from '../ruritania.ts';
import { anyText } from './arbitrary.ts';
import { runs } from './runs.ts';

// Any command with any arguments and options: it answers, or says what was wrong, and never takes itself for broken.
const ELSEWHERE = ['catalogue build', 'catalogue release', 'catalogue verify-sources', 'mcp'];
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const POSITION = 'ruritania/border-status';
const cwd = folderOf({
  'draft.md': 'They said “we do not support talks on the northern border”. We firmly support talks.\n',
  'page.html': '<main><p>We support talks on the northern border.</main>',
  'rows.csv': 'position,date,text\nruritania/border-status,2008-01-01,We talk.\n',
  'desk/ruritania/actor.yaml': 'name: Ruritania\nperiods: []\n',
  'other.yaml': BORDER,
});

const argument = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      POSITION,
      `${POSITION}@king`,
      `${POSITION}@latest`,
      'border-status',
      'ruritania',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'first..latest',
      'sought',
      'draft.md',
      'page.html',
      'rows.csv',
      '-',
      'ruritania/*',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('support', 'do not support', 'color', 'bash', 'support talks on the border'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '.', 'nowhere.txt', '2001-02-30', '--', '-x', '__proto__', 'constructor'),
  },
  { weight: 1, arbitrary: anyText },
);
const VALUES = [
  ...[
    'en',
    'zh-Hans',
    'en,fr',
    '2001',
    '2001-05-14',
    '2001-02-30',
    '0',
    '1',
    '80',
    '0.5',
    '-1',
    'nan',
    'x',
    '',
  ],
  ...[
    'ruritania',
    'ruritania/*',
    'ruritania@2006-12-31',
    POSITION,
    'draft.md',
    'rows.csv',
    'desk',
    'nowhere',
    '-',
  ],
  ...[
    'year',
    'actor',
    'administration',
    'always',
    'never',
    'auto',
    'sought',
    'spelling,script',
    '2026.12.0',
    'support',
  ],
];

function optionFor(spec: CommandSpec): fc.Arbitrary<string[]> {
  const options = optionsOf(spec).filter(
    ({ flags }) => !/--(?:output|to|resume|write-baseline)\b/.test(flags),
  );
  if (options.length === 0) return fc.constant([]);
  return fc.constantFrom(...options).chain(({ flags, values = [], choices = [] }) => {
    const long = /--[a-z-]+/.exec(flags)![0];
    if (!flags.includes('<')) return fc.constant([long]);
    const known = [...values, ...choices];
    const value = fc.oneof(
      ...(known.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...known) }] : []),
      { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
      { weight: 1, arbitrary: anyText },
    );
    return value.map((text) => [`${long}=${text}`]);
  });
}

const line = fc
  .constantFrom(...COMMANDS.filter(({ name }) => !ELSEWHERE.includes(name)))
  .chain((spec) =>
    fc
      .tuple(fc.array(argument, { maxLength: 3 }), fc.array(optionFor(spec), { maxLength: 3 }))
      .map(([args, options]) => [...spec.name.split(' '), ...options.flat(), ...args]),
  );

test('any line is answered, or refused with what to do', async () => {
  await fc.assert(
    fc.asyncProperty(line, async (args) => {
      const { code, out, err } = await runRuritania(args, { cwd });
      expect([0, 1, 2]).toContain(code);
      expect(err).not.toContain('bug of diplodiff');
      expect(err).not.toMatch(OBEYED);
      // A name in the message may have line breaks of its own; the advice stands on the last lines.
      if (code === 2 && out === '')
        expect(err).toMatch(/^(?:note: .*\n|warning: .*\n(?: {2}.*\n)*)*error: [\s\S]+\n {2}\S[\s\S]*\n$/);
      if (isText(args))
        expect(out.replace(/\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g, '')).not.toMatch(OBEYED);
      if (isJson(args) && code !== 2) expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1 });
    }),
    runs(500),
  );
}, 600_000);

function isText(args: readonly string[]): boolean {
  return !args.some((word) => /docx/.test(word));
}

function isJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).includes('--json');
}
