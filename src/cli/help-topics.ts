import { nearMisses } from '../catalogue/near-misses.ts';
import { widthOf } from '../commands/options.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { COMMANDS } from './all-commands.ts';
import { fillLines } from './fill-lines.ts';
import { commandNames } from './find-commands.ts';
import { renderGroupHelp, renderHelp, renderOverview } from './help.ts';

/** Pages that are about no single command: a title and paragraphs. */
export const TOPICS: Readonly<Record<string, readonly string[]>> = {
  revisions: [
    'A revision names one wording of a position: POSITION@REV, or REV alone beside a position. The grammar is git’s.',
    'biden — an administration or its alias: the wording marked as representative of it, else its last on the record',
    '2022-05-28, 2022-05, 2022 — a day, or the last day of a month or year: the wording in force then',
    '2022-05-28.2 — the second wording of that day, by its id',
    'first, latest — the ends of the record',
    'sought — what another actor asks for',
    'biden^, latest~2 — one step back, two steps back',
    'A..B — a range; ..B begins with the first, A.. ends with the latest',
    'Older stands first; a reversed range is compared as asked, with a warning. Two positions may be compared: us/taiwan-independence@biden prc/taiwan-independence@xi. A topic alone will do where only one actor has it.',
    'The record is what an actor stated on the record, and what an edition left out. A counterpart’s claim, a second-hand report, a draft or a demand is shown when it is named, or with --with counterpart,reported,draft,sought,withdrawn.',
  ],
  formats: [
    'On a terminal the format is ansi, in a pipe plain, where [-removed-] and {+added+} stand for the colours. -f NAME chooses another, -o FILE writes a file in the format of its extension.',
    'Removing every change gives the old wording to the letter, accepting every change the new one, in every format.',
    'docx and rtf have tracked changes and footnotes, csv the old words in one column and the new in the next. chart draws svg. SOURCE_DATE_EPOCH dates what has a date; the same input gives the same bytes.',
    '--json gives one object with a schemaVersion; its fields may be added to, never renamed.',
  ],
  configuration: [
    'Flags come before the environment, the environment before the project’s file, that before the user’s.',
    '.diplodiff.yaml — the project’s file, in this folder or the nearest one above it',
    '$XDG_CONFIG_HOME/diplodiff/config.yaml — the user’s file; without XDG_CONFIG_HOME, ~/.config/diplodiff/config.yaml',
    'catalogue: [phrases, ~/desk/phrases] — private catalogues to lay on top, relative to the file; the last named lies uppermost, the project’s above the user’s, those of DIPLODIFF_CATALOGUE and --catalogue above both',
    'actor: us — whose position a bare topic is',
    'color: auto, always or never; format: side-by-side; width: 100 — as the options of these names',
    'hyperlinks: auto, always or never — addresses as links on the terminal',
    'DIPLODIFF_CATALOGUE — folders of private catalogues, separated as in PATH',
    'DIPLODIFF_ACTOR, DIPLODIFF_COLOR, DIPLODIFF_FORMAT, DIPLODIFF_WIDTH, DIPLODIFF_HYPERLINKS — the settings of these names',
    'DIPLODIFF_PAGER — what shows a result longer than the screen; else PAGER, else less (on Windows none); empty or cat for none. No file can name it: it is a command',
    'NO_COLOR, FORCE_COLOR, COLUMNS, TERM=dumb as everywhere.',
    '"diplodiff config list --show-origin" tells what is set, and where.',
  ],
  'exit-codes': [
    '0 — done, found, or clean',
    '1 — looked, and there is something to say:',
    ...exitsWith1(),
    '2 — could not look: an unknown name, an unreadable file, a bad option',
    '130 — stopped with Ctrl-C. A closed pipe is success.',
  ],
};

// "1 of list, search — nothing is found": the commands that share a reason.
function exitsWith1(): string[] {
  const reasons = new Map<string, string[]>();
  for (const { name, exitsWith1: reason } of COMMANDS)
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  return [...reasons].map(([reason, names]) => `${names.join(', ')} — ${reason}`);
}

/** The overview, the help of a command, or a topic. */
export async function showHelp(
  words: readonly string[],
  { json }: { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const name = words.join(' ');
  if (json) {
    // An unknown name is told as ever.
    helpOn(name, 80);
    const { helpAnswer } = await import('./help-answer.ts');
    terminal.out(helpAnswer(name));
    return 0;
  }
  terminal.out(helpOn(name, widthOf({}, terminal) ?? 80));
  return 0;
}

function helpOn(name: string, width: number): string {
  if (name === '') return renderOverview(width);
  const command = COMMANDS.find((spec) => spec.name === name);
  if (command !== undefined) return renderHelp(command, width);
  if (COMMANDS.some((spec) => spec.name.startsWith(`${name} `))) return renderGroupHelp(name, width);
  const topic = Object.hasOwn(TOPICS, name) ? TOPICS[name] : undefined;
  if (topic !== undefined)
    return `${name}\n\n${topic.map((line) => fillLines(line, width, '  ')).join('\n\n')}\n`;
  throw unknownTopic(name);
}

function unknownTopic(name: string): UserError {
  const [group] = name.split(' ');
  const own = COMMANDS.map((command) => command.name).filter((known) => known.startsWith(`${group} `));
  const known = own.length > 0 ? own : [...commandNames(), ...Object.keys(TOPICS)];
  const near = nearMisses(name, known).map((word) => `"${word}"`);
  return new UserError(`there is no help on "${name}"`, [
    ...(near.length > 0 ? [`did you mean ${near.join(' or ')}?`] : []),
    own.length > 0
      ? `there are ${own.join(', ')}`
      : `topics: ${Object.keys(TOPICS).join(', ')}; "diplodiff help" lists the commands`,
  ]);
}
