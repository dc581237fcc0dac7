// Cuts a list into its items, at the joints between them and where an item of the other side ends or begins inside one.

import { contentCount, coreKey, isJoint } from './joints.ts';
import type { Pair } from './patience.ts';
import type { Unit } from './words.ts';

const LONGEST_END = 16;

/** What stands between two joints. */
export interface Item {
  readonly range: Pair;
  readonly units: readonly Unit[];
  readonly key: string;
  readonly weight: number;
}

/** The items of some units, which may be cut in other places too. */
export function itemsOf(units: readonly Unit[], cuts: ReadonlySet<number>): Item[] {
  const items: Item[] = [];
  let start = 0;
  for (let at = 0; at <= units.length; at += 1) {
    const isEnd = at === units.length || isJoint(units[at]!);
    if (!isEnd && !cuts.has(at)) continue;
    if (at > start) items.push(itemOf(units, start, at));
    start = isEnd ? at + 1 : at;
  }
  return items;
}

function itemOf(units: readonly Unit[], from: number, to: number): Item {
  const own = units.slice(from, to);
  return { range: [from, to], units: own, key: coreKey(own), weight: contentCount(own) };
}

/**
 * The first item of a list has what leads in the list before it, the last one what follows on behind it: where the
 * other side has an item that ends or opens one of these, it is cut there.
 */
export function refine(items: readonly Item[], others: readonly Item[]): Item[] {
  const known = new Set(others.filter(({ weight }) => weight > 0).map(({ key }) => key));
  const own = new Set(items.map(({ key }) => key));
  const wanted = new Set([...known].filter((key) => !own.has(key)));
  if (wanted.size === 0) return [...items];
  // A key that a part of an item has ends, or begins, as the item's does: few are looked for in vain.
  const [lasts, firsts] = [new Set([...wanted].map(lastWord)), new Set([...wanted].map(firstWord))];
  return items.flatMap((item) => {
    if (known.has(item.key) || item.units.length < 2) return [item];
    const { length } = item.units;
    if (lasts.has(lastWord(item.key))) {
      for (let cut = Math.max(1, length - LONGEST_END); cut < length; cut += 1)
        if (wanted.has(coreKey(item.units.slice(cut)))) return cutAt(item, cut);
    }
    if (firsts.has(firstWord(item.key))) {
      for (let cut = Math.min(length - 1, LONGEST_END); cut > 0; cut -= 1)
        if (wanted.has(coreKey(item.units.slice(0, cut)))) return cutAt(item, cut);
    }
    return [item];
  });
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

function firstWord(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

function cutAt({ units, range: [from, to] }: Item, cut: number): Item[] {
  const head = units.slice(0, cut);
  const tail = units.slice(cut);
  return [
    { range: [from, from + cut], units: head, key: coreKey(head), weight: contentCount(head) },
    { range: [from + cut, to], units: tail, key: coreKey(tail), weight: contentCount(tail) },
  ];
}
