// Rows against rungs. Nine rungs with names of thirty letters do not fit beside each other on a terminal, so there
// the rungs are numbered in a legend and each row is a scale with its place marked; a table has them in full.

import type { Formulation, Ladder } from '../catalogue/model.ts';
import { cellsOf, padCells } from './cells.ts';
import { renderCsv } from './csv.ts';
import { escapeControls } from './escape.ts';
import { provisoCells } from './marks.ts';
import { type Memo, type MemoRun, plainText } from './memo.ts';
import { numberSources } from './numbered-sources.ts';
import { nameRung } from './stance-lines.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import type { Span } from './theme.ts';

export interface Matrix {
  readonly title: string;
  readonly topic: string;
  readonly ladder: Ladder;
  /** Absent: the latest wordings. */
  readonly asOf?: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly name: string;
  readonly formulation: Formulation;
  /** Empty: off the ladder, or left out. */
  readonly rungs: readonly { readonly rung: string; readonly level: number; readonly text: string }[];
  readonly marks: readonly string[];
}

/** A heading, the rungs by number, and one scale a row. */
export function renderMatrix({ title, topic, ladder, asOf, rows }: Matrix, layout: TerminalLayout): string {
  const nameWidth = Math.max(...rows.map(({ name }) => cellsOf(escapeControls(name))));
  const legend = ladder.rungs.map(({ id }, at) => `${at + 1} ${nameRung(id)}`).join(' · ');
  const numbers = ladder.rungs.map((_, at) => String(at + 1).padStart(2)).join('');
  const unwrapped = { ...layout, width: undefined };
  return [
    writeSpans(
      [
        { text: title, style: 'title' },
        {
          text: `  ${topic} · ${ladder.id} ladder · ${asOf === undefined ? 'representative wordings' : `as of ${asOf}`}`,
          style: 'dim',
        },
      ],
      layout,
    ),
    writeSpans([{ text: ladder.question, style: 'dim' }], layout, '  '),
    '',
    writeSpans([{ text: legend, style: 'kept' }], layout, '  '),
    '',
    writeSpans([{ text: `${' '.repeat(nameWidth + 12)}${numbers}`, style: 'dim' }], unwrapped, '  '),
    ...rows.map((row) => renderRow(row, ladder, nameWidth, layout)),
    '',
  ].join('\n');
}

function renderRow(row: MatrixRow, ladder: Ladder, nameWidth: number, layout: TerminalLayout): string {
  const scale: Span[] = ladder.rungs.map(({ id }) =>
    row.rungs.some(({ rung }) => rung === id) ? { text: ' ●', style: 'label' } : { text: ' ·', style: 'dim' },
  );
  const { text, isOff } = standing(row);
  const room = (layout.width ?? Number.POSITIVE_INFINITY) - nameWidth - 16 - 2 * ladder.rungs.length;
  const words = [text, ...row.marks.filter((mark) => mark !== text).map((mark) => `(${mark})`)].join(' ');
  const fits = cellsOf(escapeControls(words)) <= room;
  const said: Span = { text: words, style: isOff ? 'warn' : 'kept' };
  const line = writeSpans(
    [
      { text: padCells(escapeControls(row.name), nameWidth), style: 'label' },
      { text: `  ${row.formulation.date}`, style: 'dim' },
      ...scale,
      ...(fits ? [{ ...said, text: `  ${words}` }] : []),
    ],
    { ...layout, width: undefined },
    '  ',
  );
  return fits ? line : `${line}\n${writeSpans([said], layout, '      ')}`;
}

function standing({ formulation, rungs }: MatrixRow): { text: string; isOff: boolean } {
  if (formulation.status === 'omitted') return { text: 'leaves the expected words out', isOff: true };
  if (rungs.length > 0) return { text: rungs.map(({ text }) => `“${text}”`).join(', '), isOff: false };
  const words = formulation.operative ?? formulation.text;
  return { text: `off the ladder: “${words}”`, isOff: true };
}

/** A table of rows and rungs, each rung under its name, with the sources of every wording. */
export function memoOfMatrix({ title, topic, ladder, asOf, rows }: Matrix): Memo {
  const sources = numberSources(rows.map(({ formulation }) => formulation.sources));
  const wordingsOn = (row: MatrixRow, id: string) =>
    row.rungs.filter(({ rung }) => rung === id).map(({ text }) => `“${text}”`);
  const off = rows.some((row) => row.rungs.length === 0);
  return {
    title,
    subtitle: `${topic} · ${ladder.id} ladder · ${asOf === undefined ? 'representative wordings' : `as of ${asOf}`}`,
    sources: sources.list,
    blocks: [
      { kind: 'paragraph', text: plainText(ladder.question) },
      {
        kind: 'table',
        header: ['', 'date', ...ladder.rungs.map(({ id }) => nameRung(id)), ...(off ? ['on no rung'] : [])],
        rows: rows.map((row) => [
          [
            { text: row.name, mark: 'strong' },
            ...row.marks
              .filter((mark) => mark !== standing(row).text)
              .map((mark): MemoRun => ({ text: ` (${mark})`, mark: 'warn' })),
          ],
          [{ text: row.formulation.date, sources: sources.numbersOf(row.formulation.sources) }],
          ...ladder.rungs.map(({ id }) => plainText(wordingsOn(row, id).join(', '))),
          ...(off
            ? [plainText(row.rungs.length > 0 ? '' : standing(row).text.replace(/^off the ladder: /, ''))]
            : []),
        ]),
        heat: rows.map((row) => [undefined, undefined, ...heatOf(row, ladder)]),
      },
    ],
  };
}

// How far each rung that a row stands on is from the neutral one; without a neutral rung, from the first.
function heatOf({ rungs }: MatrixRow, ladder: Ladder): (number | undefined)[] {
  const neutral = Math.max(
    0,
    ladder.rungs.findIndex(({ id }) => id === ladder.neutral),
  );
  return ladder.rungs.map(({ id }, level) => {
    if (!rungs.some(({ rung }) => rung === id)) return undefined;
    const reach = level < neutral ? neutral : ladder.rungs.length - 1 - neutral;
    return reach === 0 ? 0 : (level - neutral) / reach;
  });
}

/** One line a row and rung; without a rung the words marked as operative. */
export function renderMatrixCsv({ ladder, rows }: Matrix): string {
  return renderCsv(
    rows.flatMap(({ name, formulation, rungs }) => {
      const { id, position, period, date, status, operative = '' } = formulation;
      const actor = position.slice(0, position.indexOf('/'));
      const own = { name, actor, period, date, formulation: id, status, ladder: ladder.id };
      const found = rungs.length > 0 ? rungs : [{ rung: '', text: operative }];
      return found.map(({ rung, text }) => ({
        ...own,
        rung,
        words: escapeControls(text),
        ...provisoCells(formulation),
      }));
    }),
  );
}
