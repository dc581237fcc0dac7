// Departures in stance: an operative phrase of the draft and one of the line are about the same thing and stand on
// different rungs. One wording in force that agrees is enough to be in line.

import { contentOf, likeness } from '../wording/likeness.ts';
import type { CheckFinding } from './check-finding.ts';
import type { Language, Reference } from './check-reference.ts';
import { compareSentences } from './check-sentences.ts';
import type { Passage } from './passages.ts';
import { replacementFor } from './replacement.ts';
import { type Stance, sameThing, stancesIn } from './stances.ts';

// Below this likeness two sentences are not shown against each other.
const SHOWN = 0.45;

interface Candidate {
  readonly reference: Reference;
  readonly stance: Stance;
  readonly weight: number;
}

export interface StanceCheck {
  readonly findings: readonly CheckFinding[];
  /** Where in the document a stance is the one in force, in whatever words. */
  readonly agreed: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The departures in stance of one sentence.
 *
 * @param isOwn whether the draft itself holds the stance at these offsets of the document
 */
export function checkStance(
  passage: Passage,
  references: readonly Reference[],
  language: Language,
  isOwn: (start: number, end: number) => boolean,
): StanceCheck {
  const agreed: { start: number; end: number }[] = [];
  const own = references.filter((reference) => reference.language === passage.language);
  const findings = stancesIn(passage, language.bookOf(passage.language)).flatMap((stance): CheckFinding[] => {
    const { start, end } = stance;
    if (!isOwn(start, end)) return [];
    const candidates = own.flatMap((reference) => candidatesIn(reference, stance));
    const agreeing = candidates.filter((candidate) => candidate.stance.level === stance.level);
    const inForce = candidates.filter(({ reference }) => reference.standing === 'in-force');
    if (agreeing.some(({ reference }) => reference.standing === 'in-force')) {
      agreed.push({ start, end });
      return [];
    }
    const standing = inForce.length > 0 ? inForce : lastStated(candidates);
    const claimed = agreeing.find(({ reference }) => reference.standing === 'claimed');
    if (standing.length === 0)
      return claimed === undefined ? [] : [claimedFinding(claimed.reference, stance, start, end)];
    if (standing.some((candidate) => candidate.stance.level === stance.level)) return [];
    const best = nearestTo(passage, standing);
    return [departure({ passage, stance, start, end, best, agreeing, language })];
  });
  return { findings, agreed };
}

// Of wordings about the same thing the one whose sentence reads most like the draft's is the clearest to show.
function nearestTo(passage: Passage, candidates: readonly Candidate[]): Candidate {
  const content = contentOf(passage.units);
  return candidates
    .map((candidate) => ({
      candidate,
      weight: candidate.weight + likeness(sentenceAt(candidate.reference, candidate.stance).content, content),
    }))
    .toSorted((a, b) => b.weight - a.weight)[0]!.candidate;
}

function candidatesIn(reference: Reference, stance: Stance): Candidate[] {
  return reference.stances.flatMap((other) => {
    const weight = sameThing(other, stance);
    return weight === undefined ? [] : [{ reference, stance: other, weight }];
  });
}

// The line is silent now: what it said in the last period that spoke of it is what a draft would be held against.
function lastStated(candidates: readonly Candidate[]): Candidate[] {
  const earlier = candidates.filter(({ reference }) => reference.standing === 'earlier');
  const last = earlier.toSorted((a, b) =>
    a.reference.formulation.date < b.reference.formulation.date ? 1 : -1,
  )[0];
  return earlier.filter(
    ({ reference }) => reference.formulation.period === last?.reference.formulation.period,
  );
}

interface Departure {
  readonly passage: Passage;
  readonly stance: Stance;
  readonly start: number;
  readonly end: number;
  readonly best: Candidate;
  readonly agreeing: readonly Candidate[];
  readonly language: Language;
}

function departure({ passage, stance, start, end, best, agreeing, language }: Departure): CheckFinding {
  const { reference } = best;
  const isSilent = reference.standing !== 'in-force';
  const { id } = reference.formulation;
  const steps = Math.abs(stance.level - best.stance.level);
  const says = isSilent
    ? `the line is silent since ${reference.line.current.id}; it last said “${best.stance.text}” (${id})`
    : `the line says “${best.stance.text}” (${id})`;
  const others = agreeing.map(({ reference: other }) => other);
  const known = others.find(({ standing }) => standing === 'claimed') ?? others.at(-1);
  const besides = known && whoSaid(known);
  const replacement = isSilent ? undefined : replacementFor(stance.text, best.stance.text);
  return {
    rule: 'operative-departure',
    severity: 'error',
    start,
    end,
    message: `“${stance.text}”: ${says}; ${stance.ladder} ladder: ${nameOf(best.stance.rung)} → ${nameOf(stance.rung)}, ${steps} ${steps === 1 ? 'step' : 'steps'}${besides === undefined ? '' : `; ${besides}`}`,
    formulation: reference.formulation,
    ...segmentsWhereAlike(reference, best.stance, passage, language),
    ...(replacement !== undefined && { replacement }),
  };
}

// Two sentences of which little is common, one struck out and one put in, show nothing that the message does not.
function segmentsWhereAlike(reference: Reference, stance: Stance, passage: Passage, language: Language) {
  const sentence = sentenceAt(reference, stance);
  if (likeness(sentence.content, contentOf(passage.units)) < SHOWN) return {};
  return { segments: compareSentences(sentence, passage, language) };
}

function whoSaid({ standing, formulation }: Reference): string {
  if (standing === 'earlier') return `the words of ${formulation.id}`;
  if (formulation.askedBy !== undefined)
    return `${formulation.askedBy} asks for these words (${formulation.id})`;
  return `as ${formulation.accordingTo ?? 'the other side'} tells it (${formulation.id})`;
}

function claimedFinding(reference: Reference, stance: Stance, start: number, end: number): CheckFinding {
  return {
    rule: 'claimed-wording',
    severity: 'error',
    start,
    end,
    message: `“${stance.text}”: ${whoSaid(reference)}; the line has no such words`,
    formulation: reference.formulation,
  };
}

function sentenceAt({ sentences }: Reference, { start }: Stance) {
  return sentences.find(({ passage }) => start < passage.end) ?? sentences.at(-1)!;
}

function nameOf(rung: string): string {
  return rung.replaceAll('-', ' ');
}
