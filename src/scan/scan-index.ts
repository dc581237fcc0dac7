// All phrases of the catalogue in one structure, so that a text is read once however many there are. Words
// are numbers; each phrase is found by pairs of neighbouring words that few phrases have ("unilateral
// changes", not "of the"). Broder, "On the Resemblance and Containment of Documents", 1997, for shingles.

import { isGrammar } from '../wording/vocabulary.ts';
import type { Phrase } from './phrases.ts';
import { hashWords, NO_WORDS, readWords, spread, type Vocabulary } from './read-words.ts';

export interface ScanIndex {
  readonly phrases: PhraseList;
  readonly vocabulary: Vocabulary;
  /** Per word id whether it carries content of its own: 1, or 0 for grammar. */
  readonly content: Uint8Array;
  /** The word ids of all phrases, one phrase behind the other; phrase n has those from `starts[n]` to `starts[n + 1]`. */
  readonly words: Int32Array;
  readonly starts: Int32Array;
  /** Where a sentence or a clause of weight begins, per place in `words`. */
  readonly opens: Uint8Array;
  /** There are phrases of one word. */
  readonly hasSingles: boolean;
  /** Several pairs of each phrase, for near matches. */
  readonly pairs: PairTable;
  /** One pair of neighbours of each, for exact ones. */
  readonly anchors: PairTable;
}

/** Phrases by number. Those of the compiled index are read when one is asked for. */
export interface PhraseList {
  readonly length: number;
  readonly at: (number: number) => Phrase | undefined;
}

/** From a pair of words to the phrases that have it. */
export interface PairTable {
  /** One bit for each hash of a pair that is there; most pairs of a text are not. */
  readonly filter: Int32Array;
  /** Open addressing: a pair's hash, and where in `postings` its list begins; a list ends with -1. */
  readonly keys: Int32Array;
  readonly lists: Int32Array;
  /** Phrase and place of the pair's first word in it, two numbers each. */
  readonly postings: Int32Array;
}

/** Makes the index of some phrases. */
export function buildIndex(phrases: readonly Phrase[]): ScanIndex {
  const ids = new Map<number, number>();
  const content: number[] = [0];
  const words: number[] = [];
  const opens: number[] = [];
  const starts: number[] = [];
  for (const { text } of phrases) {
    starts.push(words.length);
    for (const { hash, word, opensClause } of wordsOf(text)) {
      const id = ids.get(hash) ?? ids.size + 1;
      ids.set(hash, id);
      content[id] ??= isGrammar(word) || /^[a-z]$/.test(word) ? 0 : 1;
      words.push(id);
      opens.push(opensClause ? 1 : 0);
    }
  }
  starts.push(words.length);
  const own = {
    phrases,
    vocabulary: vocabularyOf(ids),
    content: Uint8Array.from(content),
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    opens: Uint8Array.from(opens),
    hasSingles: starts.some((start, at) => starts[at + 1] === start + 1),
  };
  const counts = countPairs(own);
  return {
    ...own,
    pairs: tableOf(own, (phrase) => choosePairs(own, phrase, counts)),
    anchors: tableOf(own, (phrase) => chooseAnchor(own, phrase, counts)),
  };
}

function wordsOf(text: string): { hash: number; word: string; opensClause: boolean }[] {
  const hashes = hashWords(text);
  const { starts, ends } = readWords(text, NO_WORDS);
  return hashes.map((hash, at) => {
    const word = text.slice(starts[at]!, ends[at]!).toLowerCase();
    return { hash, word, opensClause: at === 0 || isCutBetween(text, ends[at - 1]!, starts[at]!) };
  });
}

/** True where a sentence, or a part of one behind a semicolon or colon, ends between two words. */
export function isCutBetween(text: string, end: number, start: number): boolean {
  const between = text.slice(end, start);
  if (between === ' ') return false;
  if (/[;；。！？]|[:：]\s|\n\s*\n/.test(between)) return true;
  // "the U.S. policy": a single letter before the stop is an initial.
  return /[.!?]\W*\s/.test(between) && /[^\W_]{2}$|[^\w.]$/.test(text.slice(Math.max(0, end - 2), end));
}

function vocabularyOf(words: ReadonlyMap<number, number>): Vocabulary {
  const size = tableSize(words.size);
  const [hashes, ids] = [new Int32Array(size), new Int32Array(size)];
  for (const [hash, id] of words) {
    let slot = spread(hash) & (size - 1);
    while (ids[slot] !== 0) slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
    ids[slot] = id;
  }
  return { hashes, ids };
}

