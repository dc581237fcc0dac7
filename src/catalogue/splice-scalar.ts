// Changes one value of a YAML file and not a byte besides: comments, order, quotes and line wraps of everything
// else stay as their authors left them, which writing the parsed document out again would not keep.

import { isScalar, parseDocument } from 'yaml';

export interface Splice {
  /** `['formulations', 3, 'added']`: a value that is there. */
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** The text with these plain values written in single quotes in place of the old ones. */
export function spliceScalars(text: string, splices: readonly Splice[]): string {
  const document = parseDocument(text);
  const edits = splices.map(({ path, value }) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || !node.range) throw new Error(`there is no value at ${path.join('.')}`);
    return { from: node.range[0], to: node.range[1], value: `'${value.replaceAll("'", "''")}'` };
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, { from, to, value }) => result.slice(0, from) + value + result.slice(to), text);
}
