import type { Comparison } from '../src/wording/comparison.ts';

const NUMBERS = '¹²³⁴⁵⁶⁷⁸⁹';

/** A comparison as a person would mark it up: `We [-firmly -]support talks.` A move has its number: `[-…-]¹`. */
export function marked({ segments }: Comparison): string {
  return segments
    .map(({ kind, text, move }) => {
      if (kind === 'kept') return text;
      return (
        (kind === 'removed' ? `[-${text}-]` : `{+${text}+}`) + (move === undefined ? '' : NUMBERS[move - 1])
      );
    })
    .join('');
}
