// Texts too long to be compared word by word are compared sentence by sentence: each sentence, or each line, is one
// unit, kept or replaced whole. What changed inside it is left to a comparison of that part alone.

import { foldSentence } from './fold.ts';
import { matchUnits } from './match-units.ts';
import type { Run } from './runs.ts';
import type { Unit } from './words.ts';

/** Above so many words, in both texts together, sentences are compared and not words. */
export const MOST_WORDS = 300_000;

const END = /[.!?]["'”’)\]]*\s+|[。！？]["”’」』）]*\s*|\n\s*/g;
const SPACE = 32;

/** True for two texts that are too long to be compared word by word. */
export function areLong(before: string, after: string): boolean {
  return countWords(before) + countWords(after) > MOST_WORDS;
}

// Words between spaces; where none are written, two signs count as a word.
function countWords(text: string): number {
  let [count, signs] = [0, 0];
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x3040 && code <= 0x9fff) signs += 1;
    const isSpace = code <= SPACE || code === 0xa0;
    if (!isSpace && !isInside) count += 1;
    isInside = !isSpace;
  }
  return count + signs / 2;
}

/** The runs that turn one text into the other, sentence by sentence. */
export function compareSentences(before: string, after: string, exact = false): Run[] {
  return matchUnits(splitSentences(before, exact), splitSentences(after, exact));
}

function splitSentences(text: string, exact: boolean): Unit[] {
  const trimmed = text.trim();
  const units: Unit[] = [];
  let start = 0;
  const cut = (end: number) => {
    const piece = trimmed.slice(start, end);
    const sentence = piece.trimEnd();
    const key = exact ? piece : foldSentence(sentence);
    if (piece !== '')
      units.push({
        text: sentence,
        space: piece.slice(sentence.length),
        key,
        kind: 'word',
        isFunction: false,
      });
    start = end;
  };
  for (const { index, 0: found } of trimmed.matchAll(END)) cut(index + found.length);
  cut(trimmed.length);
  return units;
}
