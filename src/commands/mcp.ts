import { serve } from '../mcp/serve.ts';
import type { Terminal } from '../terminal.ts';
import { openFor, type SharedOptions } from './options.ts';

/** Answers a language model's client over standard input and output, until the input ends. */
export async function serveProtocol(options: SharedOptions, terminal: Terminal): Promise<number> {
  // What cannot be opened is said at once, not in the answer to every question.
  (await openFor(options, terminal)).listPositions();
  const { catalogue = [], catalogueVersion } = options;
  const flags = [
    ...catalogue.map((folder) => `--catalogue=${folder}`),
    ...(catalogueVersion === undefined ? [] : [`--catalogue-version=${catalogueVersion}`]),
  ];
  await serve(flags, terminal);
  return 0;
}
