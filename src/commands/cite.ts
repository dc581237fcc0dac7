import { chooseFrom } from '../catalogue/choose-from.ts';
import { resolveRevision } from '../catalogue/revisions.ts';
import { type CiteItem, citeItem } from '../cite/item.ts';
import {
  CITE_STYLES,
  type CiteStyle,
  citationRuns,
  isData,
  writeCitations,
  writeEach,
} from '../cite/write-citation.ts';
import { UserError } from '../errors.ts';
import { escapeHtml } from '../render/html.ts';
import { escapeMarkdown } from '../render/markdown.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, openFor, type SharedOptions } from './options.ts';

export interface CiteOptions extends SharedOptions {
  readonly style?: string;
}

const FORMATS = ['ansi', 'plain', 'markdown', 'html', 'json'] as const;
// A file's extension that names a style rather than a format.
const STYLE_EXTENSIONS: Readonly<Record<string, CiteStyle>> = { bib: 'bibtex', ris: 'ris', json: 'csl-json' };

/** How wordings are cited. */
export async function citeFormulations(
  names: readonly string[],
  options: CiteOptions,
  terminal: Terminal,
): Promise<number> {
  const style = styleOf(options);
  const catalogue = await openFor(options, terminal);
  const extras = extrasOf(options);
  const items = names.map((name) => {
    const { formulation, actor } = resolveRevision(catalogue, name, { extras });
    return citeItem(formulation, actor.name, catalogue.version);
  });
  deliver(await write(items, style, options, terminal), options.output, terminal);
  return 0;
}

async function write(
  items: readonly CiteItem[],
  style: CiteStyle,
  options: CiteOptions,
  terminal: Terminal,
): Promise<string> {
  const namesNoFormat = !options.json && options.format === undefined;
  const isDataFile = isData(style) && options.output !== undefined && namesNoFormat;
  const format = isDataFile ? 'plain' : formatOf(options, terminal, FORMATS);
  if (format === 'json') {
    const texts = await writeEach(items, style);
    return jsonAnswer({
      citations: items.map((item, at) => ({
        formulation: item.formulation.id,
        style,
        text: texts[at]!.trim(),
      })),
    });
  }
  if (isData(style) && (format === 'markdown' || format === 'html'))
    throw new UserError(`the citation style ${style} is not written as ${format}`, [
      'leave the format out, or choose a style of prose with --style, such as chicago or apa',
    ]);
  if (isData(style) || format === 'plain' || format === 'ansi') return writeCitations(items, style);
  const [open, close, escapeText] =
    format === 'html' ? ['<i>', '</i>', escapeHtml] : ['*', '*', escapeMarkdown];
  const lines = (await citationRuns(items, style)).map((runs) =>
    runs
      .map(({ text, isItalic }) => (isItalic ? `${open}${escapeText(text)}${close}` : escapeText(text)))
      .join(''),
  );
  return lines
    .map((line) => (format === 'html' ? `<p>${line}</p>\n` : `${line}\n`))
    .join(format === 'html' ? '' : '\n');
}

function styleOf({ style, output }: CiteOptions): CiteStyle {
  const extension = STYLE_EXTENSIONS[/\.(\w+)$/.exec(output ?? '')?.[1] ?? ''];
  if (style === undefined) return extension ?? 'chicago';
  const known = CITE_STYLES.find((candidate) => candidate === style);
  if (known !== undefined) return known;
  throw new UserError(`there is no citation style "${style}"`, chooseFrom(style, CITE_STYLES));
}
