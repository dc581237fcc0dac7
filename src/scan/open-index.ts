import type { Catalogue } from '../catalogue/catalogue.ts';
import { phrasesOf } from './phrases.ts';
import { buildIndex, type ScanIndex } from './scan-index.ts';

/** The index of everything the catalogue holds. */
export function openIndex(catalogue: Catalogue): ScanIndex {
  return buildIndex(phrasesOf(catalogue.listPositions().map(({ id }) => catalogue.readPosition(id)!)));
}
