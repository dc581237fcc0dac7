// A list of file names, as `find -print0`, `git ls-files` or a desk's own script writes it.

import type { Terminal } from '../terminal.ts';
import { streamBytes } from './read-bytes.ts';

/** The names in a file (`-`: standard input), separated by NUL when there is one, else by line breaks. */
export async function* readNameList(list: string, terminal: Terminal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let separator: RegExp | undefined;
  for await (const part of streamBytes(list, terminal)) {
    rest += decoder.decode(part, { stream: true });
    separator ??= rest.includes('\u0000') ? /\u0000/ : undefined;
    if (separator === undefined && !rest.includes('\n')) continue;
    separator ??= /\r?\n/;
    const names = rest.split(separator);
    rest = names.pop()!;
    yield* names.filter((name) => name !== '');
  }
  yield* (rest + decoder.decode()).split(separator ?? /\r?\n/).filter((name) => name !== '');
}
