import { type ReadOptions, readDocument } from '../documents/read-document.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { compareTexts } from '../wording/compare.ts';
import { hasWordingChange } from '../wording/comparison.ts';
import { MOST_WORDS } from '../wording/sentences.ts';
import type { DiffOptions } from './diff.ts';
import { foldingOf } from './folding.ts';
import { termsIn } from './language.ts';
import { openFor } from './options.ts';
import { writeRedline } from './write-redline.ts';

export interface CompareCommandOptions extends DiffOptions, ReadOptions {
  /** The arguments are the texts themselves. */
  readonly text?: boolean;
  readonly lang?: string;
}

// The diff of more would not fit in memory.
const MOST_SIGNS = 60_000_000;
const MOST_LINES = 1_000_000;

/** Compares two documents or texts. Returns 1 with `--exit-code` when the wording differs. */
export async function compareDocuments(
  before: string,
  after: string,
  options: CompareCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (before === '-' && after === '-' && !options.text) {
    throw new UserError('both texts cannot come from standard input', ['name a file for one of them']);
  }
  const old = options.text ? before : await readSide(before, options, terminal);
  const fresh = options.text ? after : await readSide(after, options, terminal);
  refuseTooLong(old, fresh);
  const language = options.lang ?? 'en';
  const catalogue = await openFor(options, terminal);
  const comparison = compareTexts(old, fresh, {
    ...foldingOf(options),
    language,
    terms: termsIn(catalogue, language),
    ladders: catalogue.ladderBook(language),
  });
  if (comparison.bySentence) {
    terminal.err(
      `note: the texts have more than ${MOST_WORDS.toLocaleString('en')} words; they were compared sentence by sentence, without shifts\n`,
    );
  }
  const [from, to] = options.text
    ? ['old text', 'new text']
    : [before, after].map((name) => (name === '-' ? 'standard input' : name));
  const side = (name: string) => ({ name, facts: [], marks: [], sources: [] });
  await writeRedline(
    {
      title: `${from} → ${to}`,
      subtitle: '',
      from: side(from!),
      to: side(to!),
      comparison,
      language: options.lang,
    },
    { from: { name: from, text: old.trim() }, to: { name: to, text: fresh.trim() } },
    options,
    terminal,
  );
  return options.exitCode && hasWordingChange(comparison) ? 1 : 0;
}

function refuseTooLong(...texts: readonly string[]): void {
  refuseAbove(
    MOST_SIGNS,
    texts.reduce((sum, { length }) => sum + length, 0),
    'signs',
  );
  refuseAbove(
    MOST_LINES,
    texts.reduce((sum, text) => sum + countLines(text), 0),
    'lines',
  );
}

function refuseAbove(most: number, count: number, what: string): void {
  if (count <= most) return;
  throw new UserError(
    `the two texts have ${count.toLocaleString('en')} ${what}; at most ${most.toLocaleString('en')} can be compared`,
    ['cut them into parts, by chapter or by year, and compare part with part'],
  );
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

async function readSide(name: string, options: CompareCommandOptions, terminal: Terminal): Promise<string> {
  try {
    return (await readDocument(name, terminal, options)).text;
  } catch (error) {
    // A text where a file is asked for is no file either.
    if (!(error instanceof UserError) || !error.message.startsWith('there is no file')) throw error;
    throw new UserError(error.message, ['check the path, or give two texts with --text'], { cause: error });
  }
}
