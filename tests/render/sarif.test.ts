// The logs against the schema of SARIF 2.1.0, as the format's makers publish it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { folderOf, runRuritania } from '../ruritania.ts';

const SCHEMA = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// It names draft 4 and uses nothing that later drafts read otherwise but its own id.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const FILES = {
  'draft.md': 'We firmly support talks on the northern border.\n\nWe oppose talks on the northern border.\n',
  'none.md': 'The harvest was good.\n',
  'über uns.md': 'We do not support trade on the northern border.\n',
  'desk/ruritania/trade.yaml': 'title: Trade\n',
};

test.each<[string, string[], number]>([
  ['scan', ['scan', 'draft.md', 'über uns.md'], 3],
  ['scan of nothing', ['scan', 'none.md'], 0],
  ['check', ['check', 'draft.md', '--line', 'ruritania@2001-05-14'], 1],
  ['check of a draft in line', ['check', 'none.md', '--line', 'ruritania@2001-05-14'], 0],
  ['catalogue validate', ['catalogue', 'validate', 'desk'], 1],
])('%s is valid SARIF', async (_, args, least) => {
  const { out } = await runRuritania([...args, '-f', 'sarif'], { cwd: folderOf(FILES) });
  const log = JSON.parse(out);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  expect(log.runs[0].results.length).toBeGreaterThanOrEqual(least);
});

test('the schema refuses what is none', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
});

test.each([
  ['scan', ['scan']],
  ['check', ['check', '--line', 'ruritania@2001-05-14']],
])('%s: a sign of addresses in the name of a file is part of the name', async (_, args) => {
  const cwd = folderOf({ 'draft #2?.md': FILES['draft.md'] });
  const { out } = await runRuritania([...args, 'draft #2?.md', '-f', 'sarif'], { cwd });
  const [{ locations }] = JSON.parse(out).runs[0].results;
  expect(locations[0].physicalLocation.artifactLocation.uri).toBe('draft%20%232%3F.md');
});
