// Who is known by a name: a person the catalogue quotes, an administration, an actor. A family name may be
// several people's.

import type { Catalogue } from '../catalogue/catalogue.ts';

/** From a name in lower case to the `actor/period` it may stand for. */
export type KnownSpeakers = ReadonlyMap<string, ReadonlySet<string>>;

/** The names the catalogue knows. */
export function knownSpeakers(catalogue: Catalogue): KnownSpeakers {
  const known = new Map<string, Set<string>>();
  const add = (name: string, whose: string) => {
    const key = name.toLowerCase();
    if (key.length < 2) return;
    known.set(key, (known.get(key) ?? new Set()).add(whose));
  };
  for (const { id } of catalogue.listPositions())
    for (const { speaker, period } of catalogue.readPosition(id)!.formulations)
      for (const name of namesOf(speaker.name)) add(name, `${id.split('/')[0]}/${period}`);
  for (const actor of catalogue.listActors())
    for (const period of actor.periods) {
      const whose = `${actor.id}/${period.id}`;
      for (const name of [
        actor.name,
        ...(actor.names ?? []),
        ...period.aliases,
        period.name.replace(/\s*\(.*\)$/, ''),
      ])
        add(name, whose);
    }
  return known;
}

/** Whose name it may be; undefined when nobody's the catalogue knows. */
export function whoIs(name: string, known: KnownSpeakers): ReadonlySet<string> | undefined {
  const plain = name.replace(/^(?:President|Secretary|Minister|Mr|Mrs|Ms|Dr|The)\.?\s+/gi, '');
  const owner = OFFICE_OF.exec(plain)?.groups?.owner;
  return (
    known.get(plain.toLowerCase()) ??
    known.get(plain.split(/\s+/).at(-1)!.toLowerCase()) ??
    (owner === undefined ? undefined : known.get(owner.toLowerCase()))
  );
}

// "China's Foreign Ministry" speaks for China; "China's Global Times" does not.
const OFFICE_OF =
  /^(?<owner>.+?)[’']s?\s+(?:\S+\s+)*(?:Ministry|Department|Office|Government|Embassy|Cabinet|Council|Minister|President|Premier|Ambassador)$/u;

/** The longest name that a Chinese phrase ends with or has in it: "外交部发言人文德" of "卢里塔尼亚外交部发言人文德". */
export function whoIsIn(phrase: string, known: KnownSpeakers): string | undefined {
  const names = [...known.keys()].filter((name) => /\p{Script=Han}/u.test(name) && phrase.includes(name));
  return names.toSorted((a, b) => b.length - a.length)[0];
}

// "Antony J. Blinken" is also called Blinken. A ministry has one name.
function namesOf(name: string): string[] {
  const words = name.split(/\s+/);
  const isPerson = words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
  return isPerson && !/ministry|department|house|office|council|committee/i.test(name)
    ? [name, words.at(-1)!]
    : [name];
}
