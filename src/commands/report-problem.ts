import type { FileProblem } from '../documents/find-files.ts';
import { escapeControls } from '../render/escape.ts';
import type { Terminal } from '../terminal.ts';

/** Tells on stderr what could not be read, and what to do about it. */
export function reportProblem({ message, advice, isSkip }: FileProblem, terminal: Terminal): void {
  const lines = [`${isSkip ? 'skipped' : 'error'}: ${message}`, ...advice.map((line) => `  ${line}`)];
  if (isSkip) lines.splice(1);
  terminal.err(`${lines.map(escapeControls).join('\n')}\n`);
}
