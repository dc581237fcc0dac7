/** The part of a formulation's id after its position: `2001-05-14.2`. */
export function dateIdOf({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf('@') + 1);
}

/** Which of its day's wordings it is, from 1. */
export function numberOf({ id }: { readonly id: string }): number {
  return Number(/\.(\d+)$/.exec(id)?.[1] ?? 1);
}
