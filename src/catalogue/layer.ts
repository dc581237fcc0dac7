// What a layer holds lies on what is below: the same id replaces, a new one joins in, and all of it is marked local.

import type { Catalogue } from './catalogue.ts';
import { byDateAndNumber, dateIdOf, formulationId } from './date-id.ts';
import { meetingIdsIn } from './meetings.ts';
import type { Actor, Formulation, Position } from './model.ts';
import type { Folder } from './read-folder.ts';
import { summarizePosition } from './summary.ts';

/**
 * Lays a folder over what is below.
 *
 * @param name how notes call the folder
 * @param note told once of each wording that the folder replaces
 */
export function layOver(
  below: Catalogue,
  folder: Folder,
  name: string,
  note: (message: string) => void = () => {},
): Omit<Catalogue, 'ladderBook' | 'listLadders'> {
  // A layer may still call a position by the name it had before it was renamed below.
  const own = new Map(
    folder.positions.map((position) => {
      const id = below.readPosition(position.id)?.id ?? position.id;
      return [id, id === position.id ? position : rename(position, id)];
    }),
  );
  const noted = new Set<string>();
  const merged = (id: string) => {
    const base = below.readPosition(id);
    const position = own.get(base?.id ?? id);
    if (position === undefined || base === undefined) return position ?? base;
    for (const { id: replaced } of base.formulations) {
      if (noted.has(replaced) || !position.formulations.some((other) => other.id === replaced)) continue;
      noted.add(replaced);
      note(`"${name}" replaces ${replaced}`);
    }
    return mergePositions(base, position);
  };
  return {
    get version() {
      return below.version;
    },
    listPositions: () => {
      const others = below.listPositions().filter(({ id }) => !own.has(id));
      return [...others, ...[...own.keys()].map((id) => summarizePosition(merged(id)!))].toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
      );
    },
    positionIds: (beginning) => {
      const added = [...own.keys()].filter((id) => id.startsWith(beginning));
      return [...new Set([...below.positionIds(beginning), ...added])].toSorted();
    },
    meetingIds: () => [...new Set([...below.meetingIds(), ...meetingIdsIn([...own.values()])])].toSorted(),
    listActors: () => {
      const ids = new Set([...below.listActors(), ...folder.actors].map(({ id }) => id));
      return [...ids].toSorted().map(
        (id) =>
          mergeActors(
            below.readActor(id),
            folder.actors.find((actor) => actor.id === id),
          )!,
      );
    },
    readPosition: (id) => merged(folder.moved[id] ?? id),
    readActor: (id) =>
      mergeActors(
        below.readActor(id),
        folder.actors.find((actor) => actor.id === id),
      ),
    terms: () => {
      const base = below.terms();
      const languages = new Set([...Object.keys(base), ...Object.keys(folder.terms)]);
      return Object.fromEntries(
        [...languages].map((key) => [key, [...(base[key] ?? []), ...(folder.terms[key] ?? [])]]),
      );
    },
  };
}

function rename(position: Position, id: string): Position {
  const whole = (old: string | undefined) =>
    old === undefined ? undefined : formulationId(id, dateIdOf({ id: old }));
  const [actor = '', topic = ''] = id.split('/');
  const formulations = position.formulations.map(
    (formulation): Formulation => ({
      ...formulation,
      id: whole(formulation.id)!,
      position: id,
      ...(formulation.replacedBy && { replacedBy: whole(formulation.replacedBy) }),
      ...(formulation.siblingOf && { siblingOf: whole(formulation.siblingOf) }),
    }),
  );
  return { ...position, id, actor, topic, formulations };
}

function mergePositions(below: Position, above: Position): Position {
  const replaced = new Set(above.formulations.map(({ id }) => id));
  const formulations = [...below.formulations.filter(({ id }) => !replaced.has(id)), ...above.formulations];
  const elements = new Map([...below.elements, ...above.elements].map((element) => [element.id, element]));
  return { ...below, elements: [...elements.values()], formulations: formulations.toSorted(byDateAndNumber) };
}

function mergeActors(below: Actor | undefined, above: Actor | undefined): Actor | undefined {
  if (below === undefined || above === undefined) return above ?? below;
  const added = above.periods.filter(({ id }) => !below.periods.some((period) => period.id === id));
  return { ...below, periods: [...below.periods, ...added].toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
}
