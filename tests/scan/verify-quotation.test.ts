import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Position } from '../../src/catalogue/model.ts';
import { indexOf } from '../../src/scan/open-index.ts';
import { verifyQuotation } from '../../src/scan/verify-quotation.ts';
import { marked } from '../marked.ts';
import { formulation, runRuritania } from '../ruritania.ts';

const formulations = [
  formulation('1999-05-14', 'We firmly support direct talks on the northern border, and we welcome trade.'),
  formulation('2001-05-14', 'We do not support moving the northern border by force or coercion.', {
    variants: [
      {
        kind: 'misquotation',
        language: 'en',
        text: 'We oppose moving the northern border by force or coercion.',
        sources: [],
      },
    ],
    translations: [
      {
        language: 'de',
        text: 'Wir unterstützen keine Verlegung der Nordgrenze.',
        official: true,
        maker: 'Foreign Ministry',
        sources: [],
      },
    ],
  }),
  formulation('1998-01-01', 'We firmly support direct talks on the northern border, and we seek trade.', {
    status: 'sought',
  }),
];
const position = { id: 'ruritania/border-status', formulations } as unknown as Position;
const context = {
  index: indexOf([position]),
  catalogue: {
    readPosition: () => position,
    terms: () => ({}),
    ladderBook: () => undefined,
  } as unknown as Catalogue,
};

describe('a quotation', () => {
  test.each([
    ['whole', 'We do not support moving the northern border by force or coercion.', 'exact', '2001-05-14'],
    ['a part, other typography', 'moving the Northern  Border\nby force', 'exact', '2001-05-14'],
    ['with a cut', 'We firmly support direct talks … and we welcome trade', 'exact', '1999-05-14'],
    ['with its parts in another order', 'welcome trade [...] firmly support', 'not-found', undefined],
    ['on the record before sought', 'we firmly support direct talks', 'exact', '1999-05-14'],
    ['a translation', 'Wir unterstützen keine Verlegung', 'exact', '2001-05-14'],
    ['a known misquotation', 'we oppose moving the northern border', 'misquotation', '2001-05-14'],
    ['a negation cut off', 'support moving the northern border', 'differs', '2001-05-14'],
    ['a word of it', 'firmly support direct talks on the southern border', 'differs', '1999-05-14'],
    ['a piece of a word', 'ving the north', 'not-found', undefined],
    ['nothing of it', 'purple monkeys', 'not-found', undefined],
    ['no words at all', '… [...] !', 'not-found', undefined],
  ])('%s', (_, quotation, verdict, date) => {
    const answer = verifyQuotation(quotation, context);
    expect(answer.verdict).toBe(verdict);
    expect(answer.quoted[0]?.formulation.date).toBe(date);
  });

  test.each([
    ['support moving the northern border', '[-do not support-]{+support+} moving the northern border'],
    [
      'firmly support direct talks on the southern border',
      'direct talks on the [-northern-]{+southern+} border',
    ],
  ])('%s departs', (quotation, expected) => {
    const { segments } = verifyQuotation(quotation, context);
    expect(marked({ segments: segments! } as never)).toContain(expected);
  });
});

describe('verify', () => {
  test.each([
    ['exact', 'we firmly support talks', 0, 'exact:'],
    ['negation cut off', 'support talks on the northern border', 0, 'exact:'],
    ['other words', 'we gladly support talks on the northern border', 1, '{+gladly +}support talks'],
    ['not there', 'purple monkeys', 1, 'no proof that nobody said it'],
  ])('%s', async (_, quotation, code, expected) => {
    const ran = await runRuritania(['verify', quotation]);
    expect(ran.out).toContain(expected);
    expect(ran.code).toBe(code);
  });

  test('too long a quotation exits 2', async () => {
    const { code, err } = await runRuritania(['verify', 'talks '.repeat(5000)]);
    expect(err).toContain('give one passage of it');
    expect(code).toBe(2);
  });
});
