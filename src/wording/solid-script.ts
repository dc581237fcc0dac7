// Chinese and Japanese phrases are found sign by sign: the segmenter cuts 坚决反对 in two as often as not,
// and a phrase in the ladder is already as long as it has to be. The longest one wins, so 反对 inside
// 坚决反对 or 不反对 is no finding of its own.

import type { LadderBook } from './ladder-book.ts';
import type { Finding } from './ladders.ts';
import { longestMatches, type Match, startBehind } from './match-phrases.ts';

// A denial before a phrase that no ladder lists whole: what it then means is not guessed.
const DENIALS =
  /(?:[不未没沒非勿]|不会|不會|从不|從不|不再|不能|不得|绝不|絕不|决不|決不)(?:会|會|再|能|得|应|應|要|可)?$/;
const CLAUSE_MARKS = /[,，。;；:：!！?？、]/;
const SENTENCE_END = /[。！？!?]/;
// A sentence and a clause are read this far: a text may have no mark at all.
const LONGEST = 400;
const NONE: ReadonlySet<string> = new Set();

/** The rungs that the phrases of a text written without spaces stand on. */
export function findInSigns(text: string, book: LadderBook): Finding[] {
  const isQuestion = (at: number) =>
    /[？?]/.test(text.slice(at, at + LONGEST).match(SENTENCE_END)?.[0] ?? '');
  const matches: Match[] = [];
  for (const phrase of book.phrases) {
    const words = phrase.tokens[0];
    if (typeof words !== 'string' || words === '') continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const counts =
        phrase.rung >= 0 && !DENIALS.test(text.slice(Math.max(0, at - 4), at)) && !isQuestion(at);
      matches.push({ phrase, at, start: at, end: at + words.length, weight: words.length, counts });
    }
  }
  const kept = longestMatches(matches, book);
  return kept.map((match, number) => {
    const { id, rungs } = book.ladders[match.phrase.ladder]!;
    const next = Math.min(startBehind(kept, number) ?? text.length, match.end + LONGEST);
    return {
      ladder: id,
      rung: rungs[match.phrase.rung]!,
      level: match.phrase.rung,
      text: text.slice(match.at, match.end),
      start: match.at,
      end: match.end,
      head: match.at,
      about: {
        words: pairsOf(text.slice(match.end, next).split(CLAUSE_MARKS)[0]!),
        heads: NONE,
        qualifiers: NONE,
        isDenied: false,
      },
      before: pairsOf(
        text
          .slice(Math.max(0, match.at - LONGEST), match.at)
          .split(CLAUSE_MARKS)
          .at(-1)!,
      ),
    };
  });
}

/** Neighbouring signs, two by two: likeness without a dictionary. */
export function pairsOf(clause: string): ReadonlySet<string> {
  const signs = [...clause.replace(/[\p{P}\s]/gu, '')];
  return new Set(signs.slice(1).map((sign, at) => signs[at]! + sign));
}
