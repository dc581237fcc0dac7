import { extname, join, resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { dateIdOf } from '../catalogue/date-id.ts';
import { matchesGlob } from '../catalogue/glob.ts';
import type { Ladder, Position } from '../catalogue/model.ts';
import { type FoundPosition, findPosition } from '../catalogue/positions.ts';
import { type Extra, extraOf, recordOf } from '../catalogue/record.ts';
import { resolveRange } from '../catalogue/revisions.ts';
import { UserError } from '../errors.ts';
import type { Chart } from '../render/chart.ts';
import { formatOfFile, LOG_FORMATS } from '../render/formats.ts';
import { readAssets } from '../report/assets.ts';
import type { Pair, Report, ReportPosition } from '../report/report.ts';
import { writeSinglePage } from '../report/write-single-page.ts';
import { writeSite } from '../report/write-site.ts';
import type { Terminal } from '../terminal.ts';
import type { LadderBook } from '../wording/ladder-book.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, openFor, type SharedOptions } from './options.ts';
import { chartOf, type ReadSeries, readSeries } from './read-chart.ts';
import { writeReportFolder } from './write-report-folder.ts';

export interface ReportOptions extends SharedOptions {
  /** Write into a folder that holds other files. */
  readonly force?: boolean;
  readonly title?: string;
}

/** Writes a part of the catalogue as a site to read in a browser, or as one page. */
export async function writeReport(
  names: readonly string[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const { output } = options;
  if (output === undefined || output === '-')
    throw new UserError('a report needs a place to go', [
      'name a folder, -o site, or a page, -o report.html',
    ]);
  const format = formatOfFile(output);
  if (format !== 'html' && LOG_FORMATS.some((other) => other === format))
    throw new UserError(`a report is a site or a page, and "${output}" is named like neither`, [
      'name a folder, -o site, or a page, -o report.html; "log" and "diff" write the other formats',
    ]);
  const catalogue = await openFor(options, terminal);
  const found = choosePositions(names, catalogue);
  const report = reportOf(found, options, catalogue);
  const assets = readAssets(join(terminal.home, 'dist', 'report'));
  let left: readonly string[] = [];
  if (/^\.html?$/i.test(extname(output))) deliver(writeSinglePage(report, assets), output, terminal);
  else {
    const files = writeSite(report, assets);
    left = writeReportFolder(resolve(terminal.cwd, output), output, files, options.force === true);
    for (const path of left)
      terminal.err(`note: "${path}" is of an earlier report and was edited since; it was left as it is\n`);
  }
  const absent = found.length - report.positions.length;
  if (absent > 0)
    terminal.err(
      `note: ${count(absent, 'position')} with nothing on the record left out; --with counterpart,reported,draft,sought shows more\n`,
    );
  const wordings = report.positions.reduce((sum, { steps }) => sum + steps.length, 0);
  if (options.json) terminal.out(jsonAnswer({ output, positions: report.positions.length, wordings, left }));
  terminal.err(
    `wrote ${count(report.positions.length, 'position')}, ${count(wordings, 'wording')}: ${output}\n`,
  );
  return 0;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function choosePositions(names: readonly string[], catalogue: Catalogue): FoundPosition[] {
  const ids = catalogue.listPositions().map(({ id }) => id);
  const chosen = new Set(names.length === 0 ? ids : names.flatMap((name) => idsFor(name, ids, catalogue)));
  return ids.filter((id) => chosen.has(id)).map((id) => findPosition(catalogue, id));
}

function idsFor(name: string, ids: readonly string[], catalogue: Catalogue): string[] {
  const meant = ids.filter((id) => matchesGlob(id, name));
  return meant.length > 0 ? meant : [findPosition(catalogue, name).position.id];
}

function reportOf(found: readonly FoundPosition[], options: ReportOptions, catalogue: Catalogue): Report {
  const positions = found
    .map((one) => readReportPosition(one, options, catalogue))
    .filter(({ steps }) => steps.length > 0);
  if (positions.length === 0)
    throw new UserError('none of these positions has a wording on the record', [
      'add --with counterpart,reported,draft,sought to see what they have',
    ]);
  const languages = new Set(
    positions.flatMap(({ position }) =>
      position.formulations.flatMap(({ language, translations }) => [
        language,
        ...translations.map((translation) => translation.language),
      ]),
    ),
  );
  return {
    title: options.title ?? 'Official wording',
    version: catalogue.version,
    positions,
    terms: catalogue.terms(),
    ladders: laddersOf([...languages].toSorted(), catalogue),
  };
}

// A language in two scripts has one book, stored once under its first tag.
function laddersOf(languages: readonly string[], catalogue: Catalogue): Record<string, LadderBook> {
  const books = languages.flatMap((language) => {
    const book = catalogue.ladderBook(language);
    return book === undefined ? [] : [[book.language, book] as const];
  });
  return Object.fromEntries(books);
}

// What the reader may compare is the record, what was asked for besides, and the texts of both in other languages.
function readReportPosition(
  found: FoundPosition,
  options: ReportOptions,
  catalogue: Catalogue,
): ReportPosition {
  const extras = extrasOf(options);
  const record = new Set(recordOf(found.position, extras).map(({ id }) => id));
  const position = {
    ...found.position,
    formulations: found.position.formulations.filter(
      ({ id, siblingOf }) => record.has(id) || (siblingOf !== undefined && record.has(siblingOf)),
    ),
  };
  const series = readSeries({ ...found, position }, extras, catalogue);
  return {
    position,
    actor: found.actor,
    steps: series.entries.map(({ formulation, event, previous, kind }) => ({
      formulation,
      event: extraOf(formulation) === undefined ? event : undefined,
      previous: kind === 'sought' || kind === 'aside' ? undefined : previous,
    })),
    chart: drawChart(series, catalogue.listLadders()),
    pair: choosePair(found.position, extras, catalogue),
  };
}

// What `diff` compares without being told; nothing where there is nothing to hold against each other.
function choosePair({ id }: Position, extras: readonly Extra[], catalogue: Catalogue): Pair | undefined {
  try {
    const { from, to } = resolveRange(catalogue, [id], { extras });
    return { from: dateIdOf(from.formulation), to: dateIdOf(to.formulation) };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

// A chart of one wording, or of wordings that no ladder covers, shows nothing.
function drawChart(series: ReadSeries, ladders: readonly Ladder[]): Chart | undefined {
  if (series.entries.length < 2 || ladders.length === 0) return undefined;
  const chart = chartOf([series], ladders);
  const covered = chart.series[0]!.points.filter(({ rung }) => rung !== undefined);
  return covered.length < 2 ? undefined : chart;
}
