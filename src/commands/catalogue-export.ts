import { join, resolve } from 'node:path';
import { chooseFrom } from '../catalogue/choose-from.ts';
import { flattenEntry } from '../catalogue/entry-paths.ts';
import type { Position } from '../catalogue/model.ts';
import { replaceFiles } from '../catalogue/replace-file.ts';
import { toEntry } from '../catalogue/to-entry.ts';
import { write } from '../catalogue/write-yaml.ts';
import { UserError } from '../errors.ts';
import { renderCsv } from '../render/csv.ts';
import { formatOfFile } from '../render/formats.ts';
import { renderVale } from '../render/vale.ts';
import type { Terminal } from '../terminal.ts';
import { matchingPositions, sayNoneMatches } from './choose-positions.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { openFor, type SharedOptions } from './options.ts';
import { pathName } from './path-name.ts';

type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formulations of the positions that a glob means; all without one. Returns 1 when there are none. */
export async function exportFormulations(
  glob: string | undefined,
  options: SharedOptions,
  terminal: Terminal,
): Promise<number> {
  const format = formatFor(options);
  const catalogue = await openFor(options, terminal);
  const positions = matchingPositions(glob, catalogue);
  if (positions.length === 0) {
    // A program that asked for JSON reads an empty list, not nothing at all.
    if (format === 'json') deliver(render([], format, catalogue.version), options.output, terminal);
    return sayNoneMatches(glob, terminal);
  }
  if (format === 'vale') return writeStyle(positions, catalogue.version, options, terminal);
  deliver(render(recordsOf(positions), format, catalogue.version), options.output, terminal);
  return 0;
}

function formatFor({ json, format, output }: SharedOptions): ExportFormat {
  const extension = /\.(\w+)$/.exec(output ?? '')?.[1];
  const name = json ? 'json' : (format ?? formatOfFile(output ?? '') ?? extension ?? 'csv');
  const known = EXPORT_FORMATS.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  throw new UserError(`there is no format "${name}" here`, chooseFrom(name, EXPORT_FORMATS));
}

function recordsOf(positions: readonly Position[]): Record<string, unknown>[] {
  return positions.flatMap(({ id, title, question, formulations }) =>
    formulations.map((formulation) => ({
      position: id,
      title,
      question,
      witness: formulation.witness,
      ...(formulation.local && { local: true }),
      ...toEntry(formulation),
    })),
  );
}

function render(
  records: readonly Record<string, unknown>[],
  format: Exclude<ExportFormat, 'vale'>,
  version: string,
): string {
  switch (format) {
    case 'csv':
      return renderCsv(records.map(flattenEntry));
    case 'ndjson':
      return records.map((record) => `${JSON.stringify(record)}\n`).join('');
    case 'yaml':
      return write(records);
    case 'json':
      return jsonAnswer({ version, formulations: records });
    default:
      return format satisfies never;
  }
}

function writeStyle(
  positions: readonly Position[],
  version: string,
  { output }: SharedOptions,
  terminal: Terminal,
): number {
  if (output === undefined)
    throw new UserError('a Vale style is a folder', ['name Vale’s StylesPath with -o: -o styles']);
  const folder = resolve(terminal.cwd, output);
  const style = renderVale(positions, version);
  if (style.size === 0) {
    terminal.err('these positions have no misquotation and no dropped formula to make rules of\n');
    return 1;
  }
  replaceFiles(new Map([...style].map(([name, text]) => [join(folder, name), text])));
  const rules = style.size === 1 ? '1 rule' : `${style.size} rules`;
  terminal.err(
    `wrote ${rules} to ${pathName(join(folder, 'Diplodiff'), terminal.cwd)}; add "BasedOnStyles = Diplodiff" to .vale.ini\n`,
  );
  return 0;
}
