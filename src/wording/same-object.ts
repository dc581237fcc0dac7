// What a verb is said about: the words behind it, as far as they belong to it. Two phrases speak of one thing when
// these have a noun in common that the others go with, and half of their words, and when neither side denies what
// the other affirms: to support membership "where statehood is not a requirement" is nothing to a membership "where
// statehood is required", and a maritime claim is no sovereignty claim.

import { STANCE_FORMS } from './stance-verbs.ts';
import { AUXILIARIES, isGrammar, set } from './vocabulary.ts';
import type { Unit } from './words.ts';

/** What a phrase is about. */
export interface Matter {
  /** Stems of the content words. */
  readonly words: ReadonlySet<string>;
  /** Of them the nouns that the others go with: `independence` in "independence for Taiwan"; two where "or" joins two. */
  readonly heads: ReadonlySet<string>;
  /** Of them those before the first of these nouns: `Taiwan's` in "Taiwan's membership in the organization". */
  readonly qualifiers: ReadonlySet<string>;
  readonly isDenied: boolean;
}

// Below this share of common words two phrases are not about one thing.
export const SAME_OBJECT = 0.5;
const MOST_WORDS = 12;
// A text may have no mark at all.
const LONGEST = 40;
const ENDS = set('. ! ? ; :');
const JOINTS = set('and but or nor while');
// "efforts to change the status quo", "moves that would change it": the noun is the change.
const LIGHT_NOUNS = /^(?:efforts?|effort|moves?|mov|attempts?|actions?|act|steps?|measures?|measur)$/;
const SUBJECTS = set('i we you he she it they this these that there');
const NEGATORS = /^(?:not|never|no|nor|neither|cannot|without|.*n't)$/;

/** What the verb that ends before `from` is about: the words behind it, up to a mark or to the speaker's next verb. */
export function matterBehind(units: readonly Unit[], from: number, to = units.length): Matter {
  const words = new Set<string>();
  const heads = new Set<string>();
  let qualifiers: readonly string[] | undefined;
  // Behind "will" or "seeks to" stands a verb: what is promised is of one kind when it is the same.
  const isAct = from > 0 && (AUXILIARIES.has(units[from - 1]!.key) || units[from - 1]!.key === 'to');
  let [phrase, hasHead]: [string[], boolean] = [[], false];
  let isDenied = false;
  const endPhrase = () => {
    const noun = phrase.at(-1);
    if (noun !== undefined && !hasHead && !LIGHT_NOUNS.test(noun)) {
      heads.add(noun);
      qualifiers ??= phrase.slice(0, -1);
      hasHead = true;
    }
    phrase = [];
  };
  for (let at = from; at < Math.min(to, from + LONGEST) && words.size < MOST_WORDS; at += 1) {
    const { key, kind } = units[at]!;
    if (kind === 'mark' && (ENDS.has(key) || (key === ',' && words.size > 0))) break;
    const isJoint = JOINTS.has(key);
    if (isJoint && opensAnother(units, at + 1)) break;
    if (kind === 'group' || NEGATORS.test(key)) isDenied = true;
    const own = kind === 'mark' ? [] : [...stemsOf(key.split(' ').filter((word) => !NEGATORS.test(word)))];
    if (own.length === 0 && kind === 'word') endPhrase();
    if (isJoint && !isAct) hasHead = false;
    for (const stem of own) words.add(stem);
    phrase.push(...own);
    if (isAct && !hasHead) endPhrase();
  }
  endPhrase();
  return { words, heads, qualifiers: new Set(qualifiers), isDenied };
}

/** How much two matters have in common, from 0 to 1; undefined where one of the phrases stands alone. */
export function commonShare(a: Matter, b: Matter): number | undefined {
  if (a.isDenied !== b.isDenied) return 0;
  if (a.words.size === 0 || b.words.size === 0) return undefined;
  const isOfOneKind = meet(a.heads, b.words) || meet(b.heads, a.words);
  return isOfOneKind && meet(a.qualifiers, b.qualifiers) ? dice(a.words, b.words) : 0;
}

// Where one side has no such word nothing speaks against it.
function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((word) => b.has(word));
}

/** Dice, "Measures of the Amount of Ecologic Association", 1945. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

// "…, and we expect", "and therefore would not support", "and encourages": the speaker goes on with another verb.
function opensAnother(units: readonly Unit[], from: number): boolean {
  let at = from;
  while (/.{2}ly$/.test(units[at]?.key ?? '') || units[at]?.key === 'therefore') at += 1;
  const next = units[at];
  return (
    next !== undefined &&
    (next.kind === 'group' ||
      SUBJECTS.has(next.key) ||
      AUXILIARIES.has(next.key) ||
      STANCE_FORMS.has(next.key))
  );
}

/** Stems of the content words, enough to see that two clauses are about one thing. */
export function stemsOf(words: readonly string[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const word of words) {
    const stem = stems.get(word) ?? rememberStem(word);
    if (stem !== false) own.add(stem);
  }
  return own;
}

const stems = new Map<string, string | false>();
const MOST_STEMS = 20_000;

// The same words come again and again. What is no word of content has no stem.
function rememberStem(word: string): string | false {
  if (stems.size >= MOST_STEMS) stems.clear();
  const isWord = word.charCodeAt(0) < 0x80 ? /^[a-z0-9]/i.test(word) : /^[\p{L}\p{N}]/u.test(word);
  const stem = isWord && !isGrammar(word) && stemOf(word);
  stems.set(word, stem);
  return stem;
}

function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/'s$/, '').replace(/(?:ence|ent|ational|ations?|ing|ed|es|s|ly|e)$/, '');
}
