// The words of a web page that somebody came to read: its main part, without menus, scripts and what is
// hidden. Every word keeps its place in the file.

import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { UserError } from '../errors.ts';
import { alignToSource } from './align.ts';
import type { ReadContent } from './document.ts';
import { boundedTree } from './html-bounds.ts';
import { BLOCKS, findMain, isElement, isLeftOut } from './html-main.ts';
import type { ReadOptions } from './read-document.ts';
import { startText, type TextWriter } from './write-text.ts';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Reads a web page.
 *
 * @throws UserError when it is nested or swollen beyond any page's need
 */
export function readHtml(name: string, source: string, options: ReadOptions): ReadContent {
  const page = parsePage(source, refuseFor(name));
  const writer = startText(source);
  for (const part of findMain(page)) {
    writer.breakParagraph();
    writeNode(part, {
      source,
      writer,
      original: options.original ?? false,
      base: (at) => at,
      verbatim: false,
    });
  }
  return writer.finish();
}

/** The tree of a web page; `refuse` (it must throw) is called when it grows beyond all need of the page. */
export function parsePage(source: string, refuse: Refuse): DefaultTreeAdapterTypes.Document {
  return parse(source, parserOptions(source.length, refuse));
}

/** Adds the words of a piece of HTML; `base` gives the place of each of its characters in the writer's source. */
export function writeHtml(
  html: string,
  base: (index: number) => number,
  writer: TextWriter,
  options: ReadOptions & { readonly name: string },
): void {
  const piece = parseFragment(html, parserOptions(html.length, refuseFor(options.name)));
  const setting = { source: html, writer, original: options.original ?? false, base, verbatim: false };
  for (const child of piece.childNodes) writeNode(child, setting);
}

/** The encoding an HTML file says it is in. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return (
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1]
  );
}

type Refuse = (what: string) => never;

function refuseFor(name: string): Refuse {
  return (what) => {
    throw new UserError(`"${name}" ${what}`, ['it may be damaged; save its text by itself']);
  };
}

function parserOptions(length: number, refuse: Refuse) {
  return { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: boundedTree(length, refuse) };
}

interface Setting {
  readonly source: string;
  readonly writer: TextWriter;
  readonly original: boolean;
  readonly base: (index: number) => number;
  /** White space counts, as in `pre`. */
  readonly verbatim: boolean;
}

function writeNode(node: Node, setting: Setting): void {
  const { writer, source, base } = setting;
  if (node.nodeName === '#text') {
    const { value, sourceCodeLocation: at } = node as DefaultTreeAdapterTypes.TextNode;
    const aligned = alignToSource(source, at?.startOffset ?? 0, at?.endOffset ?? 0, value);
    writer[setting.verbatim ? 'verbatim' : 'words'](value, (index) => base(aligned(index)));
  } else if (node.nodeName === '#comment') {
    const { data, sourceCodeLocation } = node as DefaultTreeAdapterTypes.CommentNode;
    writer.comment(data.trim(), base(sourceCodeLocation?.startOffset ?? 0));
  } else if (isElement(node) && !isLeftOut(node, setting.original)) writeElement(node, setting);
}

function writeElement(element: DefaultTreeAdapterTypes.Element, setting: Setting): void {
  const { writer } = setting;
  const { tagName, childNodes, sourceCodeLocation: at } = element;
  const writeChildren = (inner = setting) => {
    for (const child of childNodes) writeNode(child, inner);
  };
  const writeMark = (mark: string, source = 0) => writer.words(mark, () => setting.base(source));
  if (tagName === 'br') writer.breakLine();
  else if (tagName === 'blockquote') writer.quote(writeChildren);
  else if (tagName === 'q') {
    writeMark('“', at?.startOffset);
    writeChildren();
    writeMark('”', at?.endTag?.startOffset ?? at?.endOffset);
  } else if (!BLOCKS.has(tagName)) writeChildren();
  else {
    writer.breakParagraph();
    writeChildren(tagName === 'pre' ? { ...setting, verbatim: true } : setting);
    writer.breakParagraph();
  }
}
