// The names of the formats, and which file name extension means which.

/** The formats that every memo can be written in. */
export const MEMO_FORMATS = ['markdown', 'html', 'critic', 'docx', 'rtf', 'latex'] as const;
export type MemoFormat = (typeof MEMO_FORMATS)[number];

/** The formats that a diff can be written in. */
export const REDLINE_FORMATS = ['ansi', 'plain', 'side-by-side', ...MEMO_FORMATS, 'csv', 'json'] as const;

/** The formats of what has rows: a blame, a matrix, the accounts of a meeting; a log has `ndjson` too. */
export const TABLE_FORMATS = ['ansi', 'plain', ...MEMO_FORMATS, 'csv', 'json'] as const;
export const LOG_FORMATS = [...TABLE_FORMATS, 'ndjson'] as const;

// The format that a file name's extension stands for.
const EXTENSIONS: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  txt: 'plain',
  ansi: 'ansi',
  critic: 'critic',
  criticmarkup: 'critic',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  rtf: 'rtf',
  tex: 'latex',
  yaml: 'yaml',
  yml: 'yaml',
  sarif: 'sarif',
  xml: 'junit',
  svg: 'svg',
};

/** The format that a file's extension stands for. */
export function formatOfFile(name: string): string | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(EXTENSIONS, ending) ? EXTENSIONS[ending] : undefined;
}

/** The extensions that stand for one of these formats: `.md`. */
export function extensionsOf(formats: readonly string[]): string[] {
  return Object.entries(EXTENSIONS).flatMap(([name, format]) =>
    formats.includes(format) ? [`.${name}`] : [],
  );
}
