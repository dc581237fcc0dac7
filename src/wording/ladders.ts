// Where on a ladder the words of a text stand. Phrases are data (phrases/ladders/); here is only what a phrase
// that was found says: its rung, its words, and what it is about.

import { isWrittenSolid, type LadderBook } from './ladder-book.ts';
import { type Match, matchPhrases, startBehind } from './match-phrases.ts';
import { type Matter, matterBehind, stemsOf } from './same-object.ts';
import { findInSigns } from './solid-script.ts';
import { set } from './vocabulary.ts';
import { splitWords, type Unit } from './words.ts';

/** Words of a text that stand on a rung. Offsets count UTF-16 units from 0, in the text without its outer white space. */
export interface Finding {
  readonly ladder: string;
  readonly rung: string;
  /** Number of the rung on its ladder, from 0. */
  readonly level: number;
  /** The words, with the auxiliaries and the negation that belong to them. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the phrase itself begins, behind its auxiliaries. */
  readonly head: number;
  /** What the stance is about. */
  readonly about: Matter;
  /** Stems of the content words before it in the clause. */
  readonly before: ReadonlySet<string>;
}

// What stands before a stance is read this far: a text may have no full stop at all.
const LONGEST_SUBJECT = 40;
const CLAUSE_MARKS = set('. ! ? ; :');

/** The rungs that the words of a text stand on, in the order of the text; `words` are the text's, where they are known. */
export function findRungs(text: string, book: LadderBook, words?: readonly Unit[]): Finding[] {
  const trimmed = text.trim();
  if (isWrittenSolid(book.language)) return findInSigns(trimmed, book);
  const units = words ?? splitWords(trimmed);
  return describe(matchPhrases(units, book), units, trimmed, book);
}

function describe(
  matches: readonly Match[],
  units: readonly Unit[],
  text: string,
  book: LadderBook,
): Finding[] {
  const offsets = offsetsOf(units);
  const offsetOfEnd = (end: number) => offsets[end - 1]! + units[end - 1]!.text.length;
  return matches.map((match, number) => {
    const { id, rungs } = book.ladders[match.phrase.ladder]!;
    const [start, end] = [offsets[match.start]!, offsetOfEnd(match.end)];
    // Most phrases of a long text stand in the same place of the other: nobody asks what these are about.
    let about: Matter | undefined;
    let before: ReadonlySet<string> | undefined;
    return {
      ladder: id,
      rung: rungs[match.phrase.rung]!,
      level: match.phrase.rung,
      text: text.slice(start, end),
      start,
      end,
      head: offsets[match.at]!,
      get about() {
        return (about ??= matterBehind(units, match.end, startBehind(matches, number)));
      },
      get before() {
        return (before ??= stemsOf(clauseBefore(units, match.start)));
      },
    };
  });
}

function offsetsOf(units: readonly Unit[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (let at = 0; at < units.length; at += 1) {
    const { text, space } = units[at]!;
    offsets.push(offset);
    offset += text.length + space.length;
  }
  return offsets;
}

function clauseBefore(units: readonly Unit[], start: number): string[] {
  const words: string[] = [];
  const first = Math.max(0, start - LONGEST_SUBJECT);
  for (let at = start - 1; at >= first && !CLAUSE_MARKS.has(units[at]!.key); at -= 1)
    words.push(units[at]!.key);
  return words;
}
