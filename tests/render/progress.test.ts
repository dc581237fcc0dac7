import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Progress, startProgress } from '../../src/render/progress.ts';
import { terminalIn } from '../documents/reading.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A terminal that keeps its last line, all lines it showed, and who wants to be told of Ctrl-C. */
function fakeTerminal(columns: number | undefined = 80) {
  const shown: string[] = [];
  let interrupt: (() => void) | undefined;
  const terminal = {
    ...terminalIn('/'),
    errIsTTY: true,
    errColumns: () => columns,
    status: (line: string) => void shown.push(line),
    onInterrupt: (clean: () => void) => {
      interrupt = clean;
      return () => {
        interrupt = undefined;
      };
    },
  };
  return { terminal, shown, interrupt: () => interrupt?.(), isWaiting: () => interrupt !== undefined };
}

function run(progress: Progress, steps: readonly (readonly [wait: number, line: string])[]): void {
  for (const [wait, line] of steps) {
    vi.advanceTimersByTime(wait);
    progress.show(line);
  }
}

describe('what is shown', () => {
  test.each([
    [
      'a short run shows nothing',
      [
        [0, 'one'],
        [300, 'two'],
      ],
      0,
      [],
    ],
    ['a line that came too soon comes when its time has come', [[0, 'one']], 500, ['one']],
    [
      'of lines that come too fast, the latest',
      [
        [500, 'one'],
        [10, 'two'],
        [10, 'three'],
      ],
      200,
      ['one', 'three'],
    ],
    [
      'a line at a time',
      [
        [500, 'one'],
        [200, 'two'],
      ],
      0,
      ['one', 'two'],
    ],
  ] as const)('%s', (_, steps, wait, expected) => {
    const { terminal, shown } = fakeTerminal();
    const progress = startProgress(terminal);
    run(progress, steps);
    vi.advanceTimersByTime(wait);
    expect(shown).toEqual(expected);
    progress.end();
    vi.advanceTimersByTime(10_000);
    expect(shown.slice(expected.length)).toEqual(expected.length > 0 ? [''] : []);
  });

  test.each([
    [14, 'reading Strelsau', 'reading St…'],
    [18, 'reading Strelsau', 'reading Strels…'],
    [19, 'reading Strelsau', 'reading Strelsau'],
    [14, '不支持不支持不支持', '不支持不支…'],
    [3, 'reading', ''],
    [undefined, 'x'.repeat(100), `${'x'.repeat(76)}…`],
  ])('%s cells: %s', (columns, line, expected) => {
    const { terminal, shown } = fakeTerminal();
    startProgress({ ...terminal, errColumns: () => columns }).show(line);
    vi.advanceTimersByTime(500);
    expect(shown).toEqual([expected]);
  });

  test.each([
    ['no terminal', { errIsTTY: false }],
    ['one that takes no line back', { env: { TERM: 'dumb' } }],
  ])('%s shows nothing', (_, changes) => {
    const { terminal, shown } = fakeTerminal();
    const progress = startProgress({ ...terminal, ...changes });
    run(progress, [[500, 'one']]);
    progress.end();
    expect(shown).toEqual([]);
  });
});

test('a message takes the line back, and the next line comes behind it', () => {
  const { terminal, shown } = fakeTerminal();
  const progress = startProgress(terminal);
  run(progress, [[500, 'one']]);
  progress.clear();
  progress.clear();
  run(progress, [[500, 'two']]);
  expect(shown).toEqual(['one', '', 'two']);
});

test('Ctrl-C takes the line back, while one may be there', () => {
  const { terminal, shown, interrupt, isWaiting } = fakeTerminal();
  const progress = startProgress(terminal);
  expect(isWaiting()).toBe(false);
  run(progress, [[500, 'one']]);
  interrupt();
  expect(shown).toEqual(['one', '']);
  progress.end();
  expect(isWaiting()).toBe(false);
});
