// Two revisions held against each other, as `diff` does it and as a reader of a report does it in the browser.

import { type Compared, chooseTexts } from '../catalogue/choose-texts.ts';
import type { Formulation } from '../catalogue/model.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { recordOf } from '../catalogue/record.ts';
import type { Range, Revision } from '../catalogue/revisions.ts';
import { type CompareOptions, compareTexts } from '../wording/compare.ts';
import { markRestored } from '../wording/history.ts';
import type { LadderBook } from '../wording/ladder-book.ts';
import { type Redline, sideOf } from './redline.ts';

/** What a catalogue knows of a language. */
export interface Tongues {
  readonly terms: (language: string) => readonly string[];
  readonly ladders: (language: string) => LadderBook | undefined;
}

/** The redline of two revisions, and the texts it was made of. */
export function compareRevisions(
  range: Range,
  { terms, ladders }: Tongues,
  folding: (isScriptApart: boolean) => Pick<CompareOptions, 'exact' | 'fold'>,
): { readonly redline: Redline; readonly compared: Compared } {
  const { from, to } = range;
  const compared = chooseTexts(range);
  const { language } = compared;
  const plain = compareTexts(compared.from, compared.to, {
    ...folding(compared.isScriptApart),
    language,
    terms: terms(language),
    ladders: ladders(language),
    operatives: { before: from.formulation.operative, after: to.formulation.operative },
  });
  const isOnePosition = from.position.id === to.position.id;
  const redline: Redline = {
    title: isOnePosition ? from.position.title : `${from.position.title} / ${to.position.title}`,
    subtitle: isOnePosition ? from.position.id : `${from.position.id} · ${to.position.id}`,
    remark: compared.remark,
    from: sideOf(from.formulation, periodNameOf(from.actor, from.formulation.period)),
    to: sideOf(to.formulation, periodNameOf(to.actor, to.formulation.period)),
    comparison: { ...plain, changes: markRestored(plain.changes, wordingsBefore(from), language) },
    language,
    day: to.formulation.date,
  };
  return { redline, compared };
}

// What was on the record before the older side: words that come back from there are restored, not added.
function wordingsBefore({ position, formulation }: Revision): string[] {
  const record = recordOf(position);
  return record
    .slice(0, Math.max(0, record.indexOf(formulation)))
    .filter(({ language, status }: Formulation) => language === formulation.language && status === 'stated')
    .map(({ text }) => text);
}
