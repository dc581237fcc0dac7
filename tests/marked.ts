import type { Comparison } from '../src/wording/comparison.ts';

/** A comparison as a person would mark it up: `We [-firmly -]support talks.` */
export function marked({ segments }: Comparison): string {
  return segments
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}
