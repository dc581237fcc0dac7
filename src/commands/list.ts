import type { PositionSummary } from '../catalogue/catalogue.ts';
import { matchesGlob } from '../catalogue/glob.ts';
import { nearMisses } from '../catalogue/near-misses.ts';
import { briefSpan, countMarks } from '../render/marks.ts';
import { writeSpans } from '../render/terminal.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

/** The positions whose id matches a glob (`us/*`, `*taiwan*`); all without one. Returns 1 when none does. */
export async function listPositions(
  glob: string | undefined,
  options: SharedOptions,
  terminal: Terminal,
): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const all = catalogue.listPositions();
  const positions = glob === undefined ? all : all.filter(({ id }) => matchesGlob(id, glob));
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json', 'ndjson'] as const);
  if (format === 'json') deliver(jsonAnswer({ positions }), options.output, terminal);
  else if (format === 'ndjson')
    deliver(positions.map((position) => `${JSON.stringify(position)}\n`).join(''), options.output, terminal);
  else if (positions.length > 0) {
    const layout = { ...(await layoutFor(options, terminal, format)), width: undefined };
    const idWidth = Math.max(...positions.map(({ id }) => id.length));
    const line = ({ id, title, formulations, first, last, byWitness, local }: PositionSummary) =>
      writeSpans(
        [
          { text: id.padEnd(idWidth), style: 'label' },
          { text: `  ${String(formulations).padStart(3)}  ${first} – ${last}  `, style: 'dim' },
          { text: title, style: 'kept' },
          { text: countMarks(byWitness['single-press'] ?? 0, formulations), style: 'warn' },
          briefSpan({ local }),
        ],
        layout,
      );
    deliver(`${positions.map(line).join('\n')}\n`, options.output, terminal);
  }
  if (positions.length > 0) return 0;
  const near = nearMisses(
    glob ?? '',
    all.map(({ id }) => id),
  );
  const advice =
    near.length > 0
      ? `did you mean ${near.map((id) => `"${id}"`).join(' or ')}?`
      : '"diplodiff list" shows them all';
  terminal.err(`no position matches "${glob}"\n  ${advice}\n`);
  return 1;
}
