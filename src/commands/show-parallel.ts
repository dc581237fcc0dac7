// One formulation in two of its languages, clause by clause.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { siblingsOf } from '../catalogue/languages.ts';
import type { Formulation, Position } from '../catalogue/model.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import type { Revision } from '../catalogue/revisions.ts';
import { UserError } from '../errors.ts';
import { marksOf } from '../render/marks.ts';
import { renderParallel } from '../render/parallel.ts';
import type { TerminalLayout } from '../render/terminal.ts';
import { alignParallel, type ParallelText } from '../wording/parallel.ts';
import { findElsewhere, findRenderings, type Rendering } from '../wording/renderings.ts';
import { jsonAnswer } from './deliver.ts';
import { notInLanguage } from './show-language.ts';

/** The text of the two languages, aligned; as JSON without a layout. */
export function showParallel(
  { position, formulation }: Revision,
  languages: readonly string[],
  catalogue: Catalogue,
  layout: TerminalLayout | undefined,
): string {
  const [left, right] = textsIn(position, formulation, languages);
  const bookOf = (language: string) => catalogue.ladderBook(language);
  const rows = alignParallel(left, right);
  const own = findRenderings(formulation, left, right, bookOf);
  const elsewhere = findElsewhere(own, renderingsOf(catalogue, left.language, right.language));
  if (layout !== undefined) {
    const heading = { title: position.title, subtitle: formulation.id, marks: marksOf(formulation) };
    return renderParallel({ heading, left, right, rows, elsewhere }, layout);
  }
  return jsonAnswer({
    formulation: formulation.id,
    ...provisoOf(formulation),
    languages: [left.language, right.language],
    rows,
    operatives: elsewhere.map(({ rendering, otherRight, otherLeft }) => ({
      ...rendering,
      otherRight,
      otherLeft,
    })),
  });
}

function textsIn(
  position: Position,
  formulation: Formulation,
  languages: readonly string[],
): [ParallelText, ParallelText] {
  const texts = parallelTexts(position, formulation);
  const known = texts.map(({ language }) => language);
  if (languages.length !== 2)
    throw new UserError('two languages stand side by side', [
      `name two of ${known.join(', ')}, such as --lang ${known.slice(0, 2).join(',')}`,
    ]);
  const chosen = languages.map((language) => {
    const found = texts.find((text) => text.language === language);
    if (found !== undefined) return found;
    throw notInLanguage(formulation.id, language, known);
  });
  return [chosen[0]!, chosen[1]!];
}

// The text itself, its translations (an official one first), and the equally authentic texts.
function parallelTexts(position: Position, formulation: Formulation): ParallelText[] {
  const siblings = siblingsOf(position, formulation);
  const translations = [formulation, ...siblings]
    .flatMap((own) => own.translations)
    .toSorted((a, b) => Number(b.official) - Number(a.official));
  const all = [formulation, ...siblings, ...translations].filter(({ text }) => text !== '');
  return all.filter(({ language }, at) => all.findIndex((other) => other.language === language) === at);
}

// Every pair of the two languages that the catalogue has.
function renderingsOf(catalogue: Catalogue, left: string, right: string): Rendering[] {
  return catalogue.listPositions().flatMap(({ id }) => {
    const position = catalogue.readPosition(id);
    return (position?.formulations ?? []).flatMap((formulation) => {
      if (formulation.siblingOf !== undefined || position === undefined) return [];
      const texts = parallelTexts(position, formulation);
      const [own, other] = [left, right].map((language) => texts.find((text) => text.language === language));
      if (own === undefined || other === undefined) return [];
      return findRenderings(formulation, own, other, (language) => catalogue.ladderBook(language));
    });
  });
}
