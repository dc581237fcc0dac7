import type { Formulation } from '../catalogue/model.ts';
import { type FoundPosition, findPosition } from '../catalogue/positions.ts';
import { recordOf } from '../catalogue/record.ts';
import { sideOf } from '../render/redline.ts';
import { type TerminalLayout, writeSpans } from '../render/terminal.ts';
import { type Span, segmentSpans } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';
import { type Entry, historyOf } from '../wording/history.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface LogOptions extends SharedOptions {
  readonly oneline?: boolean;
  readonly patch?: boolean;
}

/** The whole history of a position, newest first, with what happened at each step. */
export async function logPosition(name: string, options: LogOptions, terminal: Terminal): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const found = findPosition(catalogue, name);
  const record = recordOf(found.position, extrasOf(options));
  const entries = historyOf(record, (language) => catalogue.terms()[language] ?? []).toReversed();
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json', 'ndjson'] as const);
  if (format === 'json' || format === 'ndjson') {
    const items = entries.map((entry) => jsonEntry(entry, options.patch === true));
    const text =
      format === 'json'
        ? jsonAnswer({ position: found.position.id, entries: items })
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
    { text: dateIdOf(formulation).padEnd(12), style: 'label' },
    { text: ` ${formulation.period.padEnd(9)} `, style: 'kept' },
    { text: event.padEnd(10), style: event === 'unchanged' ? 'dim' : 'warn' },
    { text: ` ${wording}`, style: 'kept' },
    { text: `  ${formulation.speaker.name}`, style: 'dim' },
  ];
  return writeSpans(spans, { ...layout, width: undefined });
}

function block(entry: Entry, { actor }: FoundPosition, options: LogOptions, layout: TerminalLayout): string {
  const { formulation, event, comparison } = entry;
  const period = actor.periods.find(({ id }) => id === formulation.period)?.name ?? formulation.period;
  const { facts, marks } = sideOf(formulation, period);
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

function dateIdOf({ id }: Formulation): string {
  return id.slice(id.indexOf('@') + 1);
}
