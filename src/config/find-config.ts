import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Terminal } from '../terminal.ts';

const PROJECT_FILE = '.diplodiff.yaml';

/** The configuration files there are: the user's, then the project's, which is the nearest one upwards. */
export function findConfig({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>): string[] {
  return [userFile(env), projectFile(cwd)].filter(
    (path) => path !== undefined && existsSync(path),
  ) as string[];
}

function userFile(env: Terminal['env']): string | undefined {
  const home = env.HOME || env.USERPROFILE;
  const folder = env.XDG_CONFIG_HOME || (home ? join(home, '.config') : undefined);
  return folder === undefined ? undefined : join(folder, 'diplodiff', 'config.yaml');
}

function projectFile(folder: string): string | undefined {
  const path = join(folder, PROJECT_FILE);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : projectFile(parent);
}
