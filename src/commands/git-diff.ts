// What git calls to show how a file changed (gitattributes, diff.NAME.command) and to read one as text (textconv).
// Git stops at the first driver that fails: a file that cannot be read is said in its place, and all is well.

import { type ReadOptions, readDocument } from '../documents/read-document.ts';
import { UserError } from '../errors.ts';
import { escapeControls } from '../render/escape.ts';
import { splitPassages } from '../scan/passages.ts';
import type { Terminal } from '../terminal.ts';
import { compareTexts } from '../wording/compare.ts';
import type { CompareCommandOptions } from './compare.ts';
import { foldingOf } from './folding.ts';
import { termsIn } from './language.ts';
import { openFor } from './options.ts';
import { writeRedline } from './write-redline.ts';

const NO_FILE = '/dev/null';

/**
 * Shows how a file changed.
 *
 * @param args as git gives them: path, old file, its hash and mode, new file, its hash and mode, and for a
 *   renamed file its new path; a path alone for a file with conflicts
 */
export async function diffForGit(
  args: readonly string[],
  options: CompareCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const [path = '', old, , , fresh, , , newPath = path] = args;
  if (args.length === 1) {
    terminal.out(`${escapeControls(path)}: not merged\n`);
    return 0;
  }
  if (old === undefined || fresh === undefined || args.length < 7)
    throw new UserError('git gives seven words: path, file, hash and mode of the old, and of the new', [
      'for two files of your own: "diplodiff compare OLD NEW"',
    ]);
  try {
    const [before, after] = [await textOf(old, options, terminal), await textOf(fresh, options, terminal)];
    const language = options.lang ?? 'en';
    const catalogue = await openFor(options, terminal);
    const comparison = compareTexts(before, after, {
      ...foldingOf(options),
      language,
      terms: termsIn(catalogue, language),
      ladders: catalogue.ladderBook(language),
    });
    const side = (name: string) => ({ name, facts: [], marks: [], sources: [] });
    const [from, to] = [
      old === NO_FILE ? NO_FILE : `a/${path}`,
      fresh === NO_FILE ? NO_FILE : `b/${newPath}`,
    ];
    await writeRedline(
      { title: newPath, subtitle: '', from: side(from), to: side(to), comparison, language },
      { from: { name: from, text: before.trim() }, to: { name: to, text: after.trim() } },
      withPagerColour(options, terminal),
      terminal,
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    terminal.out(`${escapeControls(`${path}: ${error.message}`)}\n`);
  }
  return 0;
}

/** Writes the text of a document, a sentence a line, so that git's own diff and log can work on it. */
export async function writeText(name: string, options: ReadOptions, terminal: Terminal): Promise<number> {
  const { text } = await readDocument(name, terminal, options);
  const paragraphs = text.trim().split(/\n\s*\n/);
  const lines = paragraphs.map((paragraph) =>
    splitPassages(paragraph.replace(/\s+/g, ' '))
      .map((sentence) => `${escapeControls(sentence.text)}\n`)
      .join(''),
  );
  terminal.out(lines.join('\n'));
  return 0;
}

async function textOf(file: string, options: ReadOptions, terminal: Terminal): Promise<string> {
  return file === NO_FILE ? '' : (await readDocument(file, terminal, options)).text;
}

// Git shows what we write in its pager, and says so; to us it is a pipe.
function withPagerColour(options: CompareCommandOptions, { env }: Terminal): CompareCommandOptions {
  const isPaged = env.GIT_PAGER_IN_USE === 'true' || env.GIT_PAGER_IN_USE === '1';
  const isPlain = options.color !== undefined || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return isPaged && !isPlain ? { ...options, color: 'always' } : options;
}
