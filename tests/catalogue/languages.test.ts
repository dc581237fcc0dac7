import { describe, expect, test } from 'vitest';
import { commonLanguage, textIn } from '../../src/catalogue/languages.ts';
import type { Formulation, Position } from '../../src/catalogue/model.ts';
import { formulation } from '../ruritania.ts';

const say = (language: string, fields: Partial<Formulation> = {}) =>
  formulation('2001-01-01', `a text in ${language}`, { language, ...fields });
const french = {
  language: 'fr',
  text: 'une traduction',
  official: false,
  maker: 'the agency',
  sources: [],
};
const reading = (own: Formulation, others: readonly Formulation[] = []) => ({
  position: { formulations: [own, ...others] } as unknown as Position,
  formulation: own,
});

describe('the language that two wordings are compared in', () => {
  const sibling = say('fr', {
    id: 'ruritania/border-status@2001-01-01.2',
    siblingOf: 'ruritania/border-status@2001-01-01',
  });
  test.each([
    ['their own', reading(say('en')), reading(say('en')), 'en en'],
    ['a translation of the old', reading(say('en', { translations: [french] })), reading(say('fr')), 'fr fr'],
    ['a translation of the new', reading(say('fr')), reading(say('en', { translations: [french] })), 'fr fr'],
    ['an equally authentic text', reading(say('en'), [sibling]), reading(say('fr')), 'fr fr'],
    [
      'one language in two scripts',
      reading(say('zh-Hans')),
      reading(say('zh-Hant')),
      'zh-Hans zh-Hant, script apart',
    ],
    ['none', reading(say('en')), reading(say('fr')), undefined],
  ])('%s', (_, from, to, expected) => {
    const common = commonLanguage(from, to);
    expect(common && `${common.from} ${common.to}${common.isScriptApart ? ', script apart' : ''}`).toBe(
      expected,
    );
  });
});

test.each([
  ['its own', 'en', 'a text in en'],
  ['a translation', 'fr', 'une traduction'],
  ['none', 'de', undefined],
])('the text in %s language', (_, language, expected) =>
  expect(textIn(reading(say('en', { translations: [french] })), language)).toBe(expected),
);

test('an official translation comes first', () => {
  const official = { ...french, text: 'la traduction', official: true };
  expect(textIn(reading(say('en', { translations: [french, official] })), 'fr')).toBe('la traduction');
});
