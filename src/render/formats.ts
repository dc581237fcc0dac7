// The names of the formats, and which file name extension means which.

/** The formats that every memo can be written in. */
export const MEMO_FORMATS = ['markdown', 'html', 'critic', 'docx', 'rtf', 'latex'] as const;
export type MemoFormat = (typeof MEMO_FORMATS)[number];

/** The formats that a diff can be written in. */
export const REDLINE_FORMATS = ['ansi', 'plain', 'side-by-side', ...MEMO_FORMATS, 'csv', 'json'] as const;

/** The formats of what has rows: a blame, a matrix, the accounts of a meeting; a log has `ndjson` too. */
export const TABLE_FORMATS = ['ansi', 'plain', ...MEMO_FORMATS, 'csv', 'json'] as const;
export const LOG_FORMATS = [...TABLE_FORMATS, 'ndjson'] as const;

/** The format that a file name's extension stands for. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  txt: 'plain',
  ansi: 'ansi',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  rtf: 'rtf',
  tex: 'latex',
  sarif: 'sarif',
  xml: 'junit',
  svg: 'svg',
};
