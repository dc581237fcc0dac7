// A phrase through time: first and last use, a line of bars for the whole span, then the years or periods that have it.

import type { Formulation } from '../catalogue/model.ts';
import { cellsOf, padCells } from './cells.ts';
import { renderCsv } from './csv.ts';
import { escapeControls } from './escape.ts';
import { briefSpan, countMarks } from './marks.ts';
import { sparkline } from './sparkline.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';

export interface Use {
  readonly formulation: Formulation;
  /** Occurrences in its text. */
  readonly count: number;
}

export interface UsageCount {
  /** `2004`, `us`, or `us/bush-43`. */
  readonly key: string;
  readonly name: string;
  /** Wordings that have the phrase, of all wordings there. */
  readonly count: number;
  readonly of: number;
  /** Of those that have it: how many rest on one press source, and how many are from a private layer. */
  readonly onePress: number;
  readonly local: number;
}

export interface Usage {
  readonly phrase: string;
  readonly by: 'year' | 'administration' | 'actor';
  /** Oldest first. */
  readonly uses: readonly Use[];
  /** How many wordings were looked through. */
  readonly wordings: number;
  /** In the order of time; by year, with the years that have none. */
  readonly counts: readonly UsageCount[];
}

const WIDEST_BAR = 30;

/** A heading, first and last use, and the counts. Ends with a line break. */
export function renderUsage({ phrase, uses, wordings, counts, by }: Usage, layout: TerminalLayout): string {
  const unwrapped = { ...layout, width: undefined };
  const positions = new Set(uses.map(({ formulation }) => formulation.position)).size;
  const edge = (label: string, { formulation }: Use) =>
    writeSpans(
      [
        { text: `${label}  `, style: 'label' },
        { text: `${formulation.date}  ${formulation.id}  `, style: 'kept' },
        { text: formulation.speaker.name, style: 'dim' },
        briefSpan(formulation),
      ],
      unwrapped,
      '  ',
    );
  const used = counts.filter(({ count }) => count > 0);
  const nameWidth = Math.max(...used.map(({ name }) => cellsOf(escapeControls(name))));
  const most = Math.max(...used.map(({ count }) => count));
  const bar = (count: number) =>
    '█'.repeat(Math.max(1, Math.round((count / Math.max(most, WIDEST_BAR)) * WIDEST_BAR)));
  const [from, to] = [counts[0]!.name, counts.at(-1)!.name];
  const room = (layout.width ?? 1000) - cellsOf(`  ${from}  ${to}`);
  return [
    writeSpans(
      [
        { text: `“${phrase}”`, style: 'title' },
        {
          text: `  in ${uses.length} of ${wordings} ${wordings === 1 ? 'wording' : 'wordings'}, ${positions} ${positions === 1 ? 'position' : 'positions'}`,
          style: 'dim',
        },
        { text: countMarks(uses.filter(isOnOnePress).length, uses.length), style: 'warn' },
        { text: uses.some(isLocal) ? ` (${uses.filter(isLocal).length} local)` : '', style: 'warn' },
      ],
      layout,
    ),
    edge('first', uses[0]!),
    edge('last ', uses.at(-1)!),
    '',
    ...(by === 'year'
      ? [
          writeSpans(
            [
              { text: `${from} `, style: 'dim' },
              {
                text: sparkline(
                  binned(
                    counts.map(({ count }) => count),
                    room,
                  ),
                ),
                style: 'kept',
              },
              { text: ` ${to}`, style: 'dim' },
            ],
            layout,
            '  ',
          ),
          '',
        ]
      : []),
    ...used.map(({ name, count, of }) =>
      writeSpans(
        [
          { text: padCells(escapeControls(name), nameWidth), style: 'label' },
          { text: `  ${String(count).padStart(3)} of ${String(of).padStart(3)}  `, style: 'dim' },
          { text: bar(count), style: 'kept' },
        ],
        unwrapped,
        '  ',
      ),
    ),
    '',
  ].join('\n');
}

// Neighbouring years share a sign where the line would be too long for all.
function binned(numbers: readonly number[], room: number): number[] {
  const size = Math.ceil(numbers.length / Math.max(10, room));
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, at) =>
    numbers.slice(at * size, (at + 1) * size).reduce((sum, number) => sum + number, 0),
  );
}

/** One line a year, actor or administration. */
export function renderUsageCsv({ by, counts }: Usage): string {
  return renderCsv(
    counts.map(({ key, name, count, of, onePress, local }) => ({
      [by]: key,
      name,
      wordings: String(count),
      of: String(of),
      'single-press': String(onePress),
      local: String(local),
    })),
  );
}

function isOnOnePress({ formulation }: Use): boolean {
  return formulation.witness === 'single-press';
}

function isLocal({ formulation }: Use): boolean {
  return formulation.local;
}
