// One door for every kind of file. Each reader is loaded when a file needs it.

import type { Terminal } from '../terminal.ts';
import { decodeText } from './decode.ts';
import { type Document, placesInRuns, placesInText, type ReadContent } from './document.ts';
import { HEAD, kindOf } from './kind.ts';
import { readBytes } from './read-bytes.ts';
import type { MarkupFormat } from './read-markup.ts';

export interface ReadOptions {
  /** Changes that are tracked in the document count as rejected; else as accepted. The option `--original`. */
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
  { original }: ReadOptions = {},
): Promise<Document> {
  const bytes = await readBytes(name, terminal);
  const title = name === '-' ? 'standard input' : name;
  const format = kindOf(title, bytes.subarray(0, HEAD));
  if (format === 'text') {
    const text = await decodeText(title, bytes);
    return { name: title, format, text, placeOf: placesInText(text), comments: [], blockQuotes: [] };
  }
  const { runs, ...content } = await readMarkup(format, title, bytes, { original });
  return { name: title, format, ...content, placeOf: placesInRuns(runs) };
}

// A reader's work can grow faster than its input: of larger files, and of all that a large library reads, it
// is done in a thread that can be stopped.
const LARGEST_HERE = 64 * 1024;

async function readMarkup(
  format: MarkupFormat,
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadContent> {
  if (format === 'pdf' || bytes.length > LARGEST_HERE)
    return (await import('./read-apart.ts')).readApart({ format, name, bytes, options });
  return (await import('./read-markup.ts')).readMarkup({ format, name, bytes, options });
}
