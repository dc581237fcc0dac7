import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Document } from '../documents/document.ts';
import type { GatherOptions } from '../documents/gather.ts';
import { readText } from '../documents/text.ts';
import { UserError } from '../errors.ts';
import { renderFindings } from '../render/findings.ts';
import { githubLine } from '../render/github.ts';
import { type Checked, checkDocument, type Line, prepareLine } from '../scan/check.ts';
import {
  fingerprint,
  type KnownFinding,
  parseBaseline,
  withoutKnown,
  writeBaseline,
} from '../scan/check-baseline.ts';
import { type CheckFinding, RULES } from '../scan/check-finding.ts';
import { resolveLine } from '../scan/check-line.ts';
import { splitPassages } from '../scan/passages.ts';
import { speakersBeside } from '../scan/speakers.ts';
import type { Terminal } from '../terminal.ts';
import { fixDocuments } from './check-fix.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { termsIn } from './language.ts';
import { openDocuments } from './open-documents.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';
import { type CheckedDocument, placeFinding } from './placed-findings.ts';

export interface CheckOptions extends SharedOptions, GatherOptions {
  readonly line?: readonly string[];
  readonly rules?: boolean;
  readonly failOn?: 'error' | 'warning';
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly fix?: boolean;
  readonly yes?: boolean;
}

const CHECK_FORMATS = ['ansi', 'plain', 'stylish', 'json', 'github', 'sarif', 'junit', 'html'] as const;

/** Holds drafts against a line. Returns 1 when there are findings, 2 when a draft could not be read. */
export async function checkDrafts(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.rules) return listRules(options, terminal);
  const catalogue = await openFor(options, terminal);
  const line = lineFor(catalogue, options);
  const read = await readDrafts(files, options, terminal);
  let documents = read.documents.map((document) => checked(document, line));
  const known =
    options.baseline === undefined || options.writeBaseline
      ? []
      : parseBaseline(options.baseline, await readText(options.baseline, terminal));
  const unknown = (one: CheckedDocument): CheckedDocument => ({
    ...one,
    findings: withoutKnown(one.findings, known, (finding) => knownBy(one, finding)),
  });
  if (options.fix) {
    const asked = documents.map((one) => ({ ...unknown(one), all: one.findings }));
    const fixed = await fixDocuments(asked, options, terminal);
    const again =
      fixed.length === 0
        ? { documents: [] }
        : await readDrafts(fixed, { original: options.original }, terminal);
    documents = documents.map((one) => {
      const anew = again.documents.find(({ name }) => name === one.document.name);
      return anew === undefined ? one : checked(anew, line);
    });
  }
  if (options.writeBaseline) return saveBaseline({ documents, hasFailed: read.hasFailed }, options, terminal);
  const shown = documents.map(unknown);
  deliver(await render(shown, options, terminal), options.output, terminal);
  // Of no document nothing is known, least of all that it is in line.
  if (documents.length > 0 || !read.hasFailed) terminal.err(`${summarize(documents, shown)}\n`);
  if (read.hasFailed) return 2;
  const findings = shown.flatMap((one) => one.findings);
  const fails =
    options.failOn === 'error' ? findings.filter(({ severity }) => severity === 'error') : findings;
  return fails.length > 0 ? 1 : 0;
}

function lineFor(catalogue: Catalogue, options: CheckOptions): Line {
  if (options.line === undefined)
    throw new UserError('no line to check against', ['name one with --line, such as --line us@2025-03-01']);
  const positions = resolveLine(
    catalogue,
    options.line.flatMap((names) => names.split(',')),
    extrasOf(options),
  );
  const own = [...new Map(positions.map(({ actor }) => [actor.id, actor])).values()];
  return prepareLine(positions, speakersBeside(own, catalogue.listActors()), {
    bookOf: (language) => catalogue.ladderBook(language),
    termsOf: (language) => termsIn(catalogue, language),
  });
}

async function readDrafts(
  files: readonly string[],
  options: GatherOptions,
  terminal: Terminal,
): Promise<{ documents: Document[]; hasFailed: boolean }> {
  const opened = openDocuments(files, options, terminal);
  const documents: Document[] = [];
  for await (const document of opened.documents) documents.push(document);
  return { documents, hasFailed: opened.hasFailed() };
}

function checked(document: Document, line: Line): CheckedDocument {
  return { document, ...(checkDocument(document, line) satisfies Checked) };
}

