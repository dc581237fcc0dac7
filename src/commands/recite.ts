import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Position } from '../catalogue/model.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import { type Extra, recordOf } from '../catalogue/record.ts';
import { resolveRevision } from '../catalogue/revisions.ts';
import type { Document } from '../documents/document.ts';
import { type ReadOptions, readDocument } from '../documents/read-document.ts';
import { UserError } from '../errors.ts';
import { marksOf } from '../render/marks.ts';
import { renderRecitation } from '../render/recitation.ts';
import { findElements } from '../scan/elements.ts';
import { type RecitedElement, recite } from '../scan/recite.ts';
import type { Terminal } from '../terminal.ts';
import { wordingOf } from '../wording/history.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface ReciteOptions extends SharedOptions, ReadOptions {
  readonly as?: string;
}

/** Whether the stock elements of a wording are in a document, in order. Returns 1 when one is missing or has moved. */
export async function reciteDocument(
  file: string,
  options: ReciteOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.as === undefined)
    throw new UserError('no wording to hold the recitation against', [
      'name one with --as, such as --as us/one-china-policy',
    ]);
  const catalogue = await openFor(options, terminal);
  const { position, formulation } = resolveRevision(catalogue, options.as, { extras: extrasOf(options) });
  if (position.elements.length === 0) throw withoutElements(position.id, catalogue);
  const document = await readDocument(file, terminal, options);
  const recitation = recite(document.text, wordingOf(formulation), position.elements);
  if (recitation.elements.length === 0)
    throw new UserError(`${formulation.id} has none of the stock elements of "${position.id}"`, [
      adviceOn(position, extrasOf(options)),
    ]);
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json'] as const);
  const text =
    format === 'json'
      ? jsonAnswer({
          file: document.name,
          formulation: formulation.id,
          ...provisoOf(formulation),
          elements: recitation.elements.map((element) => placed(element, document)),
          besides: recitation.besides.map(({ id, text: words, start }) => ({
            id,
            text: words,
            ...document.placeOf(start),
          })),
        })
      : renderRecitation(
          recitation,
          {
            title: position.title,
            subtitle: formulation.id,
            marks: marksOf(formulation),
            placeOf: document.placeOf,
          },
          await layoutFor(options, terminal, format),
        );
  deliver(text, options.output, terminal);
  return recitation.elements.every(({ verdict }) => verdict === 'present') ? 0 : 1;
}

function placed({ id, verdict, expected, found }: RecitedElement, document: Document): object {
  return { id, verdict, expected, ...(found && { text: found.text, ...document.placeOf(found.start) }) };
}

function withoutElements(id: string, catalogue: Catalogue): UserError {
  const others = catalogue
    .listPositions()
    .map((one) => catalogue.readPosition(one.id))
    .flatMap((position) => (position === undefined || position.elements.length === 0 ? [] : [position.id]));
  return new UserError(`"${id}" has no stock elements`, [
    ...(others.length > 0 ? [`these have: ${others.join(', ')}`] : []),
    '"diplodiff check" needs none; in a catalogue of your own they stand under "elements" in its file',
  ]);
}

// The latest may be the very one that leaves them out.
function adviceOn(position: Position, extras: readonly Extra[]): string {
  const last = recordOf(position, extras).findLast(
    (one) => findElements(wordingOf(one), position.elements).length > 0,
  );
  return last === undefined
    ? `"diplodiff log ${position.id}" lists its wordings`
    : `the last that has some is ${last.id}; "diplodiff log ${position.id}" lists them all`;
}
