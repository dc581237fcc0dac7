// From authored ladders to the book of one language. `{support}` becomes the forms of the verb, `{strongly}` the
// ladder's own list, `{not}` a denial, `…` a few words in between; all else stands for itself.

import { formsOfVerb } from '../wording/english-verbs.ts';
import { foldWord } from '../wording/fold.ts';
import {
  type BookLadder,
  GAP,
  isWrittenSolid,
  type LadderBook,
  type Phrase,
  type Token,
  type WordClass,
} from '../wording/ladder-book.ts';
import { splitWords } from '../wording/words.ts';
import type { Ladder } from './model.ts';

/** The languages in which some ladder has words. */
export function languagesOf(ladders: readonly Ladder[]): string[] {
  return [
    ...new Set(ladders.flatMap(({ rungs }) => rungs.flatMap(({ words }) => Object.keys(words)))),
  ].toSorted();
}

/** The book of one language; ladders without words in it keep their place and find nothing. */
export function compileLadders(ladders: readonly Ladder[], language: string): LadderBook {
  const classes = new Classes();
  const phrases: Phrase[] = [];
  for (const [number, ladder] of ladders.entries()) {
    const add = (texts: readonly string[] = [], rung: number) => {
      for (const text of texts)
        phrases.push({ ladder: number, rung, ...compilePhrase(text, ladder, language, classes) });
    };
    for (const [rung, { words }] of ladder.rungs.entries()) add(words[language], rung);
    add(ladder.lookalikes[language], -1);
  }
  return { language, ladders: ladders.map(bookLadder), classes: classes.list, phrases };
}

/** The names in braces of a phrase: `{not} {support}` has `not` and `support`. */
export function namesIn(phrase: string): string[] {
  return [...phrase.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);
}

function bookLadder({ id, rungs, neutral, directions }: Ladder): BookLadder {
  const at = rungs.findIndex((rung) => rung.id === neutral);
  const { up, down, back_up: backUp = up, back_down: backDown = down } = directions;
  return {
    id,
    rungs: rungs.map((rung) => rung.id),
    ...(at >= 0 && { neutral: at }),
    up,
    down,
    backUp,
    backDown,
  };
}

function compilePhrase(
  text: string,
  ladder: Ladder,
  language: string,
  classes: Classes,
): Pick<Phrase, 'tokens' | 'isDenied'> {
  if (isWrittenSolid(language)) return { tokens: [text] };
  const tokens: Token[] = [];
  let isDenied = false;
  for (const piece of text.replaceAll('...', GAP).split(/(\{[^}]*\})/)) {
    const [name] = namesIn(piece);
    if (name === 'not') isDenied = true;
    else if (name !== undefined) tokens.push(classes.numberOf(name, ladder, language));
    else tokens.push(...splitWords(piece).map((unit) => (unit.text === GAP ? GAP : unit.key)));
  }
  return { tokens, ...(isDenied && { isDenied: true as const }) };
}

// Auxiliaries are no stance of their own: "are opposed to" is read by its adjective.
const AUXILIARY = new Set(['be', 'have', 'do']);

class Classes {
  readonly list: WordClass[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string, { forms }: Ladder, language: string): number {
    const own = forms[language]?.[name];
    const words = (own ?? formsOfVerb(name)).map(foldWord);
    const isVerb = own === undefined && language === 'en' && !AUXILIARY.has(name);
    const key = `${isVerb} ${words.join(' ')}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.list.push({ words, ...(isVerb && { isVerb: true as const }) });
    this.#numbers.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}
