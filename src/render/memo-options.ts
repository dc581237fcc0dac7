/** How a memo is to be written, apart from what it says. */
export interface MemoOptions {
  /** Whose the tracked changes are. */
  readonly author: string;
  /** When they were made, `YYYY-MM-DDThh:mm:ssZ`; without it they carry no date. */
  readonly date?: string;
  /** Of HTML: an element to paste into a page, not a page. */
  readonly isFragment?: boolean;
  /** Sources as notes also where a format would list them. */
  readonly hasFootnotes?: boolean;
}

export const PROGRAM_AUTHOR = 'diplodiff';
