// The lines that stand on the pages of a PDF.

import { getDocumentProxy } from 'unpdf';

export interface PdfLine {
  readonly text: string;
  /** Counts from 1. */
  readonly page: number;
  /** On its page, from the top; counts from 1. */
  readonly line: number;
  /** Left and right end, and the base line above the foot of the page, in points. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Height of its letters. */
  readonly size: number;
  readonly pageHeight: number;
}

export type PdfAnswer =
  | { readonly kind: 'lines'; readonly lines: readonly PdfLine[] }
  | { readonly kind: 'locked' | 'damaged' | 'pictures' | 'pages' };

const MOST_PAGES = 5000;
const MOST_LETTERS = 32 * 1024 * 1024;

/** The lines of a PDF in the order in which they were set, or why there are none. */
export async function readPdfLines(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      stopAtErrors: false,
    });
    if (pdf.numPages > MOST_PAGES) return { kind: 'pages' };
    const lines: PdfLine[] = [];
    let letters = 0;
    for (let page = 1; page <= pdf.numPages && letters <= MOST_LETTERS; page += 1) {
      const proxy = await pdf.getPage(page);
      const { items } = await proxy.getTextContent();
      const [, bottom = 0, , top = 0] = proxy.view;
      const found = linesOf(items as PdfItem[], page, bottom, top - bottom);
      letters += found.reduce((sum, { text }) => sum + text.length, 0);
      lines.push(...found);
      proxy.cleanup();
    }
    return letters > 0 ? { kind: 'lines', lines } : { kind: 'pictures' };
  } catch (error) {
    return { kind: (error as Error).name === 'PasswordException' ? 'locked' : 'damaged' };
  }
}

interface PdfItem {
  readonly str?: string;
  /** Scale, turn and place: [a, b, c, d, x, y]. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

function linesOf(items: readonly PdfItem[], page: number, bottom: number, pageHeight: number): PdfLine[] {
  const lines: Omit<PdfLine, 'line'>[] = [];
  let open: { text: string; left: number; right: number; base: number; size: number } | undefined;
  const finish = () => {
    if (open !== undefined && open.text.trim() !== '')
      lines.push({ ...open, text: open.text.trim(), page, pageHeight });
    open = undefined;
  };
  for (const { str = '', hasEOL, ...item } of items) {
    const x = numberOr(item.transform[4], open?.right ?? 0);
    const y = numberOr((item.transform[5] ?? 0) - bottom, open?.base ?? 0);
    const [width, height] = [numberOr(item.width, 0), numberOr(item.height, 0)];
    if (str !== '') {
      // A raised mark of a note stays in its line; a new line stands lower by more than half a letter.
      if (open !== undefined && Math.abs(y - open.base) > Math.max(open.size, height) * 0.6) finish();
      open ??= { text: '', left: x, right: x, base: y, size: height };
      open.text += str;
      if (str.trim() !== '') {
        open.right = Math.max(open.right, x + width);
        if (height > open.size) Object.assign(open, { size: height, base: y });
      }
    }
    if (hasEOL) finish();
  }
  finish();
  return numberLines(lines);
}

// A damaged file may set words at a place that is no number: they stand where the words before them ended.
function numberOr(value: number | undefined, other: number): number {
  return Number.isFinite(value) ? value! : other;
}

// As they are counted from the top of the page, in whatever order they were set.
function numberLines(lines: readonly Omit<PdfLine, 'line'>[]): PdfLine[] {
  const order = lines
    .map((line, at) => ({ at, ...line }))
    .toSorted((a, b) => b.base - a.base || a.left - b.left);
  const numbers: number[] = [];
  let number = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const { at, base, size } of order) {
    if (last - base > size * 0.4) {
      number += 1;
      last = base;
    }
    numbers[at] = number;
  }
  return lines.map((line, at) => ({ ...line, line: numbers[at]! }));
}
