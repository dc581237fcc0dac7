import type { Catalogue } from '../catalogue/catalogue.ts';
import { unpackIndex } from './pack-index.ts';
import { phrasesOf } from './phrases.ts';
import { buildIndex, type ScanIndex } from './scan-index.ts';

/** The index of everything the catalogue holds: the compiled one, or one made now where private layers lie on top. */
export function openIndex(catalogue: Catalogue): ScanIndex {
  const bytes = catalogue.readScanIndex?.();
  const compiled = bytes === undefined ? undefined : unpackIndex(bytes);
  return compiled ?? indexOf(catalogue.listPositions().map(({ id }) => catalogue.readPosition(id)!));
}

/** The index of some positions. */
export function indexOf(positions: Parameters<typeof phrasesOf>[0]): ScanIndex {
  return buildIndex(phrasesOf(positions));
}
