// Options that cannot both be meant. One of them winning silently is the worst answer: the other was typed for a reason.

import { extrasOf, formatOf, type SharedOptions, widthOf } from '../commands/options.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { optionsOf } from './shared-options.ts';

export interface Given {
  readonly options: SharedOptions;
  /** The options of the command line, `--format`, without those that have their preset value. */
  readonly names: ReadonlySet<string>;
}

/**
 * Refuses options that contradict each other or say nothing here.
 *
 * @throws UserError that names them, and what to do
 */
export function refuseConflicts(spec: CommandSpec, { options, names }: Given, terminal: Terminal): void {
  if (names.size === 0) return;
  const { json, format } = options;
  if (json && names.has('--format') && format !== 'json')
    throw new UserError(`"--json" and "--format ${format}" ask for two formats`, ['leave one of them out']);
  // Each would be read only where it is needed, and a slip in it be passed over elsewhere.
  if (names.has('--with')) extrasOf(options);
  if (names.has('--width')) widthOf(options, terminal);
  for (const option of optionsOf(spec).filter((one) => names.has(longFlag(one)))) {
    const flag = longFlag(option);
    const { needs = [], excludes = [], formats } = option;
    if (needs.length > 0 && !needs.some((name) => names.has(name)))
      throw new UserError(`"${flag}" says nothing without ${listOf(needs)}`, [
        `add ${listOf(needs)}, or leave "${flag}" out`,
      ]);
    const other = excludes.find((name) => names.has(name));
    if (other !== undefined)
      throw new UserError(`"${flag}" and "${other}" exclude each other`, ['leave one of them out']);
    if (formats === undefined || spec.formats === undefined) continue;
    const chosen = formatOf(options, terminal, spec.formats);
    if (!formats.includes(chosen) && !(flag === '--template' && options.copy))
      throw new UserError(`"${flag}" says nothing to the format ${chosen}`, [
        `leave it out, or choose ${formats.filter((name) => spec.formats?.includes(name)).join(', ')} with -f or the extension of -o`,
      ]);
  }
}

/** `--output` of `-o, --output <file>`. */
export function longFlag({ flags }: OptionSpec): string {
  return /--[a-z-]+/.exec(flags)![0];
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' or ');
}
