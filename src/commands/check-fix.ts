// Replaces departing operative words in the files themselves: each is shown first, all of a file are written at once,
// and only where the source has the words as they read.

import { editSource } from '../documents/edit-source.ts';
import { UserError } from '../errors.ts';
import { escapeControls } from '../render/escape.ts';
import type { CheckFinding } from '../scan/check-finding.ts';
import { applyFixes, type Fix } from '../scan/check-fixes.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckedDocument } from './placed-findings.ts';

/** A document with the findings that may be replaced, and all it has: a baseline's are left alone. */
interface FixableDocument extends CheckedDocument {
  readonly all: CheckedDocument['findings'];
}

/**
 * Offers every replacement, writes those accepted, and says how many there were and why the others stay.
 *
 * @returns the files that changed
 * @throws UserError before anything is written, when a document cannot be changed by place or nobody can be asked
 */
export async function fixDocuments(
  documents: readonly FixableDocument[],
  { yes }: { readonly yes?: boolean },
  terminal: Terminal,
): Promise<string[]> {
  const wanting = documents.filter(({ findings }) => findings.some(isFixable));
  for (const { document } of wanting) refuseOthers(document.name, document.format);
  if (!yes && terminal.ask === undefined && wanting.length > 0)
    throw new UserError('nobody is there to be asked about the replacements', [
      'add --yes to accept them all',
    ]);
  const changed: string[] = [];
  const kept = { declined: 0, torn: 0 };
  let replaced = 0;
  for (const { document, findings } of wanting) {
    const source = await editSource(document.name, terminal);
    const fixes: Fix[] = [];
    for (const { start, end, replacement } of findings.filter(isFixable)) {
      const fix = {
        place: document.placeOf(start),
        words: document.text.slice(start, end),
        replacement: replacement!,
      };
      const line = document.text.slice(Math.max(0, start - 60), start).replace(/[\s\S]*\n/, '');
      const rest = /^[^\n]{0,60}/.exec(document.text.slice(end))![0];
      terminal.err(
        escapeControls(
          `${document.name}:${fix.place.line}:${fix.place.column}\n  ${line}[-${fix.words}-]{+${fix.replacement}+}${rest}\n`,
        ),
      );
      if (yes || /^y(?:es)?$/i.test((await terminal.ask!('replace? [y/N] ')) ?? '')) fixes.push(fix);
      else kept.declined += 1;
    }
    if (fixes.length === 0) continue;
    const { text, missed } = applyFixes(source.text, fixes);
    kept.torn += missed.length;
    replaced += fixes.length - missed.length;
    for (const { place, words } of missed)
      terminal.err(
        escapeControls(
          `note: ${document.name}:${place.line}:${place.column}  the file has “${words}” with something in it; change it by hand\n`,
        ),
      );
    if (text === source.text) continue;
    source.write(text);
    changed.push(document.name);
  }
  const findings = documents.flatMap((one) => one.findings);
  const baselined = documents.flatMap((one) => one.all).length - findings.length;
  if (findings.length + baselined > 0) terminal.err(sayHowMany(replaced, findings, { ...kept, baselined }));
  return changed;
}

// Silence would read as "all done" where nothing could be.
function sayHowMany(
  replaced: number,
  findings: readonly CheckFinding[],
  kept: { readonly declined: number; readonly torn: number; readonly baselined: number },
): string {
  const rest = findings.filter((finding) => !isFixable(finding));
  const verbs = rest.filter(({ rule }) => rule === 'operative-departure').length;
  const rules = [...new Set(rest.map(({ rule }) => rule))].filter((rule) => rule !== 'operative-departure');
  const lines = (
    [
      [kept.baselined, 'known from the baseline'],
      [kept.declined, 'not replaced, as you answered'],
      [kept.torn, 'with something between the words in the file'],
      [verbs, 'where the line is silent now, or its words do not fit the grammar of the sentence'],
      [rest.length - verbs, `of a rule that names no words to put in place: ${rules.toSorted().join(', ')}`],
    ] as const
  ).filter(([count]) => count > 0);
  const total = findings.length + kept.baselined;
  const head = `replaced ${replaced} of ${total} ${total === 1 ? 'finding' : 'findings'}`;
  return [`${head}${lines.length > 0 ? '; left:' : ''}`, ...lines.map(([count, why]) => `  ${count} ${why}`)]
    .map((line) => `${line}\n`)
    .join('');
}

function isFixable({ replacement }: CheckFinding): boolean {
  return replacement !== undefined;
}

function refuseOthers(name: string, format: CheckedDocument['document']['format']): void {
  if (name === 'standard input')
    throw new UserError('standard input cannot be changed', ['save the draft in a file and name that']);
  if (format === 'docx' || format === 'pdf')
    throw new UserError(`"${name}" cannot be changed in place`, [
      'change it in its own program; "diplodiff check" names the page or paragraph, and what to write',
    ]);
}
