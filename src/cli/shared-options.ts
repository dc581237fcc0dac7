// The options that many commands share, each said once.

import { EXTRAS } from '../catalogue/record.ts';
import { extensionsOf, MEMO_FORMATS } from '../render/formats.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';

const CATALOGUE: readonly OptionSpec[] = [
  {
    flags: '--catalogue <folder>',
    help: 'lay a private catalogue on top (repeatable)',
    repeatable: true,
    completes: 'folder',
  },
  {
    flags: '--catalogue-version <version>',
    help: 'answer as this release of the catalogue did',
    completes: 'version',
  },
  { flags: '--verbose', help: 'say on stderr what a private catalogue replaces' },
];
const WITH: OptionSpec = {
  flags: '--with <kinds>',
  help: `count these too: ${EXTRAS.join()}`,
  values: EXTRAS,
  listed: true,
};
const WHEN = ['auto', 'always', 'never'];

const ORIGINAL: OptionSpec = {
  flags: '--original',
  help: 'where a document has tracked changes: its text as it was before them',
};

const JSON_ANSWER: OptionSpec = {
  flags: '--json',
  help: 'the same as --format json; --json=from,to gives only these fields',
};

const LAYOUT: readonly OptionSpec[] = [
  { flags: '--color <when>', help: 'auto, always or never', choices: WHEN },
  {
    flags: '--hyperlinks <when>',
    help: 'addresses as links: auto (on terminals known to show them), always or never',
    choices: WHEN,
  },
  { flags: '--no-pager', help: 'print what is longer than the screen as well' },
  { flags: '--width <cells>', help: 'wrap to this width' },
];

const MEMO: readonly OptionSpec[] = [
  { flags: '--copy', help: 'put it on the clipboard too, as rich and plain text' },
  {
    flags: '--author <name>',
    help: 'whose the tracked changes of docx and rtf are (diplodiff unless said)',
    formats: ['docx', 'rtf', 'latex'],
  },
  {
    flags: '--date <day>',
    help: 'when the tracked changes were made; unless said SOURCE_DATE_EPOCH, or the day of the newer wording',
    formats: ['docx', 'rtf', 'latex'],
  },
  {
    flags: '--footnotes',
    help: 'sources as notes in markdown, html and critic too; docx, rtf and latex always have them',
    formats: MEMO_FORMATS,
  },
  { flags: '--fragment', help: 'of html: an element to paste into a page', formats: ['html'] },
];

/** The options of a command: its own, then those it shares with others. */
export function optionsOf(command: CommandSpec): readonly OptionSpec[] {
  return [...(command.options ?? []), ...sharedOptionsOf(command)];
}

/** The options a command shares with others. */
function sharedOptionsOf({
  formats,
  readsNoCatalogue,
  readsRecord,
  readsDocuments,
}: CommandSpec): readonly OptionSpec[] {
  const output: readonly OptionSpec[] =
    formats === undefined
      ? []
      : [
          { flags: '-f, --format <format>', help: listOf(formats), values: formats },
          ...(formats.includes('json') ? [JSON_ANSWER] : []),
          {
            flags: '-o, --output <file>',
            help: `write to a file (- is standard output); its extension chooses the format: ${extensionsOf(formats).join(' ')}`,
            completes: 'file',
            extensions: extensionsOf(formats),
          },
          ...LAYOUT,
          ...(formats.includes('docx') ? MEMO : []),
        ];
  return [
    ...output,
    ...(readsNoCatalogue ? [] : CATALOGUE),
    ...(readsRecord ? [WITH] : []),
    ...(readsDocuments ? [ORIGINAL] : []),
  ];
}

function listOf(formats: readonly string[]): string {
  return formats.length < 2 ? formats.join('') : `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}`;
}
