import type { Formulation } from '../catalogue/model.ts';
import type { LadderBook } from './ladder-book.ts';
import { type Finding, findRungs } from './ladders.ts';
import { rungsOfOperative } from './off-ladder.ts';

/**
 * Where a formulation stands: the findings in the words marked as operative, or in all of its text where none are
 * marked. None for an omitted wording: what stands in its place answers another question.
 */
export function standingOf(
  { status, text, operative }: Formulation,
  book: LadderBook | undefined,
): Finding[] {
  if (status === 'omitted' || book === undefined) return [];
  const findings = findRungs(text, book);
  return operative === undefined ? findings : rungsOfOperative(findings, text.trim(), operative);
}
