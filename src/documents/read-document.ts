// One door for every kind of file. Each reader is loaded when a file needs it.

import type { Terminal } from '../terminal.ts';
import { decodeText } from './decode.ts';
import { type Document, type DocumentFormat, placesInText, type ReadContent } from './document.ts';
import { HEAD, kindOf } from './kind.ts';
import { readBytes } from './read-bytes.ts';

export interface ReadOptions {
  /** Changes that are tracked in the document count as rejected; else as accepted. */
  readonly original?: boolean;
}

/**
 * Reads a document: a file, or standard input for `-`.
 *
 * @throws UserError when it is missing, unreadable, too large, or not what its name says
 */
export async function readDocument(
  name: string,
  terminal: Terminal,
  options: ReadOptions = {},
): Promise<Document> {
  const bytes = await readBytes(name, terminal);
  const title = name === '-' ? 'standard input' : name;
  const format = kindOf(title, bytes.subarray(0, HEAD));
  return { name: title, format, ...(await readAs(format, title, bytes, options)) };
}

async function readAs(
  format: DocumentFormat,
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadContent> {
  switch (format) {
    case 'text':
      return asItStands(await decodeText(name, bytes));
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(name, await decodeText(name, bytes), options);
    case 'html': {
      const { declaredCharset, readHtml } = await import('./html.ts');
      return readHtml(name, await decodeText(name, bytes, declaredCharset(bytes)), options);
    }
    case 'docx':
      return (await import('./docx.ts')).readDocx(name, bytes, options);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(name, bytes);
    default:
      return format satisfies never;
  }
}

function asItStands(text: string): ReadContent {
  return { text, placeOf: placesInText(text), comments: [], blockQuotes: [] };
}
