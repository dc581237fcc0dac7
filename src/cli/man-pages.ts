// The manual, made from the commands as data: one page a command, and an overview with the topics.
// man-pages(7) says what stands where; roff wants dots and quotes at the beginning of a line, backslashes and
// hyphens written otherwise.

import { VERSION } from '../version.ts';
import { COMMANDS, GROUPS } from './all-commands.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { usageOf } from './help.ts';
import { TOPICS } from './help-topics.ts';
import { optionsOf } from './shared-options.ts';

/** Every page by the name of its file. `day` is the date in the foot of the pages. */
export function manPages(day: string): ReadonlyMap<string, string> {
  const pages = COMMANDS.map((command): [string, string] => [
    `${pageOf(command)}.1`,
    commandPage(command, day),
  ]);
  return new Map([['diplodiff.1', overviewPage(day)], ...pages]);
}

function overviewPage(day: string): string {
  return page('diplodiff', 'word-level diffs of official diplomatic wording', day, [
    heading('SYNOPSIS'),
    bold('diplodiff'),
    roff('[command] position [revisions]'),
    ...GROUPS.flatMap(({ title, commands }) => [
      heading(title.toUpperCase()),
      ...commands.flatMap((command) => item(bold(`diplodiff ${command.name}`), command.summary)),
    ]),
    ...Object.entries(TOPICS).flatMap(([name, paragraphs]) => [
      heading(name.replaceAll('-', ' ').toUpperCase()),
      ...paragraphs.flatMap(topicParagraph),
    ]),
    heading('SEE ALSO'),
    COMMANDS.map((command) => `.BR ${word(pageOf(command))} (1)`).join(' ,\n'),
  ]);
}

function commandPage(command: CommandSpec, day: string): string {
  const options: readonly OptionSpec[] = [...optionsOf(command), { flags: '-h, --help', help: 'this help' }];
  return page(pageOf(command), command.summary, day, [
    heading('SYNOPSIS'),
    bold(usageOf(command)),
    ...(command.description === undefined
      ? []
      : [heading('DESCRIPTION'), ...command.description.flatMap((text) => ['.PP', roff(text)])]),
    ...(command.arguments === undefined
      ? []
      : [heading('ARGUMENTS'), ...command.arguments.flatMap(({ name, help }) => item(bold(name), help))]),
    heading('OPTIONS'),
    ...options.flatMap(({ flags, help, default: preset }) =>
      item(bold(flags), preset === undefined ? help : `${help} (${preset} unless said)`),
    ),
    heading('EXAMPLES'),
    ...command.examples.flatMap(([line, shows]) => item(bold(line), shows)),
    heading('EXIT STATUS'),
    ...exitStatus(command).flatMap(topicParagraph),
    heading('SEE ALSO'),
    '.BR diplodiff (1)',
  ]);
}

// Those of all commands, with its own reason for a 1.
function exitStatus({ exitsWith1 }: CommandSpec): string[] {
  const general = TOPICS['exit-codes']!.filter((text) => /^(?!1)\d+ — /.test(text));
  return exitsWith1 === undefined ? general : general.toSpliced(1, 0, `1 — ${exitsWith1}`);
}

function page(name: string, summary: string, day: string, body: readonly string[]): string {
  const [own, section, ...rest] = [name.toUpperCase(), '1', `diplodiff ${VERSION}`, 'diplodiff'].map(word);
  const title = [own, section, `"${day}"`, ...rest].join(' ');
  return [`.TH ${title}`, heading('NAME'), `${escapeRoff(name)} \\- ${escapeRoff(summary)}`, ...body, '']
    .join('\n')
    .replace(/^(\.SH .*\n)\.PP\n/gm, '$1');
}

/** `diplodiff-catalogue-info` for `catalogue info`. */
function pageOf({ name }: CommandSpec): string {
  return `diplodiff-${name.replaceAll(' ', '-')}`;
}

// "biden — an administration": what stands before the dash is what is explained.
function topicParagraph(text: string): string[] {
  const at = text.indexOf(' — ');
  return at < 0 ? ['.PP', roff(text)] : item(bold(text.slice(0, at)), text.slice(at + 3));
}

function item(label: string, text: string): string[] {
  return ['.TP', label, roff(text)];
}

function heading(title: string): string {
  return `.SH ${word(title)}`;
}

function bold(text: string): string {
  return `.B ${word(text)}`;
}

function word(text: string): string {
  return `"${escapeRoff(text).replaceAll('"', '\\(dq')}"`;
}

function roff(text: string): string {
  return escapeRoff(text).replace(/^(?=[.'])/gm, '\\&');
}

function escapeRoff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha');
}
