// Sources as notes: at the first place that leans on a source stands the whole of it, later ones refer back.

import type { Source } from '../catalogue/model.ts';
import type { Memo, MemoBlock, MemoText } from './memo.ts';
import { nameSource } from './numbered-sources.ts';

/** The numbers of the sources that the memo never refers to: they need a list of their own. */
export function unreferred({ blocks, sources }: Memo): number[] {
  const used = new Set(blocks.flatMap(textsOf).flatMap((text) => text.flatMap((run) => run.sources ?? [])));
  return sources.map((_, at) => at + 1).filter((number) => !used.has(number));
}

/** Everything of a source but its main address. */
export function describeNote(source: Source): { readonly before: string; readonly after: string } {
  const { read, archived } = source;
  const after = [
    ...(archived === undefined ? [] : [`archived at ${archived}`]),
    ...(read === undefined ? [] : [`read ${read}`]),
  ];
  return { before: `${nameSource(source)}, `, after: after.map((part) => `, ${part}`).join('') };
}

function textsOf(block: MemoBlock): readonly MemoText[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
    case 'wording':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
    default:
      return block satisfies never;
  }
}
