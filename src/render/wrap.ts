// Wrapping counts cells, not characters: a Chinese sign takes two. It breaks at spaces, and between
// ideographs, and never loses a character: a word wider than the line is cut. An address is not: a
// terminal folds it by itself, and then it can still be clicked and copied whole.

import { cellsOf } from './cells.ts';
import type { Span } from './theme.ts';

// Marks that no line begins with, in both widths.
const CLOSERS = ',.;:!?)，。、．；：！？」』”’》〉）】〕…';
const SOLID = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const PIECES = new RegExp(`\\s+|[${SOLID}][${CLOSERS}]*|[^\\s${SOLID}]+`, 'gu');

const IDEOGRAPH = new RegExp(`[${SOLID}]`, 'u');
const CLOSING = new RegExp(`^[${CLOSERS}]`, 'u');
const ADDRESS = /^https?:\/\//;

/** Lines of spans, each at most `width` cells wide (a single cell wider for a wide sign in a one-cell column). */
export function wrapSpans(spans: readonly Span[], width: number): Span[][] {
  const lines: Span[][] = [[]];
  let used = 0;
  const open = () => {
    lines.push([]);
    used = 0;
  };
  const put = (text: string, style: Span['style'], size: number) => {
    if (used > 0 && used + size > width) open();
    push(lines.at(-1)!, { text, style });
    used += size;
  };
  for (const word of wordsOf(spans)) {
    const [first] = word;
    if (/^\s/.test(first!.text)) {
      if (used > 0 && used < width) push(lines.at(-1)!, { text: ' ', style: first!.style });
      used += used > 0 ? 1 : 0;
      continue;
    }
    const whole = spansWidth(word);
    if (used > 0 && used + whole > width) open();
    for (const { text, style } of word) {
      const size = cellsOf(text);
      if (whole <= width) {
        push(lines.at(-1)!, { text, style });
        used += size;
      } else
        for (const part of ADDRESS.test(text) ? [text] : chop(text, width)) put(part, style, cellsOf(part));
    }
  }
  return lines.map(trimEnd);
}

// What stands between two places where a line may break. A full stop of another style belongs to the word before
// it: alone on the next line it would look like a line of its own.
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [];
  for (const { text, style } of spans)
    for (const [at, [piece]] of [...text.matchAll(PIECES)].entries()) {
      const before = at === 0 ? words.at(-1)?.at(-1)?.text : undefined;
      if (before !== undefined && isJoined(before, piece)) words.at(-1)!.push({ text: piece, style });
      else words.push([{ text: piece, style }]);
    }
  return words;
}

function isJoined(before: string, piece: string): boolean {
  if (/\s$/.test(before) || /^\s/.test(piece)) return false;
  return CLOSING.test(piece) || !(IDEOGRAPH.test(before.slice(-1)) || IDEOGRAPH.test(piece.slice(0, 1)));
}

/** The cells a list of spans takes. */
export function spansWidth(spans: readonly Span[]): number {
  return cellsOf(spans.map(({ text }) => text).join(''));
}

function chop(piece: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const sign of piece) {
    const size = cellsOf(sign);
    if (part !== '' && used + size > width) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += sign;
    used += size;
  }
  return [...parts, part];
}

function push(line: Span[], span: Span): void {
  const last = line.at(-1);
  if (last?.style === span.style) line[line.length - 1] = { text: last.text + span.text, style: span.style };
  else line.push(span);
}

function trimEnd(line: Span[]): Span[] {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === '' ? line.slice(0, -1) : [...line.slice(0, -1), { ...last, text }];
}
