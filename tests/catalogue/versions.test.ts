import { expect, test } from 'vitest';
import { compareVersions, isVersion, nextVersion } from '../../src/catalogue/versions.ts';

test.each([
  ['nothing released: what is planned', undefined, '2026.12.0', '2026-11-24', '2026.12.0'],
  ['planned by hand', '2026.12.0', '2027.3.0', '2027-01-05', '2027.3.0'],
  ['a new month', '2026.12.0', '2026.12.0', '2027-01-05', '2027.1.0'],
  ['the same month', '2027.1.0', '2027.1.0', '2027-01-25', '2027.1.1'],
  ['a clock that is behind', '2026.12.0', '2026.12.0', '2026-11-24', '2026.12.1'],
])('%s', (_, latest, planned, today, expected) =>
  expect(nextVersion(latest, planned, new Date(today))).toBe(expected),
);

test('versions sort by number', () =>
  expect(['2026.12.0', '2026.2.10', '2027.1.0', '2026.2.9'].toSorted(compareVersions)).toEqual([
    '2026.2.9',
    '2026.2.10',
    '2026.12.0',
    '2027.1.0',
  ]));

test.each(['2026.13.0', '2026.0.1', '2026.12', 'v2026.12.0', '../2026.12.0'])('%s is no version', (text) =>
  expect(isVersion(text)).toBe(false),
);
