import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Position } from '../catalogue/model.ts';
import type { LadderBook } from '../wording/ladder-book.ts';

/** A catalogue that reads each file once: a scan asks for the same few positions again and again. */
export function rememberReading(catalogue: Catalogue): Catalogue {
  const positions = new Map<string, Position | undefined>();
  const books = new Map<string, LadderBook | undefined>();
  return Object.assign(Object.create(catalogue) as Catalogue, {
    readPosition: (id: string) => remember(positions, id, () => catalogue.readPosition(id)),
    ladderBook: (language: string) => remember(books, language, () => catalogue.ladderBook(language)),
  });
}

function remember<T>(known: Map<string, T>, key: string, read: () => T): T {
  if (!known.has(key)) known.set(key, read());
  return known.get(key)!;
}
