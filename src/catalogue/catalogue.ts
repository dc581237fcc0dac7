// The catalogue as the commands see it: positions by name, without saying where they were read.

import type { LadderBook } from '../wording/ladder-book.ts';
import type { Actor, Day, Ladder, Position, Witness } from './model.ts';

/** One line of `list`. */
export interface PositionSummary {
  readonly id: string;
  readonly title: string;
  readonly actor: string;
  /** How many formulations it holds. */
  readonly formulations: number;
  readonly first: Day;
  readonly last: Day;
  /** How many of them are witnessed how well. */
  readonly byWitness: Readonly<Partial<Record<Witness, number>>>;
  /** It, or a formulation of it, is from a private layer. */
  readonly local: boolean;
}

export interface Catalogue {
  /** The version that is answered from. */
  readonly version: string;
  /** Whose position a bare topic is, where the configuration says. */
  readonly defaultActor?: string;
  /** All positions, sorted by id. Reads the index only. */
  listPositions(): readonly PositionSummary[];
  /** The ids of positions that begin so, sorted. Reads the names of files only: a shell completes with it. */
  positionIds(beginning: string): readonly string[];
  /** The ids of the meetings that accounts name, sorted. */
  meetingIds(): readonly string[];
  /** Reads one position; undefined when there is none of exactly this id. Follows `moved_to`. */
  readPosition(id: string): Position | undefined;
  /** All actors. Reads the index only. */
  listActors(): readonly Actor[];
  /** Reads one actor; undefined when there is none. */
  readActor(id: string): Actor | undefined;
  /** Per language, the terms that are one word although no space shows it. */
  terms(): Readonly<Record<string, readonly string[]>>;
  /** The ladders in a language, compiled; undefined when none has words in it. */
  ladderBook(language: string): LadderBook | undefined;
  /** The ladders as they were written, with their questions, arguments and sources. */
  listLadders(): readonly Ladder[];
  /** The compiled index for scanning; absent where what it would hold is not what the catalogue holds. */
  readScanIndex?(): SharedArrayBuffer | undefined;
}
