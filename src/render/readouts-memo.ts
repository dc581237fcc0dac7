// Both accounts of a meeting as a memo: a question a row, a side a column.

import type { Formulation } from '../catalogue/model.ts';
import { renderCsv } from './csv.ts';
import { marksOf, provisoCells } from './marks.ts';
import { type Memo, type MemoRun, type MemoText, plainText } from './memo.ts';
import { numberSources } from './numbered-sources.ts';
import { describeVerdict, type Readouts } from './readouts.ts';

/** The memo of the accounts. */
export function memoOfReadouts({ meeting, sides, points, titleOf }: Readouts): Memo {
  const formulations = points.flatMap(({ left, right }) => [left, right].filter((one) => one !== undefined));
  const sources = numberSources(formulations.map((formulation) => formulation.sources));
  const cell = (formulation: Formulation | undefined): MemoText =>
    formulation === undefined
      ? plainText('—')
      : [
          { text: formulation.text },
          ...marksOf(formulation).map((mark): MemoRun => ({ text: ` (${mark})`, mark: 'warn' })),
          { text: ' ', sources: sources.numbersOf(formulation.sources) },
        ];
  return {
    title: `Readouts of ${meeting}`,
    subtitle: `${sides.left.name} · ${sides.right.name}`,
    blocks: [
      {
        kind: 'table',
        header: ['question', '', sides.left.name, sides.right.name],
        rows: points.map((point) => [
          [{ text: titleOf(point.position), mark: 'strong' }],
          [{ text: describeVerdict(point, sides), ...(point.verdict === 'both' ? {} : { mark: 'warn' }) }],
          cell(point.left),
          cell(point.right),
        ]),
      },
    ],
    sources: sources.list,
  };
}

/** The accounts for a spreadsheet, a question a row. */
export function renderReadoutsCsv({ meeting, sides, points, titleOf }: Readouts): string {
  return renderCsv(
    points.map(({ position, verdict, left, right }) => ({
      meeting,
      position,
      title: titleOf(position),
      verdict,
      ...cellsOf(sides.left.name, left),
      ...cellsOf(sides.right.name, right),
    })),
  );
}

function cellsOf(name: string, formulation: Formulation | undefined): Record<string, string> {
  const { witness, local } =
    formulation === undefined ? { witness: '', local: '' } : provisoCells(formulation);
  return {
    [name]: formulation?.text ?? '',
    [`${name}: id`]: formulation?.id ?? '',
    [`${name}: witness`]: witness,
    [`${name}: local`]: local,
  };
}
