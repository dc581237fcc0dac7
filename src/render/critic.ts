// CriticMarkup, http://criticmarkup.com/spec.php: `{--removed--}`, `{++added++}`. It has no escape of
// its own, so where the wording itself has one of its marks an invisible joiner breaks it.

import { escapeControls } from './escape.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { nameSource } from './numbered-sources.ts';

/** A memo in CriticMarkup; ends with a line break. */
export function renderCritic({ title, subtitle, blocks, sources }: Memo): string {
  const heading = [title, subtitle].filter((part) => part !== '').join(' · ');
  const list = sources.map((source, at) => `${at + 1}. ${escapeCritic(nameSource(source))} ${source.url}`);
  return `${[
    ...(heading === '' ? [] : [`# ${escapeCritic(heading)}`]),
    ...blocks.map(writeBlock),
    ...(list.length === 0 ? [] : ['## Sources', list.join('\n')]),
  ].join('\n\n')}\n`;
}

function writeBlock(block: MemoBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeCritic(block.text)}`;
    case 'paragraph':
    case 'wording':
      return writeText(block.text);
    case 'list':
      return block.items.map((item) => `- ${writeText(item)}`).join('\n');
    case 'table':
      return [block.header, ...block.rows.map((row) => row.map(writeText))]
        .map((cells) => cells.join('\t'))
        .join('\n');
    default:
      return block satisfies never;
  }
}

function writeText(text: MemoText): string {
  return text.map(writeRun).join('');
}

function writeRun({ text, mark, sources = [] }: MemoRun): string {
  const safe = escapeCritic(text);
  const refs = sources.map((source) => `[${source}]`).join('');
  if (mark === 'removed') return `{--${safe}--}${refs}`;
  if (mark === 'added') return `{++${safe}++}${refs}`;
  return `${safe}${refs}`;
}

const JOINER = '\u2060';

/** The text with CriticMarkup's own marks broken. */
export function escapeCritic(text: string): string {
  return escapeControls(text).replace(
    /\{(?=--|\+\+|~~|==|>>)|(?:--|\+\+|~~|==|<<)(?=\})|~(?=>)/g,
    (mark) => `${mark}${JOINER}`,
  );
}
