// Formulations on their way into a catalogue folder. Everything is worked out and checked in memory, as the files
// would be; only what has no problem at all is written.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { checkEntry, type Flaw, flawsOfHead } from './check-entry.ts';
import { byDateAndNumber, dayOf, formulationId, numberOf, positionOf, writeDateId } from './date-id.ts';
import { knownIn } from './known-in.ts';
import type { Formulation } from './model.ts';
import { type Folder, readFolder } from './read-folder.ts';
import { inOrder } from './to-entry.ts';
import { pendingTexts } from './write-together.ts';
import { insertFormulation, writePosition } from './write-yaml.ts';

/** One formulation to add. */
export interface Addition {
  /** `actor/topic`. */
  readonly position: string;
  /** Of a position that is new: its title and question. */
  readonly title?: string;
  readonly question?: string;
  /** As an author writes it; `number` is found where the day is taken. */
  readonly entry: Readonly<Record<string, unknown>>;
}

export interface PlannedAddition {
  /** Undefined when it could not be planned. */
  readonly id?: string;
  readonly flaws: readonly Flaw[];
}

export interface Plan {
  /** In the order of the additions. */
  readonly additions: readonly PlannedAddition[];
  /** The files as they will be, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Target {
  /** The folder to add to, an absolute path. */
  readonly directory: string;
  /** What lies below it: an id that is taken there is not taken again. */
  readonly catalogue: Catalogue;
  readonly relativeTo: string;
}

/** What adding these would make of a folder, and what is wrong with each. Nothing is written. */
export function planAdditions(additions: readonly Addition[], target: Target): Plan {
  const files = new Map<string, string>();
  const pending = pendingTexts(target.directory);
  const before = existsSync(target.directory) ? read(target, new Map()) : undefined;
  const order = new Map<string, string[]>();
  const planned = additions.map((addition): PlannedAddition => {
    const flaws = [...flawsOfHead(addition), ...checkEntry(addition.entry)];
    if (flaws.length > 0) return { flaws };
    try {
      return { id: insert(addition, { target, files, pending, order, before }), flaws: [] };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { flaws: [{ rule: 'position', message: error.message, fix: error.advice.join('; ') }] };
    }
  });
  if (files.size === 0) return { additions: planned, files };
  const known = new Set(before?.problems.map(({ file, message }) => `${file} ${message}`));
  const after = read(target, files);
  const errors = after.problems.filter(
    ({ severity, file, message }) => severity === 'error' && !known.has(`${file} ${message}`),
  );
  const found = planned.map(({ id, flaws }) => {
    const place = id === undefined ? undefined : linesOf(id, after);
    const own = errors.filter(
      ({ file, line }) => place !== undefined && file === place.file && line >= place.from && line < place.to,
    );
    return { ...(id !== undefined && { id }), flaws: [...flaws, ...own] };
  });
  // A file that cannot be read at all has no lines to go by: every addition is told.
  if (errors.length > 0 && found.every(({ flaws }) => flaws.length === 0))
    return { additions: found.map((addition) => ({ ...addition, flaws: errors })), files };
  return { additions: found, files };
}

interface Inserting {
  readonly target: Target;
  readonly files: Map<string, string>;
  /** What a writer left to be put in its place, by absolute path. */
  readonly pending: ReadonlyMap<string, string>;
  /** Per position, the ids of its file in the order they stand. */
  readonly order: Map<string, string[]>;
  readonly before: Folder | undefined;
}

function insert(
  { position, title, question, entry }: Addition,
  { target, files, pending, order, before }: Inserting,
): string {
  const { directory, catalogue } = target;
  const path = join(directory, `${position}.yaml`);
  const own = order.get(position) ?? ownOf(before, position).map(({ id }) => id);
  const below = catalogue.readPosition(position);
  if (below !== undefined && below.id !== position)
    throw new UserError(`"${position}" is called "${below.id}" now`, ['name it so']);
  const old = pending.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  if (old !== undefined && before?.positions.every(({ id }) => id !== position))
    throw new UserError(`"${path}" has problems of its own`, [
      'mend it first: "diplodiff catalogue validate" names them',
    ]);
  const twin = [...ownOf(before, position), ...(below?.formulations ?? [])].find(
    ({ date, text }) => date === entry.date && text !== '' && text === entry.text,
  );
  if (twin !== undefined) throw new UserError(`it is there already as "${twin.id}"`, ['leave this one out']);
  const numbered = inOrder(withNumber(entry, [...own, ...(below?.formulations.map(({ id }) => id) ?? [])]));
  const id = formulationId(position, writeDateId(numbered as { date: string; number?: number }));
  const text = files.get(path) ?? old;
  const at = own.findIndex((other) => byDateAndNumber({ id: other }, { id }) > 0);
  const index = at < 0 ? own.length : at;
  if (text === undefined) {
    const head = { title: title ?? below?.title, question: question ?? below?.question };
    if (head.title === undefined || head.question === undefined)
      throw new UserError(`"${position}" is new`, ['give it a title and the question it answers']);
    files.set(path, writePosition(head, [numbered]));
  } else files.set(path, insertFormulation(text, index, numbered));
  order.set(position, own.toSpliced(index, 0, id));
  return id;
}

// A day that is taken, here or below, gets the next number; a number that its author gave stays as it is.
function withNumber(
  entry: Readonly<Record<string, unknown>>,
  taken: readonly string[],
): Record<string, unknown> {
  if (entry.number !== undefined) return { ...entry };
  const ofDay = taken.filter((id) => dayOf({ id }) === entry.date);
  if (ofDay.length === 0) return { ...entry };
  const highest = Math.max(...ofDay.map((id) => numberOf({ id })));
  return { ...entry, number: highest + 1 };
}

function ownOf(folder: Folder | undefined, position: string): readonly Formulation[] {
  return folder?.positions.find(({ id }) => id === position)?.formulations ?? [];
}

function read({ directory, catalogue, relativeTo }: Target, drafts: ReadonlyMap<string, string>): Folder {
  return readFolder(directory, { local: true, relativeTo, ...knownIn(catalogue), drafts });
}

function linesOf(id: string, { positions, places }: Folder) {
  const position = positions.find((found) => found.id === positionOf(id));
  if (position === undefined) return undefined;
  const index = position.formulations.findIndex((formulation) => formulation.id === id);
  const { file, placeOf } = places.get(position.id)!;
  const isLast = index === position.formulations.length - 1;
  const to = isLast ? Number.POSITIVE_INFINITY : placeOf(['formulations', index + 1]).line;
  return { file, from: placeOf(['formulations', index]).line, to };
}
