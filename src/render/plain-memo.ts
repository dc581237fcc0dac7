// A memo as text without any markup, to paste where nothing else is taken: `[-removed-]`, `{+added+}`.

import { escapeControls } from './escape.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { nameSource } from './numbered-sources.ts';
import { toOneLine } from './one-line.ts';

/** A memo as plain text; ends with a line break. */
export function renderPlainMemo({ title, subtitle, blocks, sources }: Memo): string {
  const heading = [title, subtitle].filter((part) => part !== '').join('  ');
  const list = sources.map(
    (source, at) => `[${at + 1}] ${escapeControls(`${nameSource(source)} ${source.url}`)}`,
  );
  return `${[
    ...(heading === '' ? [] : [escapeControls(heading)]),
    ...blocks.map(writeBlock),
    ...(list.length === 0 ? [] : [['Sources', ...list].join('\n')]),
  ].join('\n\n')}\n`;
}

function writeBlock(block: MemoBlock): string {
  switch (block.kind) {
    case 'heading':
      return escapeControls(block.text);
    case 'paragraph':
    case 'wording':
      return writeText(block.text);
    case 'list':
      return block.items.map((item) => `- ${writeText(item)}`).join('\n');
    case 'table':
      return [block.header, ...block.rows.map((row) => row.map(writeText))]
        .map((cells) => cells.map((cell) => toOneLine(cell.replaceAll('\t', '\n'))).join('\t'))
        .join('\n');
    default:
      return block satisfies never;
  }
}

function writeText(text: MemoText): string {
  return text.map(writeRun).join('');
}

function writeRun({ text, mark, sources = [] }: MemoRun): string {
  const safe = escapeControls(text);
  const refs = sources.map((source) => `[${source}]`).join('');
  if (mark === 'removed') return `[-${safe}-]${refs}`;
  if (mark === 'added') return `{+${safe}+}${refs}`;
  return `${safe}${refs}`;
}
