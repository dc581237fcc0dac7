import type { Terminal } from '../terminal.ts';

/** A line longer than this is not read: no question is so long. */
const MOST_BYTES = 1024 * 1024;
const LINE_BREAK = 0x0a;

/** The lines of standard input as they come, without their ends; undefined in the place of one that is too long. */
export async function* readLines(terminal: Terminal): AsyncGenerator<string | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= MOST_BYTES) parts.push(part);
    else parts = [];
  };
  const take = () => {
    const line = length > MOST_BYTES ? undefined : Buffer.concat(parts).toString('utf8');
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of inputOf(terminal)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

async function* inputOf(terminal: Terminal): AsyncIterable<Uint8Array> {
  if (terminal.streamStdin) yield* terminal.streamStdin();
  else yield await terminal.readStdin();
}
