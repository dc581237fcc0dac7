// Words that were once in force: a clause of an earlier wording that no wording in force has, or a whole sentence
// nearer to an earlier wording than to any in force. Two things said under one administration stand side by side: words
// are retired only where something took their place.

import type { Formulation } from '../catalogue/model.ts';
import { wordingOf } from '../wording/history.ts';
import { likeness } from '../wording/likeness.ts';
import type { CheckFinding } from './check-finding.ts';
import type { Language, ReferenceSentence } from './check-reference.ts';
import { compareSentences } from './check-sentences.ts';
import { type Passage, wordKeys } from './passages.ts';
import type { Near } from './sentence-index.ts';

// A sentence this like an earlier one is that one, a word apart.
const SAME_SENTENCE = 0.85;
// A sentence in force this like an earlier one stands in its place.
const REPLACES = 0.5;

export interface Clauses {
  /** The words of all wordings in force. */
  readonly inForce: string;
  /** Whole clauses of them, alone and several in a row. */
  readonly whole: ReadonlySet<string>;
  readonly earlier: readonly RetiredClause[];
  readonly standing: readonly ReferenceSentence[];
}

interface RetiredClause {
  readonly keys: string;
  readonly sentence: ReferenceSentence;
}

/** The clauses of earlier wordings that nothing in force has, the longest and latest first. */
export function retiredClauses(sentences: readonly ReferenceSentence[]): Clauses {
  const standing = sentences.filter(({ reference }) => reference.standing === 'in-force');
  const inForce = standing.map(({ keys }) => keys).join('.');
  const known = new Map<string, RetiredClause>();
  for (const sentence of sentences) {
    if (sentence.reference.standing !== 'earlier') continue;
    for (const keys of sentence.phrases) if (!inForce.includes(keys)) known.set(keys, { keys, sentence });
  }
  return {
    inForce,
    standing,
    whole: new Set(standing.flatMap(({ runs }) => runs)),
    earlier: [...known.values()].toSorted((a, b) => b.keys.length - a.keys.length),
  };
}

/** The retired words of a sentence: at most one finding. */
export function checkRetired(
  passage: Passage,
  clauses: Clauses,
  { inForce, earlier }: { readonly inForce: readonly Near[]; readonly earlier: readonly Near[] },
  language: Language,
): CheckFinding[] {
  const keys = wordKeys(passage.units);
  for (const { keys: own, sentence } of clauses.earlier) {
    if (sentence.reference.language !== passage.language || !keys.includes(own)) continue;
    const heir = heirOf(sentence, clauses.standing);
    if (heir !== undefined) return [retired(passage, placeOf(passage, own), { sentence, heir }, language)];
  }
  const nearest = earlier[0];
  if (nearest === undefined || nearest.likeness < SAME_SENTENCE) return [];
  if ((inForce[0]?.likeness ?? 0) >= nearest.likeness) return [];
  const heir = heirOf(nearest.sentence, clauses.standing);
  return heir === undefined
    ? []
    : [retired(passage, passage, { sentence: nearest.sentence, heir }, language)];
}

interface Retired {
  readonly sentence: ReferenceSentence;
  readonly heir: Formulation;
}

function retired(
  passage: Passage,
  { start, end }: { start: number; end: number },
  { sentence, heir }: Retired,
  language: Language,
): CheckFinding {
  const { formulation } = sentence.reference;
  const instead = wordingOf(heir).trim();
  const what = heir.status === 'omitted' ? `${heir.id} leaves them out` : `in force is ${heir.id}`;
  return {
    rule: 'retired-wording',
    severity: 'warning',
    start,
    end,
    message: `last said in ${formulation.id}; ${what}${instead === '' ? '' : `: “${shorten(instead)}”`}`,
    formulation: heir,
    segments: compareSentences(sentence, passage, language),
  };
}

// What took the place of a sentence: the next edition of its document, a sentence in force that is its like, or, where
// the position fell silent or the government changed, whatever the position says now.
function heirOf(
  { reference, content }: ReferenceSentence,
  standing: readonly ReferenceSentence[],
): Formulation | undefined {
  const { line, formulation } = reference;
  const { series } = formulation.document;
  const edition =
    series === undefined ? undefined : line.inForce.find(({ document }) => document.series === series);
  if (edition !== undefined) return edition;
  const like = standing
    .filter((other) => other.reference.line === line && other.reference.language === reference.language)
    .map((other) => ({ other, weight: likeness(other.content, content) }))
    .toSorted((a, b) => b.weight - a.weight)[0];
  if (like !== undefined && like.weight >= REPLACES) return like.other.reference.formulation;
  const hasMovedOn = line.current.status === 'omitted' || line.current.period !== formulation.period;
  return hasMovedOn ? line.current : undefined;
}

function placeOf(passage: Passage, keys: string): { start: number; end: number } {
  const words = keys.trim().split(' ');
  const flat: { key: string; start: number; end: number }[] = [];
  let offset = passage.start;
  for (const unit of passage.units) {
    if (unit.kind !== 'mark') flat.push({ key: unit.key, start: offset, end: offset + unit.text.length });
    offset += unit.text.length + unit.space.length;
  }
  for (let at = 0; at < flat.length; at += 1) {
    let joined = '';
    for (let end = at; end < flat.length && joined.length < keys.length; end += 1) {
      joined = joined === '' ? flat[end]!.key : `${joined} ${flat[end]!.key}`;
      if (joined === words.join(' ')) return { start: flat[at]!.start, end: flat[end]!.end };
    }
  }
  return passage;
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 140 ? flat : `${flat.slice(0, 139).replace(/\s+\S*$/, '')} …`;
}
