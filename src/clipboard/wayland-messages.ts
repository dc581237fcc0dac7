// Messages as Wayland writes them, https://wayland.freedesktop.org/docs/html/ch04.html#sect-Protocol-Wire-Format:
// the object, the length in bytes and the number of the request or event, then the arguments, all in words of 32 bits.

import { endianness } from 'node:os';

/** What an object of the display says: its number, which of its events, and the arguments as bytes. */
export interface WaylandEvent {
  readonly object: number;
  readonly opcode: number;
  readonly args: Buffer;
}

type Argument = number | string;

/** One request: numbers as words, texts with their length and closed with a zero byte. */
export function waylandRequest(object: number, opcode: number, ...args: readonly Argument[]): Buffer {
  const body = Buffer.concat(args.map((arg) => (typeof arg === 'number' ? word(arg) : text(arg))));
  return Buffer.concat([word(object), word(((8 + body.length) << 16) | opcode), body]);
}

/** The events that have arrived whole, and the bytes of the one that has not. */
export function readWaylandEvents(bytes: Buffer): { events: WaylandEvent[]; rest: Buffer } {
  const events: WaylandEvent[] = [];
  let rest = bytes;
  while (rest.length >= 8) {
    const size = readWord(rest, 4) >>> 16;
    if (size < 8) throw new Error(`a message of ${size} bytes is none`);
    if (rest.length < size) break;
    events.push({
      object: readWord(rest, 0),
      opcode: readWord(rest, 4) & 0xffff,
      args: rest.subarray(8, size),
    });
    rest = rest.subarray(size);
  }
  return { events, rest };
}

/** The word at a byte offset. */
export function readWord(bytes: Buffer, offset: number): number {
  return LITTLE ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
}

/** The text at a byte offset, without the zero byte that closes it. */
export function readText(bytes: Buffer, offset: number): string {
  return bytes.toString('utf8', offset + 4, offset + 3 + readWord(bytes, offset));
}

// The display is on the same machine, and so both write their words as its processor does.
const LITTLE = endianness() === 'LE';

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  if (LITTLE) bytes.writeUInt32LE(value >>> 0);
  else bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`);
  return Buffer.concat([word(bytes.length), bytes, Buffer.alloc(-bytes.length & 3)]);
}
