import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { resolveRange, resolveRevision } from '../../src/catalogue/revisions.ts';
import { UserError } from '../../src/errors.ts';
import { ruritania } from '../ruritania.ts';
import { anyText } from './arbitrary.ts';
import { runs } from './runs.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await openCatalogue({ home: await ruritania(), layers: [], cwd: join('/') });
});

const PARTS = [
  'ruritania/border-status',
  'border-status',
  '@',
  '..',
  '...',
  '^',
  '~',
  '~2',
  '~999999999999999999999',
];
const NAMES = [
  'first',
  'latest',
  'sought',
  'king',
  'rassendyll',
  '2001',
  '2001-05',
  '2001-02-30',
  '1999-05-14',
  '.2',
];
const name = fc.oneof(
  fc.array(fc.constantFrom(...PARTS, ...NAMES), { maxLength: 6 }).map((parts) => parts.join('')),
  anyText,
  anyText.map((text) => `ruritania/border-status@${text}`),
);

test('any name is a wording of the catalogue, or a mistake with advice', () => {
  fc.assert(
    fc.property(name, (given) => {
      const found = attempt(() => resolveRevision(catalogue, given));
      if (found !== undefined) expect(found.position.formulations).toContain(found.formulation);
    }),
    runs(2000),
  );
});

test('so is any range', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 3 }), (given) => {
      const found = attempt(() => resolveRange(catalogue, given, { extras: ['sought'] }));
      if (found !== undefined) expect(found.from.position.formulations).toContain(found.from.formulation);
    }),
    runs(2000),
  );
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).not.toBe('');
    expect((error as UserError).advice.join('')).not.toBe('');
    return undefined;
  }
}
