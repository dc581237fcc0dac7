// What a file is: packed formats show it in their first bytes, written ones in the name, and what has
// neither is looked at.

import { extname } from 'node:path';
import { UserError } from '../errors.ts';
import type { DocumentFormat } from './document.ts';
import { NotADocument } from './not-a-document.ts';

/** Enough bytes to tell what a file is. */
export const HEAD = 4096;

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.mkd': 'markdown',
  '.qmd': 'markdown',
  '.rmd': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.pdf': 'pdf',
};

// Documents that no reader reads: in a folder too they are told of, lest somebody thinks they were looked at.
const OTHER_DOCUMENTS: ReadonlySet<string> = new Set(['.doc', '.rtf', '.odt', '.pages', '.ps']);

/** Whether the name is one that a document would have: of a known kind, or without an extension. */
export function isDocumentName(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return extension === '' || extension in EXTENSIONS || OTHER_DOCUMENTS.has(extension);
}

/**
 * What a file is, by its first bytes and its name.
 *
 * @throws UserError when it is a packed format that no reader reads, or not what its name says
 */
export function kindOf(name: string, head: Uint8Array): DocumentFormat {
  const named = EXTENSIONS[extname(name).toLowerCase()];
  const start = Buffer.from(head).toString('latin1');
  if (/^[\s\S]{0,1020}?%PDF-\d/.test(start)) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  refuseOthers(name, start);
  if (named === 'docx' || named === 'pdf') {
    throw new UserError(`"${name}" is no ${named.toUpperCase()} file, whatever its name says`, [
      start.length === 0 ? 'it is empty' : 'it may be damaged or saved under a wrong name; save it again',
    ]);
  }
  if (named !== undefined) return named;
  return looksLikeHtml(start) ? 'html' : 'text';
}

const OTHERS: readonly (readonly [start: string, what: string, advice: string])[] = [
  [
    '\u00d0\u00cf\u0011\u00e0',
    'an encrypted document or one of an old Office format',
    'open it, and save it as DOCX without a password',
  ],
  ['{\\rtf', 'an RTF document', 'save it as DOCX or as plain text'],
  ['%!PS', 'a PostScript file', 'convert it to PDF'],
];

function refuseOthers(name: string, start: string): void {
  const other = OTHERS.find(([magic]) => start.startsWith(magic));
  if (other !== undefined) throw new NotADocument(`"${name}" is ${other[1]}`, [other[2]]);
}

// Comments and declarations may stand before the page's first element. A comment ends with its first "-->": were it let
// run on over the next one, thirty of them would take a minute to tell from a page.
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|main|article)\b/i;

// Without the NULs that UTF-16 puts between its letters.
function looksLikeHtml(start: string): boolean {
  const letters = start
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '');
  return HTML_START.test(letters);
}
