import { dateIdOf } from '../catalogue/date-id.ts';
import type { Formulation } from '../catalogue/model.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { type FoundPosition, findPosition } from '../catalogue/positions.ts';
import { EXTRAS, recordOf } from '../catalogue/record.ts';
import { UserError } from '../errors.ts';
import { padCells } from '../render/cells.ts';
import { LOG_FORMATS } from '../render/formats.ts';
import { briefSpan } from '../render/marks.ts';
import { sideOf } from '../render/redline.ts';
import { type TerminalLayout, writeSpans } from '../render/terminal.ts';
import { type Span, segmentSpans } from '../render/theme.ts';
import { isMemoFormat } from '../render/write-memo.ts';
import type { Terminal } from '../terminal.ts';
import { type Entry, historyOf } from '../wording/history.ts';
import { copyAfter } from './copy-memo.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { deliverMemo } from './deliver-memo.ts';
import { entriesBetween, type SpanOptions } from './log-span.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface LogOptions extends SharedOptions, SpanOptions {
  readonly oneline?: boolean;
  readonly patch?: boolean;
  /** Only editions of this document. */
  readonly series?: string;
  /** Only what reached us in this way. */
  readonly attribution?: string;
}

/** The whole history of a position, newest first, with what happened at each step. */
export async function logPosition(name: string, options: LogOptions, terminal: Terminal): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const [whole = '', revision] = name.split('@');
  if (revision !== undefined)
    throw new UserError(`a log is of a whole position, not of "${name}"`, [
      `leave "@${revision}" out; "diplodiff show ${name}" shows that wording`,
    ]);
  const found = findPosition(catalogue, whole);
  const record = chooseRecord(found, options);
  const history = historyOf(record, (language) => catalogue.terms()[language] ?? []).toReversed();
  const entries = entriesBetween(history, options, found);
  const format = formatOf(options, terminal, LOG_FORMATS);
  const { memoOfLog, renderLogCsv } = await import('../render/log-memo.ts');
  const { position } = found;
  const heading = {
    title: position.title,
    subtitle: position.id,
    nameOf: (period: string) => periodNameOf(found.actor, period),
  };
  const makeMemo = () => memoOfLog(entries, heading, options.patch === true);
  return copyAfter(makeMemo, options, terminal, async () => {
    if (isMemoFormat(format)) {
      await deliverMemo(makeMemo(), format, options, terminal);
      return 0;
    }
    if (format === 'csv') {
      deliver(renderLogCsv(entries, heading), options.output, terminal);
      return 0;
    }
    if (format === 'json' || format === 'ndjson') {
      const items = entries.map((entry) => jsonEntry(entry, options.patch === true));
      const text =
        format === 'json'
          ? jsonAnswer({ position: position.id, entries: items })
          : items.map((item) => `${JSON.stringify(item)}\n`).join('');
      deliver(text, options.output, terminal);
      return 0;
    }
    const layout = await layoutFor(options, terminal, format);
    const blocks = entries.map((entry) =>
      options.oneline ? oneLine(entry, layout) : block(entry, found, options, layout),
    );
    deliver(`${blocks.join(options.oneline ? '\n' : '\n\n')}\n`, options.output, terminal);
    return 0;
  });
}

// A kind of attribution that was asked for by name need not be asked for again with --with.
function chooseRecord({ position }: FoundPosition, options: LogOptions): Formulation[] {
  const { series, attribution } = options;
  const all = recordOf(position, attribution === undefined ? extrasOf(options) : EXTRAS);
  const chosen = all
    .filter((formulation) => series === undefined || formulation.document.series === series)
    .filter((formulation) => attribution === undefined || formulation.attribution === attribution);
  if (chosen.length > 0) return chosen;
  const known = (values: readonly (string | undefined)[]) =>
    [...new Set(values.filter((value) => value !== undefined))].toSorted().join(', ') || 'none';
  const asked = [
    ...(series ? [`series "${series}"`] : []),
    ...(attribution ? [`attribution "${attribution}"`] : []),
  ];
  throw new UserError(`"${position.id}" has no wording of ${asked.join(' and ') || 'the record'}`, [
    `its series: ${known(position.formulations.map(({ document }) => document.series))}`,
    `its attributions: ${known(position.formulations.map((formulation) => formulation.attribution))}`,
  ]);
}

function jsonEntry({ formulation, event, comparison }: Entry, withSegments: boolean): object {
  const { id, date, period, status, text, instead, operative, witness, local } = formulation;
  return {
    id,
    date,
    period,
    event,
    status,
    text,
    instead,
    operative,
    witness,
    local,
    ...(withSegments && comparison && { segments: comparison.segments }),
  };
}

function oneLine({ formulation, event }: Entry, layout: TerminalLayout): string {
  const wording =
    formulation.status === 'omitted' ? '—' : (formulation.operative ?? formulation.text.slice(0, 60));
  const spans: Span[] = [
    { text: padCells(dateIdOf(formulation), 12), style: 'label' },
    { text: ` ${padCells(formulation.period, 9)} `, style: 'kept' },
    { text: event.padEnd(10), style: event === 'unchanged' ? 'dim' : 'warn' },
    { text: ` ${wording}`, style: 'kept' },
    { text: `  ${formulation.speaker.name}`, style: 'dim' },
    briefSpan(formulation),
  ];
  return writeSpans(spans, { ...layout, width: undefined });
}

function block(entry: Entry, found: FoundPosition, options: LogOptions, layout: TerminalLayout): string {
  const { formulation, event, comparison } = entry;
  const { facts, marks } = sideOf(formulation, periodNameOf(found.actor, formulation.period));
  const heading: Span[] = [
    { text: dateIdOf(formulation), style: 'label' },
    { text: `  ${event}  `, style: event === 'unchanged' ? 'dim' : 'warn' },
    { text: facts.join(' · '), style: 'kept' },
    ...marks.map((mark): Span => ({ text: ` (${mark})`, style: 'warn' })),
  ];
  const wording: Span[] =
    options.patch && comparison !== undefined
      ? segmentSpans(comparison.segments, layout.theme)
      : [
          {
            text:
              formulation.status === 'omitted'
                ? `in their place: ${formulation.instead ?? 'nothing'}`
                : formulation.text,
            style: 'kept',
          },
        ];
  return [writeSpans(heading, layout), writeSpans(wording, layout, '  ')].join('\n');
}
