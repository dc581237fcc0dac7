// A blame as a memo: a phrase a row with the day and the administration that first had it; below, the wordings.

import { dateIdOf } from '../catalogue/date-id.ts';
import type { BlameRun } from '../wording/blame.ts';
import { type BlameHeading, describeAway, originsOf } from './blame.ts';
import { renderCsv } from './csv.ts';
import { provisoCells } from './marks.ts';
import { type Memo, type MemoRun, type MemoText, plainText } from './memo.ts';
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
        rows: runs.map((run) => [
          sinceOf(run, sources.numbersOf(run.origin.sources)),
          plainText(nameOf(run.origin.period)),
          plainText(run.text.trim()),
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

function sinceOf(run: BlameRun, sources: readonly number[]): MemoText {
  const away = describeAway(run);
  const since: MemoRun = { text: dateIdOf(run.origin), mark: 'strong', sources };
  return away === undefined ? [since] : [since, { text: `; ${away}`, mark: 'warn' }];
}

/** A blame for a spreadsheet; the words of its rows join to the wording. */
export function renderBlameCsv(runs: readonly BlameRun[], { nameOf }: BlameHeading): string {
  return renderCsv(
    runs.map(({ origin, restored, away, text }) => ({
      since: origin.id,
      date: origin.date,
      period: origin.period,
      'period name': nameOf(origin.period),
      restored: restored?.id ?? '',
      text,
      ...provisoCells(origin),
      'away from': away?.[0].id ?? '',
      'away to': away?.[1].id ?? '',
    })),
  );
}
