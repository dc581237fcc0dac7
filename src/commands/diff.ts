import type { Formulation } from '../catalogue/model.ts';
import { recordOf } from '../catalogue/record.ts';
import { type Revision, resolveRange } from '../catalogue/revisions.ts';
import { sideOf } from '../render/redline.ts';
import type { Terminal } from '../terminal.ts';
import { compareTexts } from '../wording/compare.ts';
import { hasWordingChange } from '../wording/comparison.ts';
import { markRestored } from '../wording/history.ts';
import { chooseTexts } from './choose-texts.ts';
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
  const compared = chooseTexts(range);
  const language = compared.language;
  const { from, to } = range;
  const plain = compareTexts(compared.from, compared.to, {
    ...foldingOf(compared.isScriptApart ? withScript(options) : options),
    language,
    terms: catalogue.terms()[language] ?? [],
    ladders: catalogue.ladderBook(language),
    operatives: { before: range.from.formulation.operative, after: range.to.formulation.operative },
  });
  const comparison = {
    ...plain,
    changes: markRestored(plain.changes, wordingsBefore(from), language),
  };
  const isOnePosition = from.position.id === to.position.id;
  await writeRedline(
    {
      title: isOnePosition ? from.position.title : `${from.position.title} / ${to.position.title}`,
      subtitle: isOnePosition ? from.position.id : `${from.position.id} · ${to.position.id}`,
      remark: compared.remark,
      from: sideOf(from.formulation, periodNameOf(from)),
      to: sideOf(to.formulation, periodNameOf(to)),
      comparison,
      language,
      day: to.formulation.date,
    },
    { from: endOf(from.formulation, compared.from), to: endOf(to.formulation, compared.to) },
    options,
    terminal,
  );
  return options.exitCode && hasWordingChange(comparison) ? 1 : 0;
}

// What was on the record before the older side: words that come back from there are restored, not added.
function wordingsBefore({ position, formulation }: Revision): string[] {
  const record = recordOf(position);
  return record
    .slice(0, Math.max(0, record.indexOf(formulation)))
    .filter(({ language, status }) => language === formulation.language && status === 'stated')
    .map(({ text }) => text);
}

function withScript(options: DiffOptions): DiffOptions {
  const fold = [...(options.fold ?? '').split(','), 'script'].filter((kind) => kind !== '');
  return { ...options, fold: [...new Set(fold)].join(',') };
}

function periodNameOf({ actor, formulation }: Revision): string {
  return actor.periods.find(({ id }) => id === formulation.period)?.name ?? formulation.period;
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
