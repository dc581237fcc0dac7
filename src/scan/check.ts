// A draft against the line. Each sentence that the draft itself speaks is held against the wordings in force: its
// stance first, then its words, then whether they were retired.

import type { Element } from '../catalogue/model.ts';
import { checkElements } from './check-elements.ts';
import type { CheckFinding } from './check-finding.ts';
import { applyIgnores, type DraftText, readIgnores } from './check-ignores.ts';
import type { LinePosition } from './check-line.ts';
import { type Language, type Reference, referencesOf } from './check-reference.ts';
import { type Clauses, checkRetired, retiredClauses } from './check-retired.ts';
import { checkSentence } from './check-sentences.ts';
import { checkStance } from './check-stance.ts';
import { coreKeys } from './clause-keys.ts';
import { findElements } from './elements.ts';
import { languageOf, type Passage, splitPassages, wordKeys } from './passages.ts';
import { type SentenceFinder, sentenceFinder } from './sentence-index.ts';
import { findOthersWords, isHeldByOthers, type OthersWords, type Speakers } from './speakers.ts';

/** A line made ready to hold drafts against it. */
export interface Line {
  readonly positions: readonly LinePosition[];
  readonly references: readonly Reference[];
  /** The sentences in force, and those that were, most like a passage. */
  readonly inForce: SentenceFinder;
  readonly earlier: SentenceFinder;
  readonly clauses: Clauses;
  readonly language: Language;
  readonly speakers: Speakers;
}

export interface Checked {
  /** In the order of the text. */
  readonly findings: readonly CheckFinding[];
  /** How many stretches were somebody else's words. */
  readonly skipped: { readonly quotations: number; readonly attributed: number };
  /** How many findings a comment ignores. */
  readonly ignored: number;
}

/** Prepares a line; worth keeping for many drafts. */
export function prepareLine(
  positions: readonly LinePosition[],
  speakers: Speakers,
  language: Language,
): Line {
  const references = referencesOf(positions, language);
  const sentences = references.flatMap((reference) => reference.sentences);
  const of = (standing: Reference['standing']) =>
    sentences.filter(({ reference }) => reference.standing === standing);
  return {
    positions,
    references,
    inForce: sentenceFinder(of('in-force')),
    earlier: sentenceFinder(of('earlier')),
    clauses: retiredClauses(sentences),
    language,
    speakers,
  };
}

/** Holds a document against a line. */
export function checkDocument(document: DraftText, line: Line): Checked {
  const { ignores, text, findings: badIgnores } = readIgnores(document);
  const others = findOthersWords(text, line.speakers, document.blockQuotes);
  const language = languageOf(text);
  const passages = splitPassages(text, { language, terms: line.language.termsOf(language) });
  const said = passages.map(({ units }) => wordKeys(units)).join('.');
  let held = 0;
  const found = passages.flatMap((passage) => {
    const own = checkPassage(passage, others, line, said);
    held += own.held;
    return own.findings;
  });
  const elements = checkElements(text, line.positions).filter(
    ({ start }) => !covers(others, start, start + 1),
  );
  // An element left out is told once, as that.
  const whole = found.filter(
    ({ rule, formulation, expected }) =>
      rule !== 'dropped-qualifier' ||
      !elements.some(
        (one) => one.formulation === formulation && findElements(expected!, elementsOf(line, one)).length > 0,
      ),
  );
  const { kept, ignored } = applyIgnores([...whole, ...elements], ignores);
  return {
    findings: [...kept, ...badIgnores].toSorted((a, b) => a.start - b.start || a.end - b.end),
    skipped: {
      quotations: others.filter(({ kind }) => kind === 'quotation').length,
      attributed: others.filter(({ kind }) => kind === 'attributed').length + held,
    },
    ignored,
  };
}

function elementsOf({ positions }: Line, { formulation }: CheckFinding): readonly Element[] {
  return positions.find(({ position }) => position.id === formulation?.position)?.position.elements ?? [];
}

function checkPassage(
  passage: Passage,
  others: readonly OthersWords[],
  line: Line,
  said: string,
): { findings: CheckFinding[]; held: number } {
  let held = 0;
  const isOwn = (start: number, end: number) => {
    if (covers(others, start, end) || isQuoted(passage, start, end) || isParticiple(passage, start))
      return false;
    const isTheirs = isHeldByOthers(passage.text.slice(0, start - passage.start), line.speakers);
    if (isTheirs) held += 1;
    return !isTheirs;
  };
  const isInForce = line.clauses.whole.has(coreKeys(passage.units));
  const { findings: stance, agreed } = checkStance(passage, line.references, line.language, isOwn);
  const isTheirs = held > 0 || mostlyCovered(others, passage);
  if (isInForce || isTheirs) return { findings: [...stance], held };
  const near = line.inForce(passage);
  const isAt = (spans: readonly { start: number; end: number }[], { start, end }: CheckFinding) =>
    spans.some((one) => one.start < end && start < one.end);
  const words = checkSentence(passage, near, line.language, said).filter(
    (finding) =>
      !covers(others, finding.start, finding.end) &&
      !(finding.rule === 'operative-departure' && (isAt(stance, finding) || isAt(agreed, finding))),
  );
  const departures = [...stance, ...words.filter(({ severity }) => severity === 'error')];
  const warnings = words.filter(({ severity }) => severity === 'warning');
  if (departures.length > 0) return { findings: [...departures, ...warnings], held };
  const retired = checkRetired(
    passage,
    line.clauses,
    { inForce: near, earlier: line.earlier(passage) },
    line.language,
  ).filter(
    ({ start, end }) =>
      !covers(others, start, end) && !agreed.some((one) => one.start >= start && one.end <= end),
  );
  return { findings: retired.length > 0 ? retired : warnings, held };
}

// “opposes”, alone in quotation marks: the word of whoever said it.
function isQuoted({ text, start: from }: Passage, start: number, end: number): boolean {
  return /["“‘「『«]$/.test(text.slice(0, start - from)) && /^["”’」』»]/.test(text.slice(end - from));
}

// "a position explicitly opposing it": what stands behind a noun describes that, and is nobody's stance.
function isParticiple({ text, start: from }: Passage, start: number): boolean {
  if (!/^\p{L}+ing\b/u.test(text.slice(start - from).replace(/^\p{L}+ly\s+/u, ''))) return false;
  return (
    /[\p{L}\p{N}]\s+(?:\p{L}+ly\s+)*$/u.test(text.slice(0, start - from)) &&
    !/\b(?:and|or|am|is|are|by)\s+(?:\p{L}+ly\s+)*$/u.test(text.slice(0, start - from))
  );
}

function covers(others: readonly OthersWords[], start: number, end: number): boolean {
  return others.some((one) => start < one.end && end > one.start);
}

function mostlyCovered(others: readonly OthersWords[], { start, end }: Passage): boolean {
  const covered = others.reduce(
    (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
    0,
  );
  return covered * 2 > end - start;
}
