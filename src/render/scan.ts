// The passages of a document that are catalogued wordings: for reading, for spreadsheets, for review tools.

import { provisoOf } from '../catalogue/proviso.ts';
import type { Count } from '../scan/count.ts';
import type { Occurrence } from '../scan/occurrence.ts';
import { padCells } from './cells.ts';
import { renderCsv } from './csv.ts';
import { briefMarks, briefSpan, provisoCells } from './marks.ts';
import { renderSarif, type SarifResult } from './sarif.ts';
import { nameRung } from './stance-lines.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import { type Span, segmentSpans } from './theme.ts';

/** What a period is called in full: `us` and `biden` give `Biden`. */
export type NamePeriod = (actor: string, period: string) => string;

/** One passage: place and wording, the words, what departs, who else said them. Ends with a line break. */
export function renderOccurrence(item: Occurrence, layout: TerminalLayout, nameOf: NamePeriod): string {
  const place = `${item.line}:${item.column}${item.page === undefined ? '' : ` (page ${item.page})`}`;
  const kind = kindOf(item);
  const heading: Span[] = [
    { text: `${place}  `, style: 'dim' },
    { text: kind, style: item.match === 'exact' ? 'label' : 'warn' },
    { text: `  ${item.formulation}`, style: 'label' },
    { text: item.rendering === undefined ? '' : ` (${item.rendering.replaceAll('-', ' ')})`, style: 'kept' },
    briefSpan(item),
  ];
  const wording: Span[] =
    item.match === 'exact' || item.verbatim
      ? [{ text: item.text, style: 'kept' }]
      : segmentSpans(item.segments, layout.theme);
  const lines = [
    writeSpans(heading, layout, '  '),
    writeSpans(wording, layout, '      '),
    ...notesOf(item, nameOf).map((text) => writeSpans([{ text, style: 'dim' }], layout, '      ')),
  ];
  return `${lines.join('\n')}\n`;
}

function kindOf({ match, verbatim, coverage }: Occurrence): string {
  if (match === 'exact') return 'exact';
  const share = `${Math.round(coverage * 100)}%`;
  if (verbatim) return `part, to the word, ${share}`;
  return coverage === 1 ? 'near, with more words' : `near, ${share}`;
}

function notesOf(item: Occurrence, nameOf: NamePeriod): string[] {
  const who = item.uses.map(({ actor, period }) => `${nameOf(actor, period)} (${actor})`).join(', ');
  return [
    [who, describeStanding(item)].filter((part) => part !== '').join('; '),
    ...item.changes
      .filter(({ type }) => type === 'polarity-reversed')
      .map(({ before, after }) => `polarity reversed: “${before}” → “${after}”`),
    ...item.shifts.map(
      ({ ladder, from, to }) => `${ladder} ladder: ${nameRung(from.rung)} → ${nameRung(to.rung)}`,
    ),
    item.also.length === 0
      ? ''
      : `also: ${item.also
          .slice(0, 4)
          .map(
            (other) => `${other.formulation}${other.match === 'exact' ? '' : ' (near)'}${briefMarks(other)}`,
          )
          .join(', ')}${item.also.length > 4 ? ` and ${item.also.length - 4} more` : ''}`,
  ].filter((line) => line !== '');
}

function describeStanding({ standing: { state, inForce }, formulation }: Occurrence): string {
  switch (state) {
    case 'in-force':
      return inForce === formulation || inForce === undefined ? 'in force' : `in force (${inForce})`;
    case 'replaced':
      return `replaced by ${inForce}`;
    case 'dropped':
      return `dropped in ${inForce}`;
    case 'not-yet':
      return 'not yet said on that day';
    case 'off-record':
      return 'not on the record';
    default:
      return state satisfies never;
  }
}

/** Counts as a table, the largest first. */
export function renderCounts(counts: readonly Count[], layout: TerminalLayout): string {
  const width = Math.max(...counts.map(({ key }) => key.length), 0);
  return (
    counts
      // They come by their keys, and years stay so.
      .toSorted((a, b) => (a.by === 'year' ? 0 : b.exact + b.near - a.exact - a.near))
      .map(({ key, exact, near, ...proviso }) => {
        const spans: Span[] = [
          { text: padCells(key, width), style: 'label' },
          { text: `  ${String(exact).padStart(6)} exact  ${String(near).padStart(6)} near`, style: 'kept' },
          briefSpan(proviso),
        ];
        return `${writeSpans(spans, { ...layout, width: undefined })}\n`;
      })
      .join('')
  );
}

/** One passage a row. */
export function renderOccurrencesCsv(items: readonly Occurrence[]): string {
  return renderCsv(
    items.map((item) => ({
      file: item.file,
      line: String(item.line),
      column: String(item.column),
      endLine: String(item.endLine),
      endColumn: String(item.endColumn),
      match: item.match,
      coverage: String(item.coverage),
      position: item.position,
      formulation: item.formulation,
      date: item.date,
      administrations: item.uses.map(({ actor, period }) => `${actor}/${period}`).join(' '),
      standing: item.standing.state,
      ...provisoCells(item),
      text: item.text.replace(/\s+/g, ' '),
    })),
  );
}

/** SARIF 2.1.0; an exact passage is a note, one that departs a warning. */
export function renderOccurrencesSarif(items: readonly Occurrence[]): string {
  const results = items.map((item): SarifResult => {
    const { file, line, column, endLine, endColumn, match, formulation, text } = item;
    const [severity, stands] =
      match === 'exact' ? (['note', 'is'] as const) : (['warning', 'departs from'] as const);
    return {
      file,
      line,
      column,
      endLine,
      endColumn,
      severity,
      rule: match,
      message: `${stands} ${formulation}${briefMarks(item)}`,
      snippet: text,
      properties: provisoOf(item),
    };
  });
  return renderSarif(results, MATCHES, Object.keys(MATCHES));
}

const MATCHES = {
  exact: 'a passage is a catalogued wording to the word',
  near: 'a passage is near a catalogued wording and departs from it',
};
