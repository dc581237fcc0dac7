// A text too large to hold, in pieces that can be read by themselves.

import { isAscii } from 'node:buffer';
import type { Terminal } from '../terminal.ts';
import { encodingOf, mendWindows1252, refuseBinary } from './decode.ts';
import { streamBytes } from './read-bytes.ts';

export interface Chunk {
  readonly text: string;
  /** Where it begins in the whole text, line ends made `\n`; UTF-16 units from 0. */
  readonly offset: number;
  /** Where it begins in the file. Lines and columns count from 1; the column is 1 unless a line is cut. */
  readonly line: number;
  readonly column: number;
  /** How many bytes of the file have been read by now. */
  readonly read: number;
}

export interface ChunkOptions {
  /** UTF-16 units a piece may have; 1 Mi without it. */
  readonly size?: number;
}

/**
 * A plain text, or standard input for `-`, in pieces that join to the whole. Each ends with a paragraph
 * where one ends in its second half, else with a line, else with a word.
 *
 * @throws UserError when the file is missing or unreadable, or begins as no text does
 */
export async function* readChunks(
  name: string,
  terminal: Terminal,
  { size = 1 << 20 }: ChunkOptions = {},
): AsyncGenerator<Chunk> {
  let place = { offset: 0, line: 1, column: 1 };
  let rest = '';
  let read = 0;
  const counted = async function* () {
    for await (const part of streamBytes(name, terminal)) {
      read += part.length;
      yield part;
    }
  };
  const take = (length: number): Chunk => {
    if (place.offset === 0) refuseBinary(name === '-' ? 'standard input' : name, rest.slice(0, length));
    const chunk = { text: rest.slice(0, length), ...place, read };
    rest = rest.slice(length);
    place = placeAfter(chunk);
    return chunk;
  };
  for await (const text of decodeStream(counted())) {
    rest += text;
    while (rest.length > size) yield take(cutOf(rest, size));
  }
  if (rest.length > 0) yield take(rest.length);
}

// The encoding is settled by the first bytes that are more than ASCII, and until then nothing depends on it.
async function* decodeStream(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let encoding = '';
  let hasReturn = false;
  const tidy = (text: string, isLast = false) => {
    let whole = hasReturn ? `\r${text}` : text;
    hasReturn = !isLast && whole.endsWith('\r');
    if (hasReturn) whole = whole.slice(0, -1);
    return mendWindows1252(encoding, whole).replace(/\r\n?/g, '\n');
  };
  for await (const part of parts) {
    if (decoder === undefined) {
      if (isAscii(part) && !part.includes(0) && !part.includes(0x1b)) {
        yield tidy(Buffer.from(part).toString('latin1'));
        continue;
      }
      encoding = await encodingOf(withoutTorn(part));
      decoder = new TextDecoder(encoding);
    }
    yield tidy(decoder.decode(part, { stream: true }));
  }
  yield tidy(decoder?.decode() ?? '', true);
}

// A letter of several bytes may be cut at the end of a part, which must not count against its encoding.
function withoutTorn(part: Uint8Array): Uint8Array {
  let end = part.length;
  for (let back = 1; back <= 4 && back < part.length; back += 1) {
    const byte = part[part.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      end = part.length - back;
      break;
    }
  }
  return part.subarray(0, end - (end % 2 === 1 && part.includes(0) ? 1 : 0));
}

function cutOf(text: string, size: number): number {
  const piece = text.slice(0, size);
  const half = size / 2;
  const paragraph = paragraphEnd(piece, half);
  if (paragraph > half) return paragraph;
  const line = piece.lastIndexOf('\n') + 1;
  if (line > half) return line;
  const word = piece.search(/\s\S*$/) + 1;
  if (word > half) return word;
  const isPair = /[\ud800-\udbff]$/.test(piece);
  return isPair ? size - 1 : size;
}

// Behind the last empty line, or 0 when there is none behind `least`.
function paragraphEnd(text: string, least: number): number {
  for (let end = text.lastIndexOf('\n'); end > least; end = text.lastIndexOf('\n', end - 1)) {
    let at = end - 1;
    while (text[at] === ' ' || text[at] === '\t') at -= 1;
    if (text[at] === '\n') return end + 1;
  }
  return 0;
}

function placeAfter({ text, offset, line, column }: Omit<Chunk, 'read'>): {
  offset: number;
  line: number;
  column: number;
} {
  let [lines, last] = [0, -1];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) [lines, last] = [lines + 1, at];
  return {
    offset: offset + text.length,
    line: line + lines,
    column: last < 0 ? column + text.length : text.length - last,
  };
}
