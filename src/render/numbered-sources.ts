import type { Source } from '../catalogue/model.ts';

export interface NumberedSources {
  /** All sources in the order they were first named; the first is number 1. */
  readonly list: readonly Source[];
  /** The numbers of some of them. */
  readonly numbersOf: (sources: readonly Source[]) => number[];
  /** `[1][2]` for some of them. */
  readonly refer: (sources: readonly Source[]) => string;
}

/** Numbers the sources of several formulations, each address once. */
export function numberSources(groups: readonly (readonly Source[])[]): NumberedSources {
  const list: Source[] = [];
  for (const source of groups.flat()) if (!list.some(({ url }) => url === source.url)) list.push(source);
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

/** `Publisher (issuer’s own page)`, without number or address. */
export function nameSource({ publisher, title, kind }: Source): string {
  return `${publisher}${title === undefined ? '' : `, “${title}”`} (${KINDS[kind]})`;
}
