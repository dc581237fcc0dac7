import { expect, test } from 'vitest';
import { toFormulation } from '../../src/catalogue/formulation.ts';
import { formulationEntry } from '../../src/catalogue/schema.ts';

const HOSTS = { ministry: 'primary', library: 'mirror', echo: 'secondary', courier: 'secondary' } as const;

// `echo:part` has only some of the words.
test.each([
  ['single-press', ['echo']],
  ['corroborated', ['echo', 'courier']],
  ['single-press', ['echo', 'courier:part']],
  ['single-press', ['echo:part', 'courier:part']],
  ['full-text', ['echo', 'library']],
  ['single-press', ['echo', 'library:part']],
  ['corroborated', ['echo', 'courier', 'library:part']],
  ['full-text', ['ministry:part', 'library']],
  ['single-press', ['ministry:part', 'echo']],
  ['primary', ['ministry', 'echo:part']],
])('%s: %s', (witness, pages) => {
  const sources = pages.map((page) => {
    const [name = '', part] = page.split(':');
    const source = {
      publisher: name,
      url: `https://${name}.example`,
      kind: HOSTS[name as keyof typeof HOSTS],
    };
    return part === undefined ? source : { ...source, quotes: 'talks' };
  });
  const entry = formulationEntry.parse({
    date: '2001-05-14',
    period: 'rassendyll-1',
    text: 'We support talks.',
    language: 'en',
    speaker: { name: 'Foreign Ministry' },
    document: { title: 'Briefing', kind: 'speech' },
    attribution: 'on-record',
    added: '2026.12.0',
    sources,
  });
  expect(toFormulation('ruritania/lake', entry, true).witness).toBe(witness);
});
