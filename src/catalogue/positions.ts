import { UserError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { positionOf } from './date-id.ts';
import type { Actor, Formulation, Position } from './model.ts';
import { nearMisses } from './near-misses.ts';

export interface FoundPosition {
  readonly position: Position;
  readonly actor: Actor;
}

/**
 * Finds a position by its id, or by its topic alone where one actor has it or a default actor is set.
 *
 * @throws UserError with the candidates when the name is unknown or ambiguous
 */
export function findPosition(catalogue: Catalogue, name: string, defaultActor?: string): FoundPosition {
  const exact = catalogue.readPosition(name);
  if (exact !== undefined) return withActor(catalogue, exact);
  const ids = catalogue.listPositions().map(({ id }) => id);
  if (!name.includes('/')) {
    const own = defaultActor ?? catalogue.defaultActor;
    const ofTopic = ids.filter((id) => id.endsWith(`/${name}`));
    const chosen = ofTopic.length === 1 ? ofTopic[0] : ofTopic.find((id) => id === `${own}/${name}`);
    if (chosen !== undefined) return withActor(catalogue, catalogue.readPosition(chosen)!);
    if (ofTopic.length > 1) {
      const isOther = own === undefined ? '' : `, and "${own}" is none of them`;
      throw new UserError(`several actors have a position on "${name}"${isOther}`, [
        `name one of ${ofTopic.join(', ')}`,
      ]);
    }
  }
  throw new UserError(`no position is called "${name}"`, [adviceOn(name, ids, catalogue)]);
}

/** The formulation of an id that the catalogue has. */
export function formulationOf(id: string, catalogue: Catalogue): Formulation | undefined {
  return catalogue.readPosition(positionOf(id))?.formulations.find((formulation) => formulation.id === id);
}

// An actor or a word of the ids is a place to look; a slip of the fingers has its near misses.
function adviceOn(name: string, ids: readonly string[], catalogue: Catalogue): string {
  const word = name.toLowerCase().replace(/\/$/, '');
  if (catalogue.readActor(word) !== undefined)
    return `"${word}" is an actor: "diplodiff list ${word}" shows its positions`;
  const having = /^[a-z0-9-]{3,}$/.test(word) ? ids.filter((id) => id.includes(word)) : [];
  if (having.length > 1) return `"diplodiff list '*${word}*'" shows those that have "${word}" in their name`;
  const near = (having.length > 0 ? having : nearMisses(name, ids)).map((id) => `"${id}"`);
  if (near.length > 0) return `did you mean ${near.join(' or ')}? "diplodiff list" shows them all`;
  const [actor = ''] = word.split('/');
  return catalogue.readActor(actor) === undefined
    ? '"diplodiff list" shows them all'
    : `"diplodiff list ${actor}" shows those of "${actor}"`;
}

function withActor(catalogue: Catalogue, position: Position): FoundPosition {
  const actor = catalogue.readActor(position.actor);
  if (actor === undefined) throw new Error(`position ${position.id} has no actor`);
  return { position, actor };
}
