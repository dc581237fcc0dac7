import { MEMO_FORMATS, type MemoFormat } from './formats.ts';
import type { Memo } from './memo.ts';

/** True when `format` is one that memos are written in. */
export function isMemoFormat(format: string): format is MemoFormat {
  return (MEMO_FORMATS as readonly string[]).includes(format);
}

/** A memo in a format; only that format's writer is loaded. */
export async function writeMemo(memo: Memo, format: MemoFormat): Promise<string> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).renderMarkdown(memo);
    case 'html':
      return (await import('./html.ts')).renderHtmlPage(memo);
    case 'critic':
      return (await import('./critic.ts')).renderCritic(memo);
    default:
      return format satisfies never;
  }
}
