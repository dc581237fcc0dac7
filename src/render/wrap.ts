// Wrapping counts cells, not characters: a Chinese sign takes two. It breaks at spaces, and between
// ideographs, and never loses a character: a word wider than the line is cut. An address is not: a
// terminal folds it by itself, and then it can still be clicked and copied whole.

import { cellsOf } from './cells.ts';
import type { Span } from './theme.ts';

const PIECES =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,。、;:!?」』”》)]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

const ADDRESS = /^https?:\/\//;

/** Lines of spans, each at most `width` cells wide (a single cell wider for a wide sign in a one-cell column). */
export function wrapSpans(spans: readonly Span[], width: number): Span[][] {
  const lines: Span[][] = [[]];
  let used = 0;
  const open = () => {
    lines.push([]);
    used = 0;
  };
  for (const { text, style } of spans) {
    for (const [piece] of text.matchAll(PIECES)) {
      if (/^\s/.test(piece)) {
        if (used > 0 && used < width) push(lines.at(-1)!, { text: ' ', style });
        used += used > 0 ? 1 : 0;
        continue;
      }
      const size = cellsOf(piece);
      if (used > 0 && used + size > width) open();
      for (const part of size > width && !ADDRESS.test(piece) ? chop(piece, width) : [piece]) {
        const partSize = cellsOf(part);
        if (used > 0 && used + partSize > width) open();
        push(lines.at(-1)!, { text: part, style });
        used += partSize;
      }
    }
  }
  return lines.map(trimEnd);
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
