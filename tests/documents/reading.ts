import type { Document } from '../../src/documents/document.ts';
import { type ReadOptions, readDocument } from '../../src/documents/read-document.ts';
import type { Terminal } from '../../src/terminal.ts';

/** A terminal in a folder, with bytes on its standard input. */
export function terminalIn(cwd: string, stdin: Uint8Array = new Uint8Array()): Terminal {
  return {
    out: () => {},
    err: () => {},
    readStdin: async () => stdin,
    streamStdin: async function* () {
      for (let at = 0; at < stdin.length; at += 7) yield stdin.subarray(at, at + 7);
    },
    env: {},
    cwd,
    isTTY: false,
    home: new URL('../..', import.meta.url).pathname,
  };
}

/** What a reader makes of standard input. */
export function readStdin(bytes: Uint8Array | string, options: ReadOptions = {}): Promise<Document> {
  return readDocument('-', terminalIn('/', Buffer.from(bytes as string)), options);
}

/** `line:column` of where some words of a document begin in its file. */
export function placeOfWords({ text, placeOf }: Document, words: string): string {
  const offset = text.indexOf(words);
  const { page, line, column } = placeOf(offset);
  return `${page === undefined ? '' : `${page}:`}${line}:${column}`;
}
