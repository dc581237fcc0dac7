import { UserError } from '../errors.ts';
import { escapeControls } from '../render/escape.ts';
import type { Terminal } from '../terminal.ts';
import { complete } from './complete.ts';

/**
 * Answers a completion script: a candidate a line, with a tab and what it means behind it; `:file` or
 * `:folder` where the names of those fit too.
 *
 * @param words each behind a `=`, so that no shell drops an empty one and none is taken for an option
 */
export async function answerCompletion(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const typed = words.map((word) => word.replace(/^=/, ''));
    const { candidates, paths } = await complete(typed, terminal);
    const lines = candidates.map(({ value, help }) =>
      [value, ...(help === undefined ? [] : [help])].map(escapeControls).join('\t'),
    );
    terminal.out(
      [...lines, ...(paths === undefined ? [] : [`:${paths}`])].map((line) => `${line}\n`).join(''),
    );
  } catch (error) {
    // In the middle of a line a message would only be in the way.
    if (!(error instanceof UserError)) throw error;
  }
  return 0;
}
