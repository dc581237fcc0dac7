// Where a passage begins and ends: with the negation it stands in, with its marks, and over the end of a page.

import { splitUnits } from '../wording/clauses.ts';
import type { Phrase } from './phrases.ts';
import type { Words } from './read-words.ts';
import { isCutBetween, type ScanIndex } from './scan-index.ts';

/** A text that is scanned. */
export interface Passage {
  readonly text: string;
  readonly words: Words;
  readonly index: ScanIndex;
  readonly minCoverage: number;
}

// "we do not oppose" has every word of "oppose" and says the opposite: where the passage begins inside a
// negation it begins with it, and is not exact.
/** The word that a passage begins with: its first, or that of the negation its first word stands in. */
export function denialBefore(
  first: number,
  last: number,
  language: string,
  { text, words }: Passage,
): number {
  let from = first;
  while (from > 0 && first - from < 8 && !isCutBetween(text, words.ends[from - 1]!, words.starts[from]!))
    from -= 1;
  const end = words.ends[Math.min(last, first + 8)]!;
  let place = words.starts[from]!;
  for (const unit of splitUnits(text.slice(place, end), language, {})) {
    const next = place + unit.text.length + unit.space.length;
    if (next > words.starts[first]!) {
      if (unit.kind !== 'group' || place >= words.starts[first]!) return first;
      return firstWordFrom(words, place, from);
    }
    place = next;
  }
  return first;
}

function firstWordFrom({ starts }: Words, offset: number, from: number): number {
  let at = from;
  while (starts[at]! < offset) at += 1;
  return at;
}

/** The word a passage begins or ends with where the phrase's outer words are others in the text: as many, and not past a mark or a paragraph. */
export function widenOver({ text, words }: Passage, from: number, missing: number, step: 1 | -1): number {
  let at = from;
  for (let taken = 0; taken < Math.min(missing, 3); taken += 1) {
    const next = at + step;
    if (next < 0 || next >= words.count) break;
    const [left, right] = step > 0 ? [at, next] : [next, at];
    const gap = text.slice(words.ends[left]!, words.starts[right]!);
    if (!/^[\s'’‑-]*$/.test(gap) || /\n\s*\n/.test(gap)) break;
    at = next;
  }
  return at;
}

const PAGE_LINE = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;

/** Nothing but the end of a page, or a gap, stands between two words. */
export function isPageBreak(between: string): boolean {
  const lines = between.split(/[\n\f]/);
  return (
    lines.length > 2 &&
    lines.slice(1, -1).every((line) => line.trim() === '' || PAGE_LINE.test(line)) &&
    !/[\p{L}\p{N}]/u.test(lines[0]! + lines.at(-1)!)
  );
}

/** Nothing but ends of pages stands between the words of a phrase: the number of a page is no word of it. */
export function isFurniture(
  { text, words }: Passage,
  own: Int32Array,
  places: Int32Array,
  from: number,
): boolean {
  for (let at = 1; at < own.length; at += 1) {
    if (places[at] === places[at - 1]! + 1) continue;
    if (!isPageBreak(text.slice(words.ends[from + places[at - 1]!]!, words.starts[from + places[at]!]!)))
      return false;
  }
  return true;
}

const OPENING = /^["'“‘«„「『([]/;
const CLOSING = /[.!?。！？"'”’»」』)\]]+$/;
const CLASSES = [/[.。]/, /[!！]/, /[?？]/, /["'”’»」』]/, /\)/, /\]/];

/** The marks before a phrase belong to the passage where the phrase has them too. */
export function widenStart(text: string, start: number, { text: own }: Phrase): number {
  return OPENING.test(own) && OPENING.test(text.slice(start - 1, start)) ? start - 1 : start;
}

/** The same for the marks behind it. */
export function widenEnd(text: string, end: number, { text: own }: Phrase): number {
  let at = end;
  for (const mark of CLOSING.exec(own)?.[0] ?? '') {
    const isSame = CLASSES.some((marks) => marks.test(mark) && marks.test(text.slice(at, at + 1)));
    if (isSame) at += 1;
  }
  return at;
}
