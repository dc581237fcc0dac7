// A text scanned whole, or in pieces with a little of each read again with the next, so that a wording that
// stands across two pieces is found, once.

import { placesInText } from '../documents/document.ts';
import type { Match, MatchOptions } from './find-matches.ts';
import { findMatches } from './find-matches.ts';
import { type DescribeOptions, describeMatch, type Located, type Occurrence } from './occurrence.ts';
import type { ScanIndex } from './scan-index.ts';

export interface ScanContext extends DescribeOptions, MatchOptions {
  readonly index: ScanIndex;
}

/** The wordings in a document, in its order. */
export function scanDocument(document: Located, context: ScanContext): Occurrence[] {
  return findMatches(document.text, context.index, context).map((match) =>
    describeMatch(match, document, context),
  );
}

export interface Piece {
  readonly text: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly column: number;
}

// Longer than any wording with what may stand between its words, in UTF-16 units.
const OVERLAP = 16_384;
// What is read again without being told again: the words before a passage may deny it.
const CONTEXT = 512;

/** The wordings in a text that comes in pieces, each told as soon as it is found. */
export async function* scanPieces(
  name: string,
  pieces: AsyncIterable<Piece>,
  context: ScanContext,
): AsyncGenerator<Occurrence[]> {
  let tail: Piece | undefined;
  // Matches that begin before this place of the tail are told.
  let told = 0;
  for await (const piece of joinShort(pieces)) {
    const { length } = piece.text;
    if (tail !== undefined) {
      const seam = tail.text.length;
      const both = { ...tail, text: tail.text + piece.text.slice(0, OVERLAP) };
      yield tell(both, told, seam + CONTEXT);
    }
    const first = tail === undefined ? 0 : CONTEXT;
    const last = Math.max(first, length - OVERLAP);
    yield tell(piece, first, last);
    const from = Math.max(0, last - CONTEXT);
    tail = { text: piece.text.slice(from), ...placesOf(piece)(from) };
    told = last - from;
  }
  if (tail !== undefined) yield tell(tail, told, Number.POSITIVE_INFINITY);

  // The matches that begin between two places of a text.
  function tell(piece: Piece, from: number, to: number): Occurrence[] {
    if (to <= from) return [];
    const document = { name, text: piece.text, placeOf: placesOf(piece) };
    return findMatches(piece.text, context.index, context)
      .filter(({ start }: Match) => start >= from && start < to)
      .map((match) => describeMatch(match, document, context));
  }
}

const SHORT = OVERLAP * 4;

// So that no wording stands in three pieces, and none is too short for its seams.
async function* joinShort(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let held: Piece | undefined;
  for await (const piece of pieces) {
    if (held !== undefined && held.text.length >= SHORT && piece.text.length >= SHORT) {
      yield held;
      held = piece;
    } else held = held === undefined ? piece : { ...held, text: held.text + piece.text };
  }
  if (held !== undefined) yield held;
}

function placesOf({ text, line, column }: Piece): (offset: number) => { line: number; column: number } {
  const placeOf = placesInText(text);
  return (offset) => {
    const place = placeOf(offset);
    return {
      line: line + place.line - 1,
      column: place.line === 1 ? column + place.column - 1 : place.column,
    };
  };
}
