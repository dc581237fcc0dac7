// Who is cited. A speaker with an office is a person; one without is a government, a ministry or a body, and
// is cited as an institution: "U.S. Department of State", never "State, Department of".

import type { Formulation } from '../catalogue/model.ts';

/** A name as CSL-JSON has it. */
export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given: string;
      readonly suffix?: string;
      /** Written family name first in every place, as citeproc-js calls it. */
      readonly 'static-ordering'?: true;
    };

const FAMILY_FIRST = ['prc', 'taiwan', 'rok', 'dprk', 'rok-dprk', 'vietnam'];
const SUFFIX = /,? (Jr\.|Sr\.|II|III|IV)$/;
const PARTICLE = /^(?:von|van|de|der|den|di|da|del|la|le|al|bin|ben)$/;
// An institution that needs its country's name to be known abroad.
const GENERIC =
  /^(?:Department|Ministry|Foreign Ministry|Embassy|State Council|Standing Committee|Information Office|Office|National|Parliament|Senate|Cabinet|Federal|Supreme|Foreign, Commonwealth)\b/;

/** The authors of a formulation. `actorName` is its actor's, in full. */
export function authorsOf({ speaker, position }: Formulation, actorName: string): CslName[] {
  const actor = position.slice(0, position.indexOf('/'));
  if (speaker.role === undefined) return [{ literal: nameInstitution(speaker.name, actor, actorName) }];
  return speaker.name
    .split(/,? and |, (?!Jr\.|Sr\.|(?:II|III|IV)\b)/)
    .map((name) => splitName(name, FAMILY_FIRST.includes(actor)));
}

function nameInstitution(name: string, actor: string, actorName: string): string {
  const bare = name.replace(/^The (?=White House)/, '');
  if (actorName.endsWith(bare)) return actorName;
  if (!GENERIC.test(bare) || bare.includes(actorName)) return bare;
  return actor === 'us' ? `U.S. ${bare}` : `${actorName}, ${bare}`;
}

function splitName(name: string, isFamilyFirst: boolean): CslName {
  const suffix = SUFFIX.exec(name)?.[1];
  const words = name.replace(SUFFIX, '').split(' ');
  if (isFamilyFirst && words.length > 1)
    return { family: words[0]!, given: words.slice(1).join(' '), 'static-ordering': true };
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return {
    family: words.slice(cut).join(' '),
    given: words.slice(0, cut).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
