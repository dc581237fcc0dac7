import { UserError } from '../errors.ts';
import type { ReadContent } from './document.ts';
import { joinLines } from './pdf-lines.ts';
import { type PdfAnswer, readPdfLines } from './pdf-pages.ts';

/**
 * Reads a PDF: paragraphs, words that were cut at line ends made whole, running heads and page numbers left out.
 *
 * @throws UserError when it is locked, damaged, without text, or of too many pages
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadContent> {
  const answer = await readPdfLines(bytes);
  if (answer.kind === 'lines') return joinLines(answer.lines);
  const [what, advice] = FAILURES[answer.kind];
  throw new UserError(`"${name}" ${what}`, [advice]);
}

const FAILURES: Readonly<
  Record<Exclude<PdfAnswer['kind'], 'lines'>, readonly [what: string, advice: string]>
> = {
  locked: ['is locked with a password', 'save a copy without a password'],
  damaged: ['is damaged', 'open it in a viewer and save it again, or get a new copy'],
  pictures: [
    'has no text in it: its pages are pictures',
    'recognize the text first (OCR), with ocrmypdf for instance',
  ],
  pages: ['has more than 5000 pages', 'give it in parts'],
};
