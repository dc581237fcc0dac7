import type { Source } from '../catalogue/model.ts';

export interface NumberedSources {
  /** All sources in the order they were first named; the first is number 1. */
  readonly list: readonly Source[];
  /** The numbers of some of them. */
  readonly numbersOf: (sources: readonly Source[]) => number[];
  /** `[1][2]` for some of them. */
  readonly refer: (sources: readonly Source[]) => string;
}

/** Numbers the sources of several formulations, each address once; one with only a part of any of them is named so. */
export function numberSources(groups: readonly (readonly Source[])[]): NumberedSources {
  const list: Source[] = [];
  const all = groups
    .flat()
    .toSorted((a, b) => Number(a.quotes === undefined) - Number(b.quotes === undefined));
  for (const { url } of groups.flat())
    if (!list.some((listed) => listed.url === url)) list.push(all.find((source) => source.url === url)!);
  const numbersOf = (sources: readonly Source[]) =>
    sources.map((source) => list.findIndex(({ url }) => url === source.url) + 1);
  return {
    list,
    numbersOf,
    refer: (sources) =>
      numbersOf(sources)
        .map((number) => `[${number}]`)
        .join(''),
  };
}

const KINDS = { primary: 'issuer’s own page', mirror: 'full copy', secondary: 'press or book' } as const;

/** `Publisher (issuer’s own page)` or `Publisher (press or book, in part)`, without number or address. */
export function nameSource({ publisher, title, kind, quotes }: Source): string {
  const part = quotes === undefined ? '' : ', in part';
  return `${publisher}${title === undefined ? '' : `, “${title}”`} (${KINDS[kind]}${part})`;
}
