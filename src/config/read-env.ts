import { delimiter } from 'node:path';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { CHECKS, KEYS } from './setting-keys.ts';
import type { Settings } from './settings.ts';

/** The variable of a setting: `DIPLODIFF_ACTOR` for `actor`. */
export function variableOf(key: string): string {
  return `DIPLODIFF_${key.toUpperCase()}`;
}

/** The private catalogue folders that DIPLODIFF_CATALOGUE lists as PATH does, the last on top. */
export function foldersInEnv({ env }: Pick<Terminal, 'env'>): string[] {
  return (env[variableOf('catalogue')] ?? '').split(delimiter).filter((folder) => folder !== '');
}

/**
 * What the environment says of the settings but the folders; an empty variable says nothing.
 *
 * @throws UserError when a value is none
 */
export function readEnv({ env }: Pick<Terminal, 'env'>): Partial<Settings> {
  const found: Record<string, unknown> = {};
  for (const key of KEYS) {
    const text = env[variableOf(key)];
    if (key === 'catalogue' || text === undefined || text === '') continue;
    const value = key === 'width' && /^\d+$/.test(text) ? Number(text) : text;
    if (!CHECKS[key].isRight(value))
      throw new UserError(`${variableOf(key)} cannot be "${text}"`, [CHECKS[key].wanted]);
    found[key] = value;
  }
  return found;
}
