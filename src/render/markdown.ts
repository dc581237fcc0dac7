// Markdown for a memo or a wiki. `<del>` and `<ins>` rather than `~~` and `**`: they may begin and end
// inside a word, next to a space or a full stop, where the others show their asterisks.

import { escapeControls } from './escape.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { nameSource } from './numbered-sources.ts';
import { toOneLine } from './one-line.ts';

/** A memo as Markdown; ends with a line break. */
export function renderMarkdown({ title, subtitle, blocks, sources }: Memo, hasFootnotes = false): string {
  const refer: Refer = (number) => (hasFootnotes ? `[^${number}]` : `\\[${number}\\]`);
  const heading = [title, subtitle].filter((part) => part !== '').join(' · ');
  const parts = [
    ...(heading === '' ? [] : [`## ${escapeMarkdown(heading)}`]),
    ...blocks.map((block) => writeBlock(block, refer)),
    ...(sources.length === 0
      ? []
      : [
          ...(hasFootnotes ? [] : ['### Sources']),
          sources
            .map(
              (source, at) =>
                `${hasFootnotes ? `[^${at + 1}]:` : `${at + 1}.`} ${escapeMarkdown(nameSource(source))} <${safeAddress(source.url)}>`,
            )
            .join('\n'),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Refer = (number: number) => string;

function writeBlock(block: MemoBlock, refer: Refer): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return writeText(block.text, refer);
    case 'wording':
      return `> ${writeText(block.text, refer).replace(/\n+/g, '\n>\n> ')}`;
    case 'list':
      return block.items.map((item) => `- ${toOneLine(writeText(item, refer), '<br>')}`).join('\n');
    case 'table':
      return [
        block.header.map(escapeMarkdown),
        block.header.map(() => '---'),
        ...block.rows.map((row) => row.map((cell) => toOneLine(writeText(cell, refer), '<br>'))),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    default:
      return block satisfies never;
  }
}

function writeText(text: MemoText, refer: Refer): string {
  return text
    .map((run) => writeRun(run, refer))
    .join('')
    .trim()
    .replace(LIST_MARK, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

// At the head of a line it would make an item: a resolution's paragraphs 1 and 3 would be counted 1 and 2.
const LIST_MARK = /^[ \t]*(?:[-+]|\d{1,9}[.)])(?=\s|$)/gm;

function writeRun({ text, mark, move, sources = [] }: MemoRun, refer: Refer): string {
  const safe = escapeMarkdown(text);
  const number = move === undefined ? '' : `<sup>${move}</sup>`;
  const refs = sources.map(refer).join('');
  if (mark === 'removed') return `${markLines(safe, 'del')}${number}${refs}`;
  if (mark === 'added') return `${markLines(safe, 'ins')}${number}${refs}`;
  if (mark === 'strong') return `**${safe}**${refs}`;
  return `${safe}${refs}`;
}

// Line by line: each becomes a paragraph, and an element that one opens ends with it, so that of three paragraphs struck
// out only the first would be. The breaks between them are marked as well, for whoever takes the marks out again.
function markLines(text: string, tag: 'del' | 'ins'): string {
  return text.replace(/\n+|[^\n]+/g, (part) => `<${tag}>${part}</${tag}>`);
}

/** An address that cannot end the angle brackets around it. */
export function safeAddress(url: string): string {
  return encodeURI(decodable(url)).replaceAll('>', '%3E').replaceAll('<', '%3C');
}

// Addresses are mostly encoded already; encoding them again would break them.
function decodable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The text with everything that Markdown or HTML would read as markup made harmless. */
export function escapeMarkdown(text: string): string {
  return escapeControls(text)
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
