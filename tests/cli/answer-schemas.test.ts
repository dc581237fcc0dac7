import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { answerFields } from '../../src/cli/answer-fields.ts';
import { answerSchemas } from '../../src/cli/answer-schemas.ts';
import { optionsOf } from '../../src/cli/shared-options.ts';
import { ACTOR, BORDER, folderOf, runIn, runRuritania } from '../ruritania.ts';

const FOLDER = new URL('../../schemas/json/', import.meta.url);
const root = new URL('../..', import.meta.url).pathname;
const ajv = new Ajv2020({ strict: false });

// `UPDATE_SCHEMAS=1 npx vitest run tests/cli/answer-schemas.test.ts` writes them anew.
test.each(Object.entries(answerSchemas()))('schemas/json/%s is what the code says', (name, text) => {
  if (process.env.UPDATE_SCHEMAS === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(new URL(name, FOLDER), text);
  }
  expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
});

test('a schema is about a command that answers in JSON', () => {
  const answering = COMMANDS.filter((spec) =>
    optionsOf(spec).some(({ flags }) => flags.startsWith('--json')),
  );
  const names = answering.map(({ name }) => `${name.replace(' ', '-')}.schema.json`);
  expect(names).toEqual(expect.arrayContaining(readdirSync(FOLDER)));
});

// What these print is for another program, or for the shell: a patch, a text, a script, messages of a protocol.
test('every other command answers in JSON', () => {
  const silent = COMMANDS.filter((spec) => !optionsOf(spec).some(({ flags }) => flags.startsWith('--json')));
  expect(silent.map(({ name }) => name)).toEqual(['git-diff', 'textconv', 'completion', 'mcp']);
});

const RURITANIA = 'ruritania/border-status';
const SET = {
  'speaker.name': 'Foreign Ministry',
  'document.title': 'Briefing',
  'document.kind': 'speech',
  attribution: 'on-record',
  'sources.1.publisher': 'Foreign Ministry',
  'sources.1.url': 'https://ruritania.example/1',
  'sources.1.kind': 'primary',
};
const ADDED = [
  ...['--date', '2010-01-10', '--period', 'rassendyll-2', '--text', 'We talk.', '--operative', 'talk'],
  ...['--language', 'en', ...Object.entries(SET).flatMap(([path, value]) => ['--set', `${path}=${value}`])],
];

test.each([
  ['diff', ['diff', RURITANIA]],
  ['diff', ['diff', RURITANIA, 'first..sought']],
  ['compare', ['compare', '--text', 'We shall talk. We trade.', 'We trade. We should not talk.']],
  ['list', ['list']],
  ['show', ['show', `${RURITANIA}@2003-02-01`]],
  ['log', ['log', RURITANIA, '--patch']],
  ['blame', ['blame', RURITANIA]],
  ['usage', ['usage', 'support']],
  ['usage', ['usage', 'zebra']],
  ['search', ['search', 'border']],
  ['readouts', ['readouts']],
  ['check', ['check', 'draft.md', '--line', 'ruritania@2006-12-31']],
  ['scan', ['scan', 'draft.md']],
  ['scan', ['scan', 'near.md', 'empty.md']],
  ['scan', ['scan', 'near.md', '--count', '--by', 'year']],
  ['scan', ['scan', '--merge', 'runs.ndjson']],
  ['quotes', ['quotes', 'quotes.md']],
  ['verify', ['verify', 'we support talks']],
  ['verify', ['verify', 'we gladly support talks on the northern border']],
  ['verify', ['verify', 'purple monkeys']],
  ['new', ['new', 'near.md', '--as', 'ruritania']],
  ['cite', ['cite', `${RURITANIA}@2001-05-14`]],
  ['catalogue-info', ['catalogue', 'info']],
  ['catalogue-log', ['catalogue', 'log']],
  ['catalogue-validate', ['catalogue', 'validate', 'desk']],
  ['config-list', ['config', 'list']],
  ['config-get', ['config', 'get', 'width']],
  ['config-get', ['config', 'get', 'actor']],
  ['help', ['help']],
  ['help', ['help', 'catalogue']],
  ['help', ['help', 'revisions']],
  ['catalogue-build', ['catalogue', 'build']],
  ['catalogue-add', ['catalogue', 'add', RURITANIA, '--to', 'other', '--yes', '--dry-run', ...ADDED]],
  ['catalogue-import', ['catalogue', 'import', 'rows.ndjson', '--to', 'other', '--dry-run']],
  ['catalogue-export', ['catalogue', 'export']],
  ['catalogue-export', ['catalogue', 'export', 'zenda/*']],
  ['catalogue-verify-sources', ['catalogue', 'verify-sources', 'zenda/*']],
])('%s: %j is what its schema says', async (name, args) => {
  const cwd = folderOf({
    'draft.md': 'We firmly support talks on the northern border.\n',
    'near.md': 'We do not support trade on the northern border.\n',
    'empty.md': '',
    'quotes.md':
      'He said: “We do not support trade on the northern border.”\n\n“We do not support talks on the northern border,” Elphberg said on 4 May 2001.\n',
    'runs.ndjson': '{"by":"year","key":"2001","exact":1,"near":2}\n',
    'desk/ruritania/trade.yaml': 'title: Trade\n',
    'other/ruritania/actor.yaml': ACTOR,
    'other/ruritania/border-status.yaml': BORDER,
    'rows.ndjson': '{"position":"ruritania/border-status","date":"2008-01-01"}\n',
  });
  const { out } = await runRuritania([...args, '--json'], { cwd, env: { DIPLODIFF_WIDTH: '80' } });
  expectValid(name, out);
});

test.each([
  ['diff', ['diff', 'us/taiwan-independence', 'biden..sought']],
  ['diff', ['diff', 'prc/taiwan-independence', 'first..latest']],
  ['show', ['show', 'us/one-china-policy@1972-02-28.2']],
  ['show', ['show', 'us/one-china-policy@1972-02-28.2', '--lang', 'zh-Hans']],
  ['show', ['show', 'us/one-china-policy@1972-02-28.2', '--lang', 'en,zh-Hans', '--align']],
  ['catalogue-diff', ['catalogue', 'diff', '2026.12.0']],
  ['report', ['report', 'us/taiwan-independence', '-o', join(folderOf({}), 'page.html')]],
  ['log', ['log', 'us/taiwan-independence', '--with', 'counterpart,reported,draft,sought']],
  ['readouts', ['readouts', '2023-11-15-woodside']],
  ['matrix', ['matrix', 'taiwan-independence']],
  ['chart', ['chart', 'us/taiwan-independence']],
  ['search', ['search', 'independence']],
  ['scan', ['scan', 'README.md', '--as-of', '2023-01-01']],
  ['quotes', ['quotes', 'README.md']],
  ['recite', ['recite', 'README.md', '--as', 'us/one-china-policy@biden']],
  ['new', ['new', 'README.md', '--as', 'us/taiwan-independence']],
])('%s over the shipped catalogue: %j', async (name, args) => {
  const { out } = await runIn(root, [...args, '--json']);
  expectValid(name, out);
});

function expectValid(name: string, out: string): void {
  const schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8')) as object;
  const validate = ajv.compile(schema);
  const answer = JSON.parse(out) as object;
  validate(answer);
  expect(validate.errors ?? []).toEqual([]);
  // A field may be asked for by --json= before the command has run: the schema names all there are.
  expect(['schemaVersion', ...answerFields(name)]).toEqual(expect.arrayContaining(Object.keys(answer)));
}
