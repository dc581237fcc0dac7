// The public library: the engine and the catalogue, without the command line.

import { fileURLToPath } from 'node:url';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type CatalogueOptions, openCatalogue } from './catalogue/load.ts';

export type { Catalogue, PositionSummary } from './catalogue/catalogue.ts';
export type * from './catalogue/model.ts';
export { UserError } from './errors.ts';
export { findMatches, type Match, type MatchOptions } from './scan/find-matches.ts';
export { openIndex as scanIndexOf } from './scan/open-index.ts';
export type { Phrase } from './scan/phrases.ts';
export { buildIndex as buildScanIndex, type ScanIndex } from './scan/scan-index.ts';
export { type CompareOptions, compareTexts as compare } from './wording/compare.ts';
export {
  type Change,
  type Comparison,
  hasWordingChange,
  type Segment,
  type Shift,
  type Typography,
} from './wording/comparison.ts';
export type { CatalogueOptions };

/**
 * Opens the catalogue that comes with the package, with private folders on top where `layers` names some.
 *
 * @throws UserError when a layer cannot be read or has problems; all of them are in the advice
 */
export function loadCatalogue(options: Partial<CatalogueOptions> = {}): Promise<Catalogue> {
  const home = fileURLToPath(new URL('..', import.meta.url));
  return openCatalogue({ home, layers: [], cwd: '.', ...options });
}
