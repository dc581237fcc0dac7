// A blame as a memo: a phrase a row with the day and the administration that first had it; below, the wordings.

import type { BlameRun } from '../wording/blame.ts';
import { type BlameHeading, originsOf } from './blame.ts';
import { renderCsv } from './csv.ts';
import { provisoCells } from './marks.ts';
import { type Memo, plainText } from './memo.ts';
import { numberSources } from './numbered-sources.ts';
import { sideOf } from './redline.ts';
import { describeSide } from './side-text.ts';

/** The memo of a blame. */
export function memoOfBlame(runs: readonly BlameRun[], heading: BlameHeading): Memo {
  const origins = originsOf(runs);
  const sources = numberSources(origins.map((origin) => origin.sources));
  const { title, subtitle, nameOf } = heading;
  return {
    title,
    subtitle,
    blocks: [
      {
        kind: 'table',
        header: ['since', 'under', 'words'],
        rows: runs.map(({ origin, restored, text }) => [
          [
            { text: dateIdOf(origin.id), mark: 'strong', sources: sources.numbersOf(origin.sources) },
            ...(restored === undefined ? [] : [{ text: `, back ${restored.date}`, mark: 'warn' } as const]),
          ],
          plainText(nameOf(origin.period)),
          plainText(text.trim()),
        ]),
        ...(runs[0] === undefined ? {} : { language: runs[0].origin.language }),
      },
      { kind: 'heading', text: 'Wordings' },
      {
        kind: 'list',
        items: origins.map((origin) =>
          describeSide('', sideOf(origin, nameOf(origin.period)), sources.numbersOf(origin.sources)),
        ),
      },
    ],
    sources: sources.list,
  };
}

/** A blame for a spreadsheet; the words of its rows join to the wording. */
export function renderBlameCsv(runs: readonly BlameRun[], { nameOf }: BlameHeading): string {
  return renderCsv(
    runs.map(({ origin, restored, text }) => ({
      since: origin.id,
      date: origin.date,
      period: origin.period,
      'period name': nameOf(origin.period),
      restored: restored?.id ?? '',
      text,
      ...provisoCells(origin),
    })),
  );
}

function dateIdOf(id: string): string {
  return id.slice(id.indexOf('@') + 1);
}
