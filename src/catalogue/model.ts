// What the catalogue holds, as the rest of the program sees it. The files on disk have a schema of
// their own (schema.ts); here ids are whole, defaults are filled in, and what layer a wording came
// from is known.

/** How the wording reached us: said openly, said unattributably, second-hand, or as the other side tells it. */
export type Attribution = 'on-record' | 'on-background' | 'reported' | 'counterpart-readout';

/** What became of the wording. An `omitted` one has no text: it records that the expected words are not there. */
export type Status = 'stated' | 'omitted' | 'draft' | 'sought' | 'withdrawn';

/** The issuer's own page, a copy of the full official text elsewhere, or a press or book quotation of it. */
export type SourceKind = 'primary' | 'mirror' | 'secondary';

/**
 * How well a wording is witnessed: on the issuer's page; in a full copy of the document; in two
 * independent publications that agree word for word; or in one publication only. A page with only some of
 * its words witnesses those, not the wording.
 */
export type Witness = 'primary' | 'full-text' | 'corroborated' | 'single-press';

/** Any of `en`, `zh-Hans`, `zh-Hant`, `fr`, …: a BCP 47 tag. */
export type Language = string;

/** A calendar day, `YYYY-MM-DD`, in the publisher's own time zone. */
export type Day = string;

export interface Source {
  readonly title?: string;
  readonly publisher: string;
  readonly url: string;
  readonly kind: SourceKind;
  /** The words of the wording that the page has, or was seen to have, where it has only some of them. */
  readonly quotes?: string;
  /** An archived copy of the same page. */
  readonly archived?: string;
  /** The issuer's own address of the document, where it is known but the words were read elsewhere. */
  readonly issuer?: string;
  /** The day the words were read at `url`. */
  readonly read?: Day;
  /** SHA-256 of the page's text on that day, in hex. */
  readonly sha256?: string;
}

export interface Speaker {
  readonly name: string;
  readonly role?: string;
}

export interface SourceDocument {
  readonly title: string;
  /** `speech`, `fact-sheet`, `communique`, … */
  readonly kind: string;
  /** Editions of one document share a series; each is in force until the next. */
  readonly series?: string;
  /** Both sides' accounts of one meeting share its id. */
  readonly meeting?: string;
}

export interface Translation {
  readonly language: Language;
  readonly text: string;
  readonly official: boolean;
  readonly maker: string;
  readonly sources: readonly Source[];
  readonly note?: string;
}

export type VariantKind =
  | 'misquotation'
  | 'unofficial-transcript'
  | 'corrected-transcript'
  | 'prepared-text'
  | 'back-translation';

export interface Variant {
  readonly kind: VariantKind;
  readonly language: Language;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly note?: string;
}

export interface Correction {
  /** The catalogue version that made the correction. */
  readonly version: string;
  /** The text as it stood until then. */
  readonly was: string;
  readonly why: string;
  readonly source: string;
}

export interface Formulation {
  /** `actor/topic@YYYY-MM-DD`, with `.2`, `.3` for others of that day. */
  readonly id: string;
  readonly position: string;
  readonly date: Day;
  readonly period: string;
  readonly status: Status;
  readonly attribution: Attribution;
  /** The exact wording; empty when `omitted`. */
  readonly text: string;
  /** Of an `omitted` wording: the passage that stands in its place. */
  readonly instead?: string;
  readonly language: Language;
  /** The words that carry the stance; they occur in `text`. */
  readonly operative?: string;
  readonly speaker: Speaker;
  readonly document: SourceDocument;
  /** The one to take for its period, where the last is not the considered one. */
  readonly representative: boolean;
  /** Of a `counterpart-readout`: the actor whose account this is. */
  readonly accordingTo?: string;
  /** Of a `sought` wording: the actor that asks for it. */
  readonly askedBy?: string;
  /** Of a `withdrawn` wording: the id of what replaced it. */
  readonly replacedBy?: string;
  /** The equally authentic wording in another language: the id of the first of them. */
  readonly siblingOf?: string;
  readonly sources: readonly Source[];
  readonly witness: Witness;
  readonly translations: readonly Translation[];
  readonly variants: readonly Variant[];
  readonly note?: string;
  /** The catalogue version that brought it in. */
  readonly added: string;
  readonly corrections: readonly Correction[];
  /** From a private layer, not from the shipped catalogue. */
  readonly local: boolean;
}

/** A stock part of a recitation. */
export interface Element {
  readonly id: string;
  readonly match: readonly string[];
}

export interface Position {
  /** `actor/topic`. */
  readonly id: string;
  readonly actor: string;
  readonly topic: string;
  readonly title: string;
  readonly question: string;
  readonly elements: readonly Element[];
  /** Oldest first; those of one day in the order of their numbers. */
  readonly formulations: readonly Formulation[];
  readonly note?: string;
  readonly local: boolean;
}

export interface Period {
  readonly id: string;
  readonly name: string;
  /** First and last day; the day of a handover belongs to both periods. No `to`: still running. */
  readonly from: Day;
  readonly to?: Day;
  readonly aliases: readonly string[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  /** What else it is called in running text: its capital, its adjective, its ministries. */
  readonly names?: readonly string[];
  /** What its periods are called: `administration`, `leader`, `summit`. */
  readonly periodName: string;
  /** Oldest first. */
  readonly periods: readonly Period[];
}

/** A scale of strength: rungs in order, and the words that mean each. */
export interface Ladder {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Why the rungs stand in this order. */
  readonly order: string;
  /** The rung between the two sides of the ladder, where it has sides. */
  readonly neutral?: string;
  /** What a step is, in words: up and down, and towards the neutral rung from below and from above. */
  readonly directions: {
    readonly up: string;
    readonly down: string;
    readonly back_up?: string;
    readonly back_down?: string;
  };
  readonly sources: readonly { title: string; publisher: string; url: string; shows: string }[];
  /** Weakest or most negative first. */
  readonly rungs: readonly LadderRung[];
  /** Per language, what `{name}` in a phrase stands for. */
  readonly forms: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>>;
  /** Per language, phrases that look like a rung and are none. */
  readonly lookalikes: Readonly<Record<Language, readonly string[]>>;
  readonly note?: string;
}

export interface LadderRung {
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly note?: string;
}
