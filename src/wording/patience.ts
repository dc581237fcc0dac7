// The heaviest chain of pairs that rises on both sides: which anchors can all stand without crossing.
// Fredman, "On computing the length of longest increasing subsequences", 1975, with weights in a
// binary indexed tree (Fenwick, 1994), so that n pairs take n log n steps.

/** A place in the old text and the place in the new one that answers it. */
export type Pair = readonly [number, number];

/** The chain of pairs, rising on both sides, whose weights add up to the most. */
export function heaviestChain(pairs: readonly Pair[], weightOf: (pair: Pair) => number): Pair[] {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const width = sorted.reduce((most, [, j]) => Math.max(most, j), -1) + 1;
  const best = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  const tree = new Int32Array(width + 1).fill(-1);
  let last = -1;
  for (const [at, pair] of sorted.entries()) {
    for (let node = pair[1]; node > 0; node -= node & -node) {
      const other = tree[node]!;
      if (other >= 0 && best[other]! > best[at]!) {
        best[at] = best[other]!;
        previous[at] = other;
      }
    }
    best[at]! += weightOf(pair);
    if (last < 0 || best[at]! > best[last]!) last = at;
    for (let node = pair[1] + 1; node <= width; node += node & -node) {
      if (tree[node]! < 0 || best[tree[node]!]! < best[at]!) tree[node] = at;
    }
  }
  const chain: Pair[] = [];
  for (let at = last; at >= 0; at = previous[at]!) chain.push(sorted[at]!);
  return chain.reverse();
}
