// What a report holds, before it is pages.

import type { Actor, Formulation, Position } from '../catalogue/model.ts';
import type { Chart } from '../render/chart.ts';
import type { Event } from '../wording/history.ts';
import type { LadderBook } from '../wording/ladder-book.ts';

export interface Report {
  readonly title: string;
  /** Of the catalogue. */
  readonly version: string;
  readonly positions: readonly ReportPosition[];
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** By the language of the book. */
  readonly ladders: Readonly<Record<string, LadderBook>>;
}

export interface ReportPosition {
  /** With the formulations that are shown, and no others. */
  readonly position: Position;
  readonly actor: Actor;
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** Where a ladder has something to say of it. */
  readonly chart?: Chart;
  /** What is compared before the reader chooses. */
  readonly pair?: Pair;
}

/** Two wordings by their date-ids. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

export interface Step {
  readonly formulation: Formulation;
  /** Absent for what is not on the record. */
  readonly event?: Event;
  /** What it is held against. */
  readonly previous?: Formulation;
}

/** What a page hands to its script. */
export interface PageData {
  readonly position: Position;
  readonly actor: Actor;
  readonly pair?: Pair;
}

/** What all pages of a report share with their scripts. */
export interface SharedData {
  readonly terms: Report['terms'];
  readonly ladders: Report['ladders'];
}

/** One position as the search sees it. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  readonly actor: string;
  readonly wordings: readonly {
    /** Of the formulation. */
    readonly id: string;
    readonly period: string;
    /** What must be said of it. */
    readonly marks: readonly string[];
    readonly texts: readonly string[];
  }[];
}
