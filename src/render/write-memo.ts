import { MEMO_FORMATS, type MemoFormat } from './formats.ts';
import type { Memo } from './memo.ts';
import { type MemoOptions, PROGRAM_AUTHOR } from './memo-options.ts';

/** True when `format` is one that memos are written in. */
export function isMemoFormat(format: string): format is MemoFormat {
  return (MEMO_FORMATS as readonly string[]).includes(format);
}

/** A memo in a format, as text or as the bytes of a file; only that format's writer is loaded. */
export async function writeMemo(
  memo: Memo,
  format: MemoFormat,
  options: MemoOptions = { author: PROGRAM_AUTHOR },
): Promise<string | Uint8Array> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).renderMarkdown(memo, options.hasFootnotes);
    case 'html': {
      const { renderHtmlFragment, renderHtmlPage } = await import('./html.ts');
      return options.isFragment
        ? `${renderHtmlFragment(memo, options.hasFootnotes)}\n`
        : renderHtmlPage(memo, options.hasFootnotes);
    }
    case 'critic':
      return (await import('./critic.ts')).renderCritic(memo, options.hasFootnotes);
    case 'docx':
      return (await import('./docx.ts')).renderDocx(memo, options);
    case 'rtf':
      return (await import('./rtf.ts')).renderRtf(memo, options);
    case 'latex':
      return (await import('./latex.ts')).renderLatex(memo, options);
    default:
      return format satisfies never;
  }
}
