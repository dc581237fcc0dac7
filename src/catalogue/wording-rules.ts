// Rules about what is quoted: its signs, its language, and that one wording is not entered as two.

import { dateIdOf } from './date-id.ts';
import type { Finding, FormulationRule } from './finding.ts';
import type { Formulation, Position, Source } from './model.ts';

export const WORDING_RULES: readonly FormulationRule[] = [
  controlCharacters,
  languageMismatch,
  variantSameAsText,
  sameTextTwice,
  operativeMissing,
  siblingOneSided,
  sourceUrlTwice,
  sourceQuotes,
];

interface Quoted {
  readonly text: string;
  readonly language: string;
  readonly field: readonly (string | number)[];
}

// Line breaks are folded by YAML; a no-break space, a soft hyphen and a joiner inside a script that needs it are wording.
const CONTROLS =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/;

function controlCharacters(formulation: Formulation): Finding | undefined {
  const found = quotedIn(formulation).find(({ text }) => CONTROLS.test(text));
  if (found === undefined) return undefined;
  const code = CONTROLS.exec(found.text)![0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'control-characters',
    message: `the text has the invisible character U+${code}`,
    fix: 'take it out: nobody said it',
    field: found.field,
  };
}

// An English text may quote a Chinese term, a Chinese one may hold names in Latin letters: what counts is which of them makes up the text.
function languageMismatch(formulation: Formulation): Finding | undefined {
  for (const { text, language, field } of quotedIn(formulation)) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < 4) continue;
    const script = scriptOf(language);
    const own = text.match(script.signs)?.length ?? 0;
    if (own * 2 >= letters) continue;
    return {
      rule: 'language-mismatch',
      message: `this is tagged "${language}" but is not written in ${script.name}`,
      fix: 'correct the language tag',
      field,
    };
  }
  return undefined;
}

