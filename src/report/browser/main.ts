// What a page of a report does besides being read: search, the comparison of any two wordings, who first wrote
// each phrase. It runs from a file, asks nothing of the network, and is the program's own engine.

import { showComparison } from './comparison.ts';
import { offerOrigins } from './origins.ts';
import { readPage } from './page-data.ts';
import { offerSearch } from './search.ts';

const index = document.querySelector<HTMLElement>('.index');
const articles = [...document.querySelectorAll<HTMLElement>('article.position')];
const isSinglePage = index !== null && articles.length > 0;
const name = document.title;

if (index !== null) offerSearch(index, isSinglePage);
for (const article of articles)
  article.addEventListener('beforematch', () => {
    location.hash = `#${article.id}`;
  });
addEventListener('hashchange', () => goTo(addressed()));
goTo(addressed(), { isFirst: true });

function addressed(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

/** Shows what an address names: `us/topic`, `us/topic@2001-05-14`, or `us/topic@2001-05-14..2006-03-03`. */
function goTo(address: string, { isFirst = false } = {}): void {
  const [id, revisions] = address.split('@');
  const only = address === '' && articles.length === 1 ? articles[0] : undefined;
  const asked = articles.find((article) => article.id === id) ?? only;
  const article = asked ?? (isSinglePage ? undefined : articles[0]);
  if (isSinglePage && (asked !== undefined || !isFirst || address === '' || address === 'index')) show(asked);
  if (isSinglePage && isFirst && asked === undefined) show(undefined);
  if (article === undefined) {
    if (!isFirst) index?.querySelector<HTMLElement>('#index-title')?.focus();
    return;
  }
  const page = readPage(article);
  offerOrigins(article, page);
  const [from, to] = revisions?.split('..') ?? [];
  showComparison(article, page, from !== undefined && to !== undefined ? { from, to } : undefined);
  const target =
    to !== undefined ? article.querySelector<HTMLElement>('.compare') : document.getElementById(address);
  if (asked !== undefined && (isSinglePage || to !== undefined || !isFirst)) {
    if (target === article) article.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    (target ?? article).scrollIntoView();
  }
}

// Of a single page one part is seen at a time; the browser's own search still finds words in the others.
function show(article: HTMLElement | undefined): void {
  for (const one of articles) {
    if (one === article) one.removeAttribute('hidden');
    else one.setAttribute('hidden', 'until-found');
  }
  index!.hidden = article !== undefined;
  const heading = article?.querySelector('[tabindex="-1"]')?.textContent;
  document.title = heading ? `${heading} · ${name}` : name;
}
