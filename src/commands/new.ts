import { provisoOf } from '../catalogue/proviso.ts';
import { type ReadOptions, readDocument } from '../documents/read-document.ts';
import { UserError } from '../errors.ts';
import { renderNewWords } from '../render/new-words.ts';
import { resolveLine } from '../scan/check-line.ts';
import { type DraftRun, findNewWords, hasContent } from '../scan/new-words.ts';
import { findOthersWords, speakersBeside } from '../scan/speakers.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { termsIn } from './language.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface NewOptions extends SharedOptions, ReadOptions {
  readonly as?: string;
}

/** What a statement says that its actor never said before, and what it leaves out. */
export async function showNewWords(file: string, options: NewOptions, terminal: Terminal): Promise<number> {
  if (options.as === undefined)
    throw new UserError('nobody’s record to hold the statement against', [
      'name an actor or a position with --as, such as --as us',
    ]);
  const catalogue = await openFor(options, terminal);
  const lines = resolveLine(catalogue, [options.as], extrasOf(options));
  const document = await readDocument(file, terminal, options);
  const speakers = speakersBeside([lines[0]!.actor], catalogue.listActors());
  const others = findOthersWords(document.text, speakers, document.blockQuotes);
  const words = findNewWords(document.text, lines, others, (language) => termsIn(catalogue, language));
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json'] as const);
  const text =
    format === 'json'
      ? jsonAnswer({
          file: document.name,
          as: options.as,
          positions: words.positions,
          runs: words.runs.map((run) => ({ ...jsonRun(run), ...document.placeOf(run.start) })),
          leftOut: words.leftOut.map(({ text: own, formulation, times, of }) => ({
            text: own,
            formulation: formulation.id,
            ...provisoOf(formulation),
            times,
            of,
          })),
        })
      : renderNewWords(
          words,
          { title: document.name, subtitle: options.as, placeOf: document.placeOf },
          await layoutFor(options, terminal, format),
        );
  deliver(text, options.output, terminal);
  return 0;
}

function jsonRun({ text, origin }: DraftRun): object {
  const isNew = origin === undefined && hasContent(text);
  return {
    text,
    isNew,
    ...(origin && { since: origin.id, date: origin.date, period: origin.period, ...provisoOf(origin) }),
  };
}
