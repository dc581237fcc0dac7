import type { Terminal } from './terminal.ts';

/** Runs one command line and says how it went: 0 done, 1 looked and found, 2 could not look. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  terminal.err(`diplodiff: ${args.join(' ')}: no such command yet\n`);
  return 2;
}
