// CriticMarkup, http://criticmarkup.com/spec.php: `{--removed--}`, `{++added++}`. It has no escape of
// its own, so where the wording itself has one of its marks an invisible joiner breaks it.

import { escapeControls } from './escape.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { nameSource } from './numbered-sources.ts';

/** A memo in CriticMarkup; ends with a line break. */
export function renderCritic({ title, subtitle, blocks, sources }: Memo, hasFootnotes = false): string {
  const refer: Refer = (number) => (hasFootnotes ? `[^${number}]` : `[${number}]`);
  const heading = [title, subtitle].filter((part) => part !== '').join(' · ');
  const list = sources.map(
    (source, at) =>
      `${hasFootnotes ? `[^${at + 1}]:` : `${at + 1}.`} ${escapeCritic(nameSource(source))} ${escapeControls(source.url)}`,
  );
  return `${[
    ...(heading === '' ? [] : [`# ${escapeCritic(heading)}`]),
    ...blocks.map((block) => writeBlock(block, refer)),
    ...(list.length === 0 ? [] : [...(hasFootnotes ? [] : ['## Sources']), list.join('\n')]),
  ].join('\n\n')}\n`;
}

type Refer = (number: number) => string;

function writeBlock(block: MemoBlock, refer: Refer): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeCritic(block.text)}`;
    case 'paragraph':
    case 'wording':
      return writeText(block.text, refer);
    case 'list':
      return block.items.map((item) => `- ${writeText(item, refer)}`).join('\n');
    case 'table':
      return [
        block.header.map(escapeCritic),
        ...block.rows.map((row) => row.map((cell) => writeText(cell, refer))),
      ]
        .map((cells) => cells.join('\t'))
        .join('\n');
    default:
      return block satisfies never;
  }
}

function writeText(text: MemoText, refer: Refer): string {
  return text.map((run) => writeRun(run, refer)).join('');
}

function writeRun({ text, mark, sources = [] }: MemoRun, refer: Refer): string {
  const safe = escapeCritic(text);
  const refs = sources.map(refer).join('');
  if (mark === 'removed') return `{--${safe}--}${refs}`;
  if (mark === 'added') return `{++${safe}++}${refs}`;
  return `${safe}${refs}`;
}

const JOINER = '\u2060';

/**
 * The text with CriticMarkup's own marks broken. Each has a brace beside a sign, and the sign may stand in the next run or
 * be one of ours: so every brace is kept apart, whatever is beside it. What reads Markdown obeys tags too, so `<` is kept
 * from the name behind it.
 */
function escapeCritic(text: string): string {
  return escapeControls(text)
    .replaceAll('{', `{${JOINER}`)
    .replaceAll('}', `${JOINER}}`)
    .replace(/<(?=[a-z/!?])/gi, `<${JOINER}`);
}
