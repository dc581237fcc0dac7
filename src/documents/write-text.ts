// The text of a marked-up document, put together piece by piece. Each piece remembers where in the source it
// stood, so that a finding can be shown in the file the user has and not in a text nobody has seen.

import { type Comment, placesInText, type ReadContent, type Stretch } from './document.ts';

type Gap = 0 | 1 | 2 | 3;
const NO_GAP = 0;
const SPACE = 1;
const LINE = 2;
const PARAGRAPH = 3;
const GAPS = ['', ' ', '\n', '\n\n'] as const;

export interface TextWriter {
  /** Adds words; runs of white space become one space. `sourceAt` gives the source offset of a character. */
  readonly words: (value: string, sourceAt: (index: number) => number) => void;
  /** Adds words as they are spaced. */
  readonly verbatim: (value: string, sourceAt: (index: number) => number) => void;
  readonly breakLine: () => void;
  readonly breakParagraph: () => void;
  readonly comment: (text: string, source: number) => void;
  /** Everything that `write` adds is a block quotation. */
  readonly quote: (write: () => void) => void;
  readonly finish: () => ReadContent;
}

/** @param source the file's own text, whose lines and columns places are given in */
export function startText(source: string): TextWriter {
  const parts: string[] = [];
  const runs = { at: [] as number[], from: [] as number[] };
  const comments: { offset: number; text: string; source: number }[] = [];
  const waiting: { text: string; source: number }[] = [];
  const blockQuotes: Stretch[] = [];
  let length = 0;
  let gap: Gap = NO_GAP;
  let depth = 0;
  let isNewLine = true;

  const widen = (to: Gap) => {
    if (to > gap) gap = to;
  };
  const put = (piece: string, from: number) => {
    if (length > 0 && gap !== NO_GAP) {
      parts.push(GAPS[gap]);
      length += GAPS[gap].length;
    }
    isNewLine ||= gap >= LINE;
    gap = NO_GAP;
    for (const comment of waiting.splice(0)) comments.push({ offset: length, ...comment });
    const last = runs.at.length - 1;
    if (isNewLine || runs.from[last]! + length - runs.at[last]! !== from) {
      runs.at.push(length);
      runs.from.push(from);
    }
    isNewLine = false;
    parts.push(piece);
    length += piece.length;
  };

  return {
    words: (value, sourceAt) => {
      for (const { 0: piece, index } of value.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
        if (/^[ \t\n\f\r]/.test(piece)) {
          widen(SPACE);
          isNewLine ||= piece.includes('\n');
        } else putAligned(piece, index, sourceAt, put);
      }
    },
    verbatim: (value, sourceAt) => {
      for (const { 0: piece, index } of value.matchAll(/\n+|[^\n]+/g)) {
        if (piece.startsWith('\n')) {
          widen(piece.length > 1 ? PARAGRAPH : LINE);
          isNewLine = true;
        } else putAligned(piece, index, sourceAt, put);
      }
    },
    breakLine: () => widen(gap >= LINE ? PARAGRAPH : LINE),
    breakParagraph: () => widen(PARAGRAPH),
    comment: (text, at) => {
      // At the end of a paragraph's text it belongs there; between paragraphs, to the one that follows.
      if (length > 0 && gap < LINE) comments.push({ offset: length, text, source: at });
      else waiting.push({ text, source: at });
    },
    quote: (write) => {
      widen(PARAGRAPH);
      const before = length;
      depth += 1;
      write();
      depth -= 1;
      widen(PARAGRAPH);
      if (depth > 0 || length === before) return;
      blockQuotes.push({ from: before === 0 ? 0 : before + GAPS[PARAGRAPH].length, to: length });
    },
    finish: () => {
      for (const comment of waiting) comments.push({ offset: length, ...comment });
      const placeOf = placesInText(source);
      const places = runs.from.map(placeOf);
      return {
        text: parts.join(''),
        runs: {
          at: runs.at,
          lines: places.map(({ line }) => line),
          columns: places.map(({ column }) => column),
        },
        comments: comments.map(
          ({ offset, text, source: at }): Comment => ({ offset, text, place: placeOf(at) }),
        ),
        blockQuotes,
      };
    },
  };
}

// Cut where the source has more than the text: an entity, an escape, the mark of a quoted line.
function putAligned(
  piece: string,
  index: number,
  sourceAt: (index: number) => number,
  put: (piece: string, from: number) => void,
): void {
  let start = 0;
  let from = sourceAt(index);
  for (let at = 1; at < piece.length; at += 1) {
    const next = sourceAt(index + at);
    if (next === from + at - start) continue;
    put(piece.slice(start, at), from);
    start = at;
    from = next;
  }
  put(piece.slice(start), from);
}
