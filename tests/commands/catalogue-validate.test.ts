import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ACTOR, entry, folderOf, runRuritania, ruritania } from '../ruritania.ts';

const BROKEN = `title: The lake
question: Whose is the lake?
formulations:
${entry('2001-05-14', 'rassendyll-1', 'text: We support talks.\noperative: oppose, 100%')}${entry('1999-05-14', 'elphberg', 'text: We oppose talks.')}`;

const folder = () => folderOf({ 'ruritania/actor.yaml': ACTOR, 'ruritania/lake.yaml': BROKEN });
const validate = async (format: string) => {
  const path = folder();
  return runRuritania(['catalogue', 'validate', '.', '--format', format], { cwd: path });
};

test('human: all problems in one run, sorted by line, warnings counted apart', async () => {
  const { code, out, err } = await validate('human');
  expect(code).toBe(1);
  expect(out).toBe(`ruritania/lake.yaml:13:5  error  operative-in-text
  "oppose, 100%" does not occur in the text; copy the operative words from the text
ruritania/lake.yaml:14:5  error  date-order
  1999-05-14 comes after 2001-05-14; move this formulation up: oldest first, those of one day by number
ruritania/lake.yaml:14:5  warning  operative-missing
  no operative words are named; copy those that carry the stance from the text, if there are any
`);
  expect(err).toBe('2 problems and 1 warning in 2 formulations\n');
});

test('a folder that is in use as a private catalogue is told of as any other', async () => {
  const cwd = folder();
  const env = { DIPLODIFF_CATALOGUE: cwd };
  const { code, out } = await runRuritania(['catalogue', 'validate', '.', '--json'], { cwd, env });
  expect([code, JSON.parse(out).problems.length]).toEqual([1, 3]);
});

test('one formulation is one', async () => {
  const lake = BROKEN.slice(0, BROKEN.indexOf("  - date: '1999"));
  const cwd = folderOf({ 'ruritania/actor.yaml': ACTOR, 'ruritania/lake.yaml': lake });
  const { err } = await runRuritania(['catalogue', 'validate', '.'], { cwd });
  expect(err).toBe('1 problem in 1 formulation\n');
});

test('github: one annotation a problem, escaped', async () => {
  const { out } = await validate('github');
  expect(out.split('\n')[0]).toBe(
    '::error file=ruritania/lake.yaml,line=13,col=5,title=operative-in-text::"oppose, 100%25" does not occur in the text; copy the operative words from the text',
  );
});

test('sarif: the shape of SARIF 2.1.0', async () => {
  const log = JSON.parse((await validate('sarif')).out);
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.tool.driver.name).toBe('diplodiff');
  for (const result of run.results) {
    expect(['error', 'warning']).toContain(result.level);
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.tool.driver.rules[result.ruleIndex].shortDescription.text).not.toBe(result.ruleId);
    expect(result.message.text).not.toBe('');
  }
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'ruritania/lake.yaml' },
    region: { startLine: 13, startColumn: 5 },
  });
});

test('json has the published fields', async () => {
  const { problems } = JSON.parse((await validate('json')).out);
  expect(problems[0]).toEqual({
    file: 'ruritania/lake.yaml',
    line: 13,
    column: 5,
    severity: 'error',
    rule: 'operative-in-text',
    message: '"oppose, 100%" does not occur in the text',
    fix: 'copy the operative words from the text',
  });
});

test('warnings do not fail', async () => {
  const { code, err } = await runRuritania(['catalogue', 'validate', join(await ruritania(), 'phrases')]);
  expect(code).toBe(0);
  expect(err).toBe('no problems in 5 formulations\n');
});

test('an unknown format is named, and -o writes a file', async () => {
  expect((await validate('xml')).err).toContain('choose from human, json, github, sarif');
  const path = folder();
  await runRuritania(['catalogue', 'validate', '.', '-f', 'sarif', '-o', 'log.sarif'], { cwd: path });
  expect(readFileSync(join(path, 'log.sarif'), 'utf8')).toContain('"2.1.0"');
});
