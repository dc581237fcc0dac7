import { escapeControls } from '../render/escape.ts';
import { bibtexEntry, risEntry } from './exports.ts';
import type { CiteRun } from './format-citations.ts';
import { type CiteItem, toCslJson } from './item.ts';
import type { ProseStyle } from './styles.ts';

export const CITE_STYLES = [
  'chicago',
  'chicago-bibliography',
  'apa',
  'mla',
  'bibtex',
  'ris',
  'csl-json',
] as const;
export type CiteStyle = (typeof CITE_STYLES)[number];

/** Citations as text, one after the other; ends with a line break. */
export async function writeCitations(items: readonly CiteItem[], style: CiteStyle): Promise<string> {
  if (style === 'csl-json') return `${JSON.stringify(items.map(toCslJson), null, 2)}\n`;
  return (await writeEach(items, style)).join(style === 'ris' ? '\r\n' : '\n');
}

/** Each citation as a text of its own. */
export async function writeEach(items: readonly CiteItem[], style: CiteStyle): Promise<string[]> {
  switch (style) {
    case 'bibtex':
      return items.map((item) => `${bibtexEntry(item)}\n`);
    case 'ris':
      return items.map(risEntry);
    case 'csl-json':
      return items.map((item) => `${JSON.stringify([toCslJson(item)], null, 2)}\n`);
    default:
      return (await citationRuns(items, style)).map((runs) => `${plain(runs)}\n`);
  }
}

/** Citations in a style for readers, as runs. */
export async function citationRuns(items: readonly CiteItem[], style: ProseStyle): Promise<CiteRun[][]> {
  return (await import('./format-citations.ts')).formatCitations(items, style);
}

/** Whether programs read the style, rather than people. */
export function isData(style: CiteStyle): style is Exclude<CiteStyle, ProseStyle> {
  return style === 'bibtex' || style === 'ris' || style === 'csl-json';
}

function plain(runs: readonly CiteRun[]): string {
  return escapeControls(runs.map(({ text }) => text).join('')).replace(/\s+/g, ' ');
}
