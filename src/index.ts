// The public library: the engine and the catalogue, without the command line.

export type { Catalogue, PositionSummary } from './catalogue/catalogue.ts';
export { type CatalogueOptions, openCatalogue as loadCatalogue } from './catalogue/load.ts';
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
