import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/catalogue/json-schemas.ts';

const FOLDER = new URL('../../schemas/', import.meta.url);

// `UPDATE_SCHEMAS=1 npx vitest run tests/catalogue/json-schemas.test.ts` writes them anew.
test.each(Object.entries(jsonSchemas()))('schemas/%s is what the schema says', (name, text) => {
  const path = new URL(name, FOLDER);
  if (process.env.UPDATE_SCHEMAS === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});
