import type { Catalogue } from './catalogue.ts';
import { compileLadders, languagesOf } from './compile-ladders.ts';
import type { Ladder } from './model.ts';

/** The ladders of a layer on those below: the same id replaces, a new one joins in. */
export function layLadders(
  below: Pick<Catalogue, 'ladderBook' | 'listLadders'>,
  own: readonly Ladder[],
): Pick<Catalogue, 'ladderBook' | 'listLadders'> {
  if (own.length === 0)
    return { ladderBook: (language) => below.ladderBook(language), listLadders: () => below.listLadders() };
  const listLadders = () => {
    const kept = below.listLadders().filter(({ id }) => !own.some((ladder) => ladder.id === id));
    return [...kept, ...own].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  };
  return {
    listLadders,
    ladderBook(language) {
      const ladders = listLadders();
      const tag = [language, language.split('-')[0]!].find((name) => languagesOf(ladders).includes(name));
      return tag === undefined ? undefined : compileLadders(ladders, tag);
    },
  };
}
