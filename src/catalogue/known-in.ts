import type { Catalogue } from './catalogue.ts';
import { formulationOf } from './positions.ts';
import type { FolderOptions } from './read-folder.ts';

/** What a folder that lies on a catalogue may take as known: its actors, and its formulations. */
export function knownIn(catalogue: Catalogue): Required<Pick<FolderOptions, 'known' | 'isKnown'>> {
  return {
    known: catalogue.listActors(),
    isKnown: (id) => formulationOf(id, catalogue) !== undefined,
  };
}
