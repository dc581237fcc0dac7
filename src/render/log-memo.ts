// The history of a position as a memo: a heading and a wording for each step, newest first.

import type { Formulation } from '../catalogue/model.ts';
import { type Entry, wordingOf } from '../wording/history.ts';
import { renderCsv } from './csv.ts';
import { provisoCells } from './marks.ts';
import { type Memo, type MemoBlock, plainText, segmentRuns } from './memo.ts';
import { numberSources } from './numbered-sources.ts';
import { sideOf } from './redline.ts';
import { describeSide } from './side-text.ts';

export interface LogHeading {
  readonly title: string;
  readonly subtitle: string;
  /** The full name of a period. */
  readonly nameOf: (period: string) => string;
}

/** The memo of a log; with `isPatch` each wording shows what changed in it. */
export function memoOfLog(entries: readonly Entry[], heading: LogHeading, isPatch: boolean): Memo {
  const sources = numberSources(entries.map(({ formulation }) => formulation.sources));
  const day = entries[0]?.formulation.date;
  return {
    title: heading.title,
    subtitle: heading.subtitle,
    blocks: entries.flatMap((entry) => blocksOf(entry, heading, isPatch, sources.numbersOf)),
    sources: sources.list,
    ...(day === undefined ? {} : { day }),
  };
}

function blocksOf(
  { formulation, event, comparison }: Entry,
  { nameOf }: LogHeading,
  isPatch: boolean,
  numbersOf: (sources: Formulation['sources']) => readonly number[],
): MemoBlock[] {
  const side = sideOf(formulation, nameOf(formulation.period));
  const words = wordingOf(formulation);
  return [
    { kind: 'heading', text: `${side.name}: ${event}` },
    { kind: 'paragraph', text: describeSide(undefined, side, numbersOf(side.sources)) },
    ...(formulation.status === 'omitted'
      ? [
          {
            kind: 'paragraph',
            text: plainText(words === '' ? 'nothing in their place' : 'in their place:'),
          } as const,
        ]
      : []),
    ...(words === ''
      ? []
      : [
          {
            kind: 'wording',
            text: isPatch && comparison !== undefined ? segmentRuns(comparison.segments) : plainText(words),
            language: formulation.language,
          } as const,
        ]),
  ];
}

/** The history for a spreadsheet, a wording a row. */
export function renderLogCsv(entries: readonly Entry[], { nameOf }: LogHeading): string {
  return renderCsv(
    entries.map(({ formulation, event }) => {
      const {
        id,
        date,
        period,
        status,
        attribution,
        speaker,
        document,
        language,
        operative = '',
        sources,
      } = formulation;
      return {
        id,
        date,
        period,
        'period name': nameOf(period),
        event,
        status,
        attribution,
        speaker: speaker.name,
        document: document.title,
        language,
        operative,
        text: wordingOf(formulation),
        ...provisoCells(formulation),
        source: sources[0]?.url ?? '',
      };
    }),
  );
}
