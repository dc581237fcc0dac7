// Which wording was the first to have these words, one behind the other. The words are looked for in the whole of
// every earlier wording and not where a comparison puts them: what stands beside a phrase changes, the phrase stays.
// Marks are passed over, as they are no wording.

import type { Formulation } from '../catalogue/model.ts';
import { splitUnits } from './clauses.ts';
import { wordingOf } from './history.ts';
import { isIdeographic } from './ideographs.ts';
import type { Unit } from './words.ts';

/** Answers for one text; places are those of its units, the end exclusive. */
export interface FirstUse {
  /** The first earlier wording that has the words between two places; undefined where none has, or no word is there. */
  readonly firstOf: (start: number, end: number) => Formulation | undefined;
  /** What earlier wordings have from a place on: each goes on for longer than all that are older, oldest first. */
  readonly sharedFrom: (start: number) => readonly Shared[];
}

export interface Shared {
  readonly formulation: Formulation;
  /** Its number among the earlier wordings. */
  readonly order: number;
  readonly end: number;
}

/** A wording as it is searched: its words, or in a script without spaces its characters, without the marks. */
export interface Signs {
  readonly signs: readonly string[];
  /** The unit that each sign belongs to. */
  readonly unitOf: readonly number[];
  /** True where a sign stands within a negation: no phrase is found to begin there. */
  readonly isDenied: readonly boolean[];
}

/** The units of a wording as `blame` compares them: simplified and traditional script are one. */
export function unitsOf(formulation: Formulation, terms: readonly string[]): Unit[] {
  const { language } = formulation;
  const fold = language.startsWith('zh') ? (['script'] as const) : [];
  return splitUnits(wordingOf(formulation), language, { terms, fold });
}

export function signsOf(units: readonly Unit[]): Signs {
  const signs: string[] = [];
  const unitOf: number[] = [];
  const isDenied: boolean[] = [];
  for (const [at, unit] of units.entries()) {
    const start = signs.length;
    signs.push(...signsIn(unit));
    for (let sign = start; sign < signs.length; sign += 1) {
      unitOf.push(at);
      isDenied.push(unit.kind === 'group' && sign > start);
    }
  }
  return { signs, unitOf, isDenied };
}

// What a quotation leaves out is no end of a phrase and no part of one: "[...]" is a sign that nothing is equal to.
const GAP = '…';
const HAS_WORD = /[\p{L}\p{N}]/u;

function signsIn(unit: Unit): string[] {
  if (unit.kind === 'mark') return /\.{3}|…/.test(unit.key) ? [GAP] : [];
  // The segmenter cuts 台独势力 one way here and another there: characters are found however it did.
  const words = unit.key.split(' ').filter((word) => HAS_WORD.test(word));
  return words.flatMap((word) => (isIdeographic(word) ? [...word] : [word]));
}

/**
 * The first uses of what stands in a text.
 *
 * @param earlier the wordings before it, oldest first, all in its language
 */
export function findFirstUses(
  units: readonly Unit[],
  earlier: readonly (readonly [Formulation, Signs])[],
): FirstUse {
  const own = signsOf(units);
  const starts = startsOf(units, own);
  const shared: (Shared & { readonly length: number })[][] = own.signs.map(() => []);
  for (const [order, [formulation, other]] of earlier.entries()) {
    for (const [at, length] of longestShared(own, other, units).entries()) {
      const known = shared[at]!;
      if (length > (known.at(-1)?.length ?? 0))
        known.push({ formulation, order, length, end: endOf(own, at, length) });
    }
  }
  return {
    firstOf: (start, end) => {
      const [from, to] = [starts[start]!, starts[end]!];
      return from === to ? undefined : shared[from]!.find(({ length }) => length >= to - from)?.formulation;
    },
    sharedFrom: (start) => (starts[start] === starts[start + 1] ? [] : shared[starts[start]!]!),
  };
}

// By unit, and one more for the end: the number of its first sign.
function startsOf(units: readonly Unit[], { unitOf }: Signs): number[] {
  const starts = new Array<number>(units.length + 1).fill(unitOf.length);
  for (let sign = unitOf.length - 1; sign >= 0; sign -= 1) starts[unitOf[sign]!] = sign;
  for (let at = units.length - 1; at >= 0; at -= 1) starts[at] = Math.min(starts[at]!, starts[at + 1]!);
  return starts;
}

// Behind the last unit that is shared whole.
function endOf({ unitOf }: Signs, at: number, length: number): number {
  const next = at + length;
  return next < unitOf.length && unitOf[next] === unitOf[next - 1] ? unitOf[next]! : unitOf[next - 1]! + 1;
}

// How many signs a text has in common with another from each of its signs on.
function longestShared(own: Signs, other: Signs, units: readonly Unit[]): Int32Array {
  const places = new Map<string, number[]>();
  for (const [at, sign] of other.signs.entries()) {
    const known = places.get(sign);
    if (known === undefined) places.set(sign, [at]);
    else known.push(at);
  }
  places.delete(GAP);
  const longest = new Int32Array(own.signs.length);
  // For each sign of the other text, how far it goes on as this one does from the sign behind.
  let next = new Map<number, number>();
  for (let at = own.signs.length - 1; at >= 0; at -= 1) {
    const here = new Map<number, number>();
    // "support talks" is not found in "do not support talks", but what begins with a denial of its own is.
    const denies = units[own.unitOf[at]!]!.kind === 'group';
    for (const place of places.get(own.signs[at]!) ?? []) {
      const length = 1 + (next.get(place + 1) ?? 0);
      here.set(place, length);
      if (denies || !other.isDenied[place]) longest[at] = Math.max(longest[at]!, length);
    }
    next = here;
  }
  return longest;
}