const SCRIPTS: readonly (readonly [RegExp, string, RegExp])[] = [
  [/^zh/, 'Chinese characters', /\p{Script=Han}/gu],
  [/^ja/, 'Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu],
  [/^ko/, 'Korean', /[\p{Script=Hangul}\p{Script=Han}]/gu],
  [/^(ru|uk|be|bg|mk|mn|kk|sr-Cyrl)/, 'Cyrillic', /\p{Script=Cyrillic}/gu],
  [/^(ar|fa|ur|ps)/, 'Arabic script', /\p{Script=Arabic}/gu],
  [/^(he|yi)/, 'Hebrew script', /\p{Script=Hebrew}/gu],
  [/^el/, 'Greek', /\p{Script=Greek}/gu],
  [/^(hi|mr|ne)/, 'Devanagari', /\p{Script=Devanagari}/gu],
  [
    /^(en|fr|de|es|it|pt|nl|pl|tr|vi|id|ms|da|sv|no|nb|fi|cs|lt|lv|et|tl)\b/,
    'Latin letters',
    /\p{Script=Latin}/gu,
  ],
];

function scriptOf(language: string): { name: string; signs: RegExp } {
  const [, name, signs] = SCRIPTS.find(([tag]) => tag.test(language)) ?? [/./, 'letters', /\p{L}/gu];
  return { name, signs };
}

function variantSameAsText({ text, language, variants }: Formulation): Finding | undefined {
  const index = variants.findIndex((variant) => variant.language === language && variant.text === text);
  if (index < 0) return undefined;
  return {
    rule: 'variant-same-as-text',
    message: 'this variant is the text itself',
    fix: 'take it out, and add its sources to those of the formulation',
    field: ['variants', index, 'text'],
  };
}

function sameTextTwice(formulation: Formulation, position: Position): Finding | undefined {
  const { date, text } = formulation;
  const first = position.formulations.find((other) => other.date === date && other.text === text);
  if (text === '' || first === undefined || first === formulation) return undefined;
  return {
    rule: 'same-text-twice',
    message: `${dateIdOf(first)} has the same text`,
    fix: 'one formulation with the sources of both will do, unless two speakers said it',
    field: 'text',
    severity: 'warning',
  };
}

function operativeMissing({ status, operative }: Formulation): Finding | undefined {
  if (status !== 'stated' || operative !== undefined) return undefined;
  return {
    rule: 'operative-missing',
    message: 'no operative words are named',
    fix: 'copy those that carry the stance from the text, if there are any',
    field: 'date',
    severity: 'warning',
  };
}

function siblingOneSided(
  { id, date, language, siblingOf }: Formulation,
  position: Position,
): Finding | undefined {
  const first = position.formulations.find((other) => other.id === siblingOf);
  if (first === undefined) return undefined;
  const wrong =
    first.id === id
      ? 'is itself'
      : first.siblingOf !== undefined
        ? 'is a sibling of another'
        : first.language === language
          ? `is in ${language} too`
          : first.date !== date
            ? `is of ${first.date}`
            : undefined;
  if (wrong === undefined) return undefined;
  return {
    rule: 'sibling-one-sided',
    message: `${dateIdOf(first)} ${wrong}`,
    fix: 'name the first of the texts in other languages of that day',
    field: 'sibling_of',
    severity: 'warning',
  };
}

function sourceUrlTwice(formulation: Formulation): Finding | undefined {
  for (const { path, sources } of sourcedIn(formulation)) {
    const index = sources.findIndex(({ url }, at) => sources.findIndex((other) => other.url === url) < at);
    if (index >= 0)
      return {
        rule: 'source-url-twice',
        message: `"${sources[index]!.url}" is listed twice`,
        fix: 'keep one of them',
        field: [...path, index, 'url'],
      };
  }
  return undefined;
}

// What the text left out nobody quoted from it: words on both sides of a cut are two passages, parted by a cut here too.
function sourceQuotes(formulation: Formulation): Finding | undefined {
  for (const { path, text, sources } of sourcedIn(formulation))
    for (const [at, { quotes }] of sources.entries()) {
      if (quotes === undefined || (quotes !== text && hasPassages(text, quotes))) continue;
      return {
        rule: 'source-quotes',
        message: quotes === text ? 'this is the whole wording' : `"${quotes}" does not occur in the wording`,
        fix:
          quotes === text
            ? 'leave "quotes" out: it is for a page that has only a part'
            : 'copy the words that the page has from the wording; a cut in the wording is one here',
        field: [...path, at, 'quotes'],
      };
    }
  return undefined;
}

function hasPassages(text: string, quotes: string): boolean {
  let from = 0;
  return quotes.split('[...]').every((passage) => {
    const at = text.indexOf(passage.trim(), from);
    from = at + passage.trim().length;
    return at >= 0 && passage.trim() !== '';
  });
}

interface Sourced {
  readonly text: string;
  readonly sources: readonly Source[];
  readonly path: readonly (string | number)[];
}

function sourcedIn({ text, instead, sources, translations, variants }: Formulation): Sourced[] {
  return [
    { text: text === '' ? (instead ?? '') : text, sources, path: ['sources'] },
    ...translations.map((item, at) => ({ ...item, path: ['translations', at, 'sources'] })),
    ...variants.map((item, at) => ({ ...item, path: ['variants', at, 'sources'] })),
  ];
}

function quotedIn({ text, instead, language, operative, translations, variants }: Formulation): Quoted[] {
  const quoted: Quoted[] = [
    { text, language, field: ['text'] },
    { text: instead ?? '', language, field: ['instead'] },
    { text: operative ?? '', language, field: ['operative'] },
    ...translations.map((item, at): Quoted => ({ ...item, field: ['translations', at, 'text'] })),
    ...variants.map((item, at): Quoted => ({ ...item, field: ['variants', at, 'text'] })),
  ];
  return quoted.filter((item) => item.text !== '');
}