function knownBy({ document }: CheckedDocument, { rule, formulation, start }: CheckFinding): KnownFinding {
  const sentence = splitPassages(document.text).find((passage) => start < passage.end)?.text ?? '';
  return fingerprint(document.name, { rule, ...(formulation && { formulation: formulation.id }) }, sentence);
}

// What a draft that cannot be read is known for would be forgotten.
function saveBaseline(
  { documents, hasFailed }: { documents: readonly CheckedDocument[]; hasFailed: boolean },
  { baseline }: CheckOptions,
  terminal: Terminal,
): number {
  if (baseline === undefined)
    throw new UserError('no file to write the baseline to', ['name it with --baseline']);
  if (hasFailed) {
    terminal.err(`"${baseline}" was not written: a draft could not be read\n`);
    return 2;
  }
  const known = documents.flatMap((one) => one.findings.map((finding) => knownBy(one, finding)));
  deliver(writeBaseline(known), baseline, terminal);
  terminal.err(`wrote ${known.length} ${known.length === 1 ? 'finding' : 'findings'} to "${baseline}"\n`);
  return 0;
}

async function render(
  documents: readonly CheckedDocument[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<string> {
  const format = formatOf(options, terminal, CHECK_FORMATS);
  const placed = documents.flatMap((one) => one.findings.map((finding) => placeFinding(one, finding)));
  switch (format) {
    case 'json':
      return jsonAnswer({ findings: placed, ...countsOf(documents) });
    case 'github':
      return placed.map((finding) => `${githubLine(finding)}\n`).join('');
    case 'sarif':
      return (await import('../render/sarif.ts')).renderSarif(
        placed,
        Object.fromEntries(
          Object.entries(RULES).map(([id, { finds, reason }]) => [id, `${finds}; ${reason}`]),
        ),
      );
    case 'junit':
      return (await import('../render/junit.ts')).renderJunit(
        documents.map(({ document }) => document.name),
        placed,
      );
    case 'html':
      return (await import('./check-page.ts')).checkPage(
        documents,
        `checked against ${options.line!.join(', ')}`,
      );
    case 'ansi':
    case 'plain':
    case 'stylish': {
      const layout =
        format === 'stylish'
          ? formatOf({ ...options, format: undefined, output: undefined }, terminal, [])
          : format;
      return renderFindings(placed, await layoutFor(options, terminal, layout));
    }
    default:
      return format satisfies never;
  }
}

function countsOf(documents: readonly CheckedDocument[]): object {
  const sum = (of: (one: CheckedDocument) => number) => documents.reduce((total, one) => total + of(one), 0);
  return {
    documents: documents.length,
    skipped: {
      quotations: sum(({ skipped }) => skipped.quotations),
      attributed: sum(({ skipped }) => skipped.attributed),
    },
    ignored: sum(({ ignored }) => ignored),
  };
}

function summarize(all: readonly CheckedDocument[], shown: readonly CheckedDocument[]): string {
  const findings = shown.flatMap((one) => one.findings);
  const count = (number: number, noun: string) =>
    number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
  const of = (severity: CheckFinding['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const sum = (of_: (one: CheckedDocument) => number) => all.reduce((total, one) => total + of_(one), 0);
  const found = [...count(of('error'), 'error'), ...count(of('warning'), 'warning')];
  const known = sum((one) => one.findings.length) - findings.length;
  const besides = [
    ...count(
      sum(({ skipped }) => skipped.quotations),
      'quotation',
    ).map((text) => `${text} skipped`),
    ...count(
      sum(({ skipped }) => skipped.attributed),
      'passage',
    ).map((text) => `${text} in the words of others skipped`),
    ...count(
      sum(({ ignored }) => ignored),
      'finding',
    ).map((text) => `${text} ignored by comment`),
    ...count(known, 'finding').map((text) => `${text} known from the baseline`),
  ];
  const head = found.length === 0 ? 'in line' : found.join(' and ');
  return [`${head} in ${all.length} ${all.length === 1 ? 'document' : 'documents'}`, ...besides].join('; ');
}

function listRules(options: CheckOptions, terminal: Terminal): number {
  const rules = Object.entries(RULES).map(([id, rule]) => ({ id, ...rule }));
  const text =
    formatOf(options, terminal, CHECK_FORMATS) === 'json'
      ? jsonAnswer({ rules })
      : rules
          .map(({ id, severity, finds, reason }) => `${id}  ${severity}\n  ${finds};\n  ${reason}\n`)
          .join('');
  deliver(text, options.output, terminal);
  return 0;
}
