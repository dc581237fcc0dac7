// The shipped catalogue, compiled: one small file per position that holds the position with its actor, and
// an index that only listing and searching read. A diff reads one file however large the catalogue grows;
// one JSON for everything would cost every command the whole of it.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { LadderBook } from '../wording/ladder-book.ts';
import type { PositionSummary } from './catalogue.ts';
import { meetingIdsIn } from './meetings.ts';
import type { Actor, Ladder, Position } from './model.ts';

export interface Index {
  readonly version: string;
  readonly positions: readonly PositionSummary[];
  readonly actors: readonly Actor[];
  readonly moved: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/** One position, with what a diff of it needs besides. */
export interface Shard {
  readonly version: string;
  readonly position: Position;
  readonly actor: Actor;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/** All that the artefact is made of. */
export interface Compiled {
  readonly index: Index;
  readonly positions: readonly Position[];
  readonly ladders: { readonly authored: readonly Ladder[]; readonly books: readonly LadderBook[] };
  /** As `packIndex` writes it. */
  readonly scanIndex: Uint8Array;
}

/** Writes the artefact beside the old one, which stays until the new one is in its place: a reader finds one of them. */
export function writeArtefact(directory: string, { index, positions, ladders, scanIndex }: Compiled): void {
  const draft = `${directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  for (const position of positions) {
    const actor = index.actors.find(({ id }) => id === position.actor);
    if (actor === undefined) continue;
    const path = shardPath(draft, position.id);
    mkdirSync(dirname(path), { recursive: true });
    const shard: Shard = { version: index.version, position, actor, terms: index.terms };
    writeJson(path, shard);
  }
  mkdirSync(join(draft, 'ladders'), { recursive: true });
  for (const book of ladders.books) writeJson(ladderPath(draft, book.language), book);
  writeJson(join(draft, 'ladders.json'), ladders.authored);
  writeJson(join(draft, 'meetings.json'), meetingIdsIn(positions));
  writeJson(join(draft, 'index.json'), index);
  writeFileSync(join(draft, 'scan.bin'), scanIndex);
  if (existsSync(directory)) {
    rmSync(formerOf(directory), { recursive: true, force: true });
    renameSync(directory, formerOf(directory));
  }
  renameSync(draft, directory);
  rmSync(formerOf(directory), { recursive: true, force: true });
}

// The engine keeps a text in one byte a character when all of them fit, else in two: a few curly quotes would
// double a position. Escaped they fit; where half of a text is Chinese it is smaller as it is.
function writeJson(path: string, value: unknown): void {
  const text = JSON.stringify(value);
  const escaped = text.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path, escaped.length < 2 * text.length ? escaped : text);
}

function formerOf(directory: string): string {
  return `${directory}.old`;
}

// A folder cannot take another's place in one step, so for a moment of a build the artefact is where the former one is.
function placeOf(directory: string): string {
  return existsSync(directory) || !existsSync(formerOf(directory)) ? directory : formerOf(directory);
}

function readIfThere(directory: string, name: string): Buffer | undefined {
  const read = () => {
    try {
      return readFileSync(join(placeOf(directory), name));
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      return undefined;
    }
  };
  // The place may have changed while it was looked for; a build changes it once.
  return read() ?? read();
}

/** The ids of the positions that begin so, sorted, from the names of their files. */
export function readPositionIds(directory: string, beginning: string): string[] {
  const [start = '', topic] = beginning.split('/');
  const actors = namesIn(join(placeOf(directory), 'positions')).filter((actor) =>
    topic === undefined ? actor.startsWith(start) : actor === start,
  );
  return actors.flatMap((actor) =>
    namesIn(join(placeOf(directory), 'positions', actor))
      .map((file) => `${actor}/${file.replace(/\.json$/, '')}`)
      .filter((id) => id.startsWith(beginning)),
  );
}

/** The ids of the meetings that accounts name, sorted. */
export function readMeetingIds(directory: string): readonly string[] {
  return parse<string[]>(directory, 'meetings.json') ?? [];
}

function namesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).toSorted() : [];
}

/** The index for scanning, as bytes that threads can share; undefined when the artefact has none. */
export function readScanIndex(directory: string): SharedArrayBuffer | undefined {
  const bytes = readIfThere(directory, 'scan.bin');
  if (bytes === undefined) return undefined;
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** @throws UserError when the artefact is not there */
export function readIndex(directory: string): Index {
  return parse<Index>(directory, 'index.json') ?? fail(join(directory, 'index.json'));
}

/** All of the compiled catalogue. */
export function readAll(directory: string): Omit<Index, 'positions'> & {
  readonly positions: readonly Position[];
  readonly ladders: readonly Ladder[];
} {
  const index = readIndex(directory);
  return {
    ...index,
    ladders: readLadders(directory),
    positions: index.positions.map(({ id }) => readShard(directory, id)!.position),
  };
}

/** Undefined when there is no position of exactly this id. */
export function readShard(directory: string, id: string): Shard | undefined {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) return undefined;
  return parse<Shard>(directory, shardPath('', id));
}

/** The ladders of a language: of its tag, else of the tag's first part. Undefined when no ladder has words in it. */
export function readLadderBook(directory: string, language: string): LadderBook | undefined {
  const book = (tag: string) => parse<LadderBook>(directory, ladderPath('', tag));
  return book(language) ?? book(language.split('-')[0]!);
}

/** The ladders as they were written; for layers that add to them. */
export function readLadders(directory: string): readonly Ladder[] {
  return parse<Ladder[]>(directory, 'ladders.json') ?? [];
}

function ladderPath(directory: string, language: string): string {
  return join(directory, 'ladders', `${language.replace(/[^A-Za-z-]/g, '')}.json`);
}

function shardPath(directory: string, id: string): string {
  return join(directory, 'positions', `${id}.json`);
}

function parse<T>(directory: string, name: string): T | undefined {
  try {
    const bytes = readIfThere(directory, name);
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as T);
  } catch (cause) {
    fail(join(directory, name), cause);
  }
}

function fail(path: string, cause?: unknown): never {
  throw new UserError(
    `cannot read the compiled catalogue at "${path}"`,
    ['run "npm run build" to make it again'],
    { cause },
  );
}
