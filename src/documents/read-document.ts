// One door for every kind of file. What a file is, its name says; each reader is loaded when a file needs it.

import type { Terminal } from '../terminal.ts';
import { type Document, placesInText } from './document.ts';
import { readText } from './text.ts';

/**
 * Reads a document: a file, or standard input for `-`.
 *
 * @throws UserError when it is missing, unreadable, too large, or not what its name says
 */
export async function readDocument(name: string, terminal: Terminal): Promise<Document> {
  const text = await readText(name, terminal);
  return {
    name: name === '-' ? 'standard input' : name,
    format: 'text',
    text,
    placeOf: placesInText(text),
    comments: [],
  };
}
