import { readFileSync } from 'node:fs';
import { positionOf } from './date-id.ts';
import { lockFolder } from './lock-folder.ts';
import type { Actor } from './model.ts';
import { readFolder } from './read-folder.ts';
import { finishWriting, writeTogether } from './write-together.ts';
import { setFields } from './write-yaml.ts';

export interface FoundSource {
  readonly formulation: string;
  readonly path: readonly (string | number)[];
  readonly sha256?: string;
}

/** Notes, in the files of a catalogue folder, on which day and with what text each source was read. Returns how many it noted. */
export function recordReadings(found: readonly FoundSource[], target: RecordingTarget): Promise<number> {
  return lockFolder(target.directory, target.directory, () => {
    finishWriting(target.directory);
    return recordIn(found, target);
  });
}

export interface RecordingTarget {
  readonly directory: string;
  readonly day: string;
  readonly known: readonly Actor[];
}

function recordIn(found: readonly FoundSource[], { directory, day, known }: RecordingTarget): number {
  const folder = readFolder(directory, { local: true, relativeTo: directory, known });
  const files = new Map<string, string>();
  let count = 0;
  for (const { formulation: id, path: inside, sha256 } of found) {
    const position = folder.positions.find((other) => other.id === positionOf(id));
    const index = position?.formulations.findIndex((formulation) => formulation.id === id) ?? -1;
    if (position === undefined || index < 0) continue;
    const { path } = folder.places.get(position.id)!;
    const text = files.get(path) ?? readFileSync(path, 'utf8');
    const fields = { read: day, ...(sha256 !== undefined && { sha256 }) };
    files.set(path, setFields(text, ['formulations', index, ...inside], fields));
    count += 1;
  }
  if (files.size > 0) writeTogether(directory, files);
  return count;
}
