// A text as numbers: per word its id in the vocabulary of the catalogue, and where it stands. Words are runs
// of letters and digits, so that "two-state" and "two state", "Strait's" and "Strait’s" come out alike;
// what was between the words is looked at again only where words match.

import { ALONE, learnSign, SEVERAL, signTable, spellOut, UNKNOWN, UNSEEN } from './signs.ts';

/** Words of a text in order. Offsets are in UTF-16 units from 0; only the first `count` places are filled. */
export interface Words {
  readonly count: number;
  /** Id in the vocabulary; 0 for a word that is not in it. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Says which id a word has, by the hash of its folded signs. */
export interface Vocabulary {
  /** Open addressing: hashes and, at the same places, ids. Its length is a power of two. */
  readonly hashes: Int32Array;
  readonly ids: Int32Array;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const NEWLINE = 10;
const SOFT_HYPHEN = 0xad;

/** Room for the words of a text; used again for the next one, because clearing it would cost more than scanning. */
export class WordBuffer implements Words {
  count = 0;
  ids = new Int32Array(0);
  starts = new Int32Array(0);
  ends = new Int32Array(0);

  reserve(words: number): void {
    if (this.ids.length >= words) return;
    this.ids = new Int32Array(words);
    this.starts = new Int32Array(words);
    this.ends = new Int32Array(words);
  }
}

/** Cuts a text into words and looks each up. The result is overwritten by the next call with the same buffer. */
export function readWords(text: string, vocabulary: Vocabulary, buffer = new WordBuffer()): Words {
  const units = unitsOf(text);
  const { length } = units;
  buffer.reserve(length + 1);
  const { ids, starts, ends } = buffer;
  const signs = signTable();
  const { hashes, ids: known } = vocabulary;
  const mask = hashes.length - 1;
  let [count, hash, start] = [0, SEED, -1];
  const lookUp = (value: number) => {
    let slot = spread(value) & mask;
    while (known[slot] !== 0 && hashes[slot] !== value) slot = (slot + 1) & mask;
    return known[slot]!;
  };
  for (let at = 0; at < length; at += 1) {
    let sign = signs[units[at]!]!;
    if (sign === UNKNOWN) sign = learnSign(units[at]!);
    if (sign > SEVERAL && sign < ALONE) {
      if (start < 0) start = at;
      hash = Math.imul(hash ^ sign, PRIME);
      continue;
    }
    if (sign === UNSEEN) continue;
    if (sign === SEVERAL) {
      if (start < 0) start = at;
      for (const part of spellOut(units[at]!)) hash = Math.imul(hash ^ part.charCodeAt(0), PRIME);
      continue;
    }
    if (start >= 0) {
      // A word broken at the end of a line is one word where the catalogue knows it so.
      if (isHyphen(units, at)) {
        const end = joinedEnd(units, at, signs);
        if (end > 0 && lookUp(hashFrom(units, at, end, hash, signs)) !== 0) {
          hash = hashFrom(units, at, end, hash, signs);
          at = end - 1;
          continue;
        }
      }
      ids[count] = lookUp(hash);
      starts[count] = start;
      ends[count] = at;
      count += 1;
      hash = SEED;
      start = -1;
    }
    if (sign >= ALONE) {
      ids[count] = lookUp(Math.imul(SEED ^ (sign - ALONE), PRIME));
      starts[count] = at;
      ends[count] = at + 1;
      count += 1;
    }
  }
  if (start >= 0) {
    ids[count] = lookUp(hash);
    starts[count] = start;
    ends[count] = length;
    count += 1;
  }
  buffer.count = count;
  return buffer;
}

/** The vocabulary without words. */
export const NO_WORDS: Vocabulary = { hashes: new Int32Array(1), ids: new Int32Array(1) };

/** How many words a text has. */
export function countWords(text: string): number {
  return readWords(text, NO_WORDS).count;
}

/** The hashes of a text's words, in order. */
export function hashWords(text: string): number[] {
  const words = readWords(text, NO_WORDS);
  const units = unitsOf(text);
  const signs = signTable();
  return Array.from({ length: words.count }, (_, at) =>
    hashFrom(units, words.starts[at]!, words.ends[at]!, SEED, signs),
  );
}

/** A hash table has the low bits of a hash as its places, and those of this hash are poor. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bytes.byteOffset % 2 === 0
    ? new Uint16Array(bytes.buffer, bytes.byteOffset, text.length)
    : new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

function isHyphen(units: Uint16Array, at: number): boolean {
  const unit = units[at]!;
  return (
    unit === 0x2d || unit === 0x2010 || unit === 0x2011 || (unit === NEWLINE && units[at - 1] === SOFT_HYPHEN)
  );
}

// Where the word goes on behind "-\n": the end of it, or 0 when it does not.
function joinedEnd(units: Uint16Array, hyphen: number, signs: Int32Array): number {
  let at = units[hyphen] === NEWLINE ? hyphen : hyphen + 1;
  while (units[at] === 13 || units[at] === 32) at += 1;
  if (units[at] !== NEWLINE) return 0;
  at += 1;
  while (units[at] === 32 || units[at] === 9) at += 1;
  const start = at;
  while (at < units.length && signs[units[at]!]! > SEVERAL && signs[units[at]!]! < ALONE) at += 1;
  return at > start ? at : 0;
}

function hashFrom(units: Uint16Array, from: number, to: number, seed: number, signs: Int32Array): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) {
    let sign = signs[units[at]!]!;
    if (sign === UNKNOWN) sign = learnSign(units[at]!);
    if (sign > SEVERAL) hash = Math.imul(hash ^ (sign % ALONE), PRIME);
    else if (sign === SEVERAL)
      for (const part of spellOut(units[at]!)) hash = Math.imul(hash ^ part.charCodeAt(0), PRIME);
  }
  return hash;
}
