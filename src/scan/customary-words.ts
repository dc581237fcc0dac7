// What an actor says each time it speaks to a position, and a draft does not.

import type { Formulation } from '../catalogue/model.ts';
import { wordingOf } from '../wording/history.ts';
import { contentOf } from '../wording/likeness.ts';
import type { LinePosition } from './check-line.ts';
import { coreKeys } from './clause-keys.ts';
import { findElements } from './elements.ts';
import { splitPassages, wordKeys } from './passages.ts';

/** What is said each time and the draft leaves out. */
export interface Customary {
  readonly text: string;
  readonly formulation: Formulation;
  /** In how many of the position's last wordings it stands, and how many those are. */
  readonly times: number;
  readonly of: number;
}

export interface Draft {
  readonly text: string;
  /** The keys of its own sentences, those of others left out. */
  readonly said: string;
  readonly language: string;
  readonly terms: readonly string[];
}

const LAST_WORDINGS = 5;
const CUSTOMARY = 2;

/** The clauses and elements of a position's last wordings that a draft leaves out. */
export function leftOutOf(line: LinePosition, { text, said, language, terms }: Draft): Customary[] {
  const { position, current } = line;
  const last = lastWordings(line, language);
  const keysOf = (formulation: Formulation) =>
    splitPassages(textIn(formulation, language)!, { language, terms })
      .map(({ units }) => wordKeys(units))
      .join('.');
  const keys = last.map(keysOf);
  const clauses = splitPassages(textIn(current, language) ?? '', { language, terms }).flatMap(
    (passage) => passage.clauses,
  );
  const standing = clauses.flatMap(({ units }): Customary[] => {
    const words = coreKeys(units);
    const times = keys.filter((one) => one.includes(words)).length;
    if (times < CUSTOMARY || contentOf(units).total < CUSTOMARY || said.includes(words)) return [];
    const own = units.map((unit) => unit.text + unit.space).join('');
    return [
      {
        text: own.trim().replace(/^(?:and|but|or)\s+|[,;.]$/g, ''),
        formulation: current,
        times,
        of: last.length,
      },
    ];
  });
  const present = findElements(text, position.elements).map(({ id }) => id);
  const elements = position.elements.flatMap(({ id, match }): Customary[] => {
    const having = last.filter((one) => findElements(textIn(one, language)!, [{ id, match }]).length > 0);
    if (present.includes(id) || having.length < CUSTOMARY) return [];
    const formulation = having.at(-1)!;
    const [found] = findElements(textIn(formulation, language)!, [{ id, match }]);
    if (standing.some((one) => one.text.includes(found!.text))) return [];
    return [{ text: found!.text, formulation, times: having.length, of: last.length }];
  });
  return [...standing, ...elements];
}

/** The last wordings of a position that there are in a language, oldest first. */
export function lastWordings({ inForce, earlier }: LinePosition, language: string): Formulation[] {
  return [...earlier, ...inForce]
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .filter((formulation) => (textIn(formulation, language) ?? '') !== '')
    .slice(-LAST_WORDINGS);
}

/** The text in a language without its script or region: a translation where the original is in another. */
export function textIn(formulation: Formulation, language: string): string | undefined {
  if (formulation.language.split('-')[0] === language) return wordingOf(formulation);
  return formulation.translations.find((translation) => translation.language.split('-')[0] === language)
    ?.text;
}
