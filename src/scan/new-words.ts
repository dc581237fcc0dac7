// What is new in a draft. Each of its own sentences is blamed as if it were the actor's next wording: words that no
// wording of the record had are new. And the other way about: what the actor says each time, and the draft does not.

import type { Formulation } from '../catalogue/model.ts';
import { blameWording } from '../wording/blame.ts';
import { contentOf, likeness, sharedContent } from '../wording/likeness.ts';
import { isGrammar } from '../wording/vocabulary.ts';
import { splitWords } from '../wording/words.ts';
import type { LinePosition } from './check-line.ts';
import { type Customary, lastWordings, leftOutOf, textIn } from './customary-words.ts';
import { firstWithPhrase, markDenials, splitKnown } from './known-phrases.ts';
import { languageOf, type Passage, splitPassages, wordKeys } from './passages.ts';
import type { OthersWords } from './speakers.ts';

/** A run of the draft's words. Offsets count UTF-16 units from 0, the end exclusive. */
export interface DraftRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The wording that first had them; absent where nothing on the record has. */
  readonly origin?: Formulation;
}

export interface NewWords {
  /** All runs of the draft's own sentences, in their order. */
  readonly runs: readonly DraftRun[];
  readonly leftOut: readonly Customary[];
  /** The positions the draft speaks to. */
  readonly positions: readonly string[];
}

// Fewer content words in common, and a wording cannot be where a sentence comes from.
const FEWEST_SHARED = 2;
const MOST_ORIGINS = 24;
// A sentence this like one of a position's last wordings speaks to it.
const SPOKEN_TO = 0.5;

/** The new words of a draft, and the customary ones it leaves out. */
export function findNewWords(
  text: string,
  lines: readonly LinePosition[],
  others: readonly OthersWords[],
  termsOf: (language: string) => readonly string[],
): NewWords {
  const language = languageOf(text);
  const passages = splitPassages(text, { language, terms: termsOf(language) }).filter(
    ({ start, end }) => !others.some((one) => one.start < end && start < one.end),
  );
  const record = recordIn(lines, language);
  const knownIn = firstWithPhrase(record, language);
  const runs = passages.flatMap((passage) => {
    const known = runsOf(passage, record, termsOf(language)).flatMap((run) =>
      run.origin === undefined ? splitKnown(run, knownIn) : [run],
    );
    return withGap(markDenials(known, passage, knownIn), text.slice(passage.end));
  });
  const positions = spokenTo(passages, lines, language);
  const draft = {
    text,
    said: passages.map(({ units }) => wordKeys(units)).join('.'),
    language,
    terms: termsOf(language),
  };
  return {
    runs,
    positions,
    leftOut: lines
      .filter(({ position }) => positions.includes(position.id))
      .flatMap((line) => leftOutOf(line, draft)),
  };
}

export interface Recorded {
  readonly formulation: Formulation;
  readonly text: string;
  readonly content: ReturnType<typeof contentOf>;
}

// The white space behind a sentence goes with its last run, so that the runs join to the text.
function withGap(runs: readonly DraftRun[], rest: string): DraftRun[] {
  const last = runs.at(-1);
  const gap = rest.trim() === '' ? '' : /^\s*/.exec(rest)![0];
  return last === undefined ? [] : [...runs.slice(0, -1), { ...last, text: last.text + gap }];
}

// All wordings in one language, oldest first; a translation speaks where the original is in another.
function recordIn(lines: readonly LinePosition[], language: string): Recorded[] {
  return lines
    .flatMap(({ inForce, earlier }) => [...earlier, ...inForce])
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
    .flatMap((formulation) => {
      const text = textIn(formulation, language);
      if (text === undefined || text === '') return [];
      const content = contentOf(splitPassages(text, { language }).flatMap(({ units }) => units));
      return [{ formulation, text, content }];
    });
}

function runsOf(passage: Passage, record: readonly Recorded[], terms: readonly string[]): DraftRun[] {
  const content = contentOf(passage.units);
  const origins = record
    .map((one) => ({ one, shared: sharedContent(one.content, content) }))
    .filter(({ shared }) => shared >= Math.min(FEWEST_SHARED, content.total))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_ORIGINS)
    .map(({ one }) => one)
    .toSorted((a, b) => record.indexOf(a) - record.indexOf(b));
  const draft = asFormulation(passage.text, passage.language);
  const runs = blameWording(
    draft,
    origins.map(({ formulation, text }) => ({
      ...formulation,
      text,
      status: 'stated' as const,
      language: passage.language,
    })),
    terms,
  );
  let offset = passage.start;
  return runs.map(({ text, origin }) => {
    const start = offset;
    offset += text.length;
    const end = start + text.trimEnd().length;
    const from = origins.find(({ formulation }) => formulation.id === origin.id)?.formulation;
    const isOld = from !== undefined || !hasContent(text);
    return { text, start, end, ...(isOld && from !== undefined && { origin: from }) };
  });
}

// Blame wants a formulation; of a draft it needs no more than text and language.
function asFormulation(text: string, language: string): Formulation {
  return {
    id: 'draft',
    position: 'draft',
    date: '9999-12-31',
    period: '',
    status: 'stated',
    attribution: 'on-record',
    text,
    language,
    speaker: { name: '' },
    document: { title: '', kind: '' },
    representative: false,
    sources: [],
    witness: 'primary',
    translations: [],
    variants: [],
    added: '',
    corrections: [],
    local: false,
  };
}

/** True when a run of words says something: not only grammar and marks. */
export function hasContent(text: string): boolean {
  return contentWords(text).length > 0;
}

/** The words of a text that are not grammar. */
export function contentWords(text: string): string[] {
  return splitWords(text)
    .filter(({ kind, key }) => kind !== 'mark' && !isGrammar(key))
    .map(({ key }) => key);
}

// The positions whose last wordings have a sentence that is like one of the draft's.
function spokenTo(passages: readonly Passage[], lines: readonly LinePosition[], language: string): string[] {
  if (lines.length === 1) return [lines[0]!.position.id];
  const contents = passages.map(({ units }) => contentOf(units));
  return lines
    .filter((line) =>
      lastWordings(line, language)
        .flatMap((formulation) => splitPassages(textIn(formulation, language)!, { language }))
        .some(({ units }) => {
          const own = contentOf(units);
          return contents.some((content) => likeness(own, content) >= SPOKEN_TO);
        }),
    )
    .map(({ position }) => position.id);
}
