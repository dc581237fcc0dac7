// Markdown as its reader sees it: CommonMark with GitHub's tables, footnotes and struck text.

import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { UserError } from '../errors.ts';
import { alignToSource } from './align.ts';
import type { ReadContent } from './document.ts';
import type { ReadOptions } from './read-document.ts';
import { startText, type TextWriter } from './write-text.ts';

// The parser's work grows faster than its input; what is larger is hardly written by hand.
const LARGEST = 8 * 1024 * 1024;

/**
 * Reads a Markdown file. Front matter, addresses of links and HTML tags are no text.
 *
 * @throws UserError when it is too large, or nested beyond any text's need
 */
export async function readMarkdown(name: string, source: string, options: ReadOptions): Promise<ReadContent> {
  refuseExcess(name, source);
  const tree: Root = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const writer = startText(source);
  const html = source.includes('<') ? await import('./html.ts') : undefined;
  writeNode(tree, {
    source,
    writer,
    original: options.original ?? false,
    html: (piece, base) => html?.writeHtml(piece, base, writer, { ...options, name }),
  });
  return writer.finish();
}

interface Setting {
  readonly source: string;
  readonly writer: TextWriter;
  readonly original: boolean;
  readonly html: (piece: string, base: (index: number) => number) => void;
}

function writeNode(node: Nodes, setting: Setting): void {
  const { writer } = setting;
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      writer.words(node.value, alignedTo(node, node.value, setting.source));
      break;
    case 'code':
      writer.breakParagraph();
      writer.verbatim(node.value, alignedTo(node, node.value, setting.source));
      writer.breakParagraph();
      break;
    case 'html':
      setting.html(node.value, alignedTo(node, node.value, setting.source));
      break;
    case 'break':
      writer.breakLine();
      break;
    case 'blockquote':
      writer.quote(() => writeChildren(node, setting));
      break;
    case 'delete':
      if (setting.original) writeChildren(node, setting);
      break;
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'tableCell':
    case 'footnoteDefinition':
      writer.breakParagraph();
      writeChildren(node, setting);
      writer.breakParagraph();
      break;
    default:
      if (!UNSEEN.has(node.type)) writeChildren(node, setting);
  }
}

const UNSEEN: ReadonlySet<string> = new Set(['yaml', 'toml', 'definition', 'image', 'imageReference']);

function writeChildren(node: Nodes, setting: Setting): void {
  if ('children' in node) for (const child of node.children) writeNode(child, setting);
}

function alignedTo(node: Nodes, value: string, source: string): (index: number) => number {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  return alignToSource(source, textStart(node, source, from), to, value);
}

// The fence and its language are no part of the code, the backticks none of the words.
function textStart({ type }: Nodes, source: string, from: number): number {
  if (type === 'inlineCode') return from + /^`*/.exec(source.slice(from, from + 80))![0].length;
  const isFenced = type === 'code' && /^(?:`{3}|~{3})/.test(source.slice(from, from + 3));
  return isFenced ? source.indexOf('\n', from) + 1 : from;
}

const DEEPEST = 100;

function refuseExcess(name: string, source: string): void {
  if (source.length > LARGEST)
    throw new UserError(`"${name}" is larger than ${LARGEST / 1024 / 1024} MB, too much for Markdown`, [
      'give it in parts, or rename it .txt to read it as plain text',
    ]);
  // A rule of dashes or asterisks is no list in a list: a list's mark has a space behind it, and other words.
  const tooDeep = new RegExp(
    `^(?![ \\t]*([-*])(?:[ \\t]*\\1)*[ \\t]*$)[ \\t]*(?:(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])[ \\t]*){${DEEPEST}}`,
    'm',
  );
  if (tooDeep.test(source) || /^[ \t]{4000}\S/m.test(source))
    throw new UserError(`"${name}" has lists or quotations more than ${DEEPEST} deep in each other`, [
      'it may be damaged; save its text by itself',
    ]);
}
