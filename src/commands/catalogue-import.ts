import { type PlannedAddition, planAdditions } from '../catalogue/plan-additions.ts';
import { writeAdditions } from '../catalogue/write-additions.ts';
import { readRows } from '../documents/rows.ts';
import { readText } from '../documents/text.ts';
import { escapeControls } from '../render/escape.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { pathName } from './path-name.ts';
import { openBeside, type TargetOptions, targetFolder } from './target-folder.ts';

export interface ImportOptions extends TargetOptions {
  readonly dryRun?: boolean;
}

/** Adds every row of a table, or none: all rows are checked before anything is written. Returns 1 when a row has flaws. */
export async function importFormulations(
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const directory = targetFolder(options, terminal);
  const catalogue = await openBeside(directory, options, terminal);
  const rows = readRows(file, await readText(file, terminal), catalogue.version);
  const wanted = rows.map(({ addition }) => addition);
  const target = { directory, catalogue, relativeTo: terminal.cwd };
  const { additions, files } = options.dryRun
    ? planAdditions(wanted, target)
    : await writeAdditions(wanted, target, pathName(directory, terminal.cwd));
  const reported = additions.map((planned, at) => ({ line: rows[at]!.line, ...planned }));
  const flawed = reported.filter(({ flaws }) => flaws.length > 0).length;
  const written = flawed === 0 && !options.dryRun;
  if (options.json) {
    const paths = [...files.keys()].map((path) => pathName(path, terminal.cwd));
    deliver(jsonAnswer({ rows: reported, written, files: paths }), options.output, terminal);
  } else for (const row of reported) terminal.out(describeRow(file, row));
  const count = `${reported.length} ${reported.length === 1 ? 'row' : 'rows'}`;
  terminal.err(
    flawed > 0
      ? `nothing was written: ${flawed} of ${count} ${flawed === 1 ? 'has' : 'have'} problems\n`
      : written
        ? `added ${count} to ${pathName(directory, terminal.cwd)}\n`
        : `${count} can be added; nothing was written\n`,
  );
  return flawed > 0 ? 1 : 0;
}

function describeRow(file: string, { line, id, flaws }: PlannedAddition & { readonly line: number }): string {
  const place = `${file}:${line}`;
  if (flaws.length === 0) return escapeControls(`${place}  ok  ${id}\n`);
  return flaws
    .map(({ rule, message, fix }) => `${escapeControls(`${place}  error  ${rule}\n  ${message}; ${fix}`)}\n`)
    .join('');
}
