#!/usr/bin/env node
// Starts the program on the real terminal: the only place that touches `process`.

import module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache?.();
const { run } = await import('../dist/cli.js');

// A reader that has seen enough (`| head`) closes the pipe: that is success.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Questions go to stderr: what is asked is no result. Ctrl-C ends with 130, the end of the input with no answer.
// One reader serves all questions, so that lines pasted together are answers to one after the other.
let lines;
let answers;
async function ask(question) {
  if (lines === undefined) {
    const { createInterface } = await import('node:readline');
    lines = createInterface({ input: process.stdin, output: process.stderr });
    lines.on('SIGINT', () => process.exit(130));
    answers = lines[Symbol.asyncIterator]();
  }
  lines.setPrompt(question);
  lines.prompt();
  return (await answers.next()).value;
}

process.exitCode = await run(process.argv.slice(2), {
  out: (result) => process.stdout.write(result),
  err: (text) => process.stderr.write(text),
  readStdin: async () => {
    const parts = [];
    for await (const part of process.stdin) parts.push(part);
    return Buffer.concat(parts);
  },
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  streamStdin: () => process.stdin,
  env: process.env,
  cwd: process.cwd(),
  isTTY: process.stdout.isTTY === true,
  errIsTTY: process.stderr.isTTY === true,
  columns: process.stdout.columns,
  rows: process.stdout.rows,
  home: fileURLToPath(new URL('..', import.meta.url)),
});
lines?.close();
