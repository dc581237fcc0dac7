// Which group has which commands. A run loads the group of its own command: all of them, with their descriptions
// and examples, are a quarter of what the program is without the commands' work.

import type { CommandGroup, CommandSpec } from './command-spec.ts';

interface Place {
  /** First words: `catalogue` for all that the group of this name has. */
  readonly names: readonly string[];
  readonly load: () => Promise<CommandGroup>;
}

const PLACES: readonly Place[] = [
  {
    names: ['diff', 'log', 'blame', 'readouts', 'compare'],
    load: () => import('./compare-commands.ts').then(({ COMPARE_COMMANDS }) => COMPARE_COMMANDS),
  },
  {
    names: ['show', 'list', 'search', 'verify', 'matrix', 'usage'],
    load: () => import('./view-commands.ts').then(({ VIEW_COMMANDS }) => VIEW_COMMANDS),
  },
  {
    names: ['cite'],
    load: () => import('./cite-commands.ts').then(({ CITE_COMMANDS }) => CITE_COMMANDS),
  },
  {
    names: ['scan', 'quotes'],
    load: () => import('./document-commands.ts').then(({ DOCUMENT_COMMANDS }) => DOCUMENT_COMMANDS),
  },
  {
    names: ['check', 'recite', 'new'],
    load: () => import('./check-commands.ts').then(({ CHECK_COMMANDS }) => CHECK_COMMANDS),
  },
  {
    names: ['chart', 'report'],
    load: () => import('./picture-commands.ts').then(({ PICTURE_COMMANDS }) => PICTURE_COMMANDS),
  },
  {
    names: ['catalogue'],
    load: () => import('./catalogue-commands.ts').then(({ CATALOGUE_COMMANDS }) => CATALOGUE_COMMANDS),
  },
  {
    names: ['help', 'config', 'git-diff', 'textconv', 'completion', 'mcp'],
    load: () => import('./shell-commands.ts').then(({ SHELL_COMMANDS }) => SHELL_COMMANDS),
  },
];

/** The first words of all commands, in the order of the overview: `diff`, `catalogue`, … */
export function commandNames(): string[] {
  return PLACES.flatMap(({ names }) => names);
}

/** The commands that a line beginning with these words can mean. A flag of the program by itself asks for none. */
export async function findCommands([first = '', ...others]: readonly string[]): Promise<CommandSpec[]> {
  const own = PLACES.filter(({ names }) => names.includes(first));
  if (own.length === 0 && others.length === 0) return [];
  const groups = await Promise.all((own.length > 0 ? own : PLACES).map(({ load }) => load()));
  const commands = groups.flatMap((group) => group.commands);
  return own.length > 0 ? commands.filter(({ name }) => name.split(' ')[0] === first) : commands;
}
