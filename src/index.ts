// The public library: the engine and the catalogue, without the command line.

export type { Catalogue, PositionSummary } from './catalogue/catalogue.ts';
export type * from './catalogue/model.ts';
export { openCatalogue as loadCatalogue, type CatalogueOptions } from './catalogue/load.ts';
export { UserError } from './errors.ts';
export { compareTexts as compare, type CompareOptions } from './wording/compare.ts';
export { type Change, type Comparison, hasWordingChange, type Segment, type Shift, type Typography } from './wording/comparison.ts';
