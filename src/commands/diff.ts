import type { Formulation } from '../catalogue/model.ts';
import { recordOf } from '../catalogue/record.ts';
import { type Range, type Revision, resolveRange } from '../catalogue/revisions.ts';
import { UserError } from '../errors.ts';
import { sideOf } from '../render/redline.ts';
import type { Terminal } from '../terminal.ts';
import { splitClauses } from '../wording/clauses.ts';
import { compareTexts } from '../wording/compare.ts';
import { hasWordingChange } from '../wording/comparison.ts';
import { markRestored } from '../wording/history.ts';
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
    ...foldingOf(options),
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

interface Compared {
  readonly from: string;
  readonly to: string;
  readonly language: string;
  readonly remark?: string;
}

// An omitted wording is compared by the passage that stands in its place. A demand is usually a clause
// and nothing more: against a whole sentence it would strike out what nobody asked to change.
function chooseTexts({ from, to }: Range): Compared {
  const [old, fresh] = [from.formulation, to.formulation];
  const language = commonLanguage(old, fresh);
  const [before, after] = [wordingIn(old, language), wordingIn(fresh, language)];
  for (const [whole, part, isOld] of [
    [old, fresh, true],
    [fresh, old, false],
  ] as const) {
    const clauses = splitClauses(isOld ? before : after, language);
    const isFragment =
      part.status === 'sought' && splitClauses(isOld ? after : before, language).length === 1;
    const clause =
      whole.operative === undefined ? undefined : clauses.find((text) => text.includes(whole.operative!));
    if (!isFragment || clauses.length < 2 || clause === undefined) continue;
    const excerpt = clause.replace(/[;,.]$/, '');
    const remark = 'compared with the clause that answers it';
    return isOld
      ? { from: excerpt, to: after, language, remark }
      : { from: before, to: excerpt, language, remark };
  }
  const omitted = [old, fresh].find(({ status }) => status === 'omitted');
  if (omitted === undefined) return { from: before, to: after, language };
  const name = omitted.id.slice(omitted.id.indexOf('@') + 1);
  const remark =
    omitted.instead === undefined
      ? `${name} has nothing in place of these words`
      : `${name}: the passage that stands in place of these words`;
  return { from: before, to: after, language, remark };
}

function commonLanguage(old: Formulation, fresh: Formulation): string {
  if (old.language === fresh.language) return old.language;
  for (const language of [old.language, fresh.language, 'en']) {
    if (
      [old, fresh].every((side) => side.language === language || translationOf(side, language) !== undefined)
    )
      return language;
  }
  throw new UserError(
    `${old.id} is in ${old.language} and ${fresh.id} in ${fresh.language}: there is no common language to compare them in`,
    ['choose two revisions in one language, or read them with "diplodiff show"'],
  );
}

function wordingIn(formulation: Formulation, language: string): string {
  if (formulation.status === 'omitted') return formulation.instead ?? '';
  return formulation.language === language ? formulation.text : translationOf(formulation, language)!;
}

function translationOf({ translations }: Formulation, language: string): string | undefined {
  const own = translations.filter((translation) => translation.language === language);
  return (own.find(({ official }) => official) ?? own[0])?.text;
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
