// What has to be said of a wording wherever it is shown or named: that it was only sought or reported, that one press
// source is all that speaks for it, that it is a desk's own. Said in one place, so that no output leaves it out.

import type { Attribution, Formulation, Status } from '../catalogue/model.ts';
import type { Proviso } from '../catalogue/proviso.ts';
import type { Span } from './theme.ts';

const STATUS_MARKS: Record<Status, string> = {
  stated: '',
  omitted: 'leaves the expected words out',
  draft: 'draft, never issued',
  sought: 'asked for, never adopted',
  withdrawn: 'withdrawn',
};
const ATTRIBUTION_MARKS: Record<Attribution, string> = {
  'on-record': '',
  'on-background': 'on background',
  reported: 'reported second-hand',
  'counterpart-readout': 'as the other side tells it',
};

/** Everything that must be said of a formulation beside its wording, in words. */
export function marksOf({ status, attribution, accordingTo, askedBy, ...proviso }: Formulation): string[] {
  return [
    askedBy === undefined ? STATUS_MARKS[status] : `asked for by ${askedBy}, never adopted`,
    accordingTo === undefined ? ATTRIBUTION_MARKS[attribution] : `as ${accordingTo} tells it`,
    proviso.witness === 'single-press' ? 'rests on one press source' : '',
    proviso.local ? 'local' : '',
  ].filter((mark) => mark !== '');
}

/** ` (one press source) (local)`, behind a wording's id or words where a line has no room for more; empty for most. */
export function briefMarks({ witness, local }: Partial<Proviso>): string {
  return `${witness === 'single-press' ? ' (one press source)' : ''}${local ? ' (local)' : ''}`;
}

/** The ids with their marks, given which of them rest on one press source. */
export function markIds(ids: readonly string[], singlePress: readonly string[]): string[] {
  return ids.map((id) => id + briefMarks({ ...(singlePress.includes(id) && { witness: 'single-press' }) }));
}

/** ` (2 of 3 on one press source)`, of several wordings together; empty where none does. */
export function countMarks(onePress: number, of: number): string {
  if (onePress === 0) return '';
  return ` (${of === 1 ? '' : `${onePress} of ${of} `}on one press source)`;
}

/** `briefMarks` in the colour of a warning. */
export function briefSpan(proviso: Partial<Proviso>): Span {
  return { text: briefMarks(proviso), style: 'warn' };
}

/** The columns of a table that say it. */
export function provisoCells({ witness, local }: Proviso): { witness: string; local: string } {
  return { witness, local: String(local) };
}
