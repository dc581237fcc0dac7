import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = new URL('../..', import.meta.url).pathname;

export interface Limited {
  /** -1 when it was stopped: it took too long, or too much memory. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program with little memory and little time. */
export function runLimited(
  args: readonly string[],
  given: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: Uint8Array | string;
    /** Whose process it is; only root can say. */
    readonly uid?: number;
  } = {},
): Limited {
  const bin = join(ROOT, 'bin', 'diplodiff.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=384', bin, ...args], {
    timeout: 60_000,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    input: '',
    ...given,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}
