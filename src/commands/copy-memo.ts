import type { Memo } from '../render/memo.ts';
import type { Terminal } from '../terminal.ts';
import type { SharedOptions } from './options.ts';

/**
 * Shows the result, then with `--copy` puts what `make` makes on the clipboard: where there is none, nothing is lost.
 *
 * @returns what `show` returns
 * @throws UserError when no clipboard could be reached
 */
export async function copyAfter<T>(
  make: () => Memo,
  { copy: isAsked }: SharedOptions,
  terminal: Terminal,
  show: () => Promise<T>,
): Promise<T> {
  const result = await show();
  if (!isAsked) return result;
  const memo = make();
  const { renderHtmlFragment } = await import('../render/html.ts');
  const { renderPlainMemo } = await import('../render/plain-memo.ts');
  const { copy } = await import('../clipboard/copy.ts');
  await copy({ html: renderHtmlFragment(memo), plain: renderPlainMemo(memo) }, terminal);
  return result;
}
