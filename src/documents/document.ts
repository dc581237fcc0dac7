// A document is its text and the places that text came from. Scanning, checking and comparing see only
// this, whatever the file was.

/** Where something stands. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** A line of the file; of a DOCX, which has no lines of its own, a paragraph; of a PDF a line of the page. */
  readonly line: number;
  readonly column: number;
  /** Counts from 1; only where the format has pages. */
  readonly page?: number;
}

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** A comment of the markup, which no reader of the document sees. */
export interface Comment {
  /** Where in the text it would stand, in UTF-16 units from 0: before the text that follows it in its paragraph. */
  readonly offset: number;
  readonly text: string;
  /** Where it begins in the file. */
  readonly place: Place;
}

/** From and to (exclusive) of a stretch of the text, in UTF-16 units from 0. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Document {
  /** As the user named it; `standard input` for `-`. */
  readonly name: string;
  readonly format: DocumentFormat;
  /** What a reader of the document reads. A blank line parts paragraphs; a single line break is a wrap. */
  readonly text: string;
  /** The place of an offset in the text, in UTF-16 units from 0. */
  readonly placeOf: (offset: number) => Place;
  readonly comments: readonly Comment[];
  /** Block quotations of the markup, outermost only, in order. */
  readonly blockQuotes: readonly Stretch[];
}

/** What a reader makes of a file: data alone, so that it can come from another thread. */
export interface ReadContent {
  readonly text: string;
  readonly runs: Runs;
  readonly comments: readonly Comment[];
  readonly blockQuotes: readonly Stretch[];
}

/** The places of the offsets in `at`, ascending; between them columns go on counting. */
export interface Runs {
  readonly at: readonly number[];
  readonly lines: readonly number[];
  readonly columns: readonly number[];
  readonly pages?: readonly number[];
}

/** Places by runs. */
export function placesInRuns({ at, lines, columns, pages }: Runs): (offset: number) => Place {
  return (offset) => {
    if (at.length === 0) return { line: 1, column: 1 };
    const run = lastAtOrBefore(at, offset);
    const column = columns[run]! + offset - at[run]!;
    return { line: lines[run]!, column, ...(pages && { page: pages[run]! }) };
  };
}

/** Places of a text that stands in its file as it is. */
export function placesInText(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastAtOrBefore(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** The index of the last of some ascending numbers that is not above `value`; 0 when all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
