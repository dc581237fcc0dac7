import { problemOf } from '../documents/find-files.ts';
import { streamBytes } from '../documents/read-bytes.ts';
import { UserError } from '../errors.ts';
import type { Source } from '../scan/scan-source.ts';
import type { Terminal } from '../terminal.ts';

/** The texts of NDJSON lines `{"file", "text", "date"?}`, from files or from standard input. */
export async function* readRecords(names: readonly string[], terminal: Terminal): AsyncGenerator<Source> {
  for (const name of names.length === 0 ? ['-'] : names) {
    let number = 0;
    for await (const line of readLines(name, terminal)) {
      number += 1;
      if (line.trim() === '') continue;
      yield recordOf(line, `${name === '-' ? 'standard input' : name}:${number}`);
    }
  }
}

function recordOf(line: string, place: string): Source {
  try {
    const { file, text, date } = JSON.parse(line) as Record<string, unknown>;
    if (typeof file === 'string' && typeof text === 'string')
      return { kind: 'record', name: file, text, ...(typeof date === 'string' && { date }) };
  } catch {
    // Said below.
  }
  const advice = ['each line is to be an object with "file" and "text"'];
  return problemOf(place, new UserError(`${place} is no record`, advice));
}

/** The lines of a file, or of standard input for `-`, as they come. */
export async function* readLines(name: string, terminal: Terminal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of streamBytes(name, terminal)) {
    rest += decoder.decode(part, { stream: true });
    if (!rest.includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
