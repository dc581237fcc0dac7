// A passage that is most of a phrase, or a whole sentence of it: its words in order, close together.

import { alignWords } from './align.ts';
import { type Candidate, slackOf } from './candidates.ts';
import type { Match } from './find-matches.ts';
import {
  denialBefore,
  isFurniture,
  isPageBreak,
  type Passage,
  widenEnd,
  widenOver,
  widenStart,
} from './passage.ts';
import { isCutBetween, type ScanIndex } from './scan-index.ts';
import { isWorthAligning } from './shared-words.ts';
import { acceptClauses, acceptWhole } from './stretch.ts';

/** The match that a candidate is; undefined when too little of the phrase is there. */
export function nearMatch({ phrase: number, at }: Candidate, passage: Passage): Match | undefined {
  const { words, index } = passage;
  const own = index.words.subarray(index.starts[number]!, index.starts[number + 1]!);
  const slack = slackOf(own.length);
  const from = Math.max(0, at - slack);
  const others = words.ids.subarray(from, Math.min(words.count, at + own.length + slack));
  if (!isWorthAligning(number, others, passage)) return undefined;
  const places = alignWords(own, others, index.content);
  dropStrays(number, places, from, passage);
  const stretch = acceptWhole(own, places, passage) ?? acceptClauses(number, own, places, passage);
  if (stretch === undefined) return undefined;
  const { first, last, matched } = stretch;
  const phrase = index.phrases.at(number)!;
  const [left, right] = [from + places[first]!, from + places[last]!];
  const isClause = opensAt(index, number, first) && opensAt(index, number, last + 1);
  const isVerbatim = isClause && matched === right - left + 1 && matched === last - first + 1;
  const begin = isVerbatim ? left : widenOver(passage, left, first, -1);
  const finish = isVerbatim ? right : widenOver(passage, right, own.length - 1 - last, 1);
  const opening = denialBefore(begin, right, phrase.language, passage);
  const isWhole = matched === own.length && opening === left && isFurniture(passage, own, places, from);
  const inserted = right - left + 1 - matched;
  return {
    phrase,
    kind: isWhole ? 'exact' : 'near',
    start: widenStart(passage.text, words.starts[opening]!, phrase),
    end: widenEnd(passage.text, words.ends[finish]!, phrase),
    coverage: matched / own.length,
    isVerbatim: isVerbatim && opening === left,
    words: own.length,
    score: isWhole ? own.length : matched - (own.length - matched) * 0.5 - inserted - (begin - opening) * 2,
    also: [],
  };
}

function opensAt({ starts, opens }: ScanIndex, number: number, at: number): boolean {
  const place = starts[number]! + at;
  return place >= starts[number + 1]! || opens[place] === 1;
}

// A first word that stands in the sentence before, or a last one in the next, is only a word they share.
function dropStrays(number: number, places: Int32Array, from: number, { text, words, index }: Passage): void {
  const matched = [...places.keys()].filter((at) => places[at]! >= 0);
  const isTorn = (left: number, right: number) => {
    for (let at = left + 1; at <= right; at += 1) if (opensAt(index, number, at)) return false;
    const gap = text.slice(words.ends[from + places[left]!]!, words.starts[from + places[right]!]!);
    if (isPageBreak(gap)) return false;
    for (let at = from + places[left]!; at < from + places[right]!; at += 1)
      if (isCutBetween(text, words.ends[at]!, words.starts[at + 1]!)) return true;
    return false;
  };
  for (let at = Math.min(STRAYS, matched.length - 1); at > 0; at -= 1)
    if (isTorn(matched[at - 1]!, matched[at]!)) for (const stray of matched.slice(0, at)) places[stray] = -1;
  const rest = matched.filter((at) => places[at]! >= 0);
  for (let at = Math.max(1, rest.length - STRAYS); at < rest.length; at += 1)
    if (isTorn(rest[at - 1]!, rest[at]!)) for (const stray of rest.slice(at)) places[stray] = -1;
}

const STRAYS = 3;
