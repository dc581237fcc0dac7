import { escapeControls } from '../render/escape.ts';
import { bibtexEntry, risEntry } from './exports.ts';
import { type CiteItem, toCslJson } from './item.ts';
import { apaReference, type CiteRun, chicagoBibliography, chicagoNote, mlaEntry } from './styles.ts';

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

const PROSE = {
  chicago: chicagoNote,
  'chicago-bibliography': chicagoBibliography,
  apa: apaReference,
  mla: mlaEntry,
};

/** Citations as text, one after the other; ends with a line break. */
export function writeCitations(items: readonly CiteItem[], style: CiteStyle): string {
  switch (style) {
    case 'bibtex':
      return items.map((item) => `${bibtexEntry(item)}\n`).join('\n');
    case 'ris':
      return items.map(risEntry).join('\r\n');
    case 'csl-json':
      return `${JSON.stringify(items.map(toCslJson), null, 2)}\n`;
    default:
      return items.map((item) => `${plain(PROSE[style](item))}\n`).join('\n');
  }
}

/** A citation in a style for readers, as runs; undefined for a style that programs read. */
export function citationRuns(item: CiteItem, style: CiteStyle): CiteRun[] | undefined {
  return style in PROSE ? PROSE[style as keyof typeof PROSE](item) : undefined;
}

function plain(runs: readonly CiteRun[]): string {
  return escapeControls(runs.map(({ text }) => text).join('')).replace(/\s+/g, ' ');
}
