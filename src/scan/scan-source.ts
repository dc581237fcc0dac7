// One source scanned: a file, standard input, or a record of a stream that carries its text with it. A large
// plain text is read in pieces, so that its size does not matter; other formats have to be read whole.

import { readChunks } from '../documents/chunks.ts';
import { placesInText } from '../documents/document.ts';
import { type FileProblem, type FoundFile, problemOf } from '../documents/find-files.ts';
import { HEAD, kindOf } from '../documents/kind.ts';
import { NotADocument } from '../documents/not-a-document.ts';
import { readHead, streamBytes } from '../documents/read-bytes.ts';
import { type ReadOptions, readDocument } from '../documents/read-document.ts';
import type { Terminal } from '../terminal.ts';
import type { Occurrence } from './occurrence.ts';
import { type ScanContext, scanDocument, scanPieces } from './scan-text.ts';

/** A text that came with its name, as one line of NDJSON. */
export interface TextRecord {
  readonly kind: 'record';
  readonly name: string;
  readonly text: string;
  /** The day of the document: on it the words are asked to stand. */
  readonly date?: string;
}

/** How a source is read and what is looked for in it. */
export type SourceContext = ScanContext & ReadOptions;

export type Source = FoundFile | FileProblem | TextRecord;

/** How far a source is read. */
export interface ScanProgress {
  readonly kind: 'progress';
  readonly name: string;
  /** How many of its bytes are read. */
  readonly done: number;
  /** Of how many, where the size of the source is known. */
  readonly size?: number;
  /** All of it is read. */
  readonly isWhole: boolean;
}

export type ScanEvent =
  | { readonly kind: 'found'; readonly items: readonly Occurrence[] }
  | ScanProgress
  | FileProblem;

// Above this a plain text is read in pieces, in bytes.
const LARGE = 4 * 1024 * 1024;

/** Scans one source; what cannot be read is an event, and no reason to stop. */
export async function* scanSource(
  source: Source,
  context: SourceContext,
  terminal: Terminal,
): AsyncGenerator<ScanEvent> {
  if (source.kind === 'problem') {
    yield source;
    return;
  }
  if (source.kind === 'record') {
    const { name, text, date } = source;
    const day = context.asOf ?? date;
    const items = scanDocument({ name, text, placeOf: placesInText(text) }, { ...context, asOf: day });
    yield { kind: 'found', items };
    yield { kind: 'progress', name, done: text.length, isWhole: true };
    return;
  }
  const title = source.name === '-' ? 'standard input' : source.name;
  yield { kind: 'progress', name: title, done: 0, size: source.size, isWhole: false };
  try {
    if (source.name === '-') yield* scanInput(context, terminal);
    else if ((source.size ?? 0) > LARGE && (await isPlainText(source.name, terminal)))
      yield* scanLarge(source, source.name, context, terminal);
    else yield* scanWhole(source.name, source.size ?? 0, context, terminal);
  } catch (error) {
    yield problemOf(source.name, error, source.isIncidental && error instanceof NotADocument);
  }
}

async function isPlainText(name: string, terminal: Terminal): Promise<boolean> {
  return kindOf(name, await readHead(name, terminal, HEAD)) === 'text';
}

async function* scanWhole(
  name: string,
  bytes: number,
  context: SourceContext,
  terminal: Terminal,
): AsyncGenerator<ScanEvent> {
  yield { kind: 'found', items: scanDocument(await readDocument(name, terminal, context), context) };
  yield { kind: 'progress', name, done: bytes, isWhole: true };
}

async function* scanLarge(
  { name, size }: Pick<FoundFile, 'name' | 'size'>,
  title: string,
  context: SourceContext,
  terminal: Terminal,
): AsyncGenerator<ScanEvent> {
  let done = 0;
  const counted = async function* () {
    for await (const chunk of readChunks(name, terminal)) {
      done = chunk.read;
      yield chunk;
    }
  };
  for await (const items of scanPieces(title, counted(), context)) {
    yield { kind: 'found', items };
    yield { kind: 'progress', name: title, done, size, isWhole: false };
  }
  yield { kind: 'progress', name: title, done, size, isWhole: true };
}

// What standard input is, its beginning says; only then is it known whether it can be read in pieces.
async function* scanInput(context: SourceContext, terminal: Terminal): AsyncGenerator<ScanEvent> {
  const parts: Uint8Array[] = [];
  const input = streamBytes('-', terminal)[Symbol.asyncIterator]();
  let length = 0;
  let isDone = false;
  while (!isDone && length <= LARGE) {
    const { done, value } = await input.next();
    isDone = done === true;
    if (value !== undefined) parts.push(value);
    length += value?.length ?? 0;
  }
  const head = Buffer.concat(parts);
  const again: Terminal = {
    ...terminal,
    readStdin: async () => head,
    streamStdin: async function* () {
      yield head;
      if (!isDone) for await (const part of { [Symbol.asyncIterator]: () => input }) yield part;
    },
  };
  const isLarge = !isDone && kindOf('standard input', head.subarray(0, HEAD)) === 'text';
  if (isLarge) yield* scanLarge({ name: '-' }, 'standard input', context, again);
  else yield* scanWhole('-', length, context, again);
}
