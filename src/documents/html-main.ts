// Which part of a page is the text, and which is around it.

import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that stand as paragraphs of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const NEVER_TEXT = new Set(
  'area audio base button canvas datalist embed head iframe img input link map math meta meter noembed noframes noscript object optgroup option progress script select style svg template textarea title video'.split(
    ' ',
  ),
);
const AROUND = new Set(['nav', 'header', 'footer', 'aside']);
const AROUND_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search']);

/** The parts of a page to read: `main`, else the articles when they hold most of the text, else the body. */
export function findMain(page: DefaultTreeAdapterTypes.Document): Node[] {
  const mains = findOutermost(page, (element) => element.tagName === 'main' || roleOf(element) === 'main');
  if (mains.length > 0) return mains;
  const articles = findOutermost(page, (element) => element.tagName === 'article');
  const body = findOutermost(page, ({ tagName }) => tagName === 'body');
  const measure = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + lettersOf(node), 0);
  return articles.length > 0 && measure(articles) * 2 >= measure(body) ? articles : page.childNodes;
}

/** Whether an element and all in it is no text of the page. */
export function isLeftOut(element: Element, original: boolean): boolean {
  const { tagName } = element;
  if (NEVER_TEXT.has(tagName) || isHidden(element)) return true;
  if (tagName === (original ? 'ins' : 'del')) return true;
  // The heading of an article is its header; that of the page is the site's.
  if (tagName === 'header') return !isInArticle(element);
  return AROUND.has(tagName) || AROUND_ROLES.has(roleOf(element) ?? '');
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isHidden(element: Element): boolean {
  return element.attrs.some(({ name, value }) => {
    if (name === 'hidden') return true;
    if (name === 'aria-hidden') return value === 'true';
    return name === 'style' && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value);
  });
}

function roleOf(element: Element): string | undefined {
  return element.attrs.find(({ name }) => name === 'role')?.value;
}

function isInArticle({ parentNode }: Element): boolean {
  for (let node = parentNode; node !== null && isElement(node); node = node.parentNode)
    if (node.tagName === 'article' || node.tagName === 'main' || roleOf(node) === 'main') return true;
  return false;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function findOutermost(node: Node, isWanted: (element: Element) => boolean): Element[] {
  if (isElement(node)) {
    if (isLeftOut(node, false) && node.tagName !== 'head') return [];
    if (isWanted(node)) return [node];
  }
  return childrenOf(node).flatMap((child) => findOutermost(child, isWanted));
}

function lettersOf(node: Node): number {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.trim().length;
  if (isElement(node) && isLeftOut(node, false)) return 0;
  return childrenOf(node).reduce((sum, child) => sum + lettersOf(child), 0);
}
