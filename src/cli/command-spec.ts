// A command as data. The parser, the help, the man pages and the completion scripts are all made from
// these, so that they cannot disagree; what a command does is loaded only when it is called.

import type { Terminal } from '../terminal.ts';

export interface ArgumentSpec {
  /** `<position>`, `[revisions...]`: commander's notation. */
  readonly name: string;
  readonly help: string;
  /** What a shell completes here. */
  readonly completes?: Completes;
  /** Values that a shell offers. */
  readonly values?: readonly string[];
}

/** What a shell completes at a place of the line. */
export type Completes =
  | 'position'
  | 'revision'
  | 'file'
  | 'folder'
  | 'actor'
  | 'topic'
  | 'meeting'
  | 'ladder'
  | 'series'
  | 'help'
  | 'version';

export interface OptionSpec {
  /** `-o, --output <file>`: commander's notation. */
  readonly flags: string;
  readonly help: string;
  readonly default?: string;
  /** May be given more than once; the values come as a list. */
  readonly repeatable?: true;
  /** The values there are; any other is refused. */
  readonly choices?: readonly string[];
  readonly completes?: Completes;
  /** The ends of a file's name that mean something: a shell offers them. */
  readonly extensions?: readonly string[];
  /** Values that a shell offers; the command itself says which it takes. */
  readonly values?: readonly string[];
  /** Takes several values, with commas between. */
  readonly listed?: true;
  /** The formats it says something to; with any other it is refused. */
  readonly formats?: readonly string[];
  /** Options without one of which it says nothing: `['--fix']`. */
  readonly needs?: readonly string[];
  /** Options it cannot stand beside. */
  readonly excludes?: readonly string[];
}

export interface CommandInput {
  /** The arguments, a repeated one flattened; an optional one that was left out is missing. */
  readonly args: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: checked by the command's own options type where it is called
  readonly options: any;
  readonly terminal: Terminal;
}

export interface CommandSpec {
  /** `diff`, or `catalogue info` for a command of a group. */
  readonly name: string;
  /** One line, lower case, no full stop. */
  readonly summary: string;
  /** What a reader of the manual wants to know besides; paragraphs. */
  readonly description?: readonly string[];
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** The formats it can write; without them it takes no `--format`, `--json` or `--output`. */
  readonly formats?: readonly string[];
  /** A line to type and what it shows. */
  readonly examples: readonly (readonly [line: string, shows: string])[];
  /** Takes no catalogue options: it reads none. */
  readonly readsNoCatalogue?: true;
  /** Takes `--with`: it looks at the record, and may look at what is not on it. */
  readonly readsRecord?: true;
  /** Takes `--original`: it reads documents, in which changes may be tracked. */
  readonly readsDocuments?: true;
  /** Writes files where `--output` says: its JSON answer is not what goes there. */
  readonly writesFiles?: true;
  /** May change files besides: what is asked of its JSON answer is checked before. */
  readonly changesFiles?: true;
  /** When its exit code is 1: "nothing is found". Without it there is no such case. */
  readonly exitsWith1?: string;
  readonly run: (input: CommandInput) => Promise<number>;
}

/** Commands that belong together, under a heading of the overview. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly CommandSpec[];
}
