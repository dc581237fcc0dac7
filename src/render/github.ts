import type { PlacedProblem } from './sarif.ts';

/** A problem as the annotation that GitHub's runner shows beside the line. */
export function githubLine({
  file,
  line,
  column,
  endLine,
  endColumn,
  severity,
  rule,
  message,
  fix,
}: PlacedProblem): string {
  const place = `file=${escapeProperty(file)},line=${line}${endLine === undefined ? '' : `,endLine=${endLine}`},col=${column}${endColumn === undefined || endLine !== line ? '' : `,endColumn=${endColumn}`},title=${escapeProperty(rule)}`;
  return `::${severity} ${place}::${escapeData(fix === undefined ? message : `${message}; ${fix}`)}`;
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
