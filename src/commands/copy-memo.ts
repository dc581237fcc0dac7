import type { Memo } from '../render/memo.ts';
import type { Terminal } from '../terminal.ts';
import type { SharedOptions } from './options.ts';

/** With `--copy` puts what `make` makes on the clipboard. */
export async function copyWhenAsked(
  make: () => Memo,
  { copy: isAsked }: SharedOptions,
  terminal: Terminal,
): Promise<void> {
  if (!isAsked) return;
  const memo = make();
  const { renderHtmlFragment } = await import('../render/html.ts');
  const { renderPlainMemo } = await import('../render/plain-memo.ts');
  const { copy } = await import('../clipboard/copy.ts');
  await copy({ html: renderHtmlFragment(memo), plain: renderPlainMemo(memo) }, terminal);
}
