// The ladders of one language as a comparison needs them: compiled from phrases/ladders/, small, and in
// one file of the artefact. Authored ladders (with their questions, arguments and sources) never get here.

export interface LadderBook {
  /** BCP 47 tag, or its first part where one list serves all scripts: `en`, `zh`. */
  readonly language: string;
  readonly ladders: readonly BookLadder[];
  /** Words of which any will do in one place of a phrase. */
  readonly classes: readonly WordClass[];
  readonly phrases: readonly Phrase[];
}

export interface BookLadder {
  readonly id: string;
  /** Weakest or most negative first. */
  readonly rungs: readonly string[];
  /** Number of the neutral rung; crossing it reverses polarity. Undefined: this ladder has two strengths, not two sides. */
  readonly neutral?: number;
  /** What a step towards the last rung and towards the first is: `more favourable`, `more negative`. */
  readonly up: string;
  readonly down: string;
  /** The same towards the neutral rung, from below and from above: `less negative`, `less favourable`. */
  readonly backUp: string;
  readonly backDown: string;
}

export interface WordClass {
  readonly words: readonly string[];
  /** The forms of one English verb: to count, the word must be used as one. */
  readonly isVerb?: true;
}

/** A word as it is, the number of a class, or `…`: a few words of the same clause. */
export type Token = string | number;
export const GAP = '…';

export interface Phrase {
  readonly ladder: number;
  /** Number of the rung from 0; -1: looks like a rung and is none. */
  readonly rung: number;
  readonly tokens: readonly Token[];
  /** Counts only when it is denied: `{not} {support}`. */
  readonly isDenied?: true;
}

/** True for languages written without spaces: their phrases are found sign by sign. */
export function isWrittenSolid(language: string): boolean {
  return /^(?:zh|ja)\b/.test(language);
}
