import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Formulation, Ladder, Position } from '../catalogue/model.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { findPosition } from '../catalogue/positions.ts';
import {
  type Extra,
  formulationOn,
  periodsWithRecord,
  recordOf,
  representativeOf,
} from '../catalogue/record.ts';
import { lastDayOf } from '../catalogue/revision-words.ts';
import { UserError } from '../errors.ts';
import { TABLE_FORMATS } from '../render/formats.ts';
import { marksOf } from '../render/marks.ts';
import {
  type Matrix,
  type MatrixRow,
  memoOfMatrix,
  renderMatrix,
  renderMatrixCsv,
} from '../render/matrix.ts';
import { isMemoFormat } from '../render/write-memo.ts';
import type { Terminal } from '../terminal.ts';
import type { Finding } from '../wording/ladders.ts';
import { standingOf } from '../wording/standing.ts';
import { chooseLadder } from './choose-ladder.ts';
import { copyAfter } from './copy-memo.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { deliverMemo } from './deliver-memo.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface MatrixOptions extends SharedOptions {
  readonly asOf?: string;
  readonly by?: string;
  readonly ladder?: string;
}

/** Who stands on which rung of a ladder: actors on one topic, or one actor's administrations. */
export async function showMatrix(topic: string, options: MatrixOptions, terminal: Terminal): Promise<number> {
  const catalogue = await openFor(options, terminal);
  const day = dayOf(options.asOf);
  const wordings = isByActor(topic, options, catalogue)
    ? byActor(topic, day, extrasOf(options), catalogue)
    : byAdministration(topic, day, extrasOf(options), catalogue);
  if (wordings.length === 0) throw nothingOn(topic, options.asOf);
  const standings = wordings.map((wording) => ({
    ...wording,
    findings: standingOf(wording.formulation, catalogue.ladderBook(wording.formulation.language)),
  }));
  const ladder = chooseLadder(
    standings.map(({ findings }) => findings),
    options.ladder,
    catalogue.listLadders(),
  );
  const matrix: Matrix = {
    title: standings[0]!.position.title,
    topic,
    ladder,
    asOf: day === LAST_DAY ? undefined : day,
    rows: standings.map(({ name, formulation, findings }) => rowOf(name, formulation, findings, ladder)),
  };
  const format = formatOf(options, terminal, TABLE_FORMATS);
  return copyAfter(
    () => memoOfMatrix(matrix),
    options,
    terminal,
    async () => {
      if (isMemoFormat(format)) {
        await deliverMemo(memoOfMatrix(matrix), format, options, terminal);
        return 0;
      }
      let text: string;
      if (format === 'json') text = jsonAnswer(jsonOf(matrix));
      else if (format === 'csv') text = renderMatrixCsv(matrix);
      else text = renderMatrix(matrix, await layoutFor(options, terminal, format));
      deliver(text, options.output, terminal);
      return 0;
    },
  );
}

function nothingOn(topic: string, asOf: string | undefined): UserError {
  return asOf === undefined
    ? new UserError(`nobody has a wording on "${topic}" on the record`, [
        'add --with counterpart,reported,draft,sought to see what there is',
      ])
    : new UserError(`nobody has a wording on "${topic}" as early as ${asOf}`, ['choose a later day']);
}

interface Wording {
  readonly name: string;
  readonly position: Position;
  readonly formulation: Formulation;
}

const LAST_DAY = '9999-12-31';

function dayOf(asOf: string | undefined): string {
  if (asOf === undefined) return LAST_DAY;
  const day = lastDayOf(asOf);
  if (day !== undefined) return day;
  throw new UserError(`"${asOf}" is no day`, ['write --as-of YYYY-MM-DD, YYYY-MM or YYYY']);
}

// A position has one actor, so its administrations are compared; a topic that several share, by actor.
function isByActor(topic: string, { by }: MatrixOptions, catalogue: Catalogue): boolean {
  if (by !== undefined && by !== 'actor' && by !== 'administration')
    throw new UserError(`--by cannot be "${by}"`, ['choose actor or administration']);
  if (by !== undefined) return by === 'actor';
  return !topic.includes('/') && positionsOn(topic, catalogue).length > 1;
}

function positionsOn(topic: string, catalogue: Catalogue): string[] {
  const bare = topic.slice(topic.indexOf('/') + 1);
  return catalogue
    .listPositions()
    .map(({ id }) => id)
    .filter((id) => id.endsWith(`/${bare}`));
}

function byActor(topic: string, day: string, extras: readonly Extra[], catalogue: Catalogue): Wording[] {
  const ids = positionsOn(topic, catalogue);
  if (ids.length === 0) findPosition(catalogue, topic);
  return ids.flatMap((id) => {
    const position = catalogue.readPosition(id)!;
    const formulation = formulationOn(recordOf(position, extras), day);
    const name = catalogue.readActor(position.actor)?.name ?? position.actor;
    return formulation === undefined ? [] : [{ name, position, formulation }];
  });
}

function byAdministration(
  topic: string,
  day: string,
  extras: readonly Extra[],
  catalogue: Catalogue,
): Wording[] {
  const { position, actor } = findPosition(catalogue, topic);
  const record = recordOf(position, extras).filter(({ date }) => date <= day);
  return periodsWithRecord(actor, record).map((period) => ({
    name: periodNameOf(actor, period),
    position,
    formulation: representativeOf(record, period)!,
  }));
}

function rowOf(
  name: string,
  formulation: Formulation,
  findings: readonly Finding[],
  ladder: Ladder,
): MatrixRow {
  const own = findings.filter((finding) => finding.ladder === ladder.id);
  const rungs = own.map(({ rung, level, text }) => ({ rung, level, text }));
  return {
    name,
    formulation,
    rungs: rungs.filter(({ rung }, at) => rungs.findIndex((other) => other.rung === rung) === at),
    marks: marksOf(formulation),
  };
}

function jsonOf({ topic, ladder, asOf, rows }: Matrix): object {
  return {
    topic,
    ladder: ladder.id,
    asOf,
    rungs: ladder.rungs.map(({ id }) => id),
    rows: rows.map(({ name, formulation, rungs }) => {
      const { id, position, period, date, status, attribution, language, operative, witness, local } =
        formulation;
      return {
        name,
        actor: position.slice(0, position.indexOf('/')),
        period,
        formulation: id,
        date,
        status,
        attribution,
        language,
        operative,
        witness,
        local,
        rungs: rungs.map(({ rung, text }) => ({ rung, text })),
        offLadder: status !== 'omitted' && rungs.length === 0,
      };
    }),
  };
}
