import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Formulation } from '../catalogue/model.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { sideOf } from '../render/redline.ts';
import { type TerminalLayout, writeSpans } from '../render/terminal.ts';
import type { Span } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';
import { findAllWords, findPattern, type Stretch } from '../wording/find-words.ts';
import { wordingOf } from '../wording/history.ts';
import { wordingsIn } from './choose-positions.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface SearchOptions extends SharedOptions {
  readonly in?: string;
  readonly regex?: boolean;
  readonly lang?: string;
  readonly count?: boolean;
}

/** A wording in which everything searched for occurs. `language` is that of `text`, a translation's where it was found there. */
interface Found {
  readonly formulation: Formulation;
  readonly text: string;
  readonly language: string;
  readonly stretches: readonly Stretch[];
}

const FORMATS = ['ansi', 'plain', 'json', 'ndjson'] as const;

/** The wordings in which words, a phrase or a pattern occur, oldest first. Returns 1 when there is none. */
export async function searchWordings(
  words: readonly string[],
  options: SearchOptions,
  terminal: Terminal,
): Promise<number> {
  const find = options.regex ? findPattern(words.join(' ')) : findAllWords(words);
  const catalogue = await openFor(options, terminal);
  const found = wordingsIn(options.in, extrasOf(options), catalogue).flatMap((formulation): Found[] => {
    const texts = [
      { text: wordingOf(formulation), language: formulation.language },
      ...formulation.translations,
    ].filter(({ language }) => options.lang === undefined || language === options.lang);
    for (const { text, language } of texts) {
      const stretches = find(text);
      if (stretches !== undefined) return [{ formulation, text, language, stretches }];
    }
    return [];
  });
  const format = formatOf(options, terminal, FORMATS);
  if (format === 'json') deliver(jsonAnswer({ matches: found.map(jsonOf) }), options.output, terminal);
  else if (format === 'ndjson')
    deliver(found.map((one) => `${JSON.stringify(jsonOf(one))}\n`).join(''), options.output, terminal);
  else if (options.count) deliver(`${found.length}\n`, options.output, terminal);
  else if (found.length > 0) {
    const layout = await layoutFor(options, terminal, format);
    const blocks = found.map((one) => renderFound(one, catalogue, layout));
    deliver(`${blocks.join('\n\n')}\n`, options.output, terminal);
  }
  if (found.length > 0) return 0;
  terminal.err(
    `no wording has ${words.map((word) => `"${word}"`).join(' and ')}\n  fewer words find more; "diplodiff list" shows the positions\n`,
  );
  return 1;
}

function jsonOf({ formulation, text, language, stretches }: Found): object {
  const { id, position, date, period, status, attribution, witness, local } = formulation;
  return {
    formulation: id,
    position,
    date,
    period,
    status,
    attribution,
    witness,
    local,
    language,
    text,
    places: stretches.map(([start, end]) => ({ start, end, text: text.slice(start, end) })),
  };
}

function renderFound(
  { formulation, text, stretches }: Found,
  catalogue: Catalogue,
  layout: TerminalLayout,
): string {
  const actor = catalogue.readActor(formulation.position.slice(0, formulation.position.indexOf('/')));
  const period = periodNameOf(actor, formulation.period);
  const { facts, marks } = sideOf(formulation, period);
  const heading: Span[] = [
    { text: formulation.id, style: 'label' },
    { text: `  ${facts.join(' · ')}`, style: 'dim' },
    ...marks.map((mark): Span => ({ text: ` (${mark})`, style: 'warn' })),
  ];
  return [writeSpans(heading, layout), writeSpans(markStretches(text, stretches), layout, '  ')].join('\n');
}

function markStretches(text: string, stretches: readonly Stretch[]): Span[] {
  let offset = 0;
  const spans = stretches.flatMap(([start, end]): Span[] => {
    const before = text.slice(offset, start);
    offset = end;
    return [
      { text: before, style: 'kept' },
      { text: text.slice(start, end), style: 'added' },
    ];
  });
  return [...spans, { text: text.slice(offset), style: 'kept' }];
}
