import { chooseFrom } from '../catalogue/choose-from.ts';
import { UserError } from '../errors.ts';
import type { CompareOptions } from '../wording/compare.ts';

const FOLDS = ['spelling', 'script'] as const;

/** What `--exact` and `--fold spelling,script` say is a difference and what is none. */
export function foldingOf({
  exact = false,
  fold,
}: {
  readonly exact?: boolean;
  readonly fold?: string;
}): Pick<CompareOptions, 'exact' | 'fold'> {
  if (fold === undefined) return { exact };
  if (exact) throw new UserError('--exact and --fold contradict each other', ['leave one of them out']);
  const names = fold.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !FOLDS.some((known) => known === name));
  if (unknown !== undefined) throw new UserError(`--fold cannot be "${unknown}"`, chooseFrom(unknown, FOLDS));
  return { exact, fold: FOLDS.filter((known) => names.includes(known)) };
}
