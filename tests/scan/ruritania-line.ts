import { compileLadders } from '../../src/catalogue/compile-ladders.ts';
import type { Actor, Formulation, Position } from '../../src/catalogue/model.ts';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import { checkDocument, type Line, prepareLine } from '../../src/scan/check.ts';
import type { LinePosition } from '../../src/scan/check-line.ts';
import { speakersBeside } from '../../src/scan/speakers.ts';
import { formulation } from '../ruritania.ts';

const root = new URL('../../', import.meta.url).pathname;
export const { ladders, positions, actors } = readFolder(`${root}phrases`, {
  local: false,
  relativeTo: root,
});
const books = new Map(['en', 'zh'].map((language) => [language, compileLadders(ladders, language)]));
export const LANGUAGE = { bookOf: (language: string) => books.get(language), termsOf: () => [] };

const RURITANIA: Actor = {
  id: 'ruritania',
  name: 'Ruritania',
  names: ['Strelsau'],
  periodName: 'administration',
  periods: [{ id: 'rassendyll-1', name: 'Rassendyll (first)', from: '2001-01-01', aliases: [] }],
};
const GRAUSTARK: Actor = { ...RURITANIA, id: 'graustark', name: 'Graustark', names: ['Edelweiss'] };

/** A position of Ruritania's as a line has it: `[day, wording]`, those in force last. */
export function position(
  topic: string,
  wordings: {
    readonly earlier?: readonly Formulation[];
    readonly inForce: readonly Formulation[];
    readonly claimed?: readonly Formulation[];
    readonly elements?: Position['elements'];
  },
): LinePosition {
  const { earlier = [], inForce, claimed = [], elements = [] } = wordings;
  const id = `ruritania/${topic}`;
  const named = (one: Formulation) => ({ ...one, position: id, id: one.id.replace(/^[^@]+/, id) });
  const all = [...earlier, ...inForce, ...claimed].map(named);
  return {
    position: {
      id,
      actor: 'ruritania',
      topic,
      title: topic,
      question: '?',
      elements,
      formulations: all,
      local: false,
    },
    actor: RURITANIA,
    current: named(inForce.at(-1)!),
    inForce: inForce.map(named),
    earlier: earlier.map(named),
    claimed: claimed.map(named),
  };
}

/** Ruritania's line in these tests. */
export const LINE: Line = prepareLine(
  [
    position('border-status', {
      earlier: [
        formulation('2001-05-14', 'We firmly support direct talks on the northern border.', {
          operative: 'firmly support',
          period: 'elphberg',
        }),
        formulation('2005-05-14', 'The southern border is a border of peace and shall remain one.'),
      ],
      inForce: [
        formulation(
          '2006-03-03',
          'We do not support moving the northern border, and we expect all differences to be resolved by peaceful means, free from coercion.',
          { operative: 'do not support' },
        ),
      ],
      claimed: [
        formulation('2007-01-01', 'we oppose moving the northern border', {
          status: 'sought',
          askedBy: 'graustark',
          operative: 'oppose',
        }),
        formulation('2007-02-01', 'Ruritania recognizes the claims of Graustark', {
          status: 'sought',
          askedBy: 'graustark',
          operative: 'recognizes',
        }),
      ],
    }),
    position('zenda-policy', {
      inForce: [
        formulation(
          '2004-01-01',
          'Our policy is guided by the Treaty of Zenda, the Three Letters and the Six Promises.',
          { operative: 'is guided by' },
        ),
      ],
      elements: [
        { id: 'treaty-of-zenda', match: ['Treaty of Zenda'] },
        { id: 'three-letters', match: ['Three Letters', 'three letters of Hentzau'] },
        { id: 'six-promises', match: ['Six Promises'] },
      ],
    }),
  ],
  speakersBeside([RURITANIA], [RURITANIA, GRAUSTARK]),
  LANGUAGE,
);

/** What a check of a text finds, a line each: `rule “passage”`. */
export function findingsOf(text: string, line: Line = LINE): string[] {
  return checkDocument({ text, comments: [] }, line).findings.map(
    ({ rule, start, end }) => `${rule} “${text.slice(start, end)}”`,
  );
}
