// A formulation's id is its position's and its day's: `ruritania/border-status@2001-05-14`, and `.2` behind it
// for the second wording of a day. It is made here and taken apart here.

interface Identified {
  readonly id: string;
}

/** The id of a formulation from its position and the rest, which `dateIdOf` gives back. */
export function formulationId(position: string, dateId: string): string {
  return `${position}@${dateId}`;
}

/** The date id of an entry: `2001-05-14`, or `2001-05-14.2` where it has a number. */
export function writeDateId({ date, number }: { readonly date: string; readonly number?: number }): string {
  return number === undefined ? date : `${date}.${number}`;
}

/** The id of the position that a formulation belongs to. */
export function positionOf(id: string): string {
  return id.slice(0, id.indexOf('@'));
}

/** The part of a formulation's id after its position: `2001-05-14.2`. */
export function dateIdOf({ id }: Identified): string {
  return id.slice(id.indexOf('@') + 1);
}

/** The day of a formulation: `2001-05-14`. */
export function dayOf(formulation: Identified): string {
  return dateIdOf(formulation).replace(/\.\d+$/, '');
}

/** Which of its day's wordings it is, from 1. */
export function numberOf({ id }: Identified): number {
  return Number(/\.(\d+)$/.exec(id)?.[1] ?? 1);
}

/** For sorting: the order in which formulations stand in a position, oldest first. */
export function byDateAndNumber(a: Identified, b: Identified): number {
  const [first, second] = [dayOf(a), dayOf(b)];
  return first === second ? numberOf(a) - numberOf(b) : first < second ? -1 : 1;
}
