import type { Catalogue } from './catalogue.ts';
import { positionOf } from './date-id.ts';
import type { FolderOptions } from './read-folder.ts';

/** What a folder that lies on a catalogue may take as known: its actors, and its formulations. */
export function knownIn(catalogue: Catalogue): Required<Pick<FolderOptions, 'known' | 'isKnown'>> {
  return {
    known: catalogue.listActors(),
    isKnown: (id) =>
      catalogue.readPosition(positionOf(id))?.formulations.some((other) => other.id === id) ?? false,
  };
}
