// Scanned documents as one page, the wordings found in them marked in place. It holds the documents whole: a page is
// for reading, not for millions of files.

import type { Document } from '../documents/document.ts';
import type { GatherOptions } from '../documents/gather.ts';
import { type AnnotatedDocument, type Annotation, renderAnnotatedPage } from '../render/annotated-page.ts';
import { briefMarks } from '../render/marks.ts';
import { findMatches } from '../scan/find-matches.ts';
import { describeMatch } from '../scan/occurrence.ts';
import type { ScanContext } from '../scan/scan-text.ts';
import type { Terminal } from '../terminal.ts';
import { deliver } from './deliver.ts';
import { openDocuments } from './open-documents.ts';

export interface ScanPageOptions extends GatherOptions {
  readonly output?: string;
}

/** Writes the page. Returns 0 when something is found, 1 when nothing is, 2 when a file could not be read. */
export async function scanToPage(
  names: readonly string[],
  options: ScanPageOptions,
  context: ScanContext,
  terminal: Terminal,
): Promise<number> {
  const opened = openDocuments(names, options, terminal);
  const documents: AnnotatedDocument[] = [];
  for await (const document of opened.documents) documents.push(annotate(document, context));
  const count = documents.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const title = documents.length === 1 ? documents[0]!.name : `${documents.length} documents`;
  const subtitle = `${count} catalogued ${count === 1 ? 'wording' : 'wordings'} found`;
  deliver(renderAnnotatedPage({ title, subtitle, documents }), options.output, terminal);
  return opened.hasFailed() ? 2 : count > 0 ? 0 : 1;
}

function annotate(document: Document, context: ScanContext): AnnotatedDocument {
  const annotations = findMatches(document.text, context.index, context).map((match): Annotation => {
    const item = describeMatch(match, document, context);
    const { line, column, page } = item;
    const position = context.catalogue.readPosition(item.position);
    const formulation = position?.formulations.find(({ id }) => id === item.formulation);
    return {
      start: match.start,
      end: match.end,
      tone: item.match,
      label: item.match === 'exact' ? 'exact' : `near, ${Math.round(item.coverage * 100)} %`,
      text: position?.title ?? item.position,
      place: `${page === undefined ? '' : `page ${page}, `}${line}:${column}`,
      ...(item.match === 'near' && { segments: item.segments }),
      formulation: item.formulation + briefMarks(item),
      sources: formulation?.sources,
    };
  });
  return { name: document.name, text: document.text, annotations };
}
