/** The formats that a diff can be written in. */
export const REDLINE_FORMATS = ['ansi', 'plain', 'side-by-side', 'markdown', 'json'] as const;
