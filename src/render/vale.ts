// A style for the prose linter Vale, https://vale.sh/docs/styles: misquotations that the catalogue knows are put
// right, and formulas that an actor's newest edition leaves out are pointed at.

import { dateIdOf } from '../catalogue/date-id.ts';
import type { Position } from '../catalogue/model.ts';
import { recordOf } from '../catalogue/record.ts';
import { write } from '../catalogue/write-yaml.ts';
import { splitClauses } from '../wording/clauses.ts';
import { briefMarks } from './marks.ts';

/** The files of the style, by their path in Vale's StylesPath. */
export function renderVale(positions: readonly Position[], version: string): Map<string, string> {
  const files = new Map<string, string>();
  const head = `# diplodiff, catalogue ${version}\n`;
  // A rule has one message for all its pairs, so those of which more must be said have rules of their own.
  for (const [marks, swap] of misquotations(positions))
    files.set(
      `Diplodiff/Misquotations${marks.replace(/\W+/g, '-').replace(/-$/, '')}.yml`,
      head +
        write({
          extends: 'substitution',
          message: `The record has '%s', not '%s'${marks}`,
          level: 'warning',
          ignorecase: true,
          nonword: true,
          swap,
        }),
    );
  for (const position of positions) {
    const dropped = droppedFormula(position);
    if (dropped !== undefined)
      files.set(
        `Diplodiff/Dropped-${position.id.replace('/', '-')}.yml`,
        head +
          write({
            extends: 'existence',
            message: `'%s' was dropped on ${dropped.date} (${position.id})${dropped.marks}`,
            ...(dropped.link !== undefined && { link: dropped.link }),
            level: 'suggestion',
            ignorecase: true,
            nonword: true,
            tokens: [escapePattern(dropped.text)],
          }),
      );
  }
  return files;
}

// Vale takes | in a replacement for a choice of two, which no quotation is.
function misquotations(positions: readonly Position[]): Map<string, Record<string, string>> {
  const byMarks = new Map<string, Record<string, string>>();
  for (const formulation of positions.flatMap(({ formulations }) => formulations)) {
    const { text, language, variants } = formulation;
    if (text === '' || text.includes('|')) continue;
    for (const variant of variants) {
      if (variant.kind !== 'misquotation' || variant.language !== language) continue;
      const marks = briefMarks(formulation);
      const swap = byMarks.get(marks) ?? {};
      swap[escapePattern(variant.text)] = text.replaceAll('$', '$$$$');
      byMarks.set(marks, swap);
    }
  }
  return byMarks;
}

// An edition is held against those of its series, and anything else against the whole record.
function droppedFormula(
  position: Position,
): { text: string; date: string; marks: string; link?: string } | undefined {
  const record = recordOf(position);
  const omitted = record.findLast(({ status }) => status === 'omitted');
  if (omitted === undefined) return undefined;
  const series = omitted.document.series;
  const line = record.filter(({ document }) => series === undefined || document.series === series);
  const at = line.indexOf(omitted);
  if (line.slice(at).some(({ status }) => status === 'stated')) return undefined;
  const last = [...record.slice(0, record.indexOf(omitted)), ...line.slice(0, at)].findLast(
    ({ status, operative }) => status === 'stated' && operative !== undefined,
  );
  const clause =
    last && splitClauses(last.text, last.language).find((text) => text.includes(last.operative!));
  return clause === undefined
    ? undefined
    : {
        text: clause.replace(/[;,.]$/, ''),
        date: dateIdOf(omitted),
        marks: briefMarks(omitted),
        link: omitted.sources[0]?.url,
      };
}

// Go's regular expressions, and quotation marks of any style.
function escapePattern(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]');
}
