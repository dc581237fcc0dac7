// Everything but plain text. Each reader is loaded when a file needs it.

import { UserError } from '../errors.ts';
import { decodeText } from './decode.ts';
import type { DocumentFormat, ReadContent } from './document.ts';
import type { ReadOptions } from './read-document.ts';

export type MarkupFormat = Exclude<DocumentFormat, 'text'>;

export interface ReadRequest {
  readonly format: MarkupFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/**
 * Reads a document that is more than text.
 *
 * @throws UserError when it is damaged, locked, or beyond any document's need
 */
export async function readMarkup(request: ReadRequest): Promise<ReadContent> {
  try {
    return await readAs(request);
  } catch (cause) {
    // The parsers call themselves for what is nested, and a text can be larger than a string may be.
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(
      `"${request.name}" is nested too deep, or too large, to read`,
      ['it may be damaged; save its text by itself'],
      { cause },
    );
  }
}

async function readAs({ format, name, bytes, options }: ReadRequest): Promise<ReadContent> {
  switch (format) {
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
