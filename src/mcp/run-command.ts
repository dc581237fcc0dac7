// A tool is a command line with --json, run in a process of its own: it answers what the command answers, it may be
// stopped when it takes too long, and it cannot take the server down with it.

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  /** Signs of an answer. */
  readonly length: number;
  /** Processes at one time; more questions wait. */
  readonly atOnce: number;
}

export const LIMITS: Limits = { timeout: 20_000, length: 400_000, atOnce: 4 };

export type CommandAnswer = { readonly answer: Record<string, unknown> } | { readonly problem: string };

/** A runner of command lines. The answer is what the command gives as JSON, the problem what it says when it cannot. */
export function commandRunner(home: string, cwd: string, limits: Limits = LIMITS) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (args: readonly string[], signal?: AbortSignal): Promise<CommandAnswer> => {
    if (running >= limits.atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      if (signal?.aborted) return { problem: 'the question was withdrawn' };
      const program = join(home, 'bin', 'diplodiff.js');
      const child = fork(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: MEMORY });
      return await listen(child, limits, signal);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

const MEMORY = ['--max-old-space-size=512'];

function listen(child: ChildProcess, limits: Limits, signal?: AbortSignal): Promise<CommandAnswer> {
  return new Promise((resolve) => {
    let [out, err] = ['', ''];
    let stopped: string | undefined;
    const stop = (why: string) => {
      stopped ??= why;
      child.kill('SIGKILL');
    };
    const withdraw = () => stop('the question was withdrawn');
    const timer = setTimeout(
      () => stop(`no answer within ${limits.timeout / 1000} seconds; ask for less`),
      limits.timeout,
    );
    signal?.addEventListener('abort', withdraw);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > limits.length) stop(`the answer has more than ${limits.length} signs; ask for less`);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (err.length < 10_000) err += text;
    });
    const settle = (answer: CommandAnswer) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', withdraw);
      resolve(answer);
    };
    child.on('error', (error) => settle({ problem: error.message }));
    child.on('close', (code) => {
      if (stopped !== undefined) settle({ problem: stopped });
      else if (code === 0 || code === 1) settle(read(out, err));
      else settle({ problem: err.trim() || `the command ended with ${code}` });
    });
  });
}

function read(out: string, err: string): CommandAnswer {
  try {
    return { answer: JSON.parse(out) };
  } catch {
    return { problem: err.trim() || 'the command gave no answer' };
  }
}
