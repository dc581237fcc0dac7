/** Something to fix in the catalogue, with its place. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** The name of the rule it breaks. */
  readonly rule: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Sorts by file, line and column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareWords(a.file, b.file) || a.line - b.line || a.column - b.column || compareWords(a.rule, b.rule),
  );
}

/** One problem as two lines: place and rule, then what is wrong and what to do. */
export function describeProblem({ file, line, column, severity, rule, message, fix }: Problem): string {
  return `${file}:${line}:${column}  ${severity}  ${rule}\n  ${message}; ${fix}`;
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
