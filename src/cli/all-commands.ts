import { CATALOGUE_COMMANDS } from './catalogue-commands.ts';
import { CHECK_COMMANDS } from './check-commands.ts';
import { CITE_COMMANDS } from './cite-commands.ts';
import type { CommandGroup, CommandSpec } from './command-spec.ts';
import { COMPARE_COMMANDS } from './compare-commands.ts';
import { DOCUMENT_COMMANDS } from './document-commands.ts';
import { PICTURE_COMMANDS } from './picture-commands.ts';
import { SHELL_COMMANDS } from './shell-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';

/** Every command, in the order of the overview. */
export const GROUPS: readonly CommandGroup[] = [
  COMPARE_COMMANDS,
  VIEW_COMMANDS,
  CITE_COMMANDS,
  DOCUMENT_COMMANDS,
  CHECK_COMMANDS,
  PICTURE_COMMANDS,
  CATALOGUE_COMMANDS,
  SHELL_COMMANDS,
];

export const COMMANDS: readonly CommandSpec[] = GROUPS.flatMap(({ commands }) => commands);