function tableSize(entries: number): number {
  let size = 16;
  while (size < entries * 2.5) size *= 2;
  return size;
}

/** The hash of two words, `gap` words apart (1: neighbours). Never 0. */
export function pairHash(first: number, second: number, gap: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + gap * 0x51ed27), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 1;
}

const FEWEST = 6;
const MANY = 20_000;

// A pair that more phrases share than this finds none of them, unless a phrase has no rarer ones. The more
// phrases there are, the more pairs are shared, and the more a word of the text would cost.
function commonFrom(phrases: number): number {
  return phrases < MANY ? 48 : 12;
}

function mostPairs(phrases: number): number {
  return phrases < MANY ? 24 : 10;
}

type Built = Omit<ScanIndex, 'pairs' | 'anchors'>;
type Counts = ReadonlyMap<number, number>;

function countPairs(index: Built): Counts {
  const counts = new Map<number, number>();
  for (let phrase = 0; phrase < index.phrases.length; phrase += 1)
    for (const { hash } of pairsIn(index, phrase)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

function tableOf(index: Built, choose: (phrase: number) => readonly Pair[]): PairTable {
  const longest = commonFrom(index.phrases.length) * 1.5;
  const lists = new Map<number, number[]>();
  let taken = 0;
  for (let phrase = 0; phrase < index.phrases.length; phrase += 1) {
    for (const [rank, { hash, at }] of choose(phrase).entries()) {
      const list = lists.get(hash) ?? [];
      // Beyond the pair that finds it exactly, a phrase joins no long list.
      if (rank > 0 && list.length >= longest * 2) continue;
      list.push(phrase, at);
      lists.set(hash, list);
      taken += 1;
    }
  }
  const size = tableSize(lists.size);
  const [keys, heads] = [new Int32Array(size), new Int32Array(size)];
  const postings = new Int32Array(taken * 2 + lists.size);
  // Ten to twenty bits a pair: enough to turn nearly all away, and small enough to stay in the cache.
  const filter = new Int32Array(Math.max(1024, size / 8));
  let end = 0;
  for (const [hash, list] of lists) {
    let slot = spread(hash) & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    heads[slot] = end;
    postings.set(list, end);
    end += list.length;
    postings[end] = -1;
    end += 1;
    const bit = spread(hash) & (filter.length * 32 - 1);
    filter[bit >>> 5]! |= 1 << (bit & 31);
  }
  return { filter, keys, lists: heads, postings };
}

interface Pair {
  readonly hash: number;
  /** Place of its first word in the phrase. */
  readonly at: number;
  readonly gap: number;
  readonly hasContent: boolean;
}

// Neighbours, and words with one between them: a phrase in which every third word was changed has the latter.
function pairsIn({ words, starts, content }: Built, phrase: number): Pair[] {
  const [from, to] = [starts[phrase]!, starts[phrase + 1]!];
  if (to - from === 1) return [{ hash: pairHash(words[from]!, 0, 0), at: 0, gap: 0, hasContent: true }];
  const pairs: Pair[] = [];
  for (let at = from; at < to; at += 1)
    for (const gap of [1, 2]) {
      const [first, second] = [words[at]!, words[at + gap]!];
      if (at + gap >= to) continue;
      const hasContent = content[first] === 1 || content[second] === 1;
      pairs.push({ hash: pairHash(first, second, gap), at: at - from, gap, hasContent });
    }
  return pairs;
}

// First the rarest pair of neighbours, then the rarest of all.
function choosePairs(index: Built, phrase: number, counts: Counts): Pair[] {
  const common = commonFrom(index.phrases.length);
  const sorted = sortByRarity(pairsIn(index, phrase), counts);
  const anchor = sorted.find(({ gap }) => gap < 2)!;
  const others = sorted.filter((pair) => pair !== anchor);
  const rare = others.filter((pair) => rarityOf(pair, counts) <= common).length;
  return [anchor, ...others.slice(0, Math.min(mostPairs(index.phrases.length), Math.max(FEWEST, rare)))];
}

function chooseAnchor(index: Built, phrase: number, counts: Counts): Pair[] {
  return choosePairs(index, phrase, counts).slice(0, 1);
}

function sortByRarity(pairs: readonly Pair[], counts: Counts): Pair[] {
  return pairs.toSorted((a, b) => rarityOf(a, counts) - rarityOf(b, counts));
}

// Two words of grammar are rarer in the catalogue than in any text.
function rarityOf({ hash, hasContent }: Pair, counts: Counts): number {
  return counts.get(hash)! + (hasContent ? 0 : 1e6);
}
