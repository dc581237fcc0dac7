// The one reader of configuration. Most people have none, and pay for a few looks into folders; YAML is loaded
// only when a file is found.

import type { Terminal } from '../terminal.ts';
import { findConfig } from './find-config.ts';
import { readEnv } from './read-env.ts';
import { NO_SETTINGS, type Settings } from './settings.ts';

/**
 * What the user's and the project's files and the environment say; where several do, the last of them counts.
 *
 * @throws UserError with every mistake in them, by file, line and column
 */
export async function readSettings(terminal: Pick<Terminal, 'env' | 'cwd'>): Promise<Settings> {
  const files = findConfig(terminal);
  const fromEnv = readEnv(terminal);
  if (files.length === 0) return { ...NO_SETTINGS, ...fromEnv };
  const { readConfigs } = await import('./read-config.ts');
  const settings = readConfigs(files, terminal);
  return {
    ...Object.assign({}, ...settings),
    ...fromEnv,
    catalogue: settings.flatMap(({ catalogue }) => catalogue),
  };
}
