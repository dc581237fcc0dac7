import { expect, test } from 'vitest';
import { runRuritania } from '../ruritania.ts';

test('catalogue info counts', async () => {
  const { out } = await runRuritania(['catalogue', 'info']);
  expect(out).toBe(`version       2026.12.0
actors        1
positions     1
formulations  5

by actor
  ruritania     5 100.0%

by language
  en     5 100.0%

by status
  stated      3  60.0%
  omitted     1  20.0%
  sought      1  20.0%

by witness
  primary     5 100.0%

by attribution
  on-record     5 100.0%
`);
});

test('catalogue info in JSON', async () => {
  const answer = JSON.parse((await runRuritania(['catalogue', 'info', '--json'])).out);
  expect(answer).toMatchObject({
    schemaVersion: 1,
    version: '2026.12.0',
    formulations: 5,
    byStatus: { stated: 3, omitted: 1, sought: 1 },
    byWitness: { primary: 5 },
  });
});
