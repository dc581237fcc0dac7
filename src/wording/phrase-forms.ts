// The phrases of a book made ready to be looked for: by the words they may begin with, their classes as sets.

import type { LadderBook, Phrase, Token } from './ladder-book.ts';
import { set } from './vocabulary.ts';
import type { Unit } from './words.ts';

const PRONOUNS = set('i we you he she it they that there who');

/** The phrases of a book made ready to be looked for. */
export interface Forms {
  readonly phrases: readonly Phrase[];
  readonly classes: readonly { readonly words: ReadonlySet<string>; readonly isVerb: boolean }[];
  /** The numbers of the phrases that begin with a word or with one of a class, by the word or the class's number. */
  readonly opened: ReadonlyMap<Token, readonly number[]>;
  /** The numbers of the classes that a word is in. */
  readonly classesOf: ReadonlyMap<string, readonly number[]>;
  /** What was found of the words asked for so far. */
  readonly byFirst: Map<string, readonly Phrase[] | undefined>;
}

const known = new WeakMap<LadderBook, Forms>();

/** Made once for each book. */
export function formsOf(book: LadderBook): Forms {
  let forms = known.get(book);
  if (forms === undefined) known.set(book, (forms = makeForms(book)));
  return forms;
}

// A run of the program looks at a hundred words: what each of them may open is gathered when it is asked for.
function makeForms({ classes, phrases }: LadderBook): Forms {
  const opened = new Map<Token, number[]>();
  phrases.forEach(({ tokens }, number) => {
    addTo(opened, tokens[0]!, number);
  });
  const classesOf = new Map<string, number[]>();
  classes.forEach(({ words }, number) => {
    words.forEach((word) => {
      addTo(classesOf, word, number);
    });
  });
  return {
    phrases,
    classes: classes.map(({ words, isVerb }) => ({ words: new Set(words), isVerb: isVerb === true })),
    opened,
    classesOf,
    byFirst: new Map(),
  };
}

function addTo<K>(lists: Map<K, number[]>, key: K, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else list.push(number);
}

/** The phrases that may begin with a word, in the order of the book; undefined where there are none. */
export function phrasesFrom(key: string, forms: Forms): readonly Phrase[] | undefined {
  if (!forms.byFirst.has(key)) forms.byFirst.set(key, findPhrasesFrom(key, forms));
  return forms.byFirst.get(key);
}

function findPhrasesFrom(key: string, forms: Forms): readonly Phrase[] | undefined {
  const own = numbersOf(key, forms);
  const numbers = own.length > 0 || !key.includes("'") ? own : numbersOf(contractionOf(key), forms);
  if (numbers.length === 0) return undefined;
  return numbers.toSorted((a, b) => a - b).map((number) => forms.phrases[number]!);
}

function numbersOf(word: string, { opened, classesOf }: Forms): number[] {
  const firsts = [word, ...(classesOf.get(word) ?? [])];
  return firsts.flatMap((first) => opened.get(first) ?? []);
}

/** True when the unit is the token, or a word of its class. */
export function isWord(unit: Unit | undefined, token: Token, forms: Forms): boolean {
  if (unit === undefined) return false;
  const { key } = unit;
  if (typeof token === 'string') return key === token;
  const { words } = forms.classes[token]!;
  return words.has(key) || (key.includes("'") && words.has(contractionOf(key)));
}

// "we're" ends in the "'re" of "are"; "China's" is no "is".
function contractionOf(key: string): string {
  const at = key.indexOf("'");
  return at > 0 && PRONOUNS.has(key.slice(0, at)) ? key.slice(at) : key;
}
