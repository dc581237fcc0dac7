import type { SearchEntry } from '../report.ts';

export interface Found {
  readonly entry: SearchEntry;
  /** Absent: the title was found. */
  readonly wording?: SearchEntry['wordings'][number];
  /** What was found, with a little of the text on both sides. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const MARGIN = 90;

/** Titles and wordings that hold the query as it stands, then those that hold all of its words. */
export function findEntries(entries: readonly SearchEntry[], query: string): Found[] {
  const phrase = foldText(query.trim().replace(/\s+/g, ' '));
  const words = phrase.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const whole: Found[] = [];
  const scattered: Found[] = [];
  const look = (text: string, found: (place: Place) => Found): boolean => {
    const folded = foldText(text);
    const at = folded.indexOf(phrase);
    if (at >= 0) whole.push(found(cutAt(text, at, phrase.length)));
    else if (words.every((word) => folded.includes(word)))
      scattered.push(found(cutAt(text, folded.indexOf(words[0]!), words[0]!.length)));
    else return false;
    return true;
  };
  for (const entry of entries) {
    look(`${entry.title} (${entry.id})`, (place) => ({ entry, ...place }));
    for (const wording of entry.wordings)
      wording.texts.some((text) => look(text, (place) => ({ entry, wording, ...place })));
  }
  return [...whole, ...scattered];
}

type Place = Pick<Found, 'before' | 'match' | 'after'>;

function cutAt(text: string, at: number, length: number): Place {
  const start = Math.max(0, at - MARGIN);
  const end = Math.min(text.length, at + length + MARGIN);
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, at),
    match: text.slice(at, at + length),
    after: text.slice(at + length, end) + (end < text.length ? '…' : ''),
  };
}

/** The text with case and typography folded, sign for sign: offsets stay as they are. */
export function foldText(text: string): string {
  return text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/\p{L}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    });
}
