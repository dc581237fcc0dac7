// Both sides publish their own account of a meeting. What the account says belongs to the position it is
// about; the meeting's id holds the accounts together.

import { UserError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import type { Day, Formulation, Position } from './model.ts';
import { nearMisses } from './near-misses.ts';

export interface Account {
  readonly position: Position;
  readonly formulation: Formulation;
  /** The actor whose account this is. */
  readonly teller: string;
}

export interface Meeting {
  readonly id: string;
  readonly date: Day;
  readonly accounts: readonly Account[];
}

/** Every meeting that an account names, oldest first. */
export function listMeetings(catalogue: Catalogue): Meeting[] {
  const accounts = new Map<string, Account[]>();
  for (const { id } of catalogue.listPositions()) {
    const position = catalogue.readPosition(id);
    for (const formulation of position?.formulations ?? []) {
      const { meeting } = formulation.document;
      if (meeting === undefined || position === undefined) continue;
      const account = { position, formulation, teller: formulation.accordingTo ?? position.actor };
      accounts.set(meeting, [...(accounts.get(meeting) ?? []), account]);
    }
  }
  return [...accounts]
    .map(([id, own]) => ({ id, date: own[0]!.formulation.date, accounts: own }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids of the meetings that formulations of these positions tell of, sorted. */
export function meetingIdsIn(positions: readonly Position[]): string[] {
  const ids = positions.flatMap(({ formulations }) => formulations.map(({ document }) => document.meeting));
  return [...new Set(ids.filter((id) => id !== undefined))].toSorted();
}

/** @throws UserError with the candidates when no account names such a meeting */
export function findMeeting(catalogue: Catalogue, name: string): Meeting {
  const meetings = listMeetings(catalogue);
  const exact = meetings.find(({ id }) => id === name);
  if (exact !== undefined) return exact;
  const begun = meetings.filter(({ id }) => id.startsWith(name));
  if (begun.length === 1 && name !== '') return begun[0]!;
  const ids = meetings.map(({ id }) => id);
  const near = begun.length > 1 ? begun.map(({ id }) => id) : nearMisses(name, ids);
  throw new UserError(`no meeting is called "${name}"`, [
    ...(near.length > 0 ? [`did you mean ${near.map((id) => `"${id}"`).join(' or ')}?`] : []),
    '"diplodiff readouts" lists the meetings with accounts',
  ]);
}
