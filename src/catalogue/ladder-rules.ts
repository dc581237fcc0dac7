// What must hold of a ladder beyond the shape of its fields. One rule, one name, one function.

import { compileLadders, namesIn } from './compile-ladders.ts';
import type { Ladder } from './model.ts';
import type { PlaceOf } from './parse.ts';
import type { Problem } from './problem.ts';

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
  readonly path: readonly PropertyKey[];
}

const RULES: readonly ((ladder: Ladder) => Finding[])[] = [
  duplicateRungs,
  emptyRungs,
  unknownNeutral,
  unknownForms,
  duplicateWords,
];

/** Checks a ladder against every rule. */
export function checkLadder(ladder: Ladder, file: string, placeOf: PlaceOf): Problem[] {
  return RULES.flatMap((rule) =>
    rule(ladder).map(({ path, ...rest }) => ({
      file,
      ...placeOf(path),
      severity: 'error' as const,
      ...rest,
    })),
  );
}

function duplicateRungs({ rungs }: Ladder): Finding[] {
  return rungs.flatMap(({ id }, at) =>
    rungs.findIndex((rung) => rung.id === id) === at
      ? []
      : [
          {
            rule: 'duplicate-rung',
            message: `the rung "${id}" is listed twice`,
            fix: 'give each its own id',
            path: ['rungs', at, 'id'],
          },
        ],
  );
}

function emptyRungs({ rungs }: Ladder): Finding[] {
  return rungs.flatMap(({ id, words }, at) =>
    Object.values(words).some((phrases) => phrases.length > 0)
      ? []
      : [
          {
            rule: 'empty-rung',
            message: `no words mean "${id}"`,
            fix: 'list some under words, or leave the rung out',
            path: ['rungs', at],
          },
        ],
  );
}

function unknownNeutral({ rungs, neutral }: Ladder): Finding[] {
  if (neutral === undefined || rungs.some(({ id }) => id === neutral)) return [];
  return [
    {
      rule: 'unknown-neutral',
      message: `there is no rung "${neutral}"`,
      fix: `name one of ${rungs.map(({ id }) => id).join(', ')}`,
      path: ['neutral'],
    },
  ];
}

// English verbs are inflected by rule; for every other name, and every other language, the forms are listed.
function unknownForms(ladder: Ladder): Finding[] {
  return phrasesOf(ladder).flatMap(({ language, phrase, path }) =>
    namesIn(phrase)
      .filter((name) => name !== 'not' && ladder.forms[language]?.[name] === undefined)
      .filter((name) => language !== 'en' || !/^[a-z]{2,}$/.test(name) || name.endsWith('ly'))
      .map((name) => ({
        rule: 'unknown-form',
        message: `"{${name}}" stands for nothing in ${language}`,
        fix: `list what it stands for under forms: { ${language}: { ${name}: […] } }`,
        path,
      })),
  );
}

// The same words on two rungs would let the order of the file decide what a government said.
function duplicateWords(ladder: Ladder): Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { language, phrase, rung, path } of phrasesOf(ladder)) {
    for (const words of spellingsOf(ladder, language, phrase)) {
      const key = `${language} ${words}`;
      const other = seen.get(key);
      seen.set(key, rung);
      if (other === undefined || (other === rung && words !== phrase)) continue;
      findings.push({
        rule: 'duplicate-words',
        message: `"${phrase}" already means "${other}"`,
        fix: 'keep it on one rung',
        path,
      });
      break;
    }
  }
  return findings;
}

// Everything a phrase of one varying word may be; longer products are compared by their pattern.
function spellingsOf(ladder: Ladder, language: string, phrase: string): string[] {
  const one = { ...ladder, rungs: [{ id: 'one', words: { [language]: [phrase] } }], lookalikes: {} };
  const { phrases, classes } = compileLadders([one], language);
  const { tokens, isDenied } = phrases[0]!;
  const start = isDenied ? ['{not}'] : [''];
  const spelt = tokens.reduce<string[]>(
    (lines, token) =>
      lines.length > 2000
        ? lines
        : lines.flatMap((line) =>
            (typeof token === 'string' ? [token] : classes[token]!.words).map((word) => `${line} ${word}`),
          ),
    start,
  );
  return spelt.map((line) => line.trim());
}

function* allPhrases({ rungs, lookalikes }: Ladder) {
  for (const [at, { id, words }] of rungs.entries())
    for (const [language, phrases] of Object.entries(words))
      for (const [number, phrase] of phrases.entries())
        yield { language, phrase, rung: id, path: ['rungs', at, 'words', language, number] };
  for (const [language, phrases] of Object.entries(lookalikes))
    for (const [number, phrase] of phrases.entries())
      yield { language, phrase, rung: 'lookalikes', path: ['lookalikes', language, number] };
}

function phrasesOf(ladder: Ladder) {
  return [...allPhrases(ladder)];
}
