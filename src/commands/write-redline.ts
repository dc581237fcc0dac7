import { REDLINE_FORMATS } from '../render/formats.ts';
import type { Redline } from '../render/redline.ts';
import type { Terminal } from '../terminal.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor, type SharedOptions } from './options.ts';

/** Writes a diff in the format asked for; `ends` are the two sides as JSON gives them. */
export async function writeRedline(
  redline: Redline,
  ends: { readonly from: object; readonly to: object },
  options: SharedOptions,
  terminal: Terminal,
): Promise<void> {
  const format = formatOf(options, terminal, REDLINE_FORMATS);
  if (format === 'json') {
    deliver(jsonAnswer({ ...ends, ...redline.comparison }), options.output, terminal);
  } else if (format === 'markdown') {
    const { renderMarkdown } = await import('../render/markdown.ts');
    deliver(renderMarkdown(redline), options.output, terminal);
  } else {
    const { renderRedline } = await import('../render/terminal.ts');
    deliver(renderRedline(redline, await layoutFor(options, terminal, format)), options.output, terminal);
  }
}
