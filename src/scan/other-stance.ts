// A quotation too short to be near anything may all the same take another stance than its speaker ever did: "we
// firmly oppose the talks", of somebody whose record has "we do not support the talks".

import type { Catalogue } from '../catalogue/catalogue.ts';
import { dateIdOf } from '../catalogue/date-id.ts';
import { formulationOf } from '../catalogue/positions.ts';
import { extraOf } from '../catalogue/record.ts';
import type { QuotedFrom } from './match-quotation.ts';
import { languageOf, splitPassages } from './passages.ts';
import type { Phrase } from './phrases.ts';
import { NO_WORDS, readWords } from './read-words.ts';
import type { ScanIndex } from './scan-index.ts';
import { type Stance, sameThing, stancesIn } from './stances.ts';

interface Taken {
  readonly phrase: Phrase;
  readonly stance: Stance;
}

/** The latest wording of a speaker that stands on another rung about the same thing; undefined where there is none, or one on this very rung. */
export function findOtherStance(
  text: string,
  isOwn: (phrase: Phrase) => boolean,
  { catalogue, index }: { readonly catalogue: Catalogue; readonly index: ScanIndex },
): QuotedFrom | undefined {
  const tongue = languageOf(text);
  const [asked, ...others] = stancesOf(text, tongue, catalogue);
  if (asked === undefined || others.length > 0 || asked.object.size === 0) return undefined;
  const { ids, count } = readWords(text.slice(asked.end), index.vocabulary);
  const object = ids.slice(0, count).filter((id) => index.content[id] === 1);
  const taken: Taken[] = [];
  for (let number = 0; number < index.phrases.length; number += 1) {
    const own = index.words.subarray(index.starts[number]!, index.starts[number + 1]!);
    if (!object.every((id) => own.includes(id))) continue;
    const phrase = index.phrases.at(number)!;
    if (phrase.rendering !== 'text' || !phrase.language.startsWith(tongue) || !isOwn(phrase)) continue;
    const found = formulationOf(phrase.formulation, catalogue);
    if (found === undefined || extraOf(found) !== undefined) continue;
    for (const stance of stancesOf(phrase.text, tongue, catalogue))
      if (sameThing(asked, stance) !== undefined) taken.push({ phrase, stance });
  }
  if (taken.some(({ stance }) => stance.rung === asked.rung)) return undefined;
  return latestOf(taken);
}

function stancesOf(text: string, tongue: string, catalogue: Catalogue): Stance[] {
  const book = catalogue.ladderBook(tongue === 'zh' ? 'zh-Hans' : tongue);
  return splitPassages(text, { language: tongue }).flatMap((passage) => stancesIn(passage, book));
}

function latestOf(taken: readonly Taken[]): QuotedFrom | undefined {
  const dayOf = ({ phrase }: Taken) => dateIdOf({ id: phrase.formulation });
  const last = taken.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0];
  if (last === undefined) return undefined;
  const { phrase, stance } = last;
  const { starts, ends, count } = readWords(phrase.text, NO_WORDS);
  const first = starts.subarray(0, count).findIndex((start) => start >= stance.start);
  const next = ends.subarray(0, count).findIndex((end) => end >= stance.end);
  // With the word before it, mostly its subject, and as many behind it as the object has.
  return {
    phrase,
    share: 0,
    first: Math.max(0, first - 1),
    last: Math.min(count - 1, next + stance.object.size),
  };
}
