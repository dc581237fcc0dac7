// LaTeX. The preamble defines what is used: `\added`, `\deleted` and `\moved` as in the package "changes", so
// that two lines turn a redline into the old text or the new one. Compiles with LuaLaTeX, XeLaTeX and pdfLaTeX.

import type { Source } from '../catalogue/model.ts';
import { columnShares } from './column-shares.ts';
import { escapeControls } from './escape.ts';
import { PREAMBLE } from './latex-preamble.ts';
import { safeAddress } from './markdown.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { describeNote, unreferred } from './memo-notes.ts';
import type { MemoOptions } from './memo-options.ts';

/** A memo as a LaTeX document; ends with a line break. */
export function renderLatex(memo: Memo, { author, date }: MemoOptions): string {
  const { title, subtitle, blocks, sources } = memo;
  const noted = new Map<number, number>();
  const rest = unreferred(memo);
  const isWide = blocks.some((block) => block.kind === 'table' && block.header.length > 5);
  return [
    `% !TEX program = lualatex`,
    `\\documentclass[11pt]{article}`,
    `\\usepackage[a4paper,margin=2.5cm${isWide ? ',landscape' : ''}]{geometry}`,
    PREAMBLE,
    `\\hypersetup{pdftitle={${escapeLatex(title)}},pdfauthor={${escapeLatex(author)}}${date === undefined ? '' : `,pdfcreationdate={D:${date.replace(/\D/g, '')}Z}`}}`,
    `\\begin{document}`,
    ...(title === '' ? [] : [`{\\Large\\bfseries ${escapeLatex(title)}\\par}`]),
    ...(subtitle === '' ? [] : [`\\textcolor{dim}{${escapeLatex(subtitle)}}\\par\\bigskip`]),
    ...blocks.map((block) => writeBlock(block, sources, noted)),
    ...(rest.length === 0
      ? []
      : [`\\section*{Sources}`, listOf(rest.map((number) => writeSource(sources[number - 1]!)))]),
    `\\end{document}`,
    '',
  ].join('\n');
}

function writeBlock(block: MemoBlock, sources: readonly Source[], noted: Map<number, number>): string {
  const write = (text: MemoText) => text.map((run) => writeRun(run, sources, noted)).join('');
  switch (block.kind) {
    case 'heading':
      return `\\section*{${escapeLatex(block.text)}}`;
    case 'paragraph':
      return `${write(block.text)}\n`;
    case 'wording':
      return `\\begin{wording}\n${write(block.text)}%\n\\end{wording}`;
    case 'list':
      return listOf(block.items.map(write));
    case 'table': {
      const isWide = block.header.length > 6;
      // Beside its share each column has a gap of 12pt and a rule.
      const gaps = block.header.length * 12.4;
      const columns = columnShares(block.header, block.rows).map(
        (share) =>
          `|>{\\raggedright\\arraybackslash}p{\\dimexpr ${share.toFixed(3)}\\linewidth-${(gaps * share).toFixed(1)}pt}`,
      );
      const row = (cells: readonly string[]) => `${cells.join(' & ')} \\\\ \\hline`;
      return [
        ...(isWide ? ['{\\scriptsize'] : []),
        `\\begin{longtable}{${columns.join('')}|}`,
        `\\hline`,
        row(block.header.map((text) => `\\textbf{${escapeLatex(text)}}`)),
        `\\endhead`,
        ...block.rows.map((cells) => row(cells.map(write))),
        `\\end{longtable}`,
        ...(isWide ? ['}'] : []),
      ].join('\n');
    }
    default:
      return block satisfies never;
  }
}

function listOf(items: readonly string[]): string {
  return [`\\begin{itemize}`, ...items.map((item) => `  \\item {}${item}`), `\\end{itemize}`].join('\n');
}

function writeRun(
  { text, mark, move, sources: refs = [] }: MemoRun,
  sources: readonly Source[],
  noted: Map<number, number>,
): string {
  const number = move === undefined ? '' : `\\moved{${move}}`;
  const notes = refs
    .map((ref, at) => (at === 0 ? '' : '\\textsuperscript{,}') + writeNote(ref, sources, noted))
    .join('');
  if (text.trim() === '' && notes !== '') return notes;
  // An underline cannot run over the end of a paragraph.
  const words = text
    .split(/(\n+)/)
    .map((part) => (part.startsWith('\n') ? breakOf(mark) : wrapMark(escapeLatex(part), mark)))
    .join('');
  return words + number + notes;
}

function breakOf(mark: MemoRun['mark']): string {
  return mark === 'removed' || mark === 'added'
    ? `\\${mark === 'removed' ? 'deleted' : 'added'}break{}`
    : '\n\n';
}

function wrapMark(text: string, mark: MemoRun['mark']): string {
  if (text === '') return '';
  switch (mark) {
    case 'removed':
      return `\\deleted{${text}}`;
    case 'added':
      return `\\added{${text}}`;
    case 'strong':
      return `\\textbf{${text}}`;
    case 'dim':
      return colour('dim', text);
    case 'warn':
      return colour('old', text);
    case undefined:
      return text;
    default:
      return mark satisfies never;
  }
}

// A colour swallows the space that follows it.
function colour(name: string, text: string): string {
  const space = /^ */.exec(text)![0];
  return `${space}\\textcolor{${name}}{${text.slice(space.length)}}`;
}

function writeNote(ref: number, sources: readonly Source[], noted: Map<number, number>): string {
  const known = noted.get(ref);
  if (known !== undefined) return `\\footnotemark[${known}]`;
  noted.set(ref, noted.size + 1);
  // Set flush, an address that does not break would tear the line open.
  return `\\footnote{\\raggedright ${writeSource(sources[ref - 1]!)}}`;
}

function writeSource(source: Source): string {
  const { before, after } = describeNote(source);
  const address = safeAddress(source.url).replace(/[\\{}%#]/g, (sign) =>
    sign === '%' || sign === '#' ? `\\${sign}` : encodeURIComponent(sign).replace('%', '\\%'),
  );
  return `${escapeLatex(before)}\\url{${address}}${escapeLatex(after)}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  "'": '\\textquotesingle{}',
  '`': '\\textasciigrave{}',
  '-': '{-}',
};

/** The text with everything that LaTeX would obey made harmless. Two hyphens would become a dash. */
export function escapeLatex(text: string): string {
  return escapeControls(text).replace(/[#$%&_{}\\~^<>|"`']|-(?=-)/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
