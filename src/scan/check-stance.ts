// Departures in stance: an operative phrase of the draft and one of the line are about the same thing and stand on
// different rungs. One wording in force that agrees is enough to be in line.

import { contentOf, likeness } from '../wording/likeness.ts';
import type { CheckFinding } from './check-finding.ts';
import type { Language, Reference } from './check-reference.ts';
import { compareWords } from './check-sentences.ts';
import type { Passage, PassageClause } from './passages.ts';
import { replacementFor } from './replacement.ts';
import { type Stance, sameThing, stancesIn } from './stances.ts';

// Below this likeness two clauses are not shown against each other.
const SHOWN = 0.45;
const OWN_PAGE = 0.1;

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
    const best = nearestTo(passage, stance, standing);
    return [departure({ passage, stance, start, end, best, agreeing, language })];
  });
  return { findings, agreed };
}

// Of wordings about the same thing the one that reads most like the draft is the clearest to show; of two that do, the
// one on its issuer's own page.
function nearestTo(passage: Passage, stance: Stance, candidates: readonly Candidate[]): Candidate {
  const content = contentOf(clauseAt(passage, stance).units);
  return candidates
    .map((candidate) => {
      const clause = clauseAt(sentenceAt(candidate.reference, candidate.stance).passage, candidate.stance);
      const isPrimary = candidate.reference.formulation.witness === 'primary';
      const weight =
        candidate.weight + likeness(contentOf(clause.units), content) + (isPrimary ? OWN_PAGE : 0);
      return { candidate, weight };
    })
    .toSorted((a, b) => b.weight - a.weight)[0]!.candidate;
}

function clauseAt({ clauses }: Passage, { start }: Stance): PassageClause {
  return clauses.find(({ end }) => start < end) ?? clauses.at(-1)!;
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
  const { direction, segments } = compareClauses(best, passage, stance, language);
  const replacement = isSilent ? undefined : replacementFor(stance.text, best.stance.text);
  return {
    rule: 'operative-departure',
    severity: 'error',
    start,
    end,
    message: `“${stance.text}”: ${says}; ${stance.ladder} ladder: ${nameOf(best.stance.rung)} → ${nameOf(stance.rung)}, ${steps} ${steps === 1 ? 'step' : 'steps'}${direction === undefined ? '' : ` ${direction}`}${besides === undefined ? '' : `; ${besides}`}`,
    formulation: reference.formulation,
    ...(segments !== undefined && { segments }),
    ...(replacement !== undefined && { replacement }),
  };
}

// Clause against clause: the sentences around them are often about other things. Two clauses of which little is
// common, one struck out and one put in, show nothing that the message does not.
function compareClauses(
  { reference, stance: old }: Candidate,
  passage: Passage,
  stance: Stance,
  language: Language,
) {
  const before = clauseAt(sentenceAt(reference, old).passage, old);
  const after = clauseAt(passage, stance);
  const { segments, shifts } = compareWords(wordsOf(before), wordsOf(after), passage.language, language);
  const shift = shifts.find(({ to }) => to.rung === stance.rung);
  const direction = shift && `${shift.direction}${shift.polarityReversed ? ', polarity reversed' : ''}`;
  const isAlike = likeness(contentOf(before.units), contentOf(after.units)) >= SHOWN;
  return { direction, ...(isAlike && { segments }) };
}

function wordsOf({ units }: PassageClause): string {
  const text = units.map((unit) => unit.text + unit.space).join('');
  return text.trim().replace(/^(?:and|but|or)\s+|[.,;:]$/g, '');
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
