import type { Catalogue } from '../catalogue/catalogue.ts';
import { flawOfField } from '../catalogue/check-entry.ts';
import { UserError } from '../errors.ts';
import { escapeControls } from '../render/escape.ts';
import type { Terminal } from '../terminal.ts';
import { ADD_FIELDS } from './add-fields.ts';

/** Asks, one after the other, for what is not given yet. An answer that cannot be is asked for again, and why. */
export async function askFields(
  position: string,
  given: Readonly<Record<string, string>>,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<Record<string, string>> {
  const known: Record<string, string> = { ...given };
  const ask = (question: string) => askOne(question, terminal);
  const actor = catalogue.readActor(position.split('/')[0]!);
  const found = catalogue.readPosition(position);
  if (found !== undefined) terminal.err(`${escapeControls(`${found.title}\n  ${found.question}`)}\n\n`);
  else {
    terminal.err(`"${position}" is new.\n\n`);
    for (const [path, label] of [
      ['title', 'Title'],
      ['question', 'The question it answers'],
    ] as const)
      while ((known[path] ?? '') === '') known[path] = await ask(`${label}: `);
  }
  for (const { path, question, optional, preset } of ADD_FIELDS) {
    if (question === undefined || known[path] !== undefined) continue;
    if (path === 'text' && known.status === 'omitted') continue;
    const offered = preset?.(known, actor);
    const hint = offered === undefined ? (optional ? ' (Enter: none)' : '') : ` [${offered}]`;
    for (;;) {
      const answer = (await ask(`${question}${hint}: `)) || offered || '';
      if (answer === '' && optional) break;
      const flaw =
        answer === '' ? 'this is needed' : (flawOfField(path, answer) ?? mismatch(path, answer, known));
      if (flaw === undefined) {
        known[path] = answer;
        break;
      }
      terminal.err(`  ${flaw}\n`);
    }
  }
  return known;
}

/** Yes or no; Enter is yes. */
export async function confirm(question: string, terminal: Terminal): Promise<boolean> {
  return /^(y|yes|)$/i.test(await askOne(question, terminal));
}

async function askOne(question: string, terminal: Terminal): Promise<string> {
  const answer = await terminal.ask?.(question);
  if (answer === undefined)
    throw new UserError('the answers ended before the last question', ['nothing was written']);
  return answer.trim();
}

function mismatch(
  path: string,
  answer: string,
  { text = '' }: Readonly<Record<string, string>>,
): string | undefined {
  return path === 'operative' && !text.includes(answer)
    ? 'these words do not occur in the wording'
    : undefined;
}
