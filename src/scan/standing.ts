// What became of the words by a given day: still the last that was said, replaced by others, dropped from
// the document that had them, or not said yet.

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day, Formulation, Position } from '../catalogue/model.ts';
import { extraOf, formulationOn, recordOf } from '../catalogue/record.ts';
import type { Match } from './find-matches.ts';

export interface Standing {
  /** `off-record`: a claim, a draft, a demand or a private word, never the actor's own record. */
  readonly state: 'in-force' | 'replaced' | 'dropped' | 'not-yet' | 'off-record';
  /** The wording in force on that day. */
  readonly inForce?: string;
}

/** An actor's period in which the words were used. */
export interface Use {
  readonly actor: string;
  readonly period: string;
  /** The first formulation of that period with these words. */
  readonly formulation: string;
}

/** The standing of a match on a day; at the end of the record without one. */
export function standingOf(match: Match, catalogue: Catalogue, day: Day = '9999-12-31'): Standing {
  const position = catalogue.readPosition(match.phrase.position);
  const formulation = position?.formulations.find(({ id }) => id === match.phrase.formulation);
  if (position === undefined || formulation === undefined) return { state: 'off-record' };
  const same = equalsOf(match, position);
  if (same.every((other) => extraOf(other) !== undefined)) return { state: 'off-record' };
  const inForce = formulationOn(recordOf(position), day);
  if (inForce === undefined || same.every(({ date }) => date > day)) return { state: 'not-yet' };
  const held = same.some(({ id }) => id === inForce.id || id === inForce.siblingOf);
  const state = held ? 'in-force' : inForce.status === 'omitted' ? 'dropped' : 'replaced';
  return { state, inForce: inForce.id };
}

/** In which periods an actor said what the passage says, oldest first. Of a near match: its own formulation's alone. */
export function usesOf(match: Match, catalogue: Catalogue): Use[] {
  const position = catalogue.readPosition(match.phrase.position);
  if (position === undefined) return [];
  const uses = new Map<string, Use>();
  for (const { id, period } of equalsOf(match, position))
    if (!uses.has(period)) uses.set(period, { actor: position.actor, period, formulation: id });
  return [...uses.values()];
}

// The wordings of the position that have the passage's words, the match's own among them.
function equalsOf(match: Match, position: Position): Formulation[] {
  const equal = [match, ...match.also].filter(
    (other) =>
      other === match ||
      (match.kind === 'exact' &&
        (other.kind === 'exact' || other.isVerbatim) &&
        other.start <= match.start &&
        other.end >= match.end),
  );
  const ids = new Set(equal.map(({ phrase }) => phrase.formulation));
  return position.formulations.filter(({ id }) => ids.has(id));
}
