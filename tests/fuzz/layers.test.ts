import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Folder, readFolder } from '../../src/catalogue/read-folder.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { UserError } from '../../src/errors.ts';
import { ACTOR, BORDER, folderOf } from '../ruritania.ts';
import { mutated } from './arbitrary.ts';
import { runs } from './runs.ts';

const root = new URL('../..', import.meta.url).pathname;
const FOLDER = '/ruritania-fuzz';

// The file is taken as if it were there: nothing is written.
function read(text: string, name = 'ruritania/border-status.yaml'): Folder {
  const drafts = new Map([
    [join(FOLDER, 'ruritania', 'actor.yaml'), ACTOR],
    [join(FOLDER, name), text],
  ]);
  return readFolder(FOLDER, { local: true, relativeTo: FOLDER, drafts });
}

function expectSound({ problems, positions }: Folder): void {
  for (const { file, line, column, message, fix } of problems) {
    expect(Number.isInteger(line) && Number.isInteger(column) && line > 0 && column > 0).toBe(true);
    expect([file, message, fix]).not.toContain('');
  }
  for (const { formulations } of positions)
    for (const { id, text, sources } of formulations) {
      expect(typeof text).toBe('string');
      expect(id).toMatch(/^ruritania\/border-status@\d{4}-\d{2}-\d{2}/);
      expect(sources.length).toBeGreaterThan(0);
    }
}

test('a file with slips in it is read, or its problems are told', () => {
  fc.assert(
    fc.property(mutated(BORDER), (text) => expectSound(read(text))),
    runs(250),
  );
});

test('so are the files of the catalogue with slips in them', () => {
  const files = readdirSync(join(root, 'phrases', 'us')).filter((name) => name !== 'actor.yaml');
  const file = fc
    .constantFrom(...files)
    .map((name) => readFileSync(join(root, 'phrases', 'us', name), 'utf8'));
  const short = file.filter((text) => text.length < 12_000);
  fc.assert(
    fc.property(short.chain(mutated), (text) => expectSound(read(text))),
    runs(120),
  );
});

test('any structure at all is refused with its problems', () => {
  const keys = [
    'title',
    'question',
    'formulations',
    'date',
    'text',
    'sources',
    'url',
    'period',
    '__proto__',
    'x',
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    map: fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 5 }),
  }));
  fc.assert(
    fc.property(
      tree,
      fc.constantFrom('ruritania/border-status.yaml', 'ladders/support.yaml', 'ruritania/actor.yaml'),
      (data, name) => {
        const folder = read(stringify(data), name);
        expectSound(folder);
        expect(folder.problems.length).toBeGreaterThan(0);
      },
    ),
    runs(400),
  );
});

test('a configuration with slips in it is read, or its mistakes are told', () => {
  const folder = folderOf({});
  const config = 'catalogue: [~/desk, ./phrases]\nactor: ruritania\ncolor: auto\nformat: plain\nwidth: 80\n';
  fc.assert(
    fc.property(mutated(config), (text) => {
      const path = join(folder, 'config.yaml');
      writeFileSync(path, text);
      try {
        const result = readConfig(path, { env: { HOME: folder }, cwd: folder });
        if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
        else expect(result.settings.catalogue.every((name) => name.startsWith('/'))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
    runs(400),
  );
});
