import type { Formulation } from '../catalogue/model.ts';
import { resolveRange } from '../catalogue/revisions.ts';
import { compareRevisions } from '../render/compare-revisions.ts';
import type { Terminal } from '../terminal.ts';
import { hasWordingChange } from '../wording/comparison.ts';
import { foldingOf } from './folding.ts';
import { extrasOf, openFor } from './options.ts';
import { type RedlineOptions, writeRedline } from './write-redline.ts';

export interface DiffOptions extends RedlineOptions {
  readonly exitCode?: boolean;
  readonly exact?: boolean;
  readonly fold?: string;
}

/** What changed between two revisions. Returns 1 with `--exit-code` when the wording differs. */
export async function diffPosition(
  args: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const range = resolveRange(catalogue, args, { extras: extrasOf(options) });
  for (const warning of range.warnings) terminal.err(`warning: ${warning}\n`);
  const { from, to } = range;
  const { redline, compared } = compareRevisions(
    range,
    {
      terms: (language) => catalogue.terms()[language] ?? [],
      ladders: (language) => catalogue.ladderBook(language),
    },
    (isScriptApart) => foldingOf(isScriptApart ? withScript(options) : options),
  );
  await writeRedline(
    redline,
    { from: endOf(from.formulation, compared.from), to: endOf(to.formulation, compared.to) },
    options,
    terminal,
  );
  return options.exitCode && hasWordingChange(redline.comparison) ? 1 : 0;
}

function withScript(options: DiffOptions): DiffOptions {
  const fold = [...(options.fold ?? '').split(','), 'script'].filter((kind) => kind !== '');
  return { ...options, fold: [...new Set(fold)].join(',') };
}

function endOf(formulation: Formulation, text: string): object {
  const {
    id,
    position,
    date,
    period,
    status,
    attribution,
    witness,
    local,
    speaker,
    document,
    sources,
    operative,
  } = formulation;
  return {
    id,
    position,
    date,
    period,
    status,
    attribution,
    text,
    language: formulation.language,
    operative,
    speaker,
    document,
    sources,
    witness,
    local,
  };
}
