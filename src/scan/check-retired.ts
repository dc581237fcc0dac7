// Words that were once in force: a clause of an earlier wording that no wording in force has, or a whole sentence
// nearer to an earlier wording than to any in force.

import type { Formulation } from '../catalogue/model.ts';
import { wordingOf } from '../wording/history.ts';
import { contentOf } from '../wording/likeness.ts';
import { isGrammar } from '../wording/vocabulary.ts';
import type { Unit } from '../wording/words.ts';
import type { CheckFinding } from './check-finding.ts';
import type { LinePosition } from './check-line.ts';
import type { Language, ReferenceSentence } from './check-reference.ts';
import { compareSentences, type Near, nearestSentences } from './check-sentences.ts';
import { type Passage, wordKeys } from './passages.ts';

// A sentence this like an earlier one is that one, a word apart.
const SAME_SENTENCE = 0.85;
const FEWEST_CONTENT = 3;

export interface Clauses {
  /** The words of all wordings in force. */
  readonly inForce: string;
  /** Whole clauses of them, alone and several in a row. */
  readonly whole: ReadonlySet<string>;
  readonly earlier: readonly RetiredClause[];
}

interface RetiredClause {
  readonly keys: string;
  readonly words: number;
  readonly sentence: ReferenceSentence;
}

/** The clauses of earlier wordings that nothing in force has, the longest and latest first. */
export function retiredClauses(sentences: readonly ReferenceSentence[]): Clauses {
  const standing = sentences.filter(({ reference }) => reference.standing === 'in-force');
  const inForce = standing.map(({ keys }) => keys).join('.');
  const known = new Map<string, RetiredClause>();
  for (const sentence of sentences) {
    if (sentence.reference.standing !== 'earlier') continue;
    for (const { units } of sentence.passage.clauses) {
      const core = withoutLinks(units);
      const keys = wordKeys(core);
      if (!isPhrase(core) || inForce.includes(keys)) continue;
      known.set(keys, { keys, words: core.length, sentence });
    }
  }
  return {
    inForce,
    whole: new Set(standing.flatMap(clauseRuns)),
    earlier: [...known.values()].toSorted((a, b) => b.words - a.words),
  };
}

/** The retired words of a sentence: at most one finding. */
export function checkRetired(
  passage: Passage,
  clauses: Clauses,
  earlier: readonly ReferenceSentence[],
  inForce: readonly Near[],
  language: Language,
): CheckFinding[] {
  const keys = wordKeys(passage.units);
  const clause = clauses.earlier.find(
    ({ keys: own, sentence }) => sentence.reference.language === passage.language && keys.includes(own),
  );
  if (clause !== undefined)
    return [retired(passage, placeOf(passage, clause.keys), clause.sentence, language)];
  const nearest = nearestSentences(passage, earlier)[0];
  if (nearest === undefined || nearest.likeness < SAME_SENTENCE) return [];
  if ((inForce[0]?.likeness ?? 0) >= nearest.likeness) return [];
  return [retired(passage, passage, nearest.sentence, language)];
}

function retired(
  passage: Passage,
  { start, end }: { start: number; end: number },
  sentence: ReferenceSentence,
  language: Language,
): CheckFinding {
  const { line, formulation } = sentence.reference;
  const heir = heirOf(line, sentence);
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

// The edition in force of the document that had these words, else what the position says now.
function heirOf({ current, inForce }: LinePosition, { reference }: ReferenceSentence): Formulation {
  const { series } = reference.formulation.document;
  return (
    (series === undefined ? undefined : inForce.find(({ document }) => document.series === series)) ?? current
  );
}

function clauseRuns({ passage: { clauses } }: ReferenceSentence): string[] {
  return clauses.flatMap((_, from) =>
    clauses
      .slice(from)
      .map((__, length) => coreKeys(clauses.slice(from, from + length + 1).flatMap(({ units }) => units))),
  );
}

/** The words of some clauses without the "and" that joined them to their sentence. */
export function coreKeys(units: readonly Unit[]): string {
  return wordKeys(withoutLinks(units));
}

function withoutLinks(units: readonly Unit[]): Unit[] {
  const words = [...units];
  while (words.length > 0 && (words[0]!.kind === 'mark' || /^(?:and|but|or|that)$/.test(words[0]!.key)))
    words.shift();
  return words;
}

// A clause is somebody's words when it has content enough, or a denial with what it denies.
function isPhrase(units: readonly Unit[]): boolean {
  const content = units.filter(({ kind, key }) => kind === 'group' || (kind === 'word' && !isGrammar(key)));
  return content.length >= FEWEST_CONTENT && contentOf(units).total >= FEWEST_CONTENT;
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
