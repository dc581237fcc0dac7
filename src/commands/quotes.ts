import type { Catalogue } from '../catalogue/catalogue.ts';
import { formulationOf } from '../catalogue/positions.ts';
import type { GatherOptions } from '../documents/gather.ts';
import { marksOf } from '../render/marks.ts';
import { renderQuotation } from '../render/quotes.ts';
import { writeSpans } from '../render/terminal.ts';
import { findQuotations } from '../scan/find-quotations.ts';
import { type JudgeContext, type JudgedQuotation, judgeQuotation } from '../scan/judge-quotation.ts';
import { knownSpeakers } from '../scan/known-speakers.ts';
import { openIndex } from '../scan/open-index.ts';
import { rememberReading } from '../scan/remember-reading.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { openDocuments } from './open-documents.ts';
import { formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface QuotesOptions extends SharedOptions, GatherOptions {}

const FORMATS = ['ansi', 'plain', 'json', 'ndjson'] as const;

/** Are the quotations of documents true to the record? Returns 0 when they are, 1 when one is not, 2 when a file could not be read. */
export async function checkQuotations(
  names: readonly string[],
  options: QuotesOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = rememberReading(await openFor(options, terminal));
  const context: JudgeContext = {
    catalogue,
    index: openIndex(catalogue),
    speakers: knownSpeakers(catalogue),
  };
  const judged: JudgedQuotation[] = [];
  const { documents, hasFailed } = openDocuments(names, options, terminal);
  for await (const document of documents) {
    for (const quotation of findQuotations(document)) {
      const item = judgeQuotation(quotation, document, context);
      if (item !== undefined) judged.push(item);
    }
  }
  await write(judged, catalogue, options, terminal);
  return hasFailed() ? 2 : judged.some(isFinding) ? 1 : 0;
}

// What the catalogue does not have may have been said all the same.
function isFinding({ verdict, problems }: JudgedQuotation): boolean {
  return verdict === 'differs' || verdict === 'misquotation' || problems !== undefined;
}

async function write(
  judged: readonly JudgedQuotation[],
  catalogue: Catalogue,
  options: QuotesOptions,
  terminal: Terminal,
): Promise<void> {
  const format = formatOf(options, terminal, FORMATS);
  if (format === 'json') {
    deliver(jsonAnswer({ quotations: judged }), options.output, terminal);
    return;
  }
  if (format === 'ndjson') {
    deliver(judged.map((item) => `${JSON.stringify(item)}\n`).join(''), options.output, terminal);
    return;
  }
  const layout = await layoutFor(options, terminal, format);
  const lines = judged.map((item, at) => {
    const heading = writeSpans([{ text: item.file, style: 'title' }], layout);
    const isNew = item.file !== judged[at - 1]?.file;
    return `${isNew ? `${at > 0 ? '\n' : ''}${heading}\n` : ''}${renderQuotation(item, marksIn(item, catalogue), layout)}`;
  });
  deliver(lines.join(''), options.output, terminal);
}

function marksIn({ formulation: id }: JudgedQuotation, catalogue: Catalogue): string[] {
  const formulation = id === undefined ? undefined : formulationOf(id, catalogue);
  return formulation === undefined ? [] : marksOf(formulation);
}
