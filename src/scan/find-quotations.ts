// The quotations of a text, in every style of marks, and its block quotations. A mark that never closes in its
// paragraph opens a quotation that goes on with the next one, as newspapers have it.

import type { Document } from '../documents/document.ts';

/** A quotation without its marks. Offsets in UTF-16 units of the text, from 0; the end is exclusive. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The quotations of a document, outermost only, in order. */
export function findQuotations({ text, blockQuotes }: Pick<Document, 'text' | 'blockQuotes'>): Quotation[] {
  const found = blockQuotes.map(({ from, to }) => ({ from, to, quotation: quotationAt(text, from, to) }));
  for (const { index, 0: paragraph } of text.matchAll(PARAGRAPH))
    for (const pattern of STYLES)
      for (const match of paragraph.matchAll(pattern)) {
        const from = index + match.index;
        const { open, words } = match.groups!;
        const start = from + open!.length;
        const to = from + match[0].length;
        found.push({ from, to, quotation: quotationAt(text, start, start + words!.length) });
      }
  // What closes one quotation in German opens one in English: marks that are used belong to nobody else.
  const apart: typeof found = [];
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (apart.length === 0 || one.from >= apart.at(-1)!.to) apart.push(one);
  return apart.map(({ quotation }) => quotation);
}

const PARAGRAPH = /[^\n]+(?:\n(?![ \t]*\n)[^\n]*)*/g;

// Straight and single marks are also apostrophes and inches: they open behind a space or a bracket and close before one.
const OPENS = '(?<=^|[\\s([{—–-])';
const CLOSES = '(?=$|[\\s)\\]},.;:!?—–-])';
// An apostrophe that opens a word looks like a single mark that never closes: from each of many the rest of a long line
// would be read, so this far and no farther. In UTF-16 units.
const LONGEST = 4_000;
const STYLES = [
  style('“', '[^“”]*', '(?:”|$)'),
  style('„', '[^„“”]*', '[“”]'),
  style('«', '[^«»]*', '»'),
  style('»', '[^«»]*', '«'),
  style('「', '[^「」]*', '」'),
  style('『', '[^『』]*', '』'),
  style('〝', '[^〝〞]*', '〞'),
  style('＂', '[^＂]*', '＂'),
  style(`${OPENS}"`, '[^"]*?', `"${CLOSES}`),
  style(`${OPENS}(?:''|\`\`)`, '[^"`]*?', `''${CLOSES}`),
  style(`${OPENS}‘`, '[^‘]*?', `’${CLOSES}`),
  style(`${OPENS}'(?!')`, `[^\\n]{0,${LONGEST}}?[^\\s]`, `'${CLOSES}`),
  style('‹', '[^‹›]*', '›'),
];

function style(open: string, words: string, close: string): RegExp {
  return new RegExp(`(?<open>${open})(?<words>${words})${close}`, 'gu');
}

function quotationAt(text: string, from: number, to: number): Quotation {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const trimmed = words.trim();
  return { start, end: start + trimmed.length, text: trimmed };
}
