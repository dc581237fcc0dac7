import type { Source } from '../catalogue/model.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { type Revision, resolveRevision } from '../catalogue/revisions.ts';
import { UserError } from '../errors.ts';
import { nameSource } from '../render/numbered-sources.ts';
import { sideOf } from '../render/redline.ts';
import { type TerminalLayout, writeSpans } from '../render/terminal.ts';
import type { Style } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';
import { type LabelledText, wordingTexts } from './show-language.ts';

export interface ShowOptions extends SharedOptions {
  /** Languages, parted by commas. */
  readonly lang?: string;
  /** Two languages side by side, clause by clause. */
  readonly align?: boolean;
}

/** One formulation in full: its wording, translations, variants, note and sources. */
export async function showFormulation(
  name: string,
  options: ShowOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const revision = resolveRevision(catalogue, name, { extras: extrasOf(options) });
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json'] as const);
  const languages = (options.lang ?? '').split(',').filter((language) => language !== '');
  if (options.align) {
    const { showParallel } = await import('./show-parallel.ts');
    const layout = format === 'json' ? undefined : await layoutFor(options, terminal, format);
    deliver(showParallel(revision, languages, catalogue, layout), options.output, terminal);
    return 0;
  }
  if (languages.length > 1)
    throw new UserError('two languages are shown side by side', ['add --align, or name one with --lang']);
  const texts = wordingTexts(revision, languages[0]);
  const text =
    format === 'json'
      ? jsonAnswer({
          catalogueVersion: catalogue.version,
          formulation: revision.formulation,
          ...(languages.length > 0 && {
            inLanguage: {
              language: languages[0],
              texts: texts.map(([label, words]) => ({ label, text: words })),
            },
          }),
        })
      : renderFormulation(revision, texts, await layoutFor(options, terminal, format));
  deliver(text, options.output, terminal);
  return 0;
}

function renderFormulation(
  { position, actor, formulation }: Revision,
  texts: readonly LabelledText[],
  layout: TerminalLayout,
): string {
  const write = (text: string, style: Style = 'kept', indent = '') =>
    writeSpans([{ text, style }], layout, indent);
  const period = periodNameOf(actor, formulation.period);
  const { facts, marks } = sideOf(formulation, period);
  const lines = [
    writeSpans(
      [
        { text: position.title, style: 'title' },
        { text: `  ${formulation.id}`, style: 'dim' },
      ],
      layout,
    ),
    write(position.question, 'dim', '  '),
    write([...facts, formulation.date].join(' · '), 'kept', '  '),
    ...marks.map((mark) => write(`(${mark})`, 'warn', '  ')),
    '',
    ...texts.flatMap(([label, text]) => [
      ...(label === '' ? [] : [write(label, 'dim', '  ')]),
      write(text, 'kept', '  '),
      '',
    ]),
    ...(formulation.note === undefined ? [] : [write(formulation.note, 'dim', '  '), '']),
    write('Sources', 'title'),
    ...formulation.sources.map((source, at) => write(sourceLine(source, at), 'kept', '  ')),
    '',
  ];
  return lines.join('\n');
}

function sourceLine(source: Source, at: number): string {
  return `[${at + 1}] ${nameSource(source)} ${source.url}${source.read === undefined ? '' : `, read ${source.read}`}`;
}
