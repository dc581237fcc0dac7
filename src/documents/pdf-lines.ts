// From the lines of printed pages to paragraphs.

import type { ReadContent } from './document.ts';
import type { PdfLine } from './pdf-pages.ts';
import { dropRunningHeads } from './running-heads.ts';

/** The text of printed lines: paragraphs found by gaps and indents, cut words made whole. */
export function joinLines(printed: readonly PdfLine[]): ReadContent {
  const lines = dropRunningHeads(printed);
  const isOneWord = hyphenReader(lines);
  const leading = usualLeading(lines);
  const margin = rightMargins(lines);
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    starts.push(length);
    let text = line.text.replace(GLYPH, '');
    if (next !== undefined) {
      const isParagraph = startsParagraph(line, next, leading, margin(line));
      const joint = isParagraph ? undefined : jointOf(text, next.text, isOneWord);
      if (joint === 'mended') text = text.slice(0, -1);
      text += isParagraph ? '\n\n' : joint === 'spaced' ? '\n' : '';
    }
    parts.push(text);
    length += text.length;
  });
  return {
    text: parts.join(''),
    runs: {
      at: starts,
      lines: lines.map(({ line }) => line),
      columns: lines.map(({ text }) => 1 + (GLYPH.exec(text)?.[0].length ?? 0)),
      pages: lines.map(({ page }) => page),
    },
    comments: [],
    blockQuotes: [],
  };
}

const ENDS_SENTENCE = /[.:;!?。：；！？…]["'”’)\]」』]*\d{0,3}$/u;
const BULLET = /^(?:[•‣▪■●○◦–—*·-]|\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)])\s/u;

// The sign before an item, which in other formats is no text either.
const GLYPH = /^[•‣▪■●○◦]\s+/u;

function startsParagraph(line: PdfLine, next: PdfLine, leading: number, margin: number): boolean {
  if (BULLET.test(next.text)) return true;
  const step = line.base - next.base;
  const isFollowing = next.page === line.page && step > 0;
  // At the head of a page or of a column a sentence that has not ended goes on.
  if (!isFollowing) return ENDS_SENTENCE.test(line.text) || isOtherSize(line, next);
  if (isOtherSize(line, next)) return true;
  if (step > Math.max(leading, next.size) * 1.35) return true;
  const isIndented = next.left > line.left + next.size * 0.8;
  const isShort = line.right < margin - line.size * 4;
  return ENDS_SENTENCE.test(line.text) && (isIndented || isShort);
}

function isOtherSize({ size }: PdfLine, next: PdfLine): boolean {
  return Math.abs(next.size - size) > Math.max(size, next.size) * 0.15;
}

// The commonest step from one line to the next, in points.
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next?.page !== line.page || next.base >= line.base) return;
    const step = Math.round((line.base - next.base) * 2) / 2;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].toSorted(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? 0;
}

// Where the lines that begin at one place usually end.
function rightMargins(lines: readonly PdfLine[]): (line: PdfLine) => number {
  const keyOf = ({ page, left }: PdfLine) => `${page} ${Math.round(left / 100)}`;
  const margins = new Map<string, number>();
  for (const line of lines) margins.set(keyOf(line), Math.max(margins.get(keyOf(line)) ?? 0, line.right));
  return (line) => margins.get(keyOf(line))!;
}

type Joint = 'spaced' | 'solid' | 'mended';

type IsOneWord = (head: string, tail: string, hyphen: string) => boolean;

function jointOf(text: string, next: string, isOneWord: IsOneWord): Joint {
  if (text.endsWith('\u00ad')) return 'mended';
  const head = /[\p{L}\p{N}-]*\p{L}(?=[-‐]$)/u.exec(text)?.[0];
  const tail = /^\p{Ll}[\p{L}\p{N}]*/u.exec(next)?.[0];
  if (head !== undefined && tail !== undefined)
    return isOneWord(head, tail, text.at(-1)!) ? 'mended' : 'solid';
  // "U.S.-Ruritania", "2001-2004": a hyphen that stood there before the line was cut.
  if (/[\p{L}\p{N}.][-‐–—/]$/u.test(text)) return 'solid';
  const isSolidScript =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！”）》」』]$/u.test(text);
  return isSolidScript &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！“（《「『]/u.test(next)
    ? 'solid'
    : 'spaced';
}

const KEEPS_HYPHEN =
  /^(?:all|anti|co|cross|counter|ex|first|five|four|full|half|high|ill|long|low|mid|multi|non|one|post|pre|pro|quasi|second|self|semi|short|so|three|trans|two|well|would|(?:north|south)(?:east|west)?|east|west)$/i;

// Whether a word cut at a line's end is written without a hyphen: as it stands elsewhere in the document, else
// unless it begins as compounds do. Of a compound its last part counts: "self-determina-tion", but "face-to-face".
function hyphenReader(lines: readonly PdfLine[]): IsOneWord {
  const isMarked = hasOwnHyphen(lines);
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) words.add(word.toLowerCase());
  return (head, tail, hyphen) => {
    if (isMarked) return hyphen === '‐';
    if (words.has(`${head}${tail}`.toLowerCase())) return true;
    if (words.has(`${head}-${tail}`.toLowerCase())) return false;
    const part = head.slice(head.lastIndexOf('-') + 1).toLowerCase();
    if (part !== head.toLowerCase()) return part.length > 3 && !words.has(part);
    return !KEEPS_HYPHEN.test(head);
  };
}

// What sets a page may have a hyphen of its own kind, which is found nowhere but where it cuts a word; the
// keyboard's hyphens are the text's.
function hasOwnHyphen(lines: readonly PdfLine[]): boolean {
  return (
    lines.some(({ text }) => /\p{L}‐$/u.test(text)) &&
    !lines.some(({ text }) => /[\p{L}\p{N}]‐[\p{L}\p{N}]/u.test(text))
  );
}
