// Whose words they are. A draft may quote others and tell what they say; the line binds only what it says itself.
// The rules are narrow on purpose: a stretch counts as somebody else's only where the text says so.

import type { Actor } from '../catalogue/model.ts';
import type { Stretch } from '../documents/document.ts';
import { type AttributionPatterns, attributionPatterns } from './attribution-patterns.ts';

/** A stretch of somebody else's words. Offsets count UTF-16 units from 0, the end exclusive. */
export interface OthersWords {
  readonly start: number;
  readonly end: number;
  readonly kind: 'quotation' | 'attributed';
}

/** How everybody but the speaker of a draft is called, made ready to be looked for. */
export type Speakers = AttributionPatterns;

const QUOTATIONS =
  /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|『[^『』]*』|(?<![\p{L}\p{N}])"[^"]*"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])/gu;
const BLOCK_QUOTATIONS = /^>.*(?:\n>.*)*/gm;
const FEWEST_QUOTED = 4;
const MOST_SIGNS = 2_000;

/** The speakers beside those of a line. */
export function speakersBeside(own: readonly Actor[], all: readonly Actor[]): Speakers {
  const names = (actor: Actor) => [actor.name, ...(actor.names ?? [])];
  const mine = new Set(own.flatMap(names));
  const others = all.filter(({ id }) => !own.some((actor) => actor.id === id)).flatMap(names);
  return attributionPatterns(
    others.filter((name) => !mine.has(name)),
    [...mine],
  );
}

/**
 * The stretches of a text that are somebody else's words, in its order; none overlaps another.
 *
 * @param blockQuotes block quotations that the document's markup knows of
 */
export function findOthersWords(
  text: string,
  speakers: Speakers,
  blockQuotes: readonly Stretch[] = [],
): OthersWords[] {
  const blocks = blockQuotes.map(({ from, to }) => ({ start: from, end: to, kind: 'quotation' as const }));
  const found = [...blocks, ...findQuotations(text), ...findAttributed(text, speakers)];
  const apart: OthersWords[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (apart.length === 0 || one.start >= apart.at(-1)!.end) apart.push(one);
  return apart;
}

/**
 * True when the words right before a stance name somebody else as the one who holds it: "Beijing firmly opposes".
 *
 * @param before the sentence up to the stance
 */
export function isHeldByOthers(before: string, { holder, own }: Speakers): boolean {
  const found = holder.exec(before.slice(-160));
  return found !== null && !own.test(found.groups!.rest!);
}

// A term in quotation marks (“one China”) is the draft's own; a clause in them is not.
function* findQuotations(text: string): Iterable<OthersWords> {
  for (const { index, 0: quoted } of text.matchAll(QUOTATIONS)) {
    if (quoted.length > MOST_SIGNS || /\n\s*\n/.test(quoted)) continue;
    const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
    const isClause = /\p{Script=Han}/u.test(quoted) ? quoted.length > 8 : words.length >= FEWEST_QUOTED;
    if (isClause) yield { start: index, end: index + quoted.length, kind: 'quotation' };
  }
  for (const { index, 0: block } of text.matchAll(BLOCK_QUOTATIONS))
    yield { start: index, end: index + block.length, kind: 'quotation' };
}

function* findAttributed(text: string, { before, behind, backToUs }: Speakers): Iterable<OthersWords> {
  const attributed = (start: number, end: number) => ({ start, end, kind: 'attributed' as const });
  for (const pattern of before)
    for (const { index, 0: opening } of text.matchAll(pattern)) {
      const start = index + opening.length;
      const end = endOfSpeech(text, start, backToUs);
      if (end > start) yield attributed(start, end);
      for (const [from, to] of goesOn(text, end, backToUs)) yield attributed(from, to);
    }
  for (const { index } of text.matchAll(behind)) yield attributed(startOfSentence(text, index), index);
}

// To the end of the sentence, or to where the draft speaks for itself again.
function endOfSpeech(text: string, from: number, backToUs: RegExp): number {
  const rest = text.slice(from, from + MOST_SIGNS);
  const hidden = rest.replaceAll(/\b(?:\p{L}\.){2,}/gu, (name) => 'x'.repeat(name.length));
  const end = /[.!?](?:["”’)]*)(?=\s|$)|[。！？]|\n\s*\n/u.exec(hidden)?.index ?? rest.length;
  return from + (backToUs.exec(rest.slice(0, end))?.index ?? end);
}

// "It also rejects …": the sentence behind is theirs too, as long as its subject is only a pronoun.
function* goesOn(text: string, from: number, backToUs: RegExp): Iterable<[number, number]> {
  let at = from;
  for (;;) {
    const next = /^[.!?]["”’)]*[ \t]*\n?(?=(?:It|They|He|She)\b)/.exec(text.slice(at, at + 40));
    if (next === null) return;
    const start = at + next[0].length;
    const end = endOfSpeech(text, start, backToUs);
    if (end <= start) return;
    yield [start, end];
    at = end;
  }
}

function startOfSentence(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - MOST_SIGNS), at);
  const opening = /[\s\S]*(?:[.!?]["”’)]*\s+|\n)/.exec(before)?.[0].length ?? 0;
  return at - before.length + opening;
}
