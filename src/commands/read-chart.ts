// From positions to a chart: every wording with the rung it stands on and what happened at it.

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Ladder } from '../catalogue/model.ts';
import type { FoundPosition } from '../catalogue/positions.ts';
import { type Extra, extraOf, recordOf } from '../catalogue/record.ts';
import { UserError } from '../errors.ts';
import type { Chart, ChartPoint } from '../render/chart.ts';
import { marksOf } from '../render/marks.ts';
import { type Entry, historyOf } from '../wording/history.ts';
import type { Finding } from '../wording/ladders.ts';
import { standingOf } from '../wording/standing.ts';
import { chooseLadder } from './choose-ladder.ts';

/**
 * A chart of some positions on one ladder.
 *
 * @param ladder its id; without one the ladder that covers the most wordings
 * @throws UserError when none of them has a wording
 */
export function chartOf(read: readonly ReadSeries[], ladders: readonly Ladder[], ladder?: string): Chart {
  const series = read.filter(({ entries }) => entries.length > 0);
  if (series.length === 0)
    throw new UserError(`"${read[0]!.found.position.id}" has no wording on the record`, [
      'add --with counterpart,reported,draft,sought to see what it has',
    ]);
  const chosen = chooseLadder(
    series.flatMap(({ entries }) => entries.map(({ findings }) => findings)),
    ladder,
    ladders,
  );
  const actors = new Set(read.map(({ found }) => found.actor.id));
  const titles = [...new Set(series.map(({ found }) => found.position.title))];
  return {
    title: titles.length === 1 ? titles[0]! : 'Stance over time',
    subtitle: `${series.map(({ found }) => found.position.id).join(', ')} · ${chosen.id} ladder`,
    ladder: chosen,
    series: series.map(({ found, entries }) => ({
      name: actors.size === series.length ? found.actor.name : `${found.actor.name}: ${found.position.title}`,
      points: entries.map((entry) => pointOf(entry, chosen)),
    })),
    periods: actors.size === 1 ? read[0]!.found.actor.periods : [],
  };
}

export interface ReadEntry extends Entry {
  readonly kind: ChartPoint['kind'];
  readonly findings: readonly Finding[];
}

/** The wordings of a position, oldest first. */
export interface ReadSeries {
  readonly found: FoundPosition;
  readonly entries: readonly ReadEntry[];
}

/** Reads the record of a position and what was asked for besides. */
export function readSeries(found: FoundPosition, extras: readonly Extra[], catalogue: Catalogue): ReadSeries {
  const history = historyOf(recordOf(found.position), (language) => catalogue.terms()[language] ?? []);
  const entries = recordOf(found.position, extras).map((formulation): ReadEntry => {
    const entry = history.find((step) => step.formulation === formulation);
    const extra = extraOf(formulation);
    return {
      ...(entry ?? { formulation, event: 'stated' }),
      kind: extra === undefined ? entry!.event : extra === 'sought' ? 'sought' : 'aside',
      findings: standingOf(formulation, catalogue.ladderBook(formulation.language)),
    };
  });
  return { found, entries };
}

// Of several rungs in one wording the first is drawn: two in a thousand have more than one on the same ladder.
function pointOf({ formulation, kind, findings }: ReadEntry, ladder: Ladder): ChartPoint {
  const finding = findings.find((one) => one.ladder === ladder.id);
  return {
    formulation,
    kind,
    marks: marksOf(formulation),
    ...(finding && { rung: { id: finding.rung, level: finding.level, text: finding.text } }),
  };
}
