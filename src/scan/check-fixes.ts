// Replacements by place in a source text.

import type { Place } from '../documents/document.ts';

export interface Fix {
  readonly place: Place;
  /** What stands there now. */
  readonly words: string;
  readonly replacement: string;
}

/** Replaces words where the source has them at the places named; `missed` are those it has otherwise. */
export function applyFixes(
  source: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly missed: readonly Fix[] } {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const placed = fixes.map((fix) => ({ fix, at: (starts[fix.place.line - 1] ?? -1) + fix.place.column - 1 }));
  const right = placed.filter(({ fix, at }) => at >= 0 && source.startsWith(fix.words, at));
  let text = source;
  for (const { fix, at } of right.toSorted((a, b) => b.at - a.at))
    text = text.slice(0, at) + keepCase(fix.words, fix.replacement) + text.slice(at + fix.words.length);
  return { text, missed: placed.filter((one) => !right.includes(one)).map(({ fix }) => fix) };
}

function keepCase(words: string, replacement: string): string {
  return /^\p{Lu}/u.test(words) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
