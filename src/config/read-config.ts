import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { nearMisses } from '../catalogue/near-misses.ts';
import { parseYaml } from '../catalogue/parse.ts';
import { describeProblem, type Problem } from '../catalogue/problem.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { CHECKS, isKey, KEYS } from './setting-keys.ts';
import type { Settings } from './settings.ts';

type Read = { readonly settings: Settings } | { readonly problems: readonly Problem[] };

/**
 * What each of these files says, in their order.
 *
 * @throws UserError with every mistake in them, by file, line and column
 */
export function readConfigs(paths: readonly string[], terminal: Pick<Terminal, 'env' | 'cwd'>): Settings[] {
  const read = paths.map((path) => readConfig(path, terminal));
  const problems = read.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0)
    throw new UserError('the configuration has mistakes', problems.map(describeProblem));
  return read.flatMap((result) => ('settings' in result ? [result.settings] : []));
}

/** Reads one configuration file. Folders in it are relative to it; `~` is the home folder. */
export function readConfig(path: string, { env, cwd }: Pick<Terminal, 'env' | 'cwd'>): Read {
  const file = relative(cwd, path);
  const parsed = parseYaml(file, readText(path));
  if ('problems' in parsed) return parsed;
  const { data, placeOf } = parsed;
  const problems: Problem[] = [];
  const say = (key: string, message: string, fix: string) =>
    problems.push({
      file,
      ...placeOf(key === '' ? [] : [key]),
      severity: 'error',
      rule: 'configuration',
      message,
      fix,
    });
  if (data === null || data === undefined) return { settings: { catalogue: [] } };
  if (typeof data !== 'object' || Array.isArray(data)) {
    say('', 'this is no list of settings', `write keys and values: ${KEYS.join(', ')}`);
    return { problems };
  }
  const settings: Record<string, unknown> = { catalogue: [] };
  for (const [key, value] of Object.entries(data)) {
    if (!isKey(key)) {
      const near = nearMisses(key, KEYS).map((name) => `"${name}"`);
      say(
        key,
        `there is no setting "${key}"`,
        near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${KEYS.join(', ')}`,
      );
    } else if (!CHECKS[key].isRight(value)) {
      say(key, `"${key}" cannot be ${JSON.stringify(value)}`, CHECKS[key].wanted);
    } else settings[key] = value;
  }
  if (problems.length > 0) return { problems };
  const folders = [settings.catalogue as string | readonly string[]].flat();
  const home = env.HOME || env.USERPROFILE || '';
  const catalogue = folders.map((folder) =>
    resolve(dirname(path), /^~(?=$|[/\\])/.test(folder) ? join(home, folder.slice(1)) : folder),
  );
  return { settings: { ...settings, catalogue } };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError(`cannot read "${path}"`, ['check that it is a file and may be read'], { cause });
  }
}
