import type { PageData, SharedData } from '../report.ts';

declare const diplodiffShared: SharedData;

const pages = new WeakMap<HTMLElement, PageData>();

/** The data of a position, read from its article once. */
export function readPage(article: HTMLElement): PageData {
  const known = pages.get(article);
  if (known !== undefined) return known;
  const page: PageData = JSON.parse(article.querySelector('script.data')!.textContent!);
  pages.set(article, page);
  return page;
}

/** The terms of a language and its ladders. */
export const tongues = {
  terms: (language: string) => diplodiffShared.terms[language] ?? [],
  ladders: (language: string) =>
    diplodiffShared.ladders[language] ?? diplodiffShared.ladders[language.split('-')[0]!],
};
