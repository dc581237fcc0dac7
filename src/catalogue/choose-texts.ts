// What of two wordings is compared, and in which language.

import { UserError } from '../errors.ts';
import { splitClauses } from '../wording/clauses.ts';
import { dateIdOf } from './date-id.ts';
import { type CommonLanguage, commonLanguage, textIn } from './languages.ts';
import type { Formulation } from './model.ts';
import type { Range, Revision } from './revisions.ts';

export interface Compared {
  readonly from: string;
  readonly to: string;
  readonly language: string;
  /** One side is in simplified, the other in traditional script. */
  readonly isScriptApart: boolean;
  readonly remark?: string;
}

// An omitted wording is compared by the passage that stands in its place. A demand is usually a clause
// and nothing more: against a whole sentence it would strike out what nobody asked to change.
export function chooseTexts({ from, to }: Range): Compared {
  const [old, fresh] = [from.formulation, to.formulation];
  const common = commonLanguage(from, to);
  if (common === undefined) throw noCommonLanguage(old, fresh);
  const { isScriptApart } = common;
  const language = common.to;
  const [before, after] = [textIn(from, common.from) ?? '', textIn(to, common.to) ?? ''];
  for (const [whole, part, isOld] of [
    [old, fresh, true],
    [fresh, old, false],
  ] as const) {
    const { operative } = whole;
    if (part.status !== 'sought' || operative === undefined) continue;
    if (splitClauses(isOld ? after : before, language).length !== 1) continue;
    const clauses = splitClauses(isOld ? before : after, language);
    const clause = clauses.find((text) => text.includes(operative));
    if (clauses.length < 2 || clause === undefined) continue;
    const excerpt = clause.replace(/[;,.]$/, '');
    const remark = 'compared with the clause that answers it';
    return isOld
      ? { from: excerpt, to: after, language, isScriptApart, remark }
      : { from: before, to: excerpt, language, isScriptApart, remark };
  }
  const omitted = [old, fresh].find(({ status }) => status === 'omitted');
  if (omitted === undefined)
    return { from: before, to: after, language, isScriptApart, ...languageRemark(common, from, to) };
  const name = dateIdOf(omitted);
  const remark =
    omitted.instead === undefined
      ? `${name} has nothing in place of these words`
      : `${name}: the passage that stands in place of these words`;
  return { from: before, to: after, language, isScriptApart, remark };
}

// What is compared is not always what was said: a translation is named as one.
function languageRemark(common: CommonLanguage, from: Revision, to: Revision): { remark?: string } {
  if (common.isScriptApart) return { remark: 'simplified and traditional script folded' };
  const isOwn = [from, to].every(({ formulation }) => formulation.language === common.from);
  return isOwn ? {} : { remark: `compared in ${common.from}` };
}

function noCommonLanguage(old: Formulation, fresh: Formulation): UserError {
  return new UserError(
    `${old.id} is in ${old.language} and ${fresh.id} in ${fresh.language}: there is no common language to compare them in`,
    ['choose two revisions in one language, or read them with "diplodiff show"'],
  );
}
