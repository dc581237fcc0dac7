// What a document carries, whatever it is written in. Every command that makes one builds a memo; every
// format writes memos and nothing else, so that a new format serves all commands and a new command has
// all formats.

import type { Source } from '../catalogue/model.ts';
import type { Segment } from '../wording/comparison.ts';

/** A stretch of text in one manner. */
export interface MemoRun {
  readonly text: string;
  readonly mark?: 'removed' | 'added' | 'strong' | 'dim' | 'warn';
  /** Of a removed or added run: one end of a passage that moved; both ends have the number. */
  readonly move?: number;
  /** Numbers of sources, from 1, that stand behind the run. */
  readonly sources?: readonly number[];
}

export type MemoText = readonly MemoRun[];

export type MemoBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: MemoText }
  /** Official wording, with or without changes in it. */
  | { readonly kind: 'wording'; readonly text: MemoText; readonly language: string }
  | { readonly kind: 'list'; readonly items: readonly MemoText[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly MemoText[])[];
      /** Of the wording in its cells; English unless said. */
      readonly language?: string;
      /** Of an old wording beside a new: both in one, for formats that track changes. */
      readonly redline?: MemoText;
      /** How far a cell is from the middle of a scale, -1 to 1, where it is to be shaded so; formats without shades leave it. */
      readonly heat?: readonly (readonly (number | undefined)[])[];
    };

export interface Memo {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly MemoBlock[];
  /** Number 1 is the first. */
  readonly sources: readonly Source[];
  /** The day of the newer wording: its changes are of that day. */
  readonly day?: string;
}

/** Text without any manner. */
export function plainText(text: string): MemoText {
  return [{ text }];
}

/** The wording of a comparison, its changes marked. */
export function segmentRuns(segments: readonly Segment[]): MemoText {
  return segments.map(({ kind, text, move }) =>
    kind === 'kept' ? { text } : { text, mark: kind, ...(move === undefined ? {} : { move }) },
  );
}
