// What stands at the head or foot of every page is no part of the text.

import type { PdfLine } from './pdf-pages.ts';

const EDGE = 3;

/** The lines without running heads, running feet and page numbers. */
export function dropRunningHeads(lines: readonly PdfLine[]): PdfLine[] {
  const pages = pagesOf(lines);
  const counts = new Map<string, number>();
  const edges = pages.map((page) => edgeLines(page));
  for (const page of edges)
    for (const key of new Set([...page].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const dropped = new Set<PdfLine>();
  for (const page of edges) {
    for (const line of page) {
      const count = counts.get(keyOf(line))!;
      const isRepeated = count >= 2 && (count >= pages.length / 3 || count >= 4);
      if (isRepeated || isPageNumber(line)) dropped.add(line);
    }
  }
  // A document that says one thing on each page, and nothing else, says it.
  return dropped.size === lines.length ? [...lines] : lines.filter((line) => !dropped.has(line));
}

function pagesOf(lines: readonly PdfLine[]): PdfLine[][] {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page === undefined) pages.set(line.page, [line]);
    else page.push(line);
  }
  return [...pages.values()];
}

// Only at the very edge, and set apart from the text or in the margin: the first line of a page may be its only one.
function edgeLines(page: readonly PdfLine[]): Set<PdfLine> {
  const fromTop = page.toSorted((a, b) => b.base - a.base);
  const isInMargin = ({ base, pageHeight }: PdfLine) => base > pageHeight * 0.88 || base < pageHeight * 0.12;
  return new Set([...fromTop.slice(0, EDGE), ...fromTop.slice(-EDGE)].filter(isInMargin));
}

// Page numbers differ in their digits; the place is the same on every page, or the same on every second one.
function keyOf({ text, base }: PdfLine): string {
  return `${text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()} ${Math.round(base / 4)}`;
}

function isPageNumber({ text }: PdfLine): boolean {
  return /^(?:[-–—|]\s*)?(?:(?:page|p\.|seite|第)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?(?:\s*页)?(?:\s*[-–—|])?$/i.test(
    text,
  );
}
