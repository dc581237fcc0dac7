// A small page can be written so that its tree is enormous: elements in elements in elements, or formatting
// that every paragraph inherits. The parser asks here for each of its nodes, and is stopped in time.

import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from 'parse5';

const DEEPEST = 1000;
const MOST = 1_000_000;
const FEW = 10_000;

/** The parser's own tree, which calls `refuse` (it must throw) when it grows beyond all need of `length` characters. */
export function boundedTree(
  length: number,
  refuse: (what: string) => void,
): TreeAdapter<DefaultTreeAdapterMap> {
  let [depth, count] = [0, 0];
  const create: TreeAdapter<DefaultTreeAdapterMap>['createElement'] = (...args) => {
    count += 1;
    if (count > FEW + length / 2) refuse('swells to many times its size when it is read');
    if (count > MOST) refuse(`has more than ${MOST} elements`);
    return defaultTreeAdapter.createElement(...args);
  };
  return {
    ...defaultTreeAdapter,
    createElement: create,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) refuse(`has elements more than ${DEEPEST} deep in each other`);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}
