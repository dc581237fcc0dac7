import { periodNameOf } from '../catalogue/period-name.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import { recordOf } from '../catalogue/record.ts';
import { resolveRevision } from '../catalogue/revisions.ts';
import { type BlameHeading, renderBlame } from '../render/blame.ts';
import { TABLE_FORMATS } from '../render/formats.ts';
import { isMemoFormat } from '../render/write-memo.ts';
import type { Terminal } from '../terminal.ts';
import { type BlameRun, blameWording } from '../wording/blame.ts';
import { copyAfter } from './copy-memo.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { deliverMemo } from './deliver-memo.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

/** Who first wrote each phrase of a wording. */
export async function blamePosition(
  name: string,
  options: SharedOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const extras = extrasOf(options);
  const { position, actor, formulation } = resolveRevision(catalogue, name, { extras });
  const record = recordOf(position, extras);
  const earlier = record.slice(0, Math.max(0, record.indexOf(formulation)));
  const runs = blameWording(formulation, earlier, catalogue.terms()[formulation.language]);
  const format = formatOf(options, terminal, TABLE_FORMATS);
  const heading: BlameHeading = {
    title: position.title,
    subtitle: formulation.id,
    nameOf: (period) => periodNameOf(actor, period),
  };
  const { memoOfBlame, renderBlameCsv } = await import('../render/blame-memo.ts');
  return copyAfter(
    () => memoOfBlame(runs, heading),
    options,
    terminal,
    async () => {
      if (isMemoFormat(format)) {
        await deliverMemo(memoOfBlame(runs, heading), format, options, terminal);
        return 0;
      }
      let text: string;
      if (format === 'json') text = jsonAnswer({ formulation: formulation.id, runs: runs.map(jsonRun) });
      else if (format === 'csv') text = renderBlameCsv(runs, heading);
      else text = renderBlame(runs, heading, await layoutFor(options, terminal, format));
      deliver(text, options.output, terminal);
      return 0;
    },
  );
}

function jsonRun({ text, origin, restored, away }: BlameRun): object {
  const { id, date, period } = origin;
  const gap = away && { away: { from: away[0].id, to: away[1].id } };
  return { text, since: id, date, period, ...provisoOf(origin), restored: restored?.id, ...gap };
}
