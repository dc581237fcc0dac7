// The settings as they are, and where each comes from.

import { nearMisses } from '../catalogue/near-misses.ts';
import { findConfig } from '../config/find-config.ts';
import { readConfigs } from '../config/read-config.ts';
import { foldersInEnv, readEnv, variableOf } from '../config/read-env.ts';
import { isKey, KEYS, type Key } from '../config/setting-keys.ts';
import { UserError } from '../errors.ts';
import { escapeControls } from '../render/escape.ts';
import type { Terminal } from '../terminal.ts';
import { jsonAnswer } from './deliver.ts';
import { pathName } from './path-name.ts';

export interface ConfigOptions {
  readonly showOrigin?: boolean;
  readonly json?: boolean;
}

interface Setting {
  readonly key: Key;
  readonly value: string | number;
  /** `file` with its path, or `environment` with the name of the variable. */
  readonly origin: { readonly kind: 'file' | 'environment'; readonly name: string };
}

/** Every setting there is, the weakest first, so that the last line of a key counts. */
export async function listConfig(options: ConfigOptions, terminal: Terminal): Promise<number> {
  const settings = allSettings(terminal);
  write(settings, options, terminal);
  if (settings.length === 0 && !options.json)
    terminal.err('nothing is set; "diplodiff help configuration" says what can be\n');
  return 0;
}

/** The value that counts; of `catalogue` every folder, the uppermost last. Returns 1 when nothing sets it. */
export async function getConfig(key: string, options: ConfigOptions, terminal: Terminal): Promise<number> {
  if (!isKey(key)) {
    const [near] = nearMisses(key, KEYS);
    throw new UserError(`there is no setting "${key}"`, [
      ...(near === undefined ? [] : [`did you mean "${near}"?`]),
      `there are ${KEYS.join(', ')}`,
    ]);
  }
  const own = allSettings(terminal).filter((setting) => setting.key === key);
  const found = key === 'catalogue' ? own : own.slice(-1);
  if (options.json || options.showOrigin) write(found, options, terminal);
  else terminal.out(found.map(({ value }) => `${escapeControls(String(value))}\n`).join(''));
  return found.length > 0 ? 0 : 1;
}

function write(settings: readonly Setting[], { json, showOrigin }: ConfigOptions, terminal: Terminal): void {
  if (json) {
    terminal.out(jsonAnswer({ settings }));
    return;
  }
  const lines = settings.map(({ key, value, origin: { kind, name } }) => {
    const place = kind === 'file' ? pathName(name, terminal.cwd) : name;
    return escapeControls(`${showOrigin ? `${kind}:${place}\t` : ''}${key}=${value}`);
  });
  terminal.out(lines.map((line) => `${line}\n`).join(''));
}

function allSettings(terminal: Terminal): Setting[] {
  const paths = findConfig(terminal);
  const files = readConfigs(paths, terminal).flatMap((settings, at) =>
    flatten(settings, () => ({ kind: 'file', name: paths[at]! })),
  );
  const fromEnv = { ...readEnv(terminal), catalogue: foldersInEnv(terminal) };
  return [...files, ...flatten(fromEnv, (key) => ({ kind: 'environment', name: variableOf(key) }))];
}

function flatten(settings: object, originOf: (key: Key) => Setting['origin']): Setting[] {
  return KEYS.flatMap((key) => {
    const value = (settings as Record<string, string | number | string[] | undefined>)[key];
    return [value ?? []].flat().map((one) => ({ key, value: one, origin: originOf(key) }));
  });
}
