// The index as bytes, for the compiled catalogue: opening it copies nothing and parses nothing, and worker
// threads share one. All numbers are little-endian, as on every machine that the runtime runs on.

import type { Phrase } from './phrases.ts';
import type { PairTable, PhraseList, ScanIndex } from './scan-index.ts';

const MAGIC = 0x44445331;

/** Writes an index as bytes. */
export function packIndex(index: ScanIndex): Uint8Array {
  const lines = Array.from({ length: index.phrases.length }, (_, at) =>
    Buffer.from(JSON.stringify(index.phrases.at(at))),
  );
  const ends = new Int32Array(lines.length);
  let end = 0;
  for (const [at, line] of lines.entries()) ends[at] = end += line.length;
  const sections: (Int32Array | Uint8Array)[] = [
    ends,
    Buffer.concat(lines),
    index.vocabulary.hashes,
    index.vocabulary.ids,
    index.content,
    index.words,
    index.starts,
    index.opens,
    ...[index.pairs, index.anchors].flatMap(({ filter, keys, lists, postings }) => [
      filter,
      keys,
      lists,
      postings,
    ]),
  ];
  const header = Int32Array.of(
    MAGIC,
    index.hasSingles ? 1 : 0,
    sections.length,
    ...sections.map(({ byteLength }) => byteLength),
  );
  const parts = [header, ...sections].map((part) =>
    padded(new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  );
  return Buffer.concat(parts);
}

/** Opens an index over its bytes; undefined when they are none. The bytes must not change afterwards. */
export function unpackIndex(buffer: ArrayBufferLike): ScanIndex | undefined {
  const [magic, flags, count] = new Int32Array(buffer, 0, 3);
  if (magic !== MAGIC) return undefined;
  const lengths = new Int32Array(buffer, 12, count);
  let at = 12 + count! * 4;
  const next = () => {
    const place = at;
    const length = lengths[taken]!;
    taken += 1;
    at += Math.ceil(length / 4) * 4;
    return { place, length };
  };
  let taken = 0;
  const numbers = () => {
    const { place, length } = next();
    return new Int32Array(buffer, place, length / 4);
  };
  const bytes = () => {
    const { place, length } = next();
    return new Uint8Array(buffer, place, length);
  };
  const table = (): PairTable => ({
    filter: numbers(),
    keys: numbers(),
    lists: numbers(),
    postings: numbers(),
  });
  return {
    phrases: phraseList(numbers(), bytes()),
    vocabulary: { hashes: numbers(), ids: numbers() },
    content: bytes(),
    words: numbers(),
    starts: numbers(),
    opens: bytes(),
    pairs: table(),
    anchors: table(),
    hasSingles: flags === 1,
  };
}

function phraseList(ends: Int32Array, lines: Uint8Array): PhraseList {
  const known = new Map<number, Phrase>();
  return {
    length: ends.length,
    at(number) {
      const phrase = known.get(number);
      if (phrase !== undefined || ends[number] === undefined) return phrase;
      const line = Buffer.from(lines.slice(ends[number - 1] ?? 0, ends[number])).toString();
      const read = JSON.parse(line) as Phrase;
      known.set(number, read);
      return read;
    },
  };
}

function padded(bytes: Uint8Array): Uint8Array {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : Buffer.concat([bytes, new Uint8Array(4 - rest)]);
}
