import type { Catalogue } from './catalogue.ts';
import { byDateAndNumber, positionOf } from './date-id.ts';
import { layLadders } from './layer-ladders.ts';
import { meetingIdsIn } from './meetings.ts';
import type { Formulation, Position } from './model.ts';
import type { Snapshot } from './snapshot.ts';
import { summarizePosition } from './summary.ts';

/** A catalogue that answers as a release did. */
export function openSnapshot(snapshot: Snapshot, version: string): Catalogue {
  const positions = new Map(positionsOf(snapshot).map((position) => [position.id, position]));
  const actors = Object.entries(snapshot.actors).map(([id, stored]) => ({ id, ...stored }));
  const ladders = Object.entries(snapshot.ladders).map(([id, stored]) => ({ id, ...stored }));
  return {
    version,
    listPositions: () => [...positions.values()].map(summarizePosition),
    readPosition: (id) => positions.get(id) ?? positions.get(snapshot.moved[id] ?? ''),
    positionIds: (beginning) => [...positions.keys()].filter((id) => id.startsWith(beginning)),
    meetingIds: () => meetingIdsIn([...positions.values()]),
    listActors: () => actors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    readActor: (id) => actors.find((actor) => actor.id === id),
    terms: () => snapshot.terms,
    ...layLadders({ ladderBook: () => undefined, listLadders: () => [] }, ladders),
  };
}

/** The positions of a snapshot, sorted by id. */
function positionsOf({ positions, formulations }: Snapshot): Position[] {
  const ofPosition = new Map<string, Formulation[]>();
  for (const [id, stored] of Object.entries(formulations)) {
    const position = positionOf(id);
    const list = ofPosition.get(position) ?? [];
    list.push({ id, position, ...stored, local: false });
    ofPosition.set(position, list);
  }
  return Object.entries(positions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, stored]) => {
      const [actor = '', topic = ''] = id.split('/');
      return {
        id,
        actor,
        topic,
        ...stored,
        formulations: (ofPosition.get(id) ?? []).toSorted(byDateAndNumber),
        local: false,
      };
    });
}
