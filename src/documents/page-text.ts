// What a reader sees of a web page, as plain text: no scripts, no styles, blocks on lines of their own. Menus and what
// stands around the main part are there too: a quotation may be looked for in any of it.

import type { DefaultTreeAdapterTypes } from 'parse5';
import { UserError } from '../errors.ts';
import { parsePage } from './html.ts';

type Node = DefaultTreeAdapterTypes.Node;

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select', 'textarea']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * The text of a page that came as these bytes with this content type; undefined when it is no text at all.
 *
 * @throws UserError when it is nested or swollen beyond any page's need
 */
export function readPageText(bytes: Uint8Array, type: string): string | undefined {
  if (type !== '' && !/^(text\/|application\/(xhtml|xml|json))/.test(type)) return undefined;
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') return undefined;
  const text = decode(bytes, type);
  return /^text\/plain/.test(type) ? text : stripMarkup(text);
}

/** HTML as plain text. */
function stripMarkup(html: string): string {
  const parts: string[] = [];
  const write = (node: Node) => {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('childNodes' in node) || SKIPPED.has(node.nodeName)) return;
    const edge = INLINE.has(node.nodeName) ? '' : '\n';
    parts.push(edge);
    for (const child of node.childNodes) write(child);
    parts.push(edge);
  };
  write(parsePage(html, refuse));
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

function refuse(what: string): never {
  throw new UserError(what);
}

// The server's word counts, then the page's own; a page that names none is UTF-8, or failing that Western.
function decode(bytes: Uint8Array, type: string): string {
  const named =
    /charset=["']?([\w-]+)/.exec(type)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8', { fatal: named === undefined }).decode(bytes);
  } catch {
    return new TextDecoder(named === undefined ? 'windows-1252' : 'utf-8').decode(bytes);
  }
}
