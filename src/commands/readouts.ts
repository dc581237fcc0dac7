import type { Catalogue } from '../catalogue/catalogue.ts';
import { findMeeting, listMeetings, type Meeting } from '../catalogue/meetings.ts';
import { padCells } from '../render/cells.ts';
import { TABLE_FORMATS } from '../render/formats.ts';
import { renderReadouts, type Sides } from '../render/readouts.ts';
import { writeSpans } from '../render/terminal.ts';
import { isMemoFormat } from '../render/write-memo.ts';
import type { Terminal } from '../terminal.ts';
import { compareAccounts, type Point } from '../wording/accounts.ts';
import { copyAfter } from './copy-memo.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { deliverMemo } from './deliver-memo.ts';
import { formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

/** Both sides' accounts of one meeting, point by point; without a name the meetings there are. */
export async function showReadouts(
  name: string | undefined,
  options: SharedOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = await openFor(options, terminal);
  if (name === undefined) return listAll(catalogue, options, terminal);
  const meeting = findMeeting(catalogue, name);
  const sides = sidesOf(meeting, catalogue);
  const told = (teller: string) =>
    meeting.accounts.filter((account) => account.teller === teller).map(({ formulation }) => formulation);
  const points = compareAccounts(told(sides.left.id), told(sides.right.id), (language) => ({
    language,
    terms: catalogue.terms()[language] ?? [],
  }));
  const format = formatOf(options, terminal, TABLE_FORMATS);
  const titleOf = (id: string) =>
    meeting.accounts.find(({ position }) => position.id === id)?.position.title ?? id;
  const readouts = { meeting: meeting.id, sides, points, titleOf };
  const { memoOfReadouts, renderReadoutsCsv } = await import('../render/readouts-memo.ts');
  const makeMemo = () => memoOfReadouts(readouts);
  return copyAfter(makeMemo, options, terminal, async () => {
    if (format === 'json') {
      const answer = {
        meeting: meeting.id,
        date: meeting.date,
        sides: [sides.left.id, sides.right.id].filter((id) => id !== ''),
        points: points.map(jsonPoint),
      };
      deliver(jsonAnswer(answer), options.output, terminal);
    } else if (format === 'csv') {
      deliver(renderReadoutsCsv(readouts), options.output, terminal);
    } else if (isMemoFormat(format)) {
      await deliverMemo(makeMemo(), format, options, terminal);
    } else {
      const layout = await layoutFor(options, terminal, format);
      deliver(renderReadouts(readouts, layout), options.output, terminal);
    }
    return 0;
  });
}

// The two who tell the most; with one side's account only, the other is the one it speaks about.
function sidesOf({ accounts }: Meeting, catalogue: Catalogue): Sides {
  const count = new Map<string, number>();
  for (const { teller } of accounts) count.set(teller, (count.get(teller) ?? 0) + 1);
  for (const { position } of accounts) if (!count.has(position.actor)) count.set(position.actor, 0);
  const [one, other] = [...count]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([actor]) => actor);
  const [left, right] = [one!, ...(other === undefined ? [] : [other])].toSorted().toReversed();
  const side = (actor: string) => ({ id: actor, name: catalogue.readActor(actor)?.name ?? actor });
  return { left: side(left!), right: right === undefined ? { id: '', name: 'The other side' } : side(right) };
}

function jsonPoint({ position, verdict, left, right, comparison }: Point): object {
  const end = (formulation: Point['left']) =>
    formulation && {
      id: formulation.id,
      text: formulation.text,
      language: formulation.language,
      attribution: formulation.attribution,
      witness: formulation.witness,
      local: formulation.local,
    };
  return {
    position,
    verdict,
    left: end(left),
    right: end(right),
    segments: comparison?.segments,
    shifts: comparison?.shifts,
  };
}

async function listAll(catalogue: Catalogue, options: SharedOptions, terminal: Terminal): Promise<number> {
  const meetings = listMeetings(catalogue);
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json'] as const);
  const tellers = ({ accounts }: Meeting) => [...new Set(accounts.map(({ teller }) => teller))].toSorted();
  if (format === 'json') {
    const items = meetings.map((meeting) => ({
      id: meeting.id,
      date: meeting.date,
      accounts: meeting.accounts.length,
      tellers: tellers(meeting),
    }));
    deliver(jsonAnswer({ meetings: items }), options.output, terminal);
    return meetings.length > 0 ? 0 : 1;
  }
  const layout = {
    ...(await layoutFor(options, terminal, format)),
    width: undefined,
  };
  const width = Math.max(0, ...meetings.map(({ id }) => id.length));
  const lines = meetings.map((meeting) =>
    writeSpans(
      [
        { text: padCells(meeting.id, width), style: 'label' },
        {
          text: `  ${String(meeting.accounts.length).padStart(2)}  as told by ${tellers(meeting).join(' and ')}`,
          style: 'kept',
        },
      ],
      layout,
    ),
  );
  deliver(lines.map((line) => `${line}\n`).join(''), options.output, terminal);
  return meetings.length > 0 ? 0 : 1;
}
