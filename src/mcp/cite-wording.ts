import type { Formulation } from '../catalogue/model.ts';
import { marksOf } from '../render/marks.ts';

/** What to write beside a quotation: who, in what, when, where it can be read, and which entry of the catalogue it is. */
export function citeWording(formulation: Formulation, catalogueVersion: string): object {
  const { id, speaker, document, date, sources } = formulation;
  const name = speaker.role === undefined ? speaker.name : `${speaker.name} (${speaker.role})`;
  const where = sources
    .map(({ publisher, archived, url, read }) => {
      const copy = archived === undefined ? '' : `, archived at ${archived}`;
      return `${publisher}, ${url}${copy}${read === undefined ? '' : `, read ${read}`}`;
    })
    .join('; ');
  return {
    id,
    catalogueVersion,
    citation: `${name}, “${document.title}”, ${date}. ${where}. ${id}, diplodiff catalogue ${catalogueVersion}.`,
    warnings: marksOf(formulation),
  };
}
