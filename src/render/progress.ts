// One line on stderr that says how far a long run is, and goes when there is something else to say. It is for a
// person at a terminal: nothing of it reaches a pipe, a file or a terminal that cannot take a line back.

import type { Terminal } from '../terminal.ts';
import { cellsOf } from './cells.ts';

export interface Progress {
  /** Shows a line in the place of the last one; of lines that come too fast, the latest. */
  readonly show: (line: string) => void;
  /** Takes the line back: something else is written now. */
  readonly clear: () => void;
  /** The same, for good: from here on Ctrl-C is not ours. */
  readonly end: () => void;
}

/** In milliseconds. */
export interface Pace {
  /** A run that is over before shows nothing. */
  readonly patience: number;
  /** Between two lines: what changes faster cannot be read. */
  readonly least: number;
}

const PACE: Pace = { patience: 400, least: 100 };
const WIDTH = 80;
const ROOM = 3;

/** The progress of a run that begins now. */
export function startProgress(terminal: Terminal, { patience, least } = PACE): Progress {
  const { status, env } = terminal;
  if (status === undefined || !terminal.errIsTTY || env.TERM === 'dumb')
    return { show() {}, clear() {}, end() {} };
  let [next, line, isShown] = [performance.now() + patience, '', false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | undefined;
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isShown) status('');
    isShown = false;
  };
  const draw = () => {
    timer = undefined;
    next = performance.now() + least;
    leave ??= terminal.onInterrupt?.(clear);
    // Behind it the terminal writes ^C, and in its last cell it may go on to the next line: neither could be taken back.
    status(cutTo((terminal.errColumns?.() ?? WIDTH) - ROOM, line));
    isShown = true;
  };
  return {
    show(text) {
      line = text;
      const wait = next - performance.now();
      if (wait <= 0) draw();
      else timer ??= setTimeout(draw, wait);
    },
    clear,
    end() {
      clear();
      leave?.();
      leave = undefined;
    },
  };
}

function cutTo(cells: number, line: string): string {
  if (cellsOf(line) <= cells) return line;
  let cut = '';
  for (const sign of line) {
    if (cellsOf(`${cut}${sign}…`) > cells) break;
    cut += sign;
  }
  return cells > 0 ? `${cut}…` : '';
}
